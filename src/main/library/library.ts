import { mkdir, readdir } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import * as z from 'zod/mini'
import type { Article, ArticleDraft, ArticleId, NewArticle } from '../../core/article/article'
import type { Failure } from '../../core/failure'
import type { Receipt } from '../../core/publishing/receipt'
import { asLeft, receiptSchema } from '../../core/publishing/receipt'
import type { RemoteBinding } from '../../core/publishing/remote-binding'
import { remoteBindingSchema } from '../../core/publishing/remote-binding'
import type { Result } from '../../core/result'
import { fail, ok } from '../../core/result'
import type { VersionSummary } from '../../core/versions/version'
import type { ArticleInspection, ArticleSummary, LibraryTiding, SaveReceipt } from '../../ipc/contract'
import { ArticleFile } from './article-file'
import { makeFolder, sweepTemporaries, syncDirectory } from './durable-file'
import type { FileSystem } from './file-system'
import { diskFileSystem } from './file-system'
import { Embargoes } from './embargoes'
import { holdAlike } from './hold-alike'
import { inspectDraft } from './inspect-draft'
import { JsonStore } from './json-store'
import type { LibraryLayout } from './library-layout'
import { layoutOf } from './library-layout'
import { markLibrary } from './library-marker'
import { PublishedBases } from './published-bases'
import { Quarantine } from './quarantine'
import { attempt } from './storage-failure'
import { SummaryIndex } from './summary-index'
import { takeInSyncCopies } from './sync-copies'
import { watchDrafts } from './watch-drafts'
import { SiteChoices } from './site-choices'
import { Trash } from './trash'
import { VersionHistory } from './versions/version-history'

/** Articles whose text stays in memory: the open one and a few before it. */
const rememberedFiles = 4
const keptReceipts = 50
/** Comparing thousands of files with the index takes the disk's attention, which the window needs more in its first moments. */
const verifyDelay = 2_000
const longestHeadline = 1_000

