import type { Article, ArticleId } from '../../core/article/article'
import { failure } from '../../core/failure'
import type { Failure } from '../../core/failure'
import { waiverFor } from '../../core/publishing/credit-waiver'
import { breaksEmbargo } from '../../core/publishing/embargo'
import { operationAnswered, writesWords } from '../../core/publishing/operation'
import type { Operation } from '../../core/publishing/operation'
import { checkAfterMs, holdAfter, keyOf, missedAfterMs, pauseMs, remainderOf, stopsWholeSite, watchAfter, watchOf, withNextLook } from '../../core/publishing/outbox-entry'
import type { OutboxEntry, Order, Outcome, Watch } from '../../core/publishing/outbox-entry'
import { itemOf } from '../../core/publishing/outbox-item'
import type { OutboxItem } from '../../core/publishing/outbox-item'
import { baseOfPublished } from '../../core/publishing/published-base'
import { isWorthKeeping, mayMakeTwinPost, toldOf } from '../../core/publishing/publish-job'
import type { PublishJob, SeenPost } from '../../core/publishing/publish-job'
import type { PublishProgress } from '../../core/publishing/receipt'
import { bindingAt } from '../../core/publishing/remote-binding'
import type { SiteId } from '../../core/publishing/site'
import type { SiteChoice } from '../../core/publishing/site-choice'
import { fail, ok } from '../../core/result'
import type { Result } from '../../core/result'
import type { OrderRequest, OutboxKey, OutboxOptions } from './outbox-options'
import { tellOfRemoved } from './tell-of-removed'

interface Running {
  readonly stop: AbortController
  /** Aborted to end a pause within a try. */
  hurry: AbortController
  progress: PublishProgress | null
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
  private readonly entries = new Map<string, OutboxEntry>()
  private readonly running = new Map<string, Running>()
  /** What a new order is being written down for: neither begun nor ordered anew meanwhile. */
  private readonly ordered = new Set<string>()
  private readonly nextTries = new Map<string, number>()
  private timer: NodeJS.Timeout | undefined
  private isClosed = false

  constructor(options: OutboxOptions) {
    this.options = options
  }

  /** Reads what is on disk and goes on with it; after a close, with what is known since. */
  async open(): Promise<void> {
    for (const entry of await this.options.files.readAll()) if (!this.entries.has(keyOf(entry))) this.entries.set(keyOf(entry), entry)
    this.isClosed = false
    this.wake()
  }

  items(): OutboxItem[] {
    return this.inTurn().flatMap((entry) => {
      const running = this.running.get(keyOf(entry))
      return itemOf(entry, running && { progress: running.progress }, running === undefined ? this.dueAt(entry) : undefined) ?? []
    })
  }

  /** Takes an order with the article's words as they are now. Answered when it is on disk. */
  async order(request: OrderRequest): Promise<Result<undefined, Failure>> {
    const key = keyOf(request)
    const running = this.running.get(key)
    const before = this.entries.get(key)?.order ?? null
    if (running !== undefined && before?.operation.type === 'check-twins') await this.cancel(request)
    else if (before === null) await running?.over // it is shown no more, and on its way out
    return this.alone(key, () => this.writeDown(key, request))
  }

  private async writeDown(key: string, { articleId, siteId, wish, whenPostDiffers, comparedMark, overridesEmbargo = false, waiverReason }: OrderRequest): Promise<Result<undefined, Failure>> {
    const article = await this.options.library.current(articleId)
    if (!article.ok) return article
    const operation = operationAnswered(wish, whenPostDiffers, bindingAt(article.value, siteId))
    if (operation.type !== 'unpublish' && article.value.headline.trim() === '') return fail(failure('headline-missing'))
    const embargo = overridesEmbargo ? undefined : await this.embargoAgainst(operation, article.value, siteId)
    if (embargo !== undefined) return fail(embargo)
    const waiver = waiverFor(article.value, waiverReason, this.entries.get(key)?.order?.creditWaiver)
    if (!waiver.ok && writesWords(operation)) return waiver
    const choice = await this.options.library.choices.read(articleId, siteId)
    if (!choice.ok) return choice
    const unsettled = this.entries.get(key)
    if (unsettled !== undefined && unsettled.outcome !== null) await this.settle(unsettled, unsettled.outcome)
    const order: Order = { operation, whenPostDiffers, comparedMark, orderedAt: this.now().toISOString(), overridesEmbargo, creditWaiver: waiver.ok ? waiver.value : undefined, choice: choice.value, article: article.value }
    const before = this.entries.get(key)
    if (before !== undefined && before.outcome !== null && before.hold?.kind === 'attention') return fail(before.hold.failure)
    const watch = before === undefined ? null : watchOf(before)
    return this.begin({ articleId, siteId, order, watch, job: before?.job ?? null, hold: null, outcome: null })
  }

