import type { Article, ArticleId } from '../../core/article/article'
import { failure } from '../../core/failure'
import type { Failure } from '../../core/failure'
import type { PictureId } from '../../core/picture/picture'
import { apply, beforeRequest } from '../../core/publishing/apply-event'
import { newPublishJob, resumePublishJob } from '../../core/publishing/begin-job'
import type { Order, Outcome } from '../../core/publishing/outbox-entry'
import type { PublishEvent, SiteCommand } from '../../core/publishing/publish-command'
import { wordsLeftBy } from '../../core/publishing/media-words'
import { begunAs } from '../../core/publishing/publish-job'
import type { PublishJob } from '../../core/publishing/publish-job'
import { decideTogether } from '../../core/publishing/publish-machine'
import { planPublish } from '../../core/publishing/publish-plan'
import type { PublishPlan } from '../../core/publishing/publish-plan'
import { withScriptRightOf, withTermsOf, withUpload } from '../../core/publishing/learn-of-site'
import { progressOf } from '../../core/publishing/progress-of'
import type { PublishProgress } from '../../core/publishing/publish-progress'
import { failureOfRefusal } from '../../core/publishing/refusal'
import type { SiteId } from '../../core/publishing/site'
import { nothingChosen } from '../../core/publishing/site-choice'
import { fail, ok } from '../../core/result'
import type { Result } from '../../core/result'
import type { PasswordStore } from '../secrets/password-store'
import { openSite, writerFor } from './adapters'
import type { Http } from './http'
import type { MediaWordsStore } from './media-words-store'
import type { RunCommand } from './run-command'
import { sha256 } from './sha256'
import { SiteClocks } from './site-clocks'
import type { Sites } from './sites'

export interface PublisherOptions {
  readonly library: { readonly current: (id: ArticleId) => Promise<Result<Article, Failure>> }
  readonly pictures: { readonly readPicture: (id: PictureId) => Promise<Result<Uint8Array, Failure>> }
  readonly sites: Pick<Sites, 'find' | 'learn'>
  readonly mediaWords: Pick<MediaWordsStore, 'read' | 'note'>
  readonly passwords: PasswordStore
  readonly http: Http
  readonly clock: () => Date
  /** From 0 up to 1, not reached. */
  readonly random: () => number
}

/** What one try of an order needs of the outbox. */
export interface Try {
  readonly signal: AbortSignal
  /** Ends early, without an error, when there is something better to do. */
  readonly sleep: (milliseconds: number) => Promise<void>
  /** Makes durable how far it is; asked for before every request. */
  readonly keep: (job: PublishJob) => Promise<Result<unknown, Failure>>
  readonly onProgress: (progress: PublishProgress) => void
}

interface Run extends Try {
  readonly plan: PublishPlan
  readonly runCommand: RunCommand
  readonly http: Http
}

/** Carries out what the machine in core decides, one order at a time as it is told. */
export class Publisher {
  private readonly options: PublisherOptions
  readonly clocks: SiteClocks

  constructor(options: PublisherOptions) {
    this.options = options
    this.clocks = new SiteClocks(options)
  }

  /** One try of an order, going on from `before`. The last job handed to `keep` is what to go on from, whatever the answer. */
  async attempt(siteId: SiteId, order: Order, before: PublishJob | null, surroundings: Try): Promise<Result<Outcome, Failure>> {
    const { library, sites, passwords, mediaWords } = this.options
    const site = await sites.find(siteId)
    if (site === undefined) return fail(failure('site-not-found-in-library'))
    const present = await library.current(order.article.id)
    if (!present.ok) return present
    // The words are those of the order; where the article lives is known better by now.
    const article = { ...order.article, remotes: present.value.remotes }
    if (order.operation.type === 'schedule' || order.operation.type === 'check-schedule') await this.clocks.ask(site, surroundings.signal)
    const { operation, whenPostDiffers, comparedMark, creditWaiver, choice = nothingChosen } = order
    const now = this.clocks.nowAt(siteId)
    const left = await mediaWords.read(siteId)
    if (!left.ok) return left
    const wish = { operation, now, article, site, choice, creditWaiver, begunAs: begunAs(before), whenPostDiffers, comparedMark, wordsLeftAt: left.value }
    const plan = planPublish({ ...wish, writer: writerFor(site), hash: sha256 })
    if (!plan.ok) return plan
    const password = await passwords.read(siteId)
    if (password === undefined) return fail(failure('password-missing', { host: plan.value.host }))
    const job = before === null ? newPublishJob(plan.value) : resumePublishJob(plan.value, before)
    const http = this.clocks.listeningAt(siteId)
    return this.carryOut(job, { ...surroundings, plan: plan.value, runCommand: openSite(site, plan.value.postType, password), http })
  }

