import { join } from 'node:path'
import type { Article, ArticleDraft, ArticleId, NewArticle } from '../../core/article/article'
import type { Failure } from '../../core/failure'
import type { RemoteBinding } from '../../core/publishing/remote-binding'
import { remoteBindingSchema } from '../../core/publishing/remote-binding'
import type { Result } from '../../core/result'
import { ok } from '../../core/result'
import type { VersionSummary } from '../../core/versions/version'
import type { ArticleInspection, ArticleSummary, LibraryTiding, SaveReceipt } from '../../ipc/library-answers'
import { ArticleFiles } from './article-files'
import { sweepTemporaries } from './durable-file'
import type { FileSystem } from './file-system'
import { diskFileSystem } from './file-system'
import { Embargoes } from './embargoes'
import { inspectDraft } from './inspect-draft'
import type { LibraryLayout } from './library-layout'
import { layoutOf } from './library-layout'
import { OtherWriters } from './other-writers'
import { PublishedBases } from './published-bases'
import { Quarantine } from './quarantine'
import { Receipts } from './receipts'
import { SiteChoices } from './site-choices'
import { attempt } from './storage-failure'
import { SummaryIndex } from './summary-index'
import { Trash } from './trash'
import { VersionHistory } from './versions/version-history'

/** Comparing thousands of files with the index takes the disk's attention, which the window needs more in its first moments. */
const verifyDelay = 2_000

export interface LibraryOptions {
  readonly directory: string
  readonly clock: () => Date
  readonly newId: () => ArticleId
  /** Called when a list of the library would look different from now on. */
  readonly onChanged: () => void
  /** Called with each article whose file is not what it was: saved, moved, deleted, or changed by another program. */
  readonly onTouched?: (id: ArticleId) => void
  /** Called with each article that was deleted for good. */
  readonly onDeleted?: (id: ArticleId) => void
  /** Called when there is something to take with `takeTidings`. */
  readonly onTidings?: () => void
  /** The headline of the copy that keeps what another program wrote over an open article. */
  readonly copyHeadline?: (headline: string) => Promise<string>
  /** Whether changes by other programs are looked for while the library is open. */
  readonly isWatched?: boolean
  readonly fileSystem?: FileSystem
  /** How long after the last change the index is written, in milliseconds. */
  readonly indexWriteDelay?: number
  /** How long after a change a version is kept, in milliseconds. */
  readonly versionDelay?: number
}

/** An article with the words of a version, and the version that has the words from before. */
export interface RestoredVersion {
  readonly article: Article
  readonly before: VersionSummary
}

/**
 * A library: a plain folder with one JSON file an article. All that is written is durable when it is acknowledged. Failures of the disk
 * and files that cannot be read are values; a folder that vanishes while it is open is such a failure and is never made anew.
 */
export class Library {
  readonly layout: LibraryLayout
  /** Whether the folder was not there before it was opened. */
  readonly isNew: boolean
  readonly versions: VersionHistory
  readonly bases: PublishedBases
  readonly embargoes: Embargoes
  readonly choices: SiteChoices
  readonly receipts: Receipts
  private readonly trashCan: Trash
  private readonly options: LibraryOptions
  private readonly fileSystem: FileSystem
  private readonly index: SummaryIndex
  private readonly files: ArticleFiles
  private readonly otherWriters: OtherWriters
  private swept: Promise<void> | undefined
  private tidings: LibraryTiding[] = []

