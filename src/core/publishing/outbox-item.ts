import * as z from 'zod/mini'
import { instantSchema } from '../time/instant'
import { articleIdSchema } from '../article/article-id'
import { failureSchema } from '../failure'
import { creditWaiverSchema } from './credit-waiver'
import { shownOperationSchema } from './operation'
import type { OutboxEntry } from './outbox-entry'
import { publishProgressSchema } from './publish-progress'
import type { PublishProgress } from './publish-progress'
import { siteIdSchema } from './site'

/**
 * What the outbox shows of a job. `queued`: its turn will come; `offline`: waits for the network, is tried again by itself; `attention`:
 * waits for the editor; `watching`: a scheduled post that will be looked after.
 */
export const outboxItemSchema = z.strictObject({
  articleId: articleIdSchema,
  siteId: siteIdSchema,
  headline: z.string(),
  operation: shownOperationSchema,
  orderedAt: instantSchema,
  /** Under which its pictures go out without a credit: should it be taken back, nobody is asked again. */
  creditWaiver: z.optional(creditWaiverSchema),
  state: z.enum(['queued', 'running', 'offline', 'attention', 'watching']),
  failure: z.nullable(failureSchema),
  progress: z.nullable(publishProgressSchema),
  /** When it is tried again at the latest. */
  nextTryAt: z.nullable(instantSchema)
})
export type OutboxItem = Readonly<z.infer<typeof outboxItemSchema>>

/**
 * What there is to show of an entry; undefined where nothing is ordered, and of a look for twins, which nobody waits for. `running` while it is being carried out, `dueAt` (milliseconds) when
 * it will be by itself.
 */
export function itemOf(entry: OutboxEntry, running: { readonly progress: PublishProgress | null } | undefined, dueAt: number | undefined): OutboxItem | undefined {
  const { articleId, siteId, order, hold } = entry
  if (order === null || order.operation.type === 'check-twins') return undefined
  return {
    articleId,
    siteId,
    headline: order.article.headline,
    operation: order.operation,
    orderedAt: order.orderedAt,
    creditWaiver: order.creditWaiver,
    state: stateOf(hold, running),
    failure: running !== undefined || hold === null || hold.kind === 'until' ? null : hold.failure,
    progress: running?.progress ?? null,
    nextTryAt: dueAt === undefined ? null : new Date(dueAt).toISOString()
  }
}

function stateOf(hold: OutboxEntry['hold'], running: { readonly progress: PublishProgress | null } | undefined): OutboxItem['state'] {
  if (running !== undefined) return running.progress?.isOffline === true ? 'offline' : 'running'
  switch (hold?.kind) {
    case undefined:
      return 'queued'
    case 'network':
      return 'offline'
    case 'attention':
      return 'attention'
    case 'until':
      return 'watching'
  }
}
