import * as z from 'zod/mini'
import { articleSchema } from '../article/article'
import { instantSchema } from '../time/instant'
import { articleIdSchema } from '../article/article-id'
import type { FailureCode } from '../failure'
import { failureSchema } from '../failure'
import { migrate } from '../migrations/migrate'
import { nameOwnHead } from '../migrations/0006-add-social-card'
import { creditWaiverSchema } from './credit-waiver'
import { checkScheduleSchema, operationSchema, whenPostDiffersSchema } from './operation'
import { mayLeaveTwins, publishJobSchema, toldOf } from './publish-job'
import { receiptSchema } from './receipt'
import { remoteBindingSchema } from './remote-binding'
import { siteIdSchema } from './site'
import { siteChoiceSchema } from './site-choice'

/** What the editor wants, with the words as they were when the button was pressed: they are what goes out, whatever is written since. */
export const orderSchema = z.strictObject({
  operation: operationSchema,
  whenPostDiffers: whenPostDiffersSchema,
  /** The site's mark of the copy that the editor chose to write over; absent where none was seen. */
  comparedMark: z.optional(z.string().check(z.maxLength(200))),
  orderedAt: instantSchema,
  /** The editor knows that the article is under embargo, and wants it published. */
  overridesEmbargo: z.optional(z.boolean()),
  /** Why pictures go out without a credit; absent where none does. */
  creditWaiver: z.optional(creditWaiverSchema),
  /** What was chosen for this site then; orders of before have none. */
  choice: z.optional(siteChoiceSchema),
  article: articleSchema
})
export type Order = Readonly<z.infer<typeof orderSchema>>

const watchSchema = z.extend(orderSchema, { operation: checkScheduleSchema })
export type Watch = Readonly<z.infer<typeof watchSchema>>

/** Why an order is not carried out just now. */
export const holdSchema = z.discriminatedUnion('kind', [
  /** The site could not be reached: tried again by itself, with pauses that grow. */
  z.strictObject({ kind: z.literal('network'), failure: failureSchema, pauses: z.int().check(z.minimum(0)) }),
  /** It will not get better by itself: the editor's turn. */
  z.strictObject({ kind: z.literal('attention'), failure: failureSchema }),
  /** It is too early. */
  z.strictObject({ kind: z.literal('until'), at: instantSchema })
])
export type Hold = Readonly<z.infer<typeof holdSchema>>

/** What a job came to, not yet written into the article. */
export const outcomeSchema = z.strictObject({ receipt: receiptSchema, binding: remoteBindingSchema })
export type Outcome = Readonly<z.infer<typeof outcomeSchema>>

/**
 * One file of the outbox: what is wanted of a site, how far it has come, why it waits. Without an order it is what an earlier job left
 * to be remembered (a twin to look for). With an outcome the site has done its part, and only the article's own file is behind.
 */
export const outboxEntrySchema = z.strictObject({
  articleId: articleIdSchema,
  siteId: siteIdSchema,
  order: z.nullable(orderSchema),
  /** The watch over a scheduled post whose place the order has taken: it comes back when the order is taken back. */
  watch: z.nullable(watchSchema),
  job: z.nullable(publishJobSchema),
  hold: z.nullable(holdSchema),
  outcome: z.nullable(outcomeSchema)
})
export type OutboxEntry = Readonly<z.infer<typeof outboxEntrySchema>>

const outboxFormat = 2
const wordsSchema = z.nullable(z.looseObject({ article: z.unknown() }))
const fileSchema = z.looseObject({ format: z.literal(outboxFormat), articleFormat: z.int().check(z.minimum(1)), order: wordsSchema, watch: wordsSchema, outcome: z.nullable(z.looseObject({ binding: z.unknown() })) })

/** An entry as its file holds it. `articleFormat` is the format of articles, in which the words of an order are written. */
export function writeEntry(entry: OutboxEntry, articleFormat: number): string {
  return JSON.stringify({ format: outboxFormat, articleFormat, ...entry })
}

/**
 * An entry from its file; undefined for what is none. Before format 2 a file was a bare job that was cut off: it has no order, since
 * nobody wrote down what was wanted, and is what the next order goes on from.
 */
