import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import * as z from 'zod/mini'
import type { Article, ArticleId } from '../../core/article/article'
import { statusOf } from '../../core/article/article-status'
import { remoteBindingSchema } from '../../core/publishing/remote-binding'
import { parseJson } from '../../core/parse-json'
import type { ArticleSummary } from '../../ipc/library-answers'
import { articleSummarySchema } from '../../ipc/library-answers'
import { articleIdIn } from './draft-file'
import { writeDurably } from './durable-file'
import type { FileStamp, FileSystem } from './file-system'
import type { Entry } from './index-file'
import { indexHeadBytes, isEntry, readIndex, readIndexHead, writeIndex } from './index-file'
import { IndexJournal } from './index-journal'
import type { LibraryLayout } from './library-layout'

/** The little of a draft file that its summary needs. The index is only a cache, so nothing else is checked here; opening checks all. */
const summarisedFileSchema = z.object({
  article: z.object({
    id: z.string(),
    headline: z.string(),
    createdAt: articleSummarySchema.shape.createdAt,
    updatedAt: articleSummarySchema.shape.updatedAt,
    edition: z.number(),
    remotes: z.array(remoteBindingSchema),
    categories: articleSummarySchema.shape.categories
  })
})

/** Files looked at side by side: Node's pool has four threads, and the editor's own reads must not queue behind thousands. */
const lanes = 4

interface SummaryIndexOptions {
  readonly layout: LibraryLayout
  readonly fileSystem: FileSystem
  readonly onChanged: () => void
  /** Called with each article whose file is not what it was, whoever changed it. */
  readonly onTouched: (id: ArticleId) => void
  /** Called with each article whose file has changed and does not parse. */
  readonly onUnreadable: (id: ArticleId) => void
  /** Called when a file has changed that holds another article than its name says. */
  readonly onOtherArticle: () => void
  /** Called once, when what is listed has been compared with the folders for the first time. */
  readonly onVerified: () => void
  /** How long after the first list the comparison begins, unless somebody asks for it before: the window is still painting. */
  readonly verifyDelay: number
  /** How long after the last change the index is written, in milliseconds. */
  readonly writeDelay: number
}

/**
 * The summaries of all articles, kept in `index.json` so that ten thousand are listed at once. A cache and nothing more: what it says is
 * compared with the folders in the background, read anew where it differs, and rebuilt from the drafts when it is missing or broken.
 * Loads nothing before it is first asked.
 */
export class SummaryIndex {
  private readonly options: SummaryIndexOptions
  private entries = new Map<ArticleId, Entry>()
  private loading: Promise<void> | undefined
  /** Undefined until the comparison with the folders has begun. */
  private verifying: Promise<void> | undefined
  private verifyTimer: ReturnType<typeof setTimeout> | undefined
  /** Articles stored while the folders are compared: what the comparison saw of them is old. */
  private readonly freshlyStored = new Set<ArticleId>()
  private readonly journal: IndexJournal<Entry>
  private timer: ReturnType<typeof setTimeout> | undefined
  private isWritten = true

  constructor(options: SummaryIndexOptions) {
    this.options = options
    this.journal = new IndexJournal({ path: options.layout.journal, isEntry, fileSystem: options.fileSystem })
  }

  /** All summaries, the one changed last first. */
  async list(): Promise<ArticleSummary[]> {
    await (this.loading ??= this.load())
    return [...this.entries.values()].map(summaryOf).sort(newestFirst)
  }

  /**
   * The first of those that do not lie in the trash. While nothing is loaded they come from the head of the index and its journal alone, since
   * a window that opens waits for them; `list` says the same or better soon after.
   */
  async listNewest(count: number): Promise<ArticleSummary[]> {
    const head = this.loading === undefined ? await this.readHead() : undefined
    if (head === undefined) await (this.loading ??= this.load())
    const known = new Map([...(head ?? []).map((entry) => [entry.id, entry] as const), ...this.entries])
    const kept = [...known.values()].filter(({ isTrashed }) => !isTrashed)
    return kept.sort(newestFirst).slice(0, count).map(summaryOf)
  }

  /** Resolves when what is listed has been compared with the folders. */
  async verified(): Promise<void> {
    await (this.loading ??= this.load())
    await this.beginVerifying()
  }

