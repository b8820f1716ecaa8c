import type { Order, OutboxEntry } from '../../core/publishing/outbox-entry'
import type { PublishProgress } from '../../core/publishing/publish-progress'
import { embargoAgainst } from './embargo-against'
import type { OrderEndings } from './order-endings'
import type { OutboxEntries } from './outbox-entries'
import type { OutboxOptions } from './outbox-options'

interface OrderRunSurroundings {
  readonly options: OutboxOptions
  readonly entries: OutboxEntries
  readonly endings: OrderEndings
  readonly onProgress: () => void
  /** Whether the app is about to end: an order is not taken back then but left for the next start. */
  readonly isClosed: () => boolean
}

/** One order that is being carried out. */
export class OrderRun {
  progress: PublishProgress | null = null
  private readonly surroundings: OrderRunSurroundings
  private readonly stopping = new AbortController()
  private hurrying = new AbortController()

  constructor(surroundings: OrderRunSurroundings) {
    this.surroundings = surroundings
  }

  /** Makes one try, and sees to what comes of it. */
  async carryOut(entry: OutboxEntry, order: Order): Promise<void> {
    const { options, entries, endings, onProgress, isClosed } = this.surroundings
    const { signal } = this.stopping
    if (entry.outcome !== null) return endings.settle(entry, entry.outcome)
    const embargo = order.overridesEmbargo === true ? undefined : await embargoAgainst(options, order.operation, order.article, entry.siteId)
    if (embargo !== undefined) return endings.hold(entry, order, embargo)
    const outcome = await options.publisher.attempt(entry.siteId, order, entry.job, {
      signal,
      sleep: (milliseconds) => this.pause(milliseconds),
      keep: (job) => entries.write({ ...entry, job }),
      onProgress: (progress) => {
        this.progress = progress
        onProgress()
      }
    })
    const present = entries.find(entry) ?? entry
    if (outcome.ok && order.operation.type === 'check-twins') return endings.noteLook(present, order, order.operation.looks, outcome.value)
    if (outcome.ok) return endings.settle(present, outcome.value)
    if (signal.aborted || outcome.error.code === 'cancelled') return isClosed() ? undefined : endings.putAway(present)
    await endings.hold(present, order, outcome.error)
  }

  /** Ends the try, between requests and within one. */
  stop(): void {
    this.stopping.abort()
  }

  /** Ends a pause within the try: the network may be back. */
  hurry(): void {
    this.hurrying.abort()
  }

  private async pause(milliseconds: number): Promise<void> {
    this.hurrying = new AbortController()
    await this.surroundings.options.sleep(milliseconds, AbortSignal.any([this.stopping.signal, this.hurrying.signal]))
  }
}
