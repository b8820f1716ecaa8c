import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { failure } from '../../../../src/core/failure'
import type { Article } from '../../../../src/core/article/article'
import { apply, beforeRequest } from '../../../../src/core/publishing/apply-event'
import { isWrite } from '../../../../src/core/publishing/publish-command'
import type { PublishCommand, PublishEvent, SiteCommand } from '../../../../src/core/publishing/publish-command'
import { wordsLeftBy } from '../../../../src/core/publishing/media-words'
import { newPublishJob, resumePublishJob } from '../../../../src/core/publishing/begin-job'
import { mayLeaveTwins, publishJobSchema } from '../../../../src/core/publishing/publish-job'
import type { PublishJob } from '../../../../src/core/publishing/publish-job'
import { decideTogether } from '../../../../src/core/publishing/publish-machine'
import type { Operation } from '../../../../src/core/publishing/operation'
import { planPublish } from '../../../../src/core/publishing/publish-plan'
import type { PostWriter, PublishPlan } from '../../../../src/core/publishing/publish-plan'
import { progressOf } from '../../../../src/core/publishing/progress-of'
import { receiptSchema } from '../../../../src/core/publishing/receipt'
import { remoteBindingSchema } from '../../../../src/core/publishing/remote-binding'
import type { RemoteId } from '../../../../src/core/publishing/remote-id'
import { siteSchema } from '../../../../src/core/publishing/site'
import { nothingChosen } from '../../../../src/core/publishing/site-choice'
import type { SiteChoice } from '../../../../src/core/publishing/site-choice'
import type { Site } from '../../../../src/core/publishing/site'
import { structuredDataScript } from '../../../../src/core/structured-data/structured-data-script'
import { ModelSite, modelNow } from './model-site'

/** What may happen to one request. */
export const mishaps = ['none', 'not-sent', 'lost-before', 'lost-after', 'late', 'very-late', 'busy', 'portal', 'notice', 'kill-before', 'kill-after', 'kill-late', 'cancel-after', 'after-end'] as const
export type Mishap = (typeof mishaps)[number]

export type Outcome = Extract<PublishCommand, { type: 'finished' | 'failed' }> | { readonly type: 'killed' }

const anySite = {
  id: 'site-0001',
  address: 'https://desk.test',
  name: 'Desk',
  userName: 'editor',
  displayName: 'Editor',
  rights: { canCreatePosts: true, canPublishPosts: true, canUploadFiles: true, canManageCategories: true, canPublishUnfilteredHtml: true },
  timeZone: { name: 'UTC', offsetMinutes: 0 },
  categories: [],
  tags: [],
  fetchedAt: '2026-01-01T00:00:00.000Z'
}
export const wordpressSite = siteSchema.parse({ ...anySite, kind: 'wordpress', restRoot: 'https://desk.test/wp-json/', userId: 2, roles: ['editor'] })
export const ghostSite = siteSchema.parse({ ...anySite, kind: 'ghost', version: '5.130', authors: [] })
export const endpointSite = siteSchema.parse({ ...anySite, kind: 'endpoint', signIn: { way: 'bearer' }, areCommentsByPost: true })

export const modelWriter: PostWriter = {
  title: (headline) => headline,
  excerpt: ({ excerpt }) => excerpt,
  content: ({ dek }, media, data) => [dek, ...[...media.values()].map(({ mediaId }) => `[${String(mediaId)}]`), ...(data === undefined ? [] : [structuredDataScript(data)])].join(' '),
  mediaAlt: (alt) => alt,
  mediaCaption: ({ caption, credit }) => `${caption} ${credit}`,
  bylineInText: () => ''
}

export function planFor(
  article: Article,
  whenPostDiffers: PublishPlan['whenPostDiffers'] = 'ask',
  operation: Operation = { type: 'publish' },
  now = modelNow,
  site: Site = wordpressSite,
  choice: SiteChoice = nothingChosen
): PublishPlan {
  const plan = planPublish({
    operation,
    now: new Date(now),
    article,
    site,
    choice,
    begunAs: undefined,
    whenPostDiffers,
    hash: (text) => createHash('sha256').update(text).digest('hex'),
    writer: modelWriter
  })
  if (!plan.ok) throw new Error(plan.error.code)
  return plan.value
}

/** The disk and the network of an editor who clicks again and again. */
export class PublishRun {
  readonly world: ModelSite
  readonly commands: SiteCommand[] = []
  private readonly wordsLeft: Map<RemoteId, readonly string[]>
  journal: string | undefined
  private late: { in: number; command: SiteCommand }[] = []
  private afterEnd: SiteCommand[] = []

  /** `wordsLeft` is what the library knows of the words of files, whichever article has put them there. */
  constructor(world = new ModelSite(), wordsLeft = new Map<RemoteId, readonly string[]>()) {
    this.world = world
    this.wordsLeft = wordsLeft
  }