  /** Notes an article as it was just stored. */
  record(article: Article, isTrashed: boolean, stamp: FileStamp): void {
    this.set(entryOf(article.id, article, isTrashed, stamp))
  }

  /** Notes that an article was moved into the trash or out of it. */
  recordMove(id: ArticleId, isTrashed: boolean): void {
    const entry = this.entries.get(id)
    if (entry !== undefined) this.set({ ...entry, isTrashed })
    else if (this.loading !== undefined) void this.readAfterVerifying(id, isTrashed)
  }

  /** Looks at the files of some articles again: another program has touched them. */
  async lookAgain(ids: readonly ArticleId[]): Promise<void> {
    await this.verified()
    this.freshlyStored.clear() // what was stored before this look is no older than what it sees
    this.verifying = this.verify(new Set(ids))
    await this.verifying
  }

  /** Notes that an article was deleted for good. */
  recordDeletion(id: ArticleId): void {
    this.freshlyStored.add(id)
    if (this.entries.delete(id)) this.scheduleWrite()
    this.options.onTouched(id)
    this.options.onChanged()
  }

  /** Writes the index if it has changed, and no more after that. */
  async close(): Promise<void> {
    await this.loading
    clearTimeout(this.verifyTimer)
    await this.verifying
    clearTimeout(this.timer)
    if (!this.isWritten) await this.write()
    await this.journal.settled()
  }

  private set(entry: Entry): void {
    const before = this.entries.get(entry.id)
    this.entries.set(entry.id, entry)
    this.freshlyStored.add(entry.id)
    this.journal.append(entry)
    this.scheduleWrite()
    this.options.onTouched(entry.id)
    const hasListed = this.loading !== undefined
    if (hasListed && (before === undefined || isSeenToDiffer(before, entry))) this.options.onChanged()
  }

  private async load(): Promise<void> {
    const index = await this.readCache()
    const cached = index && [...index, ...(await this.journal.read())].reverse() // the last word on an article counts
    if (cached === undefined) {
      await this.beginVerifying()
      return
    }
    for (const entry of cached) if (!this.entries.has(entry.id)) this.entries.set(entry.id, entry)
    this.verifyTimer = setTimeout(() => void this.beginVerifying(), this.options.verifyDelay)
    this.verifyTimer.unref()
  }

  private beginVerifying(): Promise<void> {
    clearTimeout(this.verifyTimer)
    this.verifying ??= this.verify().then(this.options.onVerified)
    return this.verifying
  }

  private async readCache(): Promise<readonly Entry[] | undefined> {
    try {
      return readIndex(await this.options.fileSystem.readFile(this.options.layout.index))
    } catch {
      return undefined
    }
  }

  /** What the head of the index and the journal say, the last word on an article last; undefined where there is no such head. */
  private async readHead(): Promise<readonly Entry[] | undefined> {
    try {
      const head = readIndexHead(await this.options.fileSystem.readHead(this.options.layout.index, indexHeadBytes))
      return head && [...head, ...(await this.journal.read())]
    } catch {
      return undefined
    }
  }

  /** Compares with the folders, or with some files in them, and repairs. A folder that cannot be listed proves nothing: then all stays. */
  private async verify(only?: ReadonlySet<ArticleId>): Promise<void> {
    const { layout, fileSystem } = this.options
    let found: Map<ArticleId, boolean>
    try {
      const trashed = (await fileSystem.readdir(layout.trash)).flatMap(articleIdIn)
      const drafts = (await fileSystem.readdir(layout.drafts)).flatMap(articleIdIn)
      found = new Map([...trashed.map((id) => [id, true] as const), ...drafts.map((id) => [id, false] as const)])
    } catch {
      return
    }
    let hasRepaired = false
    const isMeant = (id: ArticleId): boolean => only === undefined || only.has(id)
    for (const id of [...this.entries.keys()].filter((known) => isMeant(known) && !found.has(known) && !this.freshlyStored.has(known))) {
      hasRepaired = this.entries.delete(id)
      this.options.onTouched(id)
    }
    const work = [...found].filter(([id]) => isMeant(id)).values()
    const lane = async (): Promise<void> => {
      for (const [id, isTrashed] of work) {
        const entry = await this.summarise(id, isTrashed)
        if (entry === undefined || this.freshlyStored.has(id)) continue
        this.entries.set(id, entry)
        this.options.onTouched(id)
        hasRepaired = true
      }
    }
    await Promise.all(Array.from({ length: lanes }, lane))
    this.freshlyStored.clear()
    if (!hasRepaired) return
    this.scheduleWrite()
    this.options.onChanged()
  }