  constructor(options: LibraryOptions, isNew: boolean) {
    this.options = options
    this.isNew = isNew
    this.layout = layoutOf(options.directory)
    this.fileSystem = options.fileSystem ?? diskFileSystem
    const now = () => options.clock().toISOString()
    const quarantine = new Quarantine({ directory: this.layout.quarantine, fileSystem: this.fileSystem, now })
    this.versions = new VersionHistory({
      directory: this.layout.versions,
      fileSystem: this.fileSystem,
      ...(options.versionDelay === undefined ? {} : { delay: options.versionDelay })
    })
    this.embargoes = new Embargoes(join(this.layout.directory, 'embargoes.json'), now)
    this.choices = new SiteChoices(join(this.layout.directory, 'site-choices.json'), now)
    this.receipts = new Receipts({ directory: this.layout.receipts, now, fileSystem: this.fileSystem })
    this.bases = new PublishedBases(this.layout.published, this.fileSystem)
    this.trashCan = new Trash({ directory: this.layout.trash, now, fileSystem: this.fileSystem })
    this.index = new SummaryIndex({
      layout: this.layout,
      fileSystem: this.fileSystem,
      onChanged: options.onChanged,
      onTouched: options.onTouched ?? (() => undefined),
      onUnreadable: (id) => void this.inspectNewlyFound(id),
      onOtherArticle: () => {
        this.otherWriters.takeInSyncCopies()
      },
      onVerified: () => {
        this.swept ??= this.sweep()
        this.otherWriters.takeInSyncCopies()
      },
      verifyDelay,
      writeDelay: options.indexWriteDelay ?? 5_000
    })
    this.files = new ArticleFiles({
      layout: this.layout,
      fileSystem: this.fileSystem,
      now,
      onStored: (article, isTrashed, stamp) => {
        this.index.record(article, isTrashed, stamp)
      },
      quarantine,
      onDamaged: (id) => {
        this.tell({ kind: 'damaged', id })
      },
      keepAsCopy: (theirs) => this.otherWriters.keepAsCopy(theirs),
      onUnreadableChange: (id) => {
        this.tell({ kind: 'unreadable-change', id })
      },
      onWordsChanged: (before, after) => {
        this.versions.noteSaved(before, after)
      }
    })
    this.otherWriters = new OtherWriters({
      drafts: this.layout.drafts,
      fileSystem: this.fileSystem,
      files: this.files,
      quarantine,
      besideTheWords: this,
      newId: options.newId,
      copyHeadline: options.copyHeadline ?? ((headline) => Promise.resolve(`${headline} (changed elsewhere)`)),
      tell: (tiding) => {
        this.tell(tiding)
      },
      onTouched: (ids) => this.index.lookAgain(ids)
    })
  }

  /** All articles, trashed ones too, the one changed last first. Files that cannot be read are among them. */
  async list(): Promise<ArticleSummary[]> {
    const summaries = await this.index.list()
    if (this.options.isWatched === true) this.otherWriters.watch()
    return summaries
  }

  /** The first so many of `list` that do not lie in the trash. */
  listNewest(count: number): Promise<ArticleSummary[]> {
    return this.index.listNewest(count)
  }

  /** Resolves when `list` has been compared with what really lies in the folder. */
  verified(): Promise<void> {
    return this.index.verified()
  }

  /**
   * The article as the disk holds it, after every save asked for earlier, to be shown and changed: what is saved from now on is a change
   * of this. Waits for no other article and no index.
   */
  open(id: ArticleId): Promise<Result<Article, Failure>> {
    return this.files.ofOpened(id).read()
  }

  /** The article as its editor has it, for whoever wants to publish or copy it. */
  current(id: ArticleId): Promise<Result<Article, Failure>> {
    return this.files.of(id).current()
  }

  /** Whether the article lies in the trash. */
  isTrashed(id: ArticleId): Promise<Result<boolean, Failure>> {
    return this.files.of(id).isTrashed()
  }

  /** Why an article does not open, and what can be read of it all the same. */
  inspect(id: ArticleId): Promise<Result<ArticleInspection, Failure>> {
    return attempt(() => inspectDraft(id, this.layout, this.fileSystem))
  }

  /** Puts the last good generation in the place of a damaged file. The file's bytes are in quarantine first. */
  recoverPrevious(id: ArticleId): Promise<Result<Article, Failure>> {
    return this.files.ofOpened(id).recoverPrevious()
  }

  /** Has something told to the editor. */
  tell(tiding: LibraryTiding): void {
    this.tidings.push(tiding)
    this.options.onTidings?.()
  }

  /** What there is to tell the editor; each is given once. */
  takeTidings(): LibraryTiding[] {
    return this.tidings.splice(0)
  }

  /** Gives a new article its id and dates, and a slug from its headline unless the slug was made by hand. `remotes` is where it lives already. */
  async create(article: NewArticle, remotes: RemoteBinding[] = []): Promise<Result<Article, Failure>> {
    const { slugFrom } = await import('../../core/article/slug') // its tables of scripts are large, and start-up needs none
    const slug = article.isSlugEdited ? article.slug : slugFrom(article.headline)
    const now = this.options.clock().toISOString()
    const id = this.options.newId()
    return this.files.of(id).create({ id, ...article, slug, createdAt: now, updatedAt: now, edition: 0, remotes })
  }

  /** Resolves when this draft or a newer one of the same article is on disk. A draft that changes nothing is not written. */
  save(draft: ArticleDraft): Promise<Result<SaveReceipt, Failure>> {
    return this.files.ofOpened(draft.id).save(draft)
  }