  /** Tries a waiting order again, with the words it has, and what was answered before unless the editor says otherwise; a schedule that was missed is mended by publishing now. */
  async retry({ articleId, siteId, whenPostDiffers: answer, overridesEmbargo = false }: OutboxKey & Pick<OrderRequest, 'whenPostDiffers' | 'overridesEmbargo'>): Promise<Result<undefined, Failure>> {
    const key = keyOf({ articleId, siteId })
    const entry = this.entries.get(key)
    if (entry === undefined || entry.order === null || this.running.has(key) || this.ordered.has(key)) return ok(undefined)
    const whenPostDiffers = answer === 'ask' ? entry.order.whenPostDiffers : answer
    const isMissed = entry.hold?.kind === 'attention' && entry.hold.failure.code === 'schedule-missed'
    const operation = isMissed ? { type: 'publish' as const } : operationAnswered(entry.order.operation, whenPostDiffers, bindingAt(entry.order.article, siteId))
    const waiver = entry.order.operation.type === 'unpublish' && writesWords(operation) ? waiverFor(entry.order.article, undefined, entry.order.creditWaiver) : ok(undefined)
    if (!waiver.ok) return waiver
    const order = { ...entry.order, operation, whenPostDiffers, overridesEmbargo: overridesEmbargo || entry.order.overridesEmbargo }
    return this.alone(key, () => this.begin({ ...entry, order, hold: null }))
  }

  /** How far an order has come, or what is remembered of one; null where nothing was begun. */
  jobOf(key: OutboxKey): PublishJob | null {
    return this.entries.get(keyOf(key))?.job ?? null
  }

  /** What a site holds is known to the article: what is remembered of a job goes on from there. Answered when it is on disk. */
  async noteSeen(key: OutboxKey, seen: SeenPost): Promise<Result<undefined, Failure>> {
    const entry = this.entries.get(keyOf(key))
    if (entry === undefined || entry.job === null || this.running.has(keyOf(key))) return ok(undefined)
    return this.begin({ ...entry, job: { ...entry.job, seen, askedAbout: null } })
  }

  /** The words of a site were taken over: a schedule that is watched is mended with them, should it be missed. */
  async noteTaken(key: OutboxKey, article: Article, choice: SiteChoice): Promise<void> {
    const entry = this.entries.get(keyOf(key))
    if (entry === undefined || entry.order === null || this.running.has(keyOf(key))) return
    await this.keep({ ...entry, order: { ...entry.order, article, choice } })
  }

  /**
   * Takes an order back, stopping it between requests and within one. What it made on the site is remembered for the next time, and what is
   * scheduled there is looked after until its minute has come.
   */
  async cancel(key: OutboxKey): Promise<void> {
    const running = this.running.get(keyOf(key))
    running?.stop.abort()
    if (running !== undefined) return running.over
    const entry = this.entries.get(keyOf(key))
    if (entry !== undefined) await this.putAway(entry)
    this.changed()
  }

  /**
   * Takes back whatever of an article that was thrown away, or for a site that was removed, is on its way or waits; the answer is how many orders that
   * were. What is scheduled at a site stays so, and is looked after.
   */
  async withdraw(of: Partial<OutboxKey>): Promise<number> {
    const ordered = this.entriesOf(of).filter(({ order }) => order !== null && order.operation.type !== 'check-schedule' && order.operation.type !== 'check-twins')
    await Promise.all(ordered.map((entry) => this.cancel(entry))) // one by one, the end of the first would begin the next
    return ordered.length
  }

  /** Forgets an article that was deleted for good, with what is looked after and what was remembered. */
  async letGo(articleId: ArticleId): Promise<void> {
    for (const entry of this.entriesOf({ articleId })) {
      await this.cancel(entry)
      await this.forget(entry, false)
    }
    this.changed()
  }

  /** The network may be back: whatever waits for it is tried at once. */
  wake(): void {
    for (const [key, entry] of this.entries) {
      if (entry.hold?.kind === 'network' || entry.outcome !== null) this.entries.set(key, { ...entry, hold: null })
    }
    this.nextTries.clear()
    for (const running of this.running.values()) running.hurry.abort()
    this.pump()
  }

  /** An account was connected or renewed: what stopped because of one is tried again. */
  siteChanged(): void {
    for (const [key, entry] of this.entries) {
      if (entry.hold?.kind === 'attention' && stopsWholeSite(entry.hold.failure.code)) this.entries.set(key, { ...entry, hold: null })
    }
    this.pump()
  }