export function readEntry(content: unknown, currentArticleFormat: number): OutboxEntry | undefined {
  const bare = publishJobSchema.safeParse(content)
  if (bare.success) return { articleId: bare.data.articleId, siteId: bare.data.siteId, order: null, watch: null, job: bare.data, hold: null, outcome: null }
  const file = fileSchema.safeParse(content)
  if (!file.success || file.data.articleFormat > currentArticleFormat) return undefined
  const { format: _format, articleFormat, order, watch, outcome, ...rest } = file.data
  const migrated = (words: z.infer<typeof wordsSchema>): unknown => words && { ...words, article: migrate(words.article, articleFormat) }
  // A tie as formats of articles before 7 have it.
  const tied = outcome && { ...outcome, binding: nameOwnHead(outcome.binding, false) }
  return outboxEntrySchema.safeParse({ ...rest, order: migrated(order), watch: migrated(watch), outcome: tied }).data
}

const ofTheNetwork: ReadonlySet<FailureCode> = new Set<FailureCode>(['site-offline', 'site-timeout', 'site-busy', 'captive-portal'])

/** What a failed try leads to. `before` is what the order waited for until this try. */
export function holdAfter(failure: z.infer<typeof failureSchema>, before: Hold | null): Hold {
  if (!ofTheNetwork.has(failure.code)) return { kind: 'attention', failure }
  return { kind: 'network', failure, pauses: before?.kind === 'network' ? before.pauses + 1 : 0 }
}

const pausesInSeconds = [30, 60, 120, 300, 600] as const

/**
 * How long to wait for the network when nobody says that it is back, in milliseconds: half a minute at first, a quarter of an hour in the
 * end, and not shorter than a site asked for that is busy.
 */
export function pauseMs({ pauses, failure: { details } }: Extract<Hold, { kind: 'network' }>): number {
  return Math.max((pausesInSeconds[pauses] ?? 900) * 1_000, Number(details['retryAfterMs'] ?? 0))
}

const ofTheAccount: ReadonlySet<FailureCode> = new Set<FailureCode>(['site-not-found-in-library', 'password-missing', 'password-refused', 'key-refused', 'application-passwords-off', 'right-missing-create', 'right-missing-publish'])

/** Whether a failure is one of the account: nothing like it succeeds at this site before the editor has done something about that. */
export function isOfAccount(code: FailureCode): boolean {
  return ofTheAccount.has(code)
}

/** Whether another order fails as well at a site where one has failed so. Who may not publish hands in all the same. */
export function stopsToo(code: FailureCode, { operation }: Order): boolean {
  return isOfAccount(code) && !(code === 'right-missing-publish' && operation.type === 'draft')
}

/**
 * When a second post is looked for that a request may make which was given up waiting for: so long after the publishing, and after each look, in milliseconds.
 * PHP mostly gives up after half a minute to five minutes, a queue before the site may hold a request for longer.
 */
const twinLooksMs: readonly number[] = [60_000, 5 * 60_000, 30 * 60_000, 4 * 60 * 60_000]

/** An entry that waits for its next look, `now` being the site's time; undefined when it is too late for a twin. */
export function withNextLook(entry: OutboxEntry, order: Order, looks: number, now: Date): OutboxEntry | undefined {
  const pause = twinLooksMs[looks]
  if (pause === undefined) return undefined
  const at = new Date(now.getTime() + pause).toISOString()
  return { ...entry, order: { ...order, operation: { type: 'check-twins', looks }, whenPostDiffers: 'ask' }, watch: null, job: entry.job && toldOf(entry.job), hold: { kind: 'until', at }, outcome: null }
}

/** A scheduled post is looked after this long after its minute. */
export const checkAfterMs = 60_000
/** WordPress publishes what is due when somebody visits it, and our look is a visit: it gets this long after its minute before it counts as missed. */
export const missedAfterMs = 4 * 60_000

/** The watch over a scheduled post that an entry is, or has taken the place of. */
export function watchOf({ order, watch }: OutboxEntry): Watch | null {
  return order?.operation.type === 'check-schedule' ? { ...order, operation: order.operation } : watch
}

/** What of the job of an entry is to be remembered beyond its end. */
export function remainderOf({ job }: OutboxEntry): OutboxEntry['job'] {
  return job !== null && mayLeaveTwins(job) ? job : null
}

/** The watch that goes on when an entry is taken back, `now` being the site's time. The look itself ends by that, whether or not it has found anything: it would be due at once, and be back. */
export function watchAfter(entry: OutboxEntry, now: Date): Watch | null {
  const { order } = entry
  const isLook = order?.operation.type === 'check-schedule' && now.getTime() >= Date.parse(order.operation.at) + checkAfterMs
  return isLook ? null : watchOf(entry)
}