  /** Moves an article into the trash; in the trash already, it stays there. */
  async trash(id: ArticleId): Promise<Result<undefined, Failure>> {
    const outcome = await this.move(id, true)
    if (outcome.ok) await this.trashCan.note(id)
    return outcome
  }

  /** Takes an article out of the trash. */
  restore(id: ArticleId): Promise<Result<undefined, Failure>> {
    return this.move(id, false)
  }

  /**
   * Deletes an article that lies in the trash for good, with its versions and receipts. Pictures stay: other articles may show them. After
   * a failure what is left of it lies in the trash as before.
   */
  async deleteForGood(id: ArticleId): Promise<Result<undefined, Failure>> {
    const outcome = await this.files.of(id).deleteForGood()
    if (!outcome.ok) return outcome
    this.files.forget(id)
    this.index.recordDeletion(id)
    await this.receipts.remove(id)
    await this.versions.remove(id)
    await Promise.all([this.bases.remove(id), this.embargoes.set(id, null), this.choices.remove(id)])
    this.options.onDeleted?.(id)
    return ok(undefined)
  }

  /** Deletes everything in the trash for good; the answer is how many articles that were. Stops at the first failure. */
  async emptyTrash(): Promise<Result<number, Failure>> {
    await this.verified()
    const trashed = (await this.list()).filter(({ isTrashed }) => isTrashed)
    for (const { id } of trashed) {
      const outcome = await this.deleteForGood(id)
      if (!outcome.ok) return outcome
    }
    return ok(trashed.length)
  }

  /** Deletes for good what has lain in the trash for 30 days (`core/trash`); the answer names it. To be called at start and now and then. */
  async tendTrash(): Promise<ArticleId[]> {
    await this.verified()
    const trashed = (await this.list()).filter(({ isTrashed }) => isTrashed).map(({ id }) => id)
    const deleted: ArticleId[] = []
    for (const id of await this.trashCan.expired(trashed)) if ((await this.deleteForGood(id)).ok) deleted.push(id)
    return deleted
  }

  /**
   * Puts the words of a version in the place of the present ones, as a new edition. The present words are kept as a version first, on disk
   * for good before anything else; the answer names it, and restoring it undoes this. Bindings to sites stay as they are.
   */
  async restoreVersion(id: ArticleId, number: number): Promise<Result<RestoredVersion, Failure>> {
    const version = await this.versions.read(id, number)
    if (!version.ok) return version
    return this.replaceWords(id, version.value.words)
  }

  /** Puts other words in the place of the present ones, in the same way. */
  async replaceWords(id: ArticleId, words: ArticleDraft): Promise<Result<RestoredVersion, Failure>> {
    const present = await this.current(id)
    if (!present.ok) return present
    const kept = await this.versions.keep(present.value, 'restore')
    if (!kept.ok) return kept
    const saved = await this.save(words)
    if (!saved.ok) return saved
    const restored = await this.open(id)
    return restored.ok ? ok({ article: restored.value, before: kept.value }) : restored
  }

  /** Sets the binding of one site, whatever else is being saved; the answer is all bindings of the article. */
  async saveBinding(id: ArticleId, binding: RemoteBinding): Promise<Result<RemoteBinding[], Failure>> {
    return this.files.of(id).saveBinding(remoteBindingSchema.parse(binding))
  }

  /** Waits for everything under way and writes the index. What is asked for later is answered. */
  async close(): Promise<void> {
    await this.otherWriters.finished()
    await Promise.all([this.files, this.receipts, this.embargoes, this.choices].map((files) => files.finished()))
    this.otherWriters.unwatch() // `list` watches again
    await this.versions.close()
    await this.index.close()
    await this.swept
  }

  /** Removes what a killed process left half-written, once, after everything that somebody waits for. */
  private async sweep(): Promise<void> {
    const { directory, media } = this.layout
    const pathsIn = async (folder: string): Promise<string[]> => {
      const names = await this.fileSystem.readdir(folder).catch(() => [])
      return names.map((name) => join(folder, name))
    }
    const folders = [directory, ...(await pathsIn(directory)), ...(await pathsIn(media))]
    for (const folder of folders) await sweepTemporaries(folder, this.fileSystem)
  }

  private async move(id: ArticleId, toTrash: boolean): Promise<Result<undefined, Failure>> {
    const moved = await this.files.of(id).move(toTrash)
    if (moved.ok) this.index.recordMove(id, toTrash)
    return moved
  }

  private async inspectNewlyFound(id: ArticleId): Promise<void> {
    if (!this.files.isOpenOnPage(id)) await this.files.of(id).read() // which sets aside what is damaged, and tells of it
  }
}
