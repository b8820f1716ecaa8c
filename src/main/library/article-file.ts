import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import { Low } from 'lowdb'
import type { Article, ArticleDraft, ArticleId } from '../../core/article/article'
import { wordsOf } from '../../core/article/article'
import type { Instant } from '../../core/time/instant'
import type { Failure } from '../../core/failure'
import { failure } from '../../core/failure'
import type { RemoteBinding } from '../../core/publishing/remote-binding'
import type { Result } from '../../core/result'
import type { SaveReceipt } from '../../ipc/library-answers'
import type { StoredDraft } from './draft-file'
import { DraftFile, draftNameOf, draftBytes, parseDraft, previousPathOf } from './draft-file'
import { moveDurably, writeDurably } from './durable-file'
import type { FileStamp, FileSystem } from './file-system'
import { isSameStamp } from './file-system'
import { readPrevious } from './inspect-draft'
import type { LibraryLayout } from './library-layout'
import type { Quarantine } from './quarantine'
import { attempt, isMissing, StorageFailure } from './storage-failure'

export interface ArticleFileSurroundings {
  readonly layout: LibraryLayout
  readonly fileSystem: FileSystem
  readonly now: () => Instant
  /** Told of every change on disk, with the stamp that the file has now. */
  readonly onStored: (article: Article, isTrashed: boolean, stamp: FileStamp) => void
  readonly quarantine: Quarantine
  /** Told of a file that was found damaged for the first time; its bytes are in quarantine by then. */
  readonly onDamaged: (id: ArticleId) => void
  /** Keeps what another program wrote over an open article as an article of its own; fails when that is not on disk. */
  readonly keepAsCopy: (article: Article) => Promise<Result<undefined, Failure>>
  /** Told of what another program wrote over an open article that cannot be read; its bytes are in quarantine by then. */
  readonly onUnreadableChange: (id: ArticleId) => void
  /** Told of every save that changed words, once it is on disk. */
  readonly onWordsChanged: (before: Article, after: Article) => void
}

/** As often in a row a save gives way to another program that writes the same file at the same moments. */
const patience = 5

/** The file of an article as it was last seen in one of the two folders. */
interface OpenFile {
  readonly adapter: DraftFile
  readonly low: Low<StoredDraft | null>
  readonly path: string
  readonly isTrashed: boolean
}

interface WaitingSave {
  draft: ArticleDraft
  readonly outcome: Promise<Result<SaveReceipt, Failure>>
}

/**
 * The one owner of an article's file. Everything done to the file goes through one queue, so nothing overlaps; of the drafts that come
 * in while one is written, only the newest is written after it.
 */
export class ArticleFile {
  private readonly id: ArticleId
  private readonly surroundings: ArticleFileSurroundings
  private open: OpenFile | undefined
  /** After a failed write nobody knows which version the disk holds for good: the next save writes, changed or not. */
  private isDoubtful = false
  /** What the disk holds as far as we know, and what a failed write may have left there: anything else is another program's. */
  private onDisk: Article | undefined
  private attempted: Article | undefined
  private waiting: WaitingSave | undefined
  private queue: Promise<unknown> = Promise.resolve()
  private queued = 0

  constructor(id: ArticleId, surroundings: ArticleFileSurroundings) {
    this.id = id
    this.surroundings = surroundings
  }

  /** Whether this owner can be forgotten: nothing is under way and the disk is known to hold what was last acknowledged. */
  get isSettled(): boolean {
    return this.queued === 0 && !this.isDoubtful
  }

  /** Resolves when nothing is under way any more. */
  async finished(): Promise<void> {
    while (this.queued > 0) await this.queue
  }

  /** The article as the disk holds it once everything asked for earlier is done: what the next saves are changes of. */
  read(): Promise<Result<Article, Failure>> {
    return this.inTurn(async () => {
      this.forget()
      return (await this.opened()).draft.article
    })
  }

  /** The article as its editor has it: what another program wrote in the meantime becomes a copy, and gives way. */
  current(): Promise<Result<Article, Failure>> {
    return this.inTurn(async () => {
      const { file, draft } = await this.opened()
      const isAnother = file.adapter.stamp !== undefined && !isSameStamp(await this.surroundings.fileSystem.stat(file.path), file.adapter.stamp)
      return isAnother ? (await this.write(file, { ...draft, revision: draft.revision + 1 })).article : draft.article
    })
  }

  /** Puts the last good generation in the place of a damaged file, whose bytes are in quarantine first. */
  recoverPrevious(): Promise<Result<Article, Failure>> {
    return this.inTurn(async () => {
      const { fileSystem } = this.surroundings
      const file = this.fileAt(await this.findIsTrashed())
      const bytes = await fileSystem.readFile(file.path)
      const present = parseDraft(this.id, bytes)
      if (present.ok) return present.value.article
      if (present.error.code !== 'article-unreadable') throw new StorageFailure(present.error)
      const previous = await readPrevious(this.id, file.path, fileSystem)
      if (previous === undefined) throw new StorageFailure(present.error)
      await this.surroundings.quarantine.setAside({ id: this.id, bytes, found: String(present.error.details['found']) })
      const outcome = await writeDurably(file.path, draftBytes(previous), { fileSystem })
      if (!outcome.ok) throw new StorageFailure(outcome.error)
      this.open = undefined
      this.surroundings.onStored(previous.article, file.isTrashed, outcome.value)
      return previous.article
    })
  }

