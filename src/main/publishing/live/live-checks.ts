import * as z from 'zod/mini'
import { instantSchema } from '../../../core/time/instant'
import type { Article, ArticleId } from '../../../core/article/article'
import { failure } from '../../../core/failure'
import type { Failure } from '../../../core/failure'
import { articleAtSiteSchema, keyOf } from '../../../core/publishing/article-at-site'
import type { ArticleAtSite } from '../../../core/publishing/article-at-site'
import { expectedPage } from '../../../core/publishing/expected-page'
import type { PublishedBase } from '../../../core/publishing/published-base'
import { mayBePublic } from '../../../core/publishing/receipt'
import type { Receipt } from '../../../core/publishing/receipt'
import type { SiteId } from '../../../core/publishing/site'
import { fail, ok } from '../../../core/result'
import type { Result } from '../../../core/result'
import { JsonStore } from '../../library/json-store'
import type { Http } from '../http'
import type { Settled } from '../outbox-options'
import { lookAtPage } from './look-at-page'

export interface LiveChecksOptions {
  readonly library: {
    readonly current: (id: ArticleId) => Promise<Result<Article, Failure>>
    readonly receipts: {
      readonly read: (id: ArticleId) => Promise<Result<Receipt[], Failure>>
      readonly add: (receipt: Receipt) => Promise<Result<undefined, Failure>>
    }
    readonly bases: { readonly read: (articleId: ArticleId, siteId: SiteId) => Promise<PublishedBase | undefined> }
  }
  /** The file of what is still to be looked at. */
  readonly path: string
  readonly http: Http
  readonly clock: () => Date
  /** A page was looked at: its receipt says how it is. */
  readonly onChecked: (receipt: Receipt) => void
}

const dueSchema = z.extend(articleAtSiteSchema, { at: instantSchema })
const fileSchema = z.strictObject({ format: z.literal(1), due: z.array(dueSchema) })
type Due = z.infer<typeof dueSchema>

/** The clock is looked at again after so long at the latest: a computer sleeps, and its timers with it. */
const longestNapMs = 60_000

/**
 * Looks at the public pages of what was published: right after, again after pauses while a page is not there yet, and whenever the editor
 * wants. Says what it finds and does nothing about it; a publish neither waits for it nor fails by it.
 */
export class LiveChecks {
  private readonly options: LiveChecksOptions
  private readonly store: JsonStore<z.infer<typeof fileSchema>>
  private stop = new AbortController()
  private due: Due[] = []
  private readonly underWay = new Set<string>()
  private timer: NodeJS.Timeout | undefined
  /** One page after the other. */
  private queue: Promise<unknown> = Promise.resolve()

  constructor(options: LiveChecksOptions) {
    this.options = options
    this.store = new JsonStore({ path: options.path, schema: fileSchema, makeDefaults: () => ({ format: 1, due: [] }), now: () => options.clock().toISOString() })
  }

  /** Goes on with what the last session, or what was before a close, left to be looked at. */
  async open(): Promise<void> {
    if (this.stop.signal.aborted) this.stop = new AbortController()
    const file = await this.store.read()
    const noted = this.due // since then
    if (file.ok) this.due = [...file.value.due.filter((one) => !noted.some((other) => keyOf(one) === keyOf(other))), ...noted]
    this.setTimer()
  }

  /** A job is done: where readers can see what came of it, it is looked at. */
  async noteSettled({ receipt, remotes }: Settled): Promise<void> {
    const isPublic = mayBePublic(receipt) && remotes.some(({ siteId, status }) => siteId === receipt.siteId && status === 'published')
    await this.change(receipt, isPublic ? this.options.clock().toISOString() : undefined)
  }

  /** Looks at the page of the latest receipt now; the answer is the receipt with what was found. */
  check(key: ArticleAtSite): Promise<Result<Receipt, Failure>> {
    this.underWay.add(keyOf(key))
    const outcome = this.queue.then(() => this.look(key))
    this.queue = outcome
      .catch(() => undefined)
      .then(() => {
        this.underWay.delete(keyOf(key))
        this.setTimer()
      })
    return outcome
  }

  async close(): Promise<void> {
    this.stop.abort()
    clearTimeout(this.timer)
    await this.queue
  }

  private async look(key: ArticleAtSite): Promise<Result<Receipt, Failure>> {
    const { library, http, clock, onChecked } = this.options
    const [article, receipts] = [await library.current(key.articleId), await library.receipts.read(key.articleId)]
    if (!article.ok) return this.giveUp(key, article.error)
    if (!receipts.ok) return this.giveUp(key, receipts.error)
    const receipt = receipts.value.find(({ siteId }) => siteId === key.siteId)
    const binding = article.value.remotes.find(({ siteId }) => siteId === key.siteId)
    const base = await library.bases.read(key.articleId, key.siteId)
    if (receipt === undefined || binding?.status !== 'published' || base?.edition !== binding.edition) return this.giveUp(key, failure('not-on-site', { site: receipt?.siteName ?? '' }))
    const expected = expectedPage({ words: base.words, media: binding.media, link: binding.link, publishedAt: receipt.publishedAt })
    const look = { expected, since: receipt.at, looks: (receipt.live?.looks ?? 0) + 1, now: clock }
    const live = await lookAtPage(http, look, this.stop.signal)
    if (live === undefined) return fail(failure('cancelled'))
    const checked = { ...receipt, live }
    const kept = await library.receipts.add(checked)
    await this.change(key, live.state === 'not-yet' ? (live.nextAt ?? undefined) : undefined)
    if (!kept.ok) return kept
    onChecked(checked)
    return ok(checked)
  }

  private async giveUp(key: ArticleAtSite, why: Failure): Promise<Result<Receipt, Failure>> {
    await this.change(key, undefined)
    return fail(why)
  }

  /** Sets when a page is looked at next by itself. A list that cannot be written is kept in memory: what is lost with it is a look. */
  private async change({ articleId, siteId }: ArticleAtSite, at: string | undefined): Promise<void> {
    const others = this.due.filter((one) => keyOf(one) !== keyOf({ articleId, siteId }))
    this.due = at === undefined ? others : [...others, { articleId, siteId, at }]
    this.setTimer()
    await this.store.change((file) => ({ ...file, due: this.due }))
  }

  private setTimer(): void {
    clearTimeout(this.timer)
    const waiting = this.waiting()
    if (waiting.length === 0 || this.stop.signal.aborted) return
    const next = Math.min(...waiting.map(({ at }) => Date.parse(at))) - this.options.clock().getTime()
    this.timer = setTimeout(() => {
      const now = this.options.clock().getTime()
      for (const one of this.waiting()) if (Date.parse(one.at) <= now) void this.check(one)
      this.setTimer()
    }, Math.min(Math.max(next, 0), longestNapMs))
    this.timer.unref()
  }

  private waiting(): Due[] {
    return this.due.filter((one) => !this.underWay.has(keyOf(one)))
  }
}