  private async carryOut(start: PublishJob, run: Run): Promise<Result<Outcome, Failure>> {
    let job = start
    for (;;) {
      const [command, ...beside] = decideTogether(run.plan, job)
      if (command.type === 'finished' || command.type === 'failed') {
        const kept = await run.keep(job)
        if (!kept.ok) return kept
        await this.noteWords(run.plan, job)
        if (command.type === 'failed') return fail(command.failure)
        const done = job
        await this.options.sites.learn(run.plan.siteId, (site) => withScriptRightOf(withTermsOf(site, done), done))
        const at = this.options.clock().toISOString()
        return ok({ receipt: { ...command.receipt, at }, binding: { ...command.binding, publishedAt: command.binding.publishedAt ?? at } })
      }
      run.onProgress(progressOf(run.plan, job))
      if (command.type === 'wait') {
        await run.sleep(command.atLeastMs + this.options.random() * command.upToMs)
        job = apply(run.plan, job, command, run.signal.aborted ? { type: 'cancelled' } : { type: 'waited' })
        continue
      }
      const requests = [command, ...beside]
      job = requests.reduce((sent, request) => beforeRequest(run.plan, sent, request), job)
      const kept = await run.keep(job)
      if (!kept.ok) return kept
      if (requests.some(({ type }) => type === 'update-media')) {
        const noted = await this.noteWords(run.plan, job)
        if (!noted.ok) return noted
      }
      const ask = async (request: SiteCommand): Promise<void> => {
        const event = await this.ask(request, run)
        job = apply(run.plan, job, request, event)
        run.onProgress(progressOf(run.plan, job))
      }
      await Promise.all(requests.map(ask))
    }
  }

  private async ask(command: SiteCommand, { plan, runCommand, signal, http }: Run): Promise<PublishEvent> {
    if (signal.aborted) return { type: 'cancelled' }
    let bytesRead = 0
    const readPicture = async (id: PictureId) => {
      const bytes = await this.options.pictures.readPicture(id)
      if (bytes.ok) bytesRead = bytes.value.byteLength
      return bytes
    }
    const event = await runCommand(command, { http, now: this.options.clock, readPicture, signal })
    if (command.type === 'upload-media' && bytesRead > 0) await this.noteUpload(plan.siteId, bytesRead, event)
    return event
  }

  /** Another article that shares a file knows its words for ours, also where the answer to them gets lost. */
  private noteWords(plan: PublishPlan, job: PublishJob): Promise<Result<undefined, Failure>> {
    return this.options.mediaWords.note(plan.siteId, wordsLeftBy(plan, job))
  }

  /** Whether a site takes a picture of this size is known from now on, where it has said so. */
  private async noteUpload(siteId: SiteId, bytes: number, event: PublishEvent): Promise<void> {
    const reason = event.type === 'refused' ? failureOfRefusal({ type: 'upload-media' }, event.refusal) : event.type === 'hopeless' ? event.failure : undefined
    const isTooLarge = reason?.code === 'picture-too-large-for-site'
    if (isTooLarge || event.type === 'media-stored') await this.options.sites.learn(siteId, (site) => withUpload(site, bytes, isTooLarge))
  }
}