const receiptsFileSchema = z.strictObject({ format: z.literal(1), receipts: z.array(receiptSchema) })
type ReceiptStore = JsonStore<z.infer<typeof receiptsFileSchema>>

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
  private readonly trashCan: Trash
  private readonly options: LibraryOptions
  private readonly fileSystem: FileSystem
  private readonly index: SummaryIndex
  private readonly files = new Map<ArticleId, ArticleFile>()
  private swept: Promise<void> | undefined
  private readonly receiptStores = new Map<ArticleId, ReceiptStore>()
  private readonly quarantine: Quarantine
  private tidings: LibraryTiding[] = []
  /** The article that is open on the page: its owner must remember what the page's words are changes of. */
  private openOnPage: ArticleId | undefined
  private stopWatching: (() => void) | undefined
  private takingIn = Promise.resolve()

  constructor(options: LibraryOptions, isNew: boolean) {
    this.options = options
    this.isNew = isNew
    this.layout = layoutOf(options.directory)
    this.fileSystem = options.fileSystem ?? diskFileSystem
    this.index = new SummaryIndex({
      layout: this.layout,
      fileSystem: this.fileSystem,
      onChanged: options.onChanged,
      onTouched: options.onTouched ?? (() => undefined),
      onUnreadable: (id) => void this.inspectNewlyFound(id),
      onOtherArticle: () => this.takeInSyncCopies(),
      onVerified: () => {
        this.swept ??= this.sweep()
        this.takeInSyncCopies()
      },
      verifyDelay,
      writeDelay: options.indexWriteDelay ?? 5_000
    })
    this.quarantine = new Quarantine({ directory: this.layout.quarantine, fileSystem: this.fileSystem, now: () => this.now() })
    this.versions = new VersionHistory({
      directory: this.layout.versions,
      fileSystem: this.fileSystem,
      ...(options.versionDelay === undefined ? {} : { delay: options.versionDelay })
    })
    this.embargoes = new Embargoes(join(this.layout.directory, 'embargoes.json'), () => this.now())
    this.choices = new SiteChoices(join(this.layout.directory, 'site-choices.json'), () => this.now())
    this.bases = new PublishedBases(this.layout.published, this.fileSystem)
    this.trashCan = new Trash({ directory: this.layout.trash, now: () => this.now(), fileSystem: this.fileSystem })
  }

  /** All articles, trashed ones too, the one changed last first. Files that cannot be read are among them. */
  async list(): Promise<ArticleSummary[]> {
    const summaries = await this.index.list()
    if (this.options.isWatched === true) this.stopWatching ??= watchDrafts(this.layout.drafts, (ids) => void this.index.lookAgain(ids), () => this.takeInSyncCopies())
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
    this.openOnPage = id
    return this.fileOf(id).read()
  }

  /** The article as its editor has it, for whoever wants to publish or copy it. */
  current(id: ArticleId): Promise<Result<Article, Failure>> {
    return this.fileOf(id).current()
  }

  /** Whether the article lies in the trash. */
  isTrashed(id: ArticleId): Promise<Result<boolean, Failure>> {
    return this.fileOf(id).isTrashed()
  }

  /** Why an article does not open, and what can be read of it all the same. */
  inspect(id: ArticleId): Promise<Result<ArticleInspection, Failure>> {
    return attempt(() => inspectDraft(id, this.layout, this.fileSystem))
  }

  /** Puts the last good generation in the place of a damaged file. The file's bytes are in quarantine first. */
  recoverPrevious(id: ArticleId): Promise<Result<Article, Failure>> {
    this.openOnPage = id
    return this.fileOf(id).recoverPrevious()
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
    const now = this.now()
    const id = this.options.newId()
    return this.fileOf(id).create({ id, ...article, slug, createdAt: now, updatedAt: now, edition: 0, remotes })
  }

  /** Resolves when this draft or a newer one of the same article is on disk. A draft that changes nothing is not written. */
  save(draft: ArticleDraft): Promise<Result<SaveReceipt, Failure>> {
    this.openOnPage = draft.id
    return this.fileOf(draft.id).save(draft)
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
    const outcome = await this.fileOf(id).deleteForGood()
    if (!outcome.ok) return outcome
    this.files.delete(id)
    this.index.recordDeletion(id)
    this.receiptStores.delete(id)
    await this.fileSystem.unlink(join(this.layout.receipts, `${id}.json`)).catch(() => undefined) // rubbish now, as are the versions
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
    return this.fileOf(id).saveBinding(remoteBindingSchema.parse(binding))
  }

  /** Keeps a receipt with its article. The same one again takes its place, with what is known of the public page, and of twins that were removed, by now. */
  async addReceipt(receipt: Receipt): Promise<Result<undefined, Failure>> {
    const parsed = receiptSchema.parse(receipt)
    const isSame = (kept: Receipt): boolean => isDeepStrictEqual(asLeft(kept), asLeft(parsed))
    const outcome = await this.receiptsOf(parsed.articleId).change(({ receipts, ...rest }) => {
      const known = receipts.find(isSame)
      if (known === undefined) return { ...rest, receipts: [parsed, ...receipts].slice(0, keptReceipts) }
      return { ...rest, receipts: receipts.map((kept) => (kept === known ? { ...known, ...parsed, live: parsed.live ?? known.live } : kept)) }
    })
    return outcome.ok ? ok(undefined) : outcome
  }

  /** The receipts kept with an article, newest first. */
  async readReceipts(id: ArticleId): Promise<Result<Receipt[], Failure>> {
    const outcome = await this.receiptsOf(id).read()
    return outcome.ok ? ok(outcome.value.receipts) : fail(outcome.error)
  }

  /** Waits for everything under way and writes the index. What is asked for later is answered. */
  async close(): Promise<void> {
    await this.takingIn
    await Promise.all([...this.files.values(), ...this.receiptStores.values(), this.embargoes, this.choices].map((file) => file.finished()))
    this.stopWatching?.()
    this.stopWatching = undefined // `list` watches again
    await this.versions.close()
    await this.index.close()
    await this.swept
  }

  /** Removes what a killed process left half-written, once, after everything that somebody waits for. */
  private async sweep(): Promise<void> {
    const pathsIn = async (folder: string): Promise<string[]> => (await this.fileSystem.readdir(folder).catch(() => [])).map((name) => join(folder, name))
    for (const folder of [this.layout.directory, ...(await pathsIn(this.layout.directory)), ...(await pathsIn(this.layout.media))]) await sweepTemporaries(folder, this.fileSystem)
  }

  private async move(id: ArticleId, toTrash: boolean): Promise<Result<undefined, Failure>> {
    const moved = await this.fileOf(id).move(toTrash)
    if (moved.ok) this.index.recordMove(id, toTrash)
    return moved
  }

  private fileOf(id: ArticleId): ArticleFile {
    const file = this.files.get(id) ?? this.newFile(id)
    this.files.delete(id)
    this.files.set(id, file)
    for (const [other, owner] of this.files) {
      if (this.files.size <= rememberedFiles) break
      if (other !== id && other !== this.openOnPage && owner.isSettled) this.files.delete(other)
    }
    return file
  }

  private newFile(id: ArticleId): ArticleFile {
    return new ArticleFile(id, {
      layout: this.layout,
      fileSystem: this.fileSystem,
      now: () => this.now(),
      onStored: (article, isTrashed, stamp) => {
        this.index.record(article, isTrashed, stamp)
      },
      quarantine: this.quarantine,
      onDamaged: (damaged) => this.tell({ kind: 'damaged', id: damaged }),
      keepAsCopy: (theirs) => this.keepAsCopy(theirs),
      onUnreadableChange: (changed) => this.tell({ kind: 'unreadable-change', id: changed }),
      onWordsChanged: (before, after) => this.versions.noteSaved(before, after)
    })
  }

  /** Bindings stay with the article: a copy that published to the same posts would overwrite it there. */
  private async keepAsCopy(theirs: Article): Promise<Result<undefined, Failure>> {
    const copyHeadline = this.options.copyHeadline ?? ((headline) => Promise.resolve(`${headline} (changed elsewhere)`))
    const headline = (await copyHeadline(theirs.headline)).slice(0, longestHeadline)
    const copy = { ...theirs, id: this.options.newId(), headline, remotes: [] }
    const held = await holdAlike(this, theirs.id, copy.id)
    // While no embargo can be read nothing is published anyway, and words do not wait for that.
    if (!held.ok && held.error.code !== 'embargoes-unreadable') return held
    const created = await this.fileOf(copy.id).create(copy)
    if (!created.ok) return created
    this.tell({ kind: 'conflict', id: theirs.id, copyId: copy.id, headline })
    return ok(undefined)
  }

  private takeInSyncCopies(): void {
    const ofLibrary = { current: (id: ArticleId) => this.current(id), keepAsCopy: (theirs: Article) => this.keepAsCopy(theirs), onFreed: (id: ArticleId) => this.index.lookAgain([id]) }
    this.takingIn = this.takingIn.then(() => takeInSyncCopies({ drafts: this.layout.drafts, fileSystem: this.fileSystem, quarantine: this.quarantine, ...ofLibrary }))
  }

  private async inspectNewlyFound(id: ArticleId): Promise<void> {
    if (id !== this.openOnPage) await this.fileOf(id).read() // which sets aside what is damaged, and tells of it
  }

  private receiptsOf(id: ArticleId): ReceiptStore {
    const path = join(this.layout.receipts, `${id}.json`)
    const store =
      this.receiptStores.get(id) ??
      new JsonStore({ path, schema: receiptsFileSchema, makeDefaults: () => ({ format: 1, receipts: [] }), now: () => this.now(), fileSystem: this.fileSystem })
    this.receiptStores.set(id, store)
    return store
  }

  private now(): string {
    return this.options.clock().toISOString()
  }
}

/**
 * Opens the library in a folder and makes the folder where there is none. Throws the system's error when that cannot be done. Reads
 * nothing yet: the index is loaded when it is first asked for.
 */
export async function openLibrary(options: LibraryOptions): Promise<Library> {
  const created = await mkdir(options.directory, { recursive: true })
  const layout = layoutOf(options.directory)
  const { drafts, trash, media, receipts, versions } = layout
  const isLibrary = (await readdir(options.directory)).includes(basename(drafts))
  for (const folder of [drafts, trash, media, receipts, versions]) await makeFolder(folder, options.fileSystem)
  // The new folders must outlast a power cut as the drafts in them do: each is an entry of the one above.
  for (let made = resolve(options.directory); created !== undefined && made.length >= created.length; made = dirname(made)) await syncDirectory(dirname(made), options.fileSystem)
  if (!isLibrary) await markLibrary(layout, options.fileSystem).catch(() => undefined) // one without articles is marked at the next start
  return new Library(options, created !== undefined)
}