  /** Stops everything; the next start, or the next `open`, goes on with it. */
  async close(): Promise<void> {
    this.isClosed = true
    clearTimeout(this.timer)
    const running = [...this.running.values()]
    for (const { stop } of running) stop.abort()
    await Promise.all(running.map(({ over }) => over))
  }

  private async begin(entry: OutboxEntry): Promise<Result<undefined, Failure>> {
    const written = await this.options.files.write(entry)
    if (!written.ok) return written
    this.entries.set(keyOf(entry), entry)
    this.nextTries.delete(keyOf(entry))
    return ok(undefined)
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
    const busySites = new Set([...this.running.keys()].map((key) => this.entries.get(key)?.siteId))
    for (const entry of this.inTurn()) {
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
    const at = this.nextTries.get(keyOf(entry)) ?? this.now().getTime() + pauseMs(entry.hold)
    this.nextTries.set(keyOf(entry), at)
    return at
  }

  private setTimer(): void {
    clearTimeout(this.timer)
    const dues = [...this.entries.values()].flatMap((entry) => (entry.order === null || this.running.has(keyOf(entry)) ? [] : (this.dueAt(entry) ?? [])))
    if (dues.length === 0) return
    const nap = Math.min(Math.max(Math.min(...dues) - this.now().getTime(), 1_000), longestNapMs)
    this.timer = setTimeout(() => {
      this.pump()
    }, nap)
    this.timer.unref()
  }

  private start(entry: OutboxEntry, order: Order): void {
    const key = keyOf(entry)
    const stop = new AbortController()
    const over = Promise.resolve()
      .then(() => this.carryOut(entry, order, stop.signal))
      .finally(() => {
        this.running.delete(key)
      })
    this.running.set(key, { stop, hurry: new AbortController(), progress: null, over })
    void over.then(() => {
      this.pump()
    })
  }

  private async carryOut(entry: OutboxEntry, order: Order, signal: AbortSignal): Promise<void> {
    const key = keyOf(entry)
    if (entry.outcome !== null) return this.settle(entry, entry.outcome)
    const embargo = order.overridesEmbargo === true ? undefined : await this.embargoAgainst(order.operation, order.article, entry.siteId)
    if (embargo !== undefined) return this.hold(entry, order, embargo)
    const outcome = await this.options.publisher.attempt(entry.siteId, order, entry.job, {
      signal,
      sleep: (milliseconds) => this.rest(key, milliseconds, signal),
      keep: async (job) => {
        const written = await this.options.files.write({ ...entry, job })
        if (written.ok) this.entries.set(key, { ...entry, job })
        return written
      },
      onProgress: (progress) => {
        const running = this.running.get(key)
        if (running === undefined) return
        running.progress = progress
        this.changed()
      }
    })
    const present = this.entries.get(key) ?? entry
    if (outcome.ok && order.operation.type === 'check-twins') {
      const changed = await tellOfRemoved(this.options.library.receipts, outcome.value.receipt)
      if (changed !== undefined) this.options.onReceiptChanged(changed)
      return this.lookForTwins(present, order, order.operation.looks + 1)
    }
    if (outcome.ok) return this.settle(present, outcome.value)
    // At the end of the app an order is not taken back but left for the next start.
    if (signal.aborted || outcome.error.code === 'cancelled') return this.isClosed ? undefined : this.putAway(present)
    await this.hold(present, order, outcome.error)
  }

  /** Why an embargo keeps an article from being published so; undefined where none does. It may have been set after the order was given. */
  private async embargoAgainst(operation: Operation, article: Article, siteId: SiteId): Promise<Failure | undefined> {
    const { library, publisher, sayMoment } = this.options
    const until = await library.embargoes.read(article.id)
    if (!until.ok) return until.error
    if (until.value === null || !breaksEmbargo(operation, until.value, publisher.clocks.nowAt(siteId), bindingAt(article, siteId))) return undefined
    return failure('embargoed', { until: await sayMoment(until.value, siteId) })
  }

  /** A pause that ends when the network is back or the order is taken back. */
  private async rest(key: string, milliseconds: number, signal: AbortSignal): Promise<void> {
    const running = this.running.get(key)
    if (running === undefined) return
    running.hurry = new AbortController()
    await this.options.sleep(milliseconds, AbortSignal.any([signal, running.hurry.signal]))
  }

  private async hold(entry: OutboxEntry, order: Order, reason: Failure): Promise<void> {
    const isEarly = order.operation.type === 'check-schedule' && this.options.publisher.clocks.nowAt(entry.siteId).getTime() < Date.parse(order.operation.at) + missedAfterMs
    const hold =
      reason.code === 'schedule-missed' && isEarly
        ? ({ kind: 'until', at: new Date(this.options.publisher.clocks.nowAt(entry.siteId).getTime() + checkAfterMs).toISOString() } as const)
        : holdAfter(reason, entry.hold)
    if (order.operation.type === 'check-twins' && hold.kind === 'attention') return this.lookForTwins(entry, order, order.operation.looks + 1)
    this.nextTries.delete(keyOf(entry))
    await this.keep({ ...entry, hold })
    if (hold.kind !== 'attention' || !stopsWholeSite(reason.code)) return
    for (const other of [...this.entries.values()]) {
      const isWaiting = other.siteId === entry.siteId && keyOf(other) !== keyOf(entry) && other.order !== null && other.hold === null
      if (isWaiting) await this.keep({ ...other, hold })
    }
  }

  /**
   * The outcome is on disk first, so that a kill in between is made good from there: then the binding, then the receipt, then the end of
   * the order. A scheduled post stays in the outbox to be looked after.
   */
  private async settle(entry: OutboxEntry, outcome: Outcome): Promise<void> {
    const { library, files } = this.options
    const settled = { ...entry, outcome, hold: null }
    if (entry.outcome === null) await files.write(settled)
    this.entries.set(keyOf(entry), settled)
    if (entry.order !== null && writesWords(entry.order.operation)) await library.bases.keep(baseOfPublished(entry.siteId, entry.order.article, entry.order.choice))
    const remotes = await library.saveBinding(entry.articleId, outcome.binding)
    if (!remotes.ok && remotes.error.code !== 'article-not-found') return this.keep({ ...settled, hold: { kind: 'attention', failure: remotes.error } })
    const receipt = remotes.ok ? await library.receipts.add(outcome.receipt) : ok(undefined)
    if (!receipt.ok) return this.keep({ ...settled, hold: { kind: 'attention', failure: receipt.error } })
    const at = outcome.receipt.scheduledFor
    if (at !== null && entry.order !== null) {
      await this.lookAfter(entry, { ...entry.order, operation: { type: 'check-schedule', at }, whenPostDiffers: 'ask' })
    } else if (entry.order !== null && entry.job !== null && mayMakeTwinPost(entry.job)) await this.lookForTwins(entry, entry.order, 0)
    else await this.forget(entry, remainderOf(entry) !== null)
    if (remotes.ok) this.options.onSettled({ receipt: outcome.receipt, remotes: remotes.value })
  }

  /** A scheduled post stays in the outbox until its minute is over. */
  private lookAfter(entry: OutboxEntry, watch: Watch): Promise<void> {
    const until = new Date(Date.parse(watch.operation.at) + checkAfterMs).toISOString()
    return this.keep({ ...entry, order: watch, watch: null, job: remainderOf(entry), hold: { kind: 'until', at: until }, outcome: null })
  }

  /** Looks for a twin of a post once more, if it is not too late for one. What could not be looked at is the next order's. */
  private lookForTwins(entry: OutboxEntry, order: Order, looks: number): Promise<void> {
    const next = withNextLook(entry, order, looks, this.options.publisher.clocks.nowAt(entry.siteId))
    return next === undefined ? this.forget(entry, remainderOf(entry) !== null) : this.keep(next)
  }

  private putAway(entry: OutboxEntry): Promise<void> {
    const watch = watchAfter(entry, this.options.publisher.clocks.nowAt(entry.siteId))
    if (watch !== null) return this.lookAfter(entry, watch)
    return this.forget(entry, entry.job !== null && isWorthKeeping(entry.job))
  }

  /** Ends an order. What is to be remembered of its job stays on disk. */
  private async forget(entry: OutboxEntry, hasRemainder: boolean): Promise<void> {
    if (hasRemainder) return this.keep({ ...entry, order: null, watch: null, job: entry.job && toldOf(entry.job), hold: null, outcome: null })
    this.entries.delete(keyOf(entry))
    await this.options.files.remove(entry)
  }

  /** What cannot be written now is kept in memory: the file is older, and what it lacks is found out again from the site. */
  private async keep(entry: OutboxEntry): Promise<void> {
    this.entries.set(keyOf(entry), entry)
    await this.options.files.write(entry)
  }

  /** What was ordered first comes first. */
  private inTurn(): OutboxEntry[] {
    return [...this.entries.values()].toSorted((one, other) => (one.order?.orderedAt ?? '').localeCompare(other.order?.orderedAt ?? ''))
  }

  private entriesOf(of: Partial<OutboxKey>): OutboxEntry[] {
    return [...this.entries.values()].filter((entry) => keyOf({ ...entry, ...of }) === keyOf(entry))
  }

  private changed(): void {
    this.options.onChanged(this.items())
  }

  private now(): Date {
    return this.options.clock()
  }
}