  private async readAfterVerifying(id: ArticleId, isTrashed: boolean): Promise<void> {
    await this.verified()
    const entry = await this.summarise(id, isTrashed)
    if (entry !== undefined) this.set(entry)
  }

  /** The entry of a file, or undefined when the one we have still holds (or the file is gone). */
  private async summarise(id: ArticleId, isTrashed: boolean): Promise<Entry | undefined> {
    const { layout, fileSystem } = this.options
    const path = join(isTrashed ? layout.trash : layout.drafts, `${id}.json`)
    const known = this.entries.get(id)
    try {
      const { size, mtimeMs } = await fileSystem.stat(path)
      if (known?.size === size && known.mtimeMs === mtimeMs) return known.isTrashed === isTrashed ? undefined : { ...known, isTrashed }
      const file = summarisedFileSchema.safeParse(parseJson(Buffer.from(await fileSystem.readFile(path)).toString('utf8')))
      // A file that cannot be read is listed nevertheless, by what is known of it: leaving it out would look like a loss.
      if (!file.success) this.options.onUnreadable(id)
      if (!file.success) return unreadableEntry(id, known, { size, mtimeMs }, isTrashed)
      if (file.data.article.id !== id) this.options.onOtherArticle()
      return entryOf(id, file.data.article, isTrashed, { size, mtimeMs })
    } catch {
      return undefined
    }
  }

  private scheduleWrite(): void {
    this.isWritten = false
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.write(), this.options.writeDelay)
    this.timer.unref()
  }

  /** A failed write is not told: the old index, or none, is as good, since it is compared with the folders at the next start. */
  private async write(): Promise<void> {
    if (this.loading === undefined) return
    await this.verified()
    this.isWritten = true
    const folded = this.journal.appended
    const text = writeIndex([...this.entries.values()].sort(newestFirst))
    const outcome = await writeDurably(this.options.layout.index, text, { fileSystem: this.options.fileSystem })
    if (outcome.ok) this.journal.fold(folded)
    else this.isWritten = false
  }
}

/** Whether the list looks different. A save a second changes the time of the article on top; a list shows minutes. */
function isSeenToDiffer(before: Entry, after: Entry): boolean {
  const minute = ({ updatedAt }: Entry): string => updatedAt.slice(0, 'YYYY-MM-DDTHH:MM'.length)
  const rest = ({ headline, status, isTrashed, siteIds, categories }: Entry): unknown => [headline, status, isTrashed, siteIds, categories]
  return minute(before) !== minute(after) || !isDeepStrictEqual(rest(before), rest(after))
}

type Summarised = Pick<Article, 'headline' | 'createdAt' | 'updatedAt' | 'edition' | 'remotes' | 'categories'>

function entryOf(id: ArticleId, article: Summarised, isTrashed: boolean, { size, mtimeMs }: FileStamp): Entry {
  const { headline, createdAt, updatedAt, remotes, categories } = article
  return { id, headline, status: statusOf(article), createdAt, updatedAt, isTrashed, siteIds: remotes.map(({ siteId }) => siteId), categories, size, mtimeMs }
}

function summaryOf({ id, headline, status, createdAt, updatedAt, isTrashed, siteIds, categories }: Entry): ArticleSummary {
  return { id, headline, status, createdAt, updatedAt, isTrashed, siteIds, categories }
}

function newestFirst(one: ArticleSummary, other: ArticleSummary): number {
  if (one.updatedAt === other.updatedAt) return one.id < other.id ? -1 : 1
  return one.updatedAt < other.updatedAt ? 1 : -1
}

function unreadableEntry(id: ArticleId, known: Entry | undefined, { size, mtimeMs }: FileStamp, isTrashed: boolean): Entry {
  const lastTouched = new Date(mtimeMs).toISOString()
  const unknown: Entry = { id, headline: '', status: 'draft', createdAt: lastTouched, updatedAt: lastTouched, isTrashed, siteIds: [], categories: [], size, mtimeMs }
  return { ...(known ?? unknown), isTrashed, size, mtimeMs }
}