  /** Writes a new article; throws when its file is there already. */
  create(article: Article): Promise<Result<Article, Failure>> {
    return this.inTurn(async () => {
      const file = this.fileAt(false)
      if (await this.isThere(file.path)) throw new Error(`There is an article ${this.id} already`)
      try {
        await this.write(file, { revision: 0, article })
      } catch (error) {
        await this.surroundings.fileSystem.unlink(file.path).catch(() => undefined) // else the next try would make a second one
        throw error
      }
      this.open = file
      return article
    })
  }

  /** Resolves when this draft, or a newer one of the same article, is on disk. */
  save(draft: ArticleDraft): Promise<Result<SaveReceipt, Failure>> {
    if (this.waiting !== undefined) {
      this.waiting.draft = draft
      return this.waiting.outcome
    }
    const waiting: WaitingSave = {
      draft,
      outcome: this.inTurn(async () => {
        await setImmediate() // the draft has taken its while of main already, when it was parsed: what else waits there comes first
        this.waiting = undefined
        return this.saveNow(waiting.draft)
      })
    }
    this.waiting = waiting
    return waiting.outcome
  }

  /** Sets the binding of one site without touching words, dates or edition; the answer is all bindings. */
  saveBinding(binding: RemoteBinding): Promise<Result<RemoteBinding[], Failure>> {
    return this.inTurn(async () => {
      const { file, draft } = await this.opened()
      const others = draft.article.remotes.filter((remote) => remote.siteId !== binding.siteId)
      const remotes = [...others, binding]
      const isUnchanged = isDeepStrictEqual(draft.article.remotes, remotes)
      if (!isUnchanged || this.isDoubtful) await this.write(file, { revision: draft.revision + 1, article: { ...draft.article, remotes } })
      return remotes
    })
  }

  /** Whether the file lies in the trash, after every change asked for earlier. */
  isTrashed(): Promise<Result<boolean, Failure>> {
    return this.inTurn(() => this.findIsTrashed())
  }

  /** Moves the file into the trash or out of it. A file that cannot be read can be moved all the same. */
  move(toTrash: boolean): Promise<Result<undefined, Failure>> {
    return this.inTurn(async () => {
      const { fileSystem } = this.surroundings
      const isTrashed = await this.findIsTrashed()
      if (isTrashed === toTrash) return undefined
      const from = this.fileAt(isTrashed).path
      const to = this.fileAt(toTrash).path
      this.forget()
      await moveDurably(from, to, fileSystem)
      await moveDurably(previousPathOf(from), previousPathOf(to), fileSystem).catch((error: unknown) => {
        if (!isMissing(error)) throw error
      })
      return undefined
    })
  }

  /** Deletes the file for good, with the generation before. Refused for an article that is not in the trash. */
  deleteForGood(): Promise<Result<undefined, Failure>> {
    return this.inTurn(async () => {
      if (!(await this.findIsTrashed())) throw new StorageFailure(failure('article-not-found', { id: this.id }))
      const { path } = this.fileAt(true)
      this.open = undefined
      await this.surroundings.fileSystem.unlink(previousPathOf(path)).catch((error: unknown) => {
        if (!isMissing(error)) throw error
      })
      await this.surroundings.fileSystem.unlink(path)
      return undefined
    })
  }

  private async saveNow(words: ArticleDraft): Promise<SaveReceipt> {
    const { file, draft } = await this.opened()
    const { article } = draft
    const candidate: Article = { ...article, ...words }
    const isChanged = !hasSameWords(candidate, article)
    const next = isChanged ? { ...candidate, updatedAt: this.surroundings.now(), edition: article.edition + 1 } : article
    const stored = isChanged || this.isDoubtful ? await this.write(file, { revision: draft.revision + 1, article: next }) : { article: next }
    if (isChanged) this.surroundings.onWordsChanged(article, stored.article)
    return { savedAt: stored.article.updatedAt, edition: stored.article.edition }
  }

  private forget(): void {
    this.open = undefined
    this.onDisk = undefined
    this.attempted = undefined
  }

  /** Writes a draft, after keeping what another program wrote in its place meanwhile; the answer is what the disk holds now. */
  private async write(file: OpenFile, draft: StoredDraft): Promise<StoredDraft> {
    let written = draft
    try {
      for (let turn = 1; ; turn++) {
        this.attempted = written.article
        file.low.data = written
        try {
          await file.low.write()
          break
        } catch (error) {
          if (turn === patience || !(error instanceof StorageFailure) || error.failure.code !== 'article-changed-elsewhere') throw error
          written = await this.afterOutsideChange(file, written)
        }
      }
    } catch (error) {
      this.open = undefined
      this.isDoubtful = true
      throw error
    }
    this.isDoubtful = false
    this.onDisk = written.article
    if (file.adapter.stamp !== undefined) this.surroundings.onStored(written.article, file.isTrashed, file.adapter.stamp)
    return written
  }

