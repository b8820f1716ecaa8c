import type { Article, ArticleId } from '../../core/article/article'
import { failure } from '../../core/failure'
import type { Failure } from '../../core/failure'
import { keyOf } from '../../core/publishing/article-at-site'
import type { ArticleAtSite } from '../../core/publishing/article-at-site'
import { orderAgain } from '../../core/publishing/order-again'
import { isOfAccount, pauseMs, watchOf } from '../../core/publishing/outbox-entry'
import type { Hold, Order, OutboxEntry } from '../../core/publishing/outbox-entry'
import { itemOf } from '../../core/publishing/outbox-item'
import type { OutboxItem } from '../../core/publishing/outbox-item'
import type { PublishJob, SeenPost } from '../../core/publishing/publish-job'
import type { SiteChoice } from '../../core/publishing/site-choice'
import { fail, ok } from '../../core/result'
import type { Result } from '../../core/result'
import { newOrder } from './new-order'
import { OrderEndings } from './order-endings'
import { OrderRun } from './order-run'
import { OutboxEntries } from './outbox-entries'
import type { OrderRequest, OutboxOptions } from './outbox-options'

interface Running {
  readonly run: OrderRun
  readonly over: Promise<void>
}

/** The clock is looked at again after so long at the latest: a computer sleeps, and its timers with it. */
const longestNapMs = 60_000

/**
 * Everything that is on its way to a site. An order is on disk before it is answered and stays there until the site has done it and the
 * article knows; it goes on by itself after a kill, and when the network is back. One job at a time a site, sites side by side, and one
 * order an article and site: a newer one takes the place of one that waits.
 */
export class Outbox {
  private readonly options: OutboxOptions
  private readonly entries: OutboxEntries
  private readonly endings: OrderEndings
  private readonly running = new Map<string, Running>()
  /** What a new order is being written down for: neither begun nor ordered anew meanwhile. */
  private readonly ordered = new Set<string>()
  /** When what waits for the network is tried next. */
  private readonly nextTries = new WeakMap<Hold, number>()
  private timer: NodeJS.Timeout | undefined
  private isClosed = false

  constructor(options: OutboxOptions) {
    this.options = options
    this.entries = new OutboxEntries(options.files)
    this.endings = new OrderEndings(options, this.entries)
  }

  /** Reads what is on disk and goes on with it; after a close, with what is known since. */
  async open(): Promise<void> {
    await this.entries.load()
    this.isClosed = false
    this.wake()
  }

  items(): OutboxItem[] {
    return this.entries.inTurn().flatMap((entry) => {
      const run = this.running.get(keyOf(entry))?.run
      return itemOf(entry, run && { progress: run.progress }, run === undefined ? this.dueAt(entry) : undefined) ?? []
    })
  }

  /** Takes an order with the article's words as they are now. Answered when it is on disk. */
  async order(request: OrderRequest): Promise<Result<undefined, Failure>> {
    const key = keyOf(request)
    const running = this.running.get(key)
    const before = this.entries.find(request)?.order ?? null
    if (running !== undefined && before?.operation.type === 'check-twins') await this.cancel(request)
    else if (before === null) await running?.over // it is shown no more, and on its way out
    return this.alone(key, () => this.writeDown(request))
  }

  /** Tries a waiting order again, with the words it has, and what was answered before unless the editor says otherwise; a schedule that was missed is mended by publishing now. */
  async retry({ articleId, siteId, whenPostDiffers, overridesEmbargo = false }: ArticleAtSite & Pick<OrderRequest, 'whenPostDiffers' | 'overridesEmbargo'>): Promise<Result<undefined, Failure>> {
    const key = keyOf({ articleId, siteId })
    const entry = this.entries.find({ articleId, siteId })
    if (entry === undefined || entry.order === null || this.running.has(key) || this.ordered.has(key)) return ok(undefined)
    const order = orderAgain(entry.order, entry.hold, siteId, { whenPostDiffers, overridesEmbargo })
    if (!order.ok) return order
    return this.alone(key, () => this.entries.write({ ...entry, order: order.value, hold: null }))
  }

  /** How far an order has come, or what is remembered of one; null where nothing was begun. */
  jobOf(key: ArticleAtSite): PublishJob | null {
    return this.entries.find(key)?.job ?? null
  }

  /** What a site holds is known to the article: what is remembered of a job goes on from there. Answered when it is on disk. */
  async noteSeen(key: ArticleAtSite, seen: SeenPost): Promise<Result<undefined, Failure>> {
    const entry = this.entries.find(key)
    if (entry === undefined || entry.job === null || this.running.has(keyOf(key))) return ok(undefined)
    return this.entries.write({ ...entry, job: { ...entry.job, seen, askedAbout: null } })
  }

  /** The words of a site were taken over: a schedule that is watched is mended with them, should it be missed. */
  async noteTaken(key: ArticleAtSite, article: Article, choice: SiteChoice): Promise<void> {
    const entry = this.entries.find(key)
    if (entry === undefined || entry.order === null || this.running.has(keyOf(key))) return
    await this.entries.keep({ ...entry, order: { ...entry.order, article, choice } })
  }

  /**
   * Takes an order back, stopping it between requests and within one. What it made on the site is remembered for the next time, and what is
   * scheduled there is looked after until its minute has come.
   */
  async cancel(key: ArticleAtSite): Promise<void> {
    const running = this.running.get(keyOf(key))
    running?.run.stop()
    if (running !== undefined) return running.over
    const entry = this.entries.find(key)
    if (entry !== undefined) await this.endings.putAway(entry)
    this.changed()
  }