  /** One click, up to its end or the death of the app. Each request meets the next of the mishaps. */
  click(planned: PublishPlan, mishapsToCome: Mishap[] = []): Outcome {
    const known = new Map(this.wordsLeft)
    const plan: PublishPlan = { ...planned, wordsLeftAt: (mediaId) => known.get(mediaId) ?? [] }
    let job: PublishJob = this.journal === undefined ? newPublishJob(plan) : resumePublishJob(plan, publishJobSchema.parse(JSON.parse(this.journal)))
    for (let step = 0; step < 2_000; step++) {
      const [command, ...beside] = decideTogether(plan, job)
      if (command.type === 'finished' || command.type === 'failed') this.noteWords(plan, job)
      if (command.type === 'finished') {
        this.journal = mayLeaveTwins(job) ? JSON.stringify(job) : undefined
        return command
      }
      if (command.type === 'failed') {
        this.journal = JSON.stringify(job)
        return command
      }
      const { done, total } = progressOf(plan, job)
      if (done > total) throw new Error(`${done} of ${total}`)
      if (command.type === 'wait') {
        job = apply(plan, job, command, { type: 'waited' })
        continue
      }
      const requests = [command, ...beside]
      job = requests.reduce((sent, request) => beforeRequest(plan, sent, request), job)
      this.journal = JSON.stringify(job)
      if (requests.some(({ type }) => type === 'update-media')) this.noteWords(plan, job)
      const events: (readonly [SiteCommand, PublishEvent])[] = []
      for (const request of requests) {
        const event = this.request(request, mishapsToCome.shift() ?? 'none')
        if (event === 'killed') return { type: 'killed' }
        events.push([request, event])
      }
      // The answers to what is under way together come in any order.
      const turned = this.commands.length % 2 === 0 ? events : events.toReversed()
      for (const [request, event] of turned) job = apply(plan, job, request, event)
    }
    throw new Error('The machine does not come to an end')
  }

  /** The site carries out what was given up waiting for, after everything was over. */
  carryOutLate(): void {
    for (const command of this.afterEnd) this.world.handle(command)
    this.afterEnd = []
  }

  private noteWords(plan: PublishPlan, job: PublishJob): void {
    for (const { mediaId, hashes } of wordsLeftBy(plan, job)) this.wordsLeft.set(mediaId, hashes)
  }

  private request(command: SiteCommand, mishap: Mishap): PublishEvent | 'killed' {
    this.commands.push(command)
    this.late = this.late.map((request) => ({ ...request, in: request.in - 1 }))
    for (const request of this.late.filter((one) => one.in === 0)) this.world.handle(request.command)
    const lost = failure('site-timeout', { host: 'desk.test' })
    switch (mishap) {
      case 'none':
        return this.world.handle(command)
      case 'not-sent':
        return { type: 'not-sent', failure: failure('site-offline') }
      case 'lost-before':
        return { type: 'doubtful', failure: lost }
      case 'lost-after':
        this.world.handle(command)
        return { type: 'doubtful', failure: lost }
      case 'late':
        if (isWrite(command)) this.late.push({ in: 2, command })
        return { type: 'doubtful', failure: lost }
      case 'very-late':
        if (command.type === 'create-post') this.late.push({ in: 3, command })
        return { type: 'doubtful', failure: lost }
      case 'after-end':
        if (command.type === 'create-post') this.afterEnd.push(command)
        return { type: 'doubtful', failure: lost }
      case 'busy':
        return { type: 'busy', failure: failure('site-busy'), retryAfterMs: 1000 }
      case 'portal':
        return { type: 'not-understood', failure: failure('site-answer-not-understood') }
      case 'notice':
        this.world.handle(command)
        return { type: 'not-understood', failure: failure('site-answer-not-understood') }
      case 'kill-before':
        return 'killed'
      case 'kill-after':
        this.world.handle(command)
        return 'killed'
      case 'kill-late': // an upload that was under way is carried out when the next start is at work, after its own
        if (command.type === 'upload-media') this.late.push({ in: 5, command })
        return 'killed'
      case 'cancel-after':
        this.world.handle(command)
        return { type: 'cancelled' }
    }
  }
}

/** What happens to the requests of one click: mostly nothing, so that jobs come far enough for the rest to hurt. */
export const happenings = fc.array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.constantFrom(...mishaps)), { maxLength: 12 }).map((struck) =>
  struck.flatMap(([before, mishap]): Mishap[] => [...Array<Mishap>(before).fill('none'), mishap])
)

const publishedAt = '2026-11-23T00:00:00.000Z'
/** A job that came to its end; throws where it did not. */
export function finished(outcome: Outcome) {
  if (outcome.type !== 'finished') throw new Error(JSON.stringify(outcome))
  const receipt = receiptSchema.parse({ ...outcome.receipt, at: publishedAt })
  return { receipt, binding: remoteBindingSchema.parse({ ...outcome.binding, publishedAt }) }
}
