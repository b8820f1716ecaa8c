import type { Article, ArticleDraft } from '../../../core/article/article'
import type { Body } from '../../../core/article/document'
import type { Failure } from '../../../core/failure'
import { itemCountOf } from '../../../core/listicle/item-count'
import type { RemoteBinding } from '../../../core/publishing/remote-binding'
import type { Result } from '../../../core/result'
import type { CaretPlace } from '../../../ipc/caret-place'
import type { SaveReceipt } from '../../../ipc/library-answers'

/** Everything of the draft but the body, which stays in the editor until a save reads it. */
export type ArticleFields = Omit<ArticleDraft, 'id' | 'body'>
export type FieldName = keyof ArticleFields

export type SaveStatus =
  | { readonly kind: 'saved'; readonly savedAt: string }
  | { readonly kind: 'saving' }
  | { readonly kind: 'not-saved'; readonly failure: Failure }

export type SaveDraft = (draft: ArticleDraft) => Promise<Result<SaveReceipt, Failure>>

/**
 * From the first change on: a key as late as this has the draft read and sent once its frame is painted. Who types needs the page for the
 * next key only, and a save that begins when a timer says so is as often as not in the way of one.
 */
const gatheringDelay = 110
/** Where no such key comes, the draft is read and sent after this: well under the promised 250 ms. */
const longestGathering = 180
/** At most this much longer, while the page has no idle moment. */
const idleTimeout = 50
/** Numbers the sessions of this window. */
let opened = 0
/** After a save that failed, the next try. */
const retryDelay = 2_000

/**
 * The article that is open: the words as they are now, and the way to disk. Parts of the page read and set single fields; the editor
 * only says that the body changed, so that a keystroke costs no serialising. Nothing here renders.
 */
export class ArticleSession {
  readonly id: string
  /** Tells this opening of an article from another one of the same: after a restore everything that shows it is built anew. */
  readonly serial = ++opened
  readonly createdAt: string
  remotes: readonly RemoteBinding[]
  /** How many items the list of the article has; undefined without a list, and with several. */
  itemCount: number | undefined
  private fields: ArticleFields
  private body: Body
  private readBody: (() => Body) | undefined
  private readonly save: SaveDraft
  private caret: CaretPlace | undefined
  private readonly listeners = new Map<string, Set<() => void>>()
  private saveStatus: SaveStatus
  private changeCount = 0
  private savedCount = 0
  /** When the first change was made that is in no save yet. */
  private unsentSince: number | undefined
  private timer: ReturnType<typeof setTimeout> | undefined
  private frame: number | undefined
  private idle: number | undefined
  private running: Promise<void> | undefined
  /** Comes to its end when everything is there that is on its way into the article. */
  arrivals: Promise<unknown> | undefined

  /** `caret` is where the caret stood when the page crashed over this article. */
  constructor(article: Article, save: SaveDraft, caret?: CaretPlace) {
    const { id, body, createdAt, updatedAt, edition: _edition, remotes, ...fields } = article
    this.id = id
    this.createdAt = createdAt
    this.body = body
    this.remotes = remotes
    this.itemCount = itemCountOf(body)
    this.fields = fields
    this.save = save
    this.caret = caret?.articleId === id ? caret : undefined
    this.saveStatus = { kind: 'saved', savedAt: updatedAt }
  }

  /** Has the caret put there by whoever shows the article next. */
  leaveCaret(caret: CaretPlace): void {
    this.caret = caret
  }

  /** Where the caret is to be put; given once. */
  takeCaret(): CaretPlace | undefined {
    const { caret } = this
    this.caret = undefined
    return caret
  }

  /** The present value of a field. */
  get<Name extends FieldName>(name: Name): ArticleFields[Name] {
    return this.fields[name]
  }

  /** Changes a field and sees to its saving. Setting the same value again changes nothing. */
  set<Name extends FieldName>(name: Name, value: ArticleFields[Name]): void {
    if (Object.is(this.fields[name], value)) return
    this.fields = { ...this.fields, [name]: value }
    this.notify(name)
    this.changed()
  }

  /** The body as it is now: read off the editor where one is attached. */
  currentBody(): Body {
    if (this.readBody !== undefined) this.body = this.readBody()
    return this.body
  }

  /** Ties the editor to the session; the answer unties it, keeping its last text. */
  attachEditor(readBody: () => Body): () => void {
    this.readBody = readBody
    return () => {
      if (this.readBody !== readBody) return
      this.body = readBody()
      this.readBody = undefined
    }
  }