  /**
   * Takes back whatever of an article that was thrown away, or for a site that was removed, is on its way or waits; the answer is how many orders that
   * were. What is scheduled at a site stays so, and is looked after.
   */
  async withdraw(of: Partial<ArticleAtSite>): Promise<number> {
    const ordered = this.entries.ofKey(of).filter(({ order }) => order !== null && order.operation.type !== 'check-schedule' && order.operation.type !== 'check-twins')
    await Promise.all(ordered.map((entry) => this.cancel(entry))) // one by one, the end of the first would begin the next
    return ordered.length
  }

  /** Forgets an article that was deleted for good, with what is looked after and what was remembered. */
  async letGo(articleId: ArticleId): Promise<void> {
    for (const entry of this.entries.ofKey({ articleId })) {
      await this.cancel(entry)
      await this.endings.forget(entry, false)
    }
    this.changed()
  }

  /** The network may be back: whatever waits for it is tried at once. */
  wake(): void {
    this.entries.release(({ hold, outcome }) => hold?.kind === 'network' || outcome !== null)
    for (const { run } of this.running.values()) run.hurry()
    this.pump()
  }

  /** An account was connected or renewed: what stopped because of one is tried again. */
  siteChanged(): void {
    this.entries.release(({ hold }) => hold?.kind === 'attention' && isOfAccount(hold.failure.code))
    this.pump()
  }

  /** Stops everything; the next start, or the next `open`, goes on with it. */
  async close(): Promise<void> {
    this.isClosed = true
    clearTimeout(this.timer)
    const running = [...this.running.values()]
    for (const { run } of running) run.stop()
    await Promise.all(running.map(({ over }) => over))
  }

  private async writeDown(request: OrderRequest): Promise<Result<undefined, Failure>> {
    const order = await newOrder(this.options, request, this.entries.find(request)?.order?.creditWaiver)
    if (!order.ok) return order
    const unsettled = this.entries.find(request)
    if (unsettled !== undefined && unsettled.outcome !== null) await this.endings.settle(unsettled, unsettled.outcome)
    const before = this.entries.find(request)
    if (before !== undefined && before.outcome !== null && before.hold?.kind === 'attention') return fail(before.hold.failure)
    const { articleId, siteId } = request
    const watch = before === undefined ? null : watchOf(before)
    return this.entries.write({ articleId, siteId, order: order.value, watch, job: before?.job ?? null, hold: null, outcome: null })
  }

  /** While an order is written down what waited in its place is not begun, which would end with the old words, and the new order forgotten. */
  private async alone(key: string, work: () => Promise<Result<undefined, Failure>>): Promise<Result<undefined, Failure>> {
    if (this.running.has(key) || this.ordered.has(key)) return fail(failure('already-publishing'))
    this.ordered.add(key)
    try {
      return await work()
    } finally {
      this.ordered.delete(key)
      this.pump()
    }
  }

  /** Starts everything whose turn it is. */
  private pump(): void {
    if (this.isClosed) return
    const entries = this.entries.inTurn()
    const busySites = new Set(entries.filter((entry) => this.running.has(keyOf(entry))).map(({ siteId }) => siteId))
    for (const entry of entries) {
      if (entry.order === null || !this.isDue(entry) || busySites.has(entry.siteId) || this.ordered.has(keyOf(entry))) continue
      busySites.add(entry.siteId)
      this.start(entry, entry.order)
    }
    this.changed()
    this.setTimer()
  }

  private isDue(entry: OutboxEntry): boolean {
    if (entry.hold === null) return true
    const at = this.dueAt(entry)
    return at !== undefined && at <= this.now().getTime()
  }

  /** When a held order is tried again by itself; undefined when that is for the editor to say. */
  private dueAt(entry: OutboxEntry): number | undefined {
    if (entry.hold?.kind === 'until') {
      const skew = this.options.publisher.clocks.nowAt(entry.siteId).getTime() - this.now().getTime()
      return Date.parse(entry.hold.at) - skew
    }
    if (entry.hold?.kind !== 'network') return undefined
    const at = this.nextTries.get(entry.hold) ?? this.now().getTime() + pauseMs(entry.hold)
    this.nextTries.set(entry.hold, at)
    return at
  }

  private setTimer(): void {
    clearTimeout(this.timer)
    const dues = this.entries.inTurn().flatMap((entry) => (entry.order === null || this.running.has(keyOf(entry)) ? [] : (this.dueAt(entry) ?? [])))
    if (dues.length === 0) return
    const nap = Math.min(Math.max(Math.min(...dues) - this.now().getTime(), 1_000), longestNapMs)
    this.timer = setTimeout(() => {
      this.pump()
    }, nap)
    this.timer.unref()
  }

  private start(entry: OutboxEntry, order: Order): void {
    const key = keyOf(entry)
    const run = new OrderRun({
      options: this.options,
      entries: this.entries,
      endings: this.endings,
      onProgress: () => {
        this.changed()
      },
      isClosed: () => this.isClosed
    })
    const over = Promise.resolve()
      .then(() => run.carryOut(entry, order))
      .finally(() => {
        this.running.delete(key)
      })
    this.running.set(key, { run, over })
    void over.then(() => {
      this.pump()
    })
  }

  private changed(): void {
    this.options.onChanged(this.items())
  }

  private now(): Date {
    return this.options.clock()
  }
}