  /** The draft to be written after what another program put in the file's place is safe elsewhere. */
  private async afterOutsideChange(file: OpenFile, draft: StoredDraft): Promise<StoredDraft> {
    const { fileSystem, quarantine, onUnreadableChange } = this.surroundings
    const { size, mtimeMs } = await fileSystem.stat(file.path)
    const bytes = await fileSystem.readFile(file.path)
    const theirs = parseDraft(this.id, bytes)
    file.adapter.stamp = { size, mtimeMs }
    if (theirs.ok) return this.keepTheirs(draft, theirs.value)
    if (await quarantine.setAside({ id: this.id, bytes, found: `written over the open article: ${String(theirs.error.details['found'] ?? theirs.error.code)}` })) {
      onUnreadableChange(this.id)
    }
    return draft
  }

  private async keepTheirs(draft: StoredDraft, theirs: StoredDraft): Promise<StoredDraft> {
    if (this.isOurs(theirs.article)) return draft
    if (!hasSameWords(draft.article, theirs.article)) {
      const kept = await this.surroundings.keepAsCopy(theirs.article)
      if (!kept.ok) throw new StorageFailure(kept.error)
    }
    this.onDisk = theirs.article
    const known = new Set(draft.article.remotes.map(({ siteId }) => siteId))
    const remotes = [...draft.article.remotes, ...theirs.article.remotes.filter(({ siteId }) => !known.has(siteId))]
    const edition = Math.max(draft.article.edition, theirs.article.edition + 1)
    return { revision: Math.max(draft.revision, theirs.revision + 1), article: { ...draft.article, remotes, edition } }
  }

  /** The file with its content in memory, read when it is not. What cannot be read throws here, before anything could be written over it. */
  private async opened(): Promise<{ readonly file: OpenFile; readonly draft: StoredDraft }> {
    const file = this.open ?? this.fileAt(await this.findIsTrashed())
    if (file.low.data === null) await this.readInto(file)
    const draft = file.low.data
    if (draft === null) throw new Error(`lowdb read nothing from ${file.path}`)
    this.open = file
    return { file, draft }
  }

  /** Reads the file. What is damaged is set aside; what another program wrote while our own write failed becomes a copy. */
  private async readInto(file: OpenFile): Promise<void> {
    try {
      await file.low.read()
    } catch (error) {
      if (error instanceof StorageFailure && error.failure.code === 'article-unreadable') await this.setAside(file, error.failure)
      throw error
    }
    const read = file.low.data
    const mine = this.attempted ?? this.onDisk
    if (read !== null && this.isDoubtful && mine !== undefined && !this.isOurs(read.article)) {
      file.low.data = await this.keepTheirs({ revision: read.revision, article: mine }, read)
    }
    this.onDisk = read?.article
  }

  private isOurs(article: Article): boolean {
    return isDeepStrictEqual(article, this.onDisk) || isDeepStrictEqual(article, this.attempted)
  }

  private async setAside(file: OpenFile, { details }: Failure): Promise<void> {
    try {
      const bytes = await this.surroundings.fileSystem.readFile(file.path)
      if (await this.surroundings.quarantine.setAside({ id: this.id, bytes, found: String(details['found']) })) this.surroundings.onDamaged(this.id)
    } catch {
      return // a disk that takes no copy: the file itself stays as it is, and that it cannot be read is told all the same
    }
  }

  private fileAt(isTrashed: boolean): OpenFile {
    const { layout, fileSystem } = this.surroundings
    const path = join(isTrashed ? layout.trash : layout.drafts, draftNameOf(this.id))
    const adapter = new DraftFile(this.id, path, fileSystem)
    return { adapter, low: new Low<StoredDraft | null>(adapter, null), path, isTrashed }
  }

  private async findIsTrashed(): Promise<boolean> {
    for (const isTrashed of [false, true]) {
      if (await this.isThere(this.fileAt(isTrashed).path)) return isTrashed
    }
    // A library that is gone (unplugged, renamed) must not read as an article that was deleted.
    const isLibraryThere = await this.isThere(this.surroundings.layout.drafts)
    throw new StorageFailure(isLibraryThere ? failure('article-not-found', { id: this.id }) : failure('library-missing'))
  }

  private async isThere(path: string): Promise<boolean> {
    try {
      await this.surroundings.fileSystem.stat(path)
      return true
    } catch (error) {
      if (isMissing(error)) return false
      throw error
    }
  }

  private inTurn<Value>(work: () => Promise<Value>): Promise<Result<Value, Failure>> {
    this.queued++
    const outcome = this.queue.then(() => attempt(work)).finally(() => this.queued--)
    this.queue = outcome.catch(() => undefined)
    return outcome
  }
}

function hasSameWords(one: Article, other: Article): boolean {
  return isDeepStrictEqual(wordsOf(one), wordsOf(other))
}
