import type { Failure } from '../../core/failure'
import { keyOf } from '../../core/publishing/article-at-site'
import { writesWords } from '../../core/publishing/operation'
import { checkAfterMs, holdAfter, missedAfterMs, remainderOf, stopsToo, watchAfter, withNextLook } from '../../core/publishing/outbox-entry'
import type { Order, Outcome, OutboxEntry, Watch } from '../../core/publishing/outbox-entry'
import { baseOfPublished } from '../../core/publishing/published-base'
import { isWorthKeeping, mayMakeTwinPost, toldOf } from '../../core/publishing/publish-job'
import { ok } from '../../core/result'
import type { OutboxEntries } from './outbox-entries'
import type { OutboxOptions } from './outbox-options'
import { tellOfRemoved } from './tell-of-removed'

/** What becomes of an order when its turn is over: it is done, held, or taken back, and what is left of it is looked after or remembered. */
export class OrderEndings {
  private readonly options: OutboxOptions
  private readonly entries: OutboxEntries

  constructor(options: OutboxOptions, entries: OutboxEntries) {
    this.options = options
    this.entries = entries
  }

  /**
   * The outcome is on disk first, so that a kill in between is made good from there: then the binding, then the receipt, then the end of
   * the order. A scheduled post stays in the outbox to be looked after.
   */
  async settle(entry: OutboxEntry, outcome: Outcome): Promise<void> {
    const { library, onSettled } = this.options
    const { articleId, siteId, order, job } = entry
    const settled = { ...entry, outcome, hold: null }
    if (entry.outcome === null) await this.entries.keep(settled)
    if (order !== null && writesWords(order.operation)) await library.bases.keep(baseOfPublished(siteId, order.article, order.choice))
    const remotes = await library.saveBinding(articleId, outcome.binding)
    if (!remotes.ok && remotes.error.code !== 'article-not-found') return this.entries.keep({ ...settled, hold: { kind: 'attention', failure: remotes.error } })
    const receipt = remotes.ok ? await library.receipts.add(outcome.receipt) : ok(undefined)
    if (!receipt.ok) return this.entries.keep({ ...settled, hold: { kind: 'attention', failure: receipt.error } })
    const at = outcome.receipt.scheduledFor
    if (at !== null && order !== null) await this.lookAfter(entry, { ...order, operation: { type: 'check-schedule', at }, whenPostDiffers: 'ask' })
    else if (order !== null && job !== null && mayMakeTwinPost(job)) await this.lookForTwins(entry, order, 0)
    else await this.forget(entry, remainderOf(entry) !== null)
    if (remotes.ok) onSettled({ receipt: outcome.receipt, remotes: remotes.value })
  }

  /** A look for twins is over, after so many before it: what it took away is told. */
  async noteLook(entry: OutboxEntry, order: Order, looksBefore: number, { receipt }: Outcome): Promise<void> {
    const changed = await tellOfRemoved(this.options.library.receipts, receipt)
    if (changed !== undefined) this.options.onReceiptChanged(changed)
    await this.lookForTwins(entry, order, looksBefore + 1)
  }

  /** A try has failed: the order waits, and with it the others of a site where none would succeed. */
  async hold(entry: OutboxEntry, order: Order, reason: Failure): Promise<void> {
    const now = this.options.publisher.clocks.nowAt(entry.siteId).getTime()
    const isEarly = order.operation.type === 'check-schedule' && now < Date.parse(order.operation.at) + missedAfterMs
    const hold =
      reason.code === 'schedule-missed' && isEarly
        ? ({ kind: 'until', at: new Date(now + checkAfterMs).toISOString() } as const)
        : holdAfter(reason, entry.hold)
    if (order.operation.type === 'check-twins' && hold.kind === 'attention') return this.lookForTwins(entry, order, order.operation.looks + 1)
    await this.entries.keep({ ...entry, hold })
    if (hold.kind !== 'attention') return
    for (const other of this.entries.ofKey({ siteId: entry.siteId })) {
      const isWaiting = keyOf(other) !== keyOf(entry) && other.order !== null && other.hold === null && stopsToo(reason.code, other.order)
      if (isWaiting) await this.entries.keep({ ...other, hold })
    }
  }

  /** An order is taken back. What is scheduled at the site is looked after all the same. */
  putAway(entry: OutboxEntry): Promise<void> {
    const watch = watchAfter(entry, this.options.publisher.clocks.nowAt(entry.siteId))
    if (watch !== null) return this.lookAfter(entry, watch)
    return this.forget(entry, entry.job !== null && isWorthKeeping(entry.job))
  }

  /** Ends an order. What is to be remembered of its job stays on disk. */
  async forget(entry: OutboxEntry, hasRemainder: boolean): Promise<void> {
    if (!hasRemainder) return this.entries.remove(entry)
    await this.entries.keep({ ...entry, order: null, watch: null, job: entry.job && toldOf(entry.job), hold: null, outcome: null })
  }

  /** A scheduled post stays in the outbox until its minute is over. */
  private lookAfter(entry: OutboxEntry, watch: Watch): Promise<void> {
    const until = new Date(Date.parse(watch.operation.at) + checkAfterMs).toISOString()
    return this.entries.keep({ ...entry, order: watch, watch: null, job: remainderOf(entry), hold: { kind: 'until', at: until }, outcome: null })
  }

  /** Looks for a twin of a post once more, if it is not too late for one. What could not be looked at is the next order's. */
  private lookForTwins(entry: OutboxEntry, order: Order, looks: number): Promise<void> {
    const next = withNextLook(entry, order, looks, this.options.publisher.clocks.nowAt(entry.siteId))
    return next === undefined ? this.forget(entry, remainderOf(entry) !== null) : this.entries.keep(next)
  }
}
