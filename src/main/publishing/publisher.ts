import { createHash } from 'node:crypto'
import type { Article, ArticleId } from '../../core/article/article'
import { failure } from '../../core/failure'
import type { Failure } from '../../core/failure'
import type { PictureId } from '../../core/picture/picture'
import { apply, beforeRequest } from '../../core/publishing/apply-event'
import type { PublishCommand, PublishEvent, SiteCommand } from '../../core/publishing/publish-command'
import { isWorthKeeping, mayLeaveTwins, newPublishJob, resumePublishJob } from '../../core/publishing/publish-job'
import type { PublishJob } from '../../core/publishing/publish-job'
import { decide } from '../../core/publishing/publish-machine'
import { planPublish } from '../../core/publishing/publish-plan'
import type { PublishPlan } from '../../core/publishing/publish-plan'
import { progressOf } from '../../core/publishing/publish-progress'
import type { PublishProgress, Receipt } from '../../core/publishing/receipt'
import type { RemoteBinding } from '../../core/publishing/remote-binding'
import type { Site, SiteId } from '../../core/publishing/site'
import { fail, ok } from '../../core/result'
import type { Result } from '../../core/result'
import type { PasswordStore } from '../secrets/password-store'
import { openSite, writerFor } from './adapters'
import type { Http } from './http'
import type { Journal } from './journal'
import type { RunCommand } from './run-command'

export interface PublishRequest {
  readonly articleId: ArticleId
  readonly siteId: SiteId
  readonly whenPostDiffers: PublishPlan['whenPostDiffers']
}

export interface Published {
  readonly receipt: Receipt
  readonly remotes: RemoteBinding[]
}

/** What a publisher needs of the library. */
export interface PublishedLibrary {
  readonly current: (id: ArticleId) => Promise<Result<Article, Failure>>
  readonly saveBinding: (id: ArticleId, binding: RemoteBinding) => Promise<Result<RemoteBinding[], Failure>>
  readonly addReceipt: (receipt: Receipt) => Promise<Result<undefined, Failure>>
}

export interface PublisherOptions {
  readonly library: PublishedLibrary
  readonly pictures: { readonly readPicture: (id: PictureId) => Promise<Result<Uint8Array, Failure>> }
  readonly sites: { readonly find: (id: SiteId) => Promise<Site | undefined> }
  readonly passwords: PasswordStore
  readonly journal: Journal
  readonly http: Http
  readonly clock: () => Date
  /** From 0 up to 1, not reached. */
  readonly random: () => number
  /** Ends early, without an error, when the signal is aborted. */
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>
  readonly onProgress: (progress: PublishProgress) => void
}

interface Run {
  readonly plan: PublishPlan
  readonly runCommand: RunCommand
  readonly signal: AbortSignal
}

/** Publishes articles to sites: carries out what the machine in core decides, one job an article and site at a time. */
export class Publisher {
  private readonly options: PublisherOptions
  private readonly running = new Map<string, AbortController>()

  constructor(options: PublisherOptions) {
    this.options = options
  }

  /** Brings an article to a site, or its post there up to date. Answers when that is done, or cannot be done now. */
  async publish(request: PublishRequest): Promise<Result<Published, Failure>> {
    const key = keyOf(request)
    if (this.running.has(key)) return fail(failure('already-publishing'))
    const controller = new AbortController()
    this.running.set(key, controller)
    try {
      return await this.run(request, controller.signal)
    } finally {
      this.running.delete(key)
    }
  }

  /** Stops a publish between requests and within one. What it made on the site so far is remembered for the next time. */
  cancel(request: Pick<PublishRequest, 'articleId' | 'siteId'>): void {
    this.running.get(keyOf(request))?.abort()
  }

  private async run({ articleId, siteId, whenPostDiffers }: PublishRequest, signal: AbortSignal): Promise<Result<Published, Failure>> {
    const { library, sites, passwords, journal } = this.options
    const site = await sites.find(siteId)
    if (site === undefined) return fail(failure('site-not-found-in-library'))
    const article = await library.current(articleId)
    if (!article.ok) return article
    const plan = planPublish({ article: article.value, site, whenPostDiffers, writer: writerFor(site), hash: sha256 })
    if (!plan.ok) return plan
    const password = await passwords.read(siteId)
    if (password === undefined) return fail(failure('password-missing', { host: plan.value.host }))
    const journaled = await journal.read(articleId, siteId)
    const job = journaled === undefined ? newPublishJob(plan.value) : resumePublishJob(plan.value, journaled)
    return this.carryOut(job, { plan: plan.value, runCommand: openSite(site, password), signal })
  }

  private async carryOut(start: PublishJob, run: Run): Promise<Result<Published, Failure>> {
    let job = start
    for (;;) {
      const command = decide(run.plan, job)
      if (command.type === 'finished') return this.finish(job, command)
      if (command.type === 'failed') return this.stop(job, command.failure)
      this.options.onProgress(progressOf(run.plan, job))
      if (command.type === 'wait') {
        await this.options.sleep(command.atLeastMs + this.options.random() * command.upToMs, run.signal)
        job = apply(run.plan, job, run.signal.aborted ? { type: 'cancelled' } : { type: 'waited' })
        continue
      }
      job = beforeRequest(run.plan, job)
      const written = await this.options.journal.write(job)
      if (!written.ok) return written
      job = apply(run.plan, job, await this.ask(command, run))
    }
  }

  private async ask(command: SiteCommand, { runCommand, signal }: Run): Promise<PublishEvent> {
    if (signal.aborted) return { type: 'cancelled' }
    const { http, pictures } = this.options
    return runCommand(command, { http, now: this.options.clock, readPicture: (id) => pictures.readPicture(id), signal })
  }

  /** The binding first, then the receipt, then the end of the journal: killed in between, the next publish finds its own work. */
  private async finish(job: PublishJob, { receipt, binding }: Extract<PublishCommand, { type: 'finished' }>): Promise<Result<Published, Failure>> {
    const at = this.options.clock().toISOString()
    const remotes = await this.options.library.saveBinding(job.articleId, { ...binding, publishedAt: at })
    if (!remotes.ok) return remotes
    const dated = { ...receipt, at }
    const kept = await this.options.library.addReceipt(dated)
    if (!kept.ok) return kept
    const ended = await (mayLeaveTwins(job) ? this.options.journal.write(job) : this.options.journal.remove(job.articleId, job.siteId))
    return ended.ok ? ok({ receipt: dated, remotes: remotes.value }) : ended
  }

  private async stop(job: PublishJob, reason: Failure): Promise<Result<Published, Failure>> {
    const { journal } = this.options
    const outcome = await (isWorthKeeping(job) ? journal.write(job) : journal.remove(job.articleId, job.siteId))
    return outcome.ok ? fail(reason) : fail(outcome.error)
  }
}

function keyOf({ articleId, siteId }: Pick<PublishRequest, 'articleId' | 'siteId'>): string {
  return `${articleId}--${siteId}`
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
