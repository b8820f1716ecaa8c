import type { Failure } from '../../../../core/failure'
import type { OutboxItem } from '../../../../core/publishing/outbox-item'
import type { Receipt } from '../../../../core/publishing/receipt'
import type { Ordering } from './use-orders'

/** How it stands with the order of an article to a site. `none`: nothing was ordered, or it was taken back. */
export type OrderStanding =
  | { readonly kind: 'none' }
  | { readonly kind: 'under-way' }
  | { readonly kind: 'waiting'; readonly item: OutboxItem }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'arrived'; readonly receipt: Receipt }

/** What the dialog was told of its orders, and what lies in the outbox, as one thing. */
export function standingOf({ isOrdering, failure, receipt }: Ordering, item: OutboxItem | undefined): OrderStanding {
  if (isOrdering || item?.state === 'running' || item?.state === 'queued') return { kind: 'under-way' }
  if (item?.state === 'offline') return { kind: 'waiting', item }
  const whyNot = failure ?? (item?.state === 'attention' ? item.failure : null)
  if (whyNot !== null) return { kind: 'failed', failure: whyNot }
  return receipt === undefined ? { kind: 'none' } : { kind: 'arrived', receipt }
}

/** Whether both copies of a post that was changed on the web are to be looked at. */
export function isConflict(standing: OrderStanding): boolean {
  return standing.kind === 'failed' && standing.failure.code === 'post-changed-on-site'
}