  /** To be called on every change of the body: marks it, reads nothing. */
  bodyChanged(): void {
    this.changed()
  }

  /** Notes how many items the list has now: to be called when blocks came or went, not for a key in one. */
  setItemCount(itemCount: number | undefined): void {
    if (this.itemCount === itemCount) return
    this.itemCount = itemCount
    this.notify('itemCount')
  }

  /** Has whoever leaves the article wait for something that is on its way into it. */
  readonly waitFor = (arrival: Promise<unknown>): void => {
    this.arrivals = Promise.all([this.arrivals, arrival.catch(reportError)])
  }

  status(): SaveStatus {
    return this.saveStatus
  }

  /** Whether there are changes that the disk does not hold yet. */
  isDirty(): boolean {
    return this.savedCount < this.changeCount
  }

  setRemotes(remotes: readonly RemoteBinding[]): void {
    this.remotes = remotes
    this.notify('remotes')
  }

  /** Listens to a field, to `status`, `remotes` or `itemCount`; the answer ends the listening. */
  subscribe(name: FieldName | 'status' | 'remotes' | 'itemCount', listener: () => void): () => void {
    const set = this.listeners.get(name) ?? new Set()
    this.listeners.set(name, set.add(listener))
    return () => set.delete(listener)
  }

  /** Saves what is not saved, now; resolves when the disk holds it, or when that failed (see `status`). */
  async flush(): Promise<void> {
    this.unschedule()
    while (this.running !== undefined) await this.running
    if (!this.isDirty()) return
    this.running = this.saveOnce().finally(() => {
      this.running = undefined
    })
    await this.running
  }

  /** Ends the session: the last words are saved and no retry goes on after it. */
  async close(): Promise<void> {
    await this.flush()
    this.unschedule()
  }

  private changed(): void {
    this.changeCount++
    this.unsentSince ??= performance.now()
    if (this.running !== undefined) return
    if (this.timer === undefined) this.schedule(longestGathering)
    if (this.saveStatus.kind === 'not-saved' || performance.now() - this.unsentSince < gatheringDelay) return
    this.frame ??= requestAnimationFrame(() => {
      this.flushWhenIdle()
    })
  }

  private schedule(delay: number): void {
    this.timer = setTimeout(() => {
      this.flushWhenIdle()
    }, delay)
  }

  private flushWhenIdle(): void {
    this.idle ??= requestIdleCallback(() => void this.flush(), { timeout: idleTimeout })
  }

  private unschedule(): void {
    clearTimeout(this.timer)
    if (this.frame !== undefined) cancelAnimationFrame(this.frame)
    if (this.idle !== undefined) cancelIdleCallback(this.idle)
    this.timer = undefined
    this.frame = undefined
    this.idle = undefined
  }

  /** A slow disk must not make the words wait longer that were typed meanwhile: their time counts from when they were typed. */
  private restOfGathering(): number {
    return Math.max(0, longestGathering - (performance.now() - (this.unsentSince ?? 0)))
  }

  private async saveOnce(): Promise<void> {
    const count = this.changeCount
    this.unsentSince = undefined
    if (this.saveStatus.kind !== 'not-saved') this.setStatus({ kind: 'saving' })
    const outcome = await this.trySave()
    if (outcome.ok) {
      this.savedCount = count
      this.setStatus({ kind: 'saved', savedAt: outcome.value.savedAt })
    } else {
      this.setStatus({ kind: 'not-saved', failure: outcome.error })
    }
    if (this.isDirty()) this.schedule(outcome.ok ? this.restOfGathering() : retryDelay)
  }

  /** A save that breaks (main is gone, the bridge refuses) is a save that failed: the words stay here, and the next try goes on. */
  private async trySave(): Promise<Result<SaveReceipt, Failure>> {
    try {
      return await this.save({ id: this.id, ...this.fields, body: this.currentBody() })
    } catch {
      return { ok: false, error: { code: 'disk-failed', details: {} } }
    }
  }

  private setStatus(status: SaveStatus): void {
    this.saveStatus = status
    this.notify('status')
  }

  private notify(name: string): void {
    for (const listener of this.listeners.get(name) ?? []) {
      try {
        listener()
      } catch (error) {
        reportError(error) // what shows the words must not keep them from the disk
      }
    }
  }
}
