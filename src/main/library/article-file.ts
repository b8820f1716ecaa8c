import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { Low } from 'lowdb'
import type { Article, ArticleDraft, ArticleId, Instant } from '../../core/article/article'
import type { Failure } from '../../core/failure'
import { failure } from '../../core/failure'
import type { RemoteBinding } from '../../core/publishing/remote-binding'
import type { Result } from '../../core/result'
import type { SaveReceipt } from '../../ipc/contract'
import type { StoredDraft } from './draft-file'
import { DraftFile, draftNameOf, previousPathOf } from './draft-file'
import { moveDurably } from './durable-file'
import type { FileStamp, FileSystem } from './file-system'
import type { LibraryLayout } from './library-layout'
import { attempt, isMissing, StorageFailure } from './storage-failure'

export interface ArticleFileSurroundings {
  readonly layout: LibraryLayout
  readonly fileSystem: FileSystem
  readonly now: () => Instant
  /** Told of every change on disk, with the stamp that the file has now. */
  readonly onStored: (article: Article, isTrashed: boolean, stamp: FileStamp) => void
  /** Told of every save that changed words, once it is on disk. */
  readonly onWordsChanged: (before: Article, after: Article) => void
}

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

  /** The article as the disk holds it once everything asked for earlier is done. */
  read(): Promise<Result<Article, Failure>> {
    return this.inTurn(async () => {
      this.open = undefined
      return (await this.opened()).draft.article
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
      outcome: this.inTurn(() => {
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

  /** Moves the file into the trash or out of it. A file that cannot be read can be moved all the same. */
  move(toTrash: boolean): Promise<Result<undefined, Failure>> {
    return this.inTurn(async () => {
      const { fileSystem } = this.surroundings
      const isTrashed = await this.findIsTrashed()
      if (isTrashed === toTrash) return undefined
      const from = this.fileAt(isTrashed).path
      const to = this.fileAt(toTrash).path
      this.open = undefined
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
    const isChanged = JSON.stringify(candidate) !== JSON.stringify(article)
    const next = isChanged ? { ...candidate, updatedAt: this.surroundings.now(), edition: article.edition + 1 } : article
    if (isChanged || this.isDoubtful) await this.write(file, { revision: draft.revision + 1, article: next })
    if (isChanged) this.surroundings.onWordsChanged(article, next)
    return { savedAt: next.updatedAt, edition: next.edition }
  }

  private async write(file: OpenFile, draft: StoredDraft): Promise<void> {
    file.low.data = draft
    try {
      await file.low.write()
    } catch (error) {
      this.open = undefined
      this.isDoubtful = true
      throw error
    }
    this.isDoubtful = false
    if (file.adapter.stamp !== undefined) this.surroundings.onStored(draft.article, file.isTrashed, file.adapter.stamp)
  }

  /** The file with its content in memory, read when it is not. What cannot be read throws here, before anything could be written over it. */
  private async opened(): Promise<{ readonly file: OpenFile; readonly draft: StoredDraft }> {
    const file = this.open ?? this.fileAt(await this.findIsTrashed())
    if (file.low.data === null) await file.low.read()
    const draft = file.low.data
    if (draft === null) throw new Error(`lowdb read nothing from ${file.path}`)
    this.open = file
    return { file, draft }
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
    throw new StorageFailure(isLibraryThere ? failure('article-not-found', { id: this.id }) : failure('disk-failed', { reason: 'ENOENT' }))
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

