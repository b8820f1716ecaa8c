import { join } from 'node:path'
import type { Article, ArticleId } from '../../../core/article/article'
import type { Failure } from '../../../core/failure'
import type { Result } from '../../../core/result'
import type { Version, VersionCause, VersionSummary } from '../../../core/versions/version'
import type { FileSystem } from '../file-system'
import { attempt } from '../storage-failure'
import { ArticleVersions } from './article-versions'

/** How long after a change the words are kept as a version, in milliseconds: while somebody types, one version a minute. */
const versionDelay = 60_000

export interface VersionHistoryOptions {
  /** The folder that holds one folder an article. */
  readonly directory: string
  readonly fileSystem: FileSystem
  readonly delay?: number
}

interface History {
  readonly versions: ArticleVersions
  queue: Promise<unknown>
  /** The words as last saved, while no version has them. */
  pending: Article | undefined
  timer: ReturnType<typeof setTimeout> | undefined
  /** Whether the words from before the first change of this session were looked after. */
  hasBeginning: boolean
}

/**
 * The versions of all articles. Saving only tells it what was saved: it writes later and in turns of its own, so that no receipt of a save
 * ever waits for a version. A version that cannot be written while somebody types is tried again at the next change; the words
 * themselves are in the draft.
 */
export class VersionHistory {
  private readonly options: VersionHistoryOptions
  private readonly histories = new Map<ArticleId, History>()

  constructor(options: VersionHistoryOptions) {
    this.options = options
  }

  /** Hears of a save that changed words: the words before are kept where no version has them, the words after within a minute. */
  noteSaved(before: Article, after: Article): void {
    const history = this.historyOf(after.id)
    history.pending = after
    if (!history.hasBeginning) {
      history.hasBeginning = true
      void this.inTurn(history, () => history.versions.keep(before, 'writing', ''))
    }
    history.timer ??= setTimeout(() => void this.keepPending(history), this.options.delay ?? versionDelay)
    history.timer.unref()
  }

  /** Keeps an article's words now; the answer is their version. */
  keep(article: Article, cause: VersionCause, name = ''): Promise<Result<VersionSummary, Failure>> {
    const history = this.historyOf(article.id)
    return this.inTurn(history, async () => {
      const kept = await history.versions.keep(article, cause, name)
      if (history.pending?.edition === article.edition) history.pending = undefined
      return kept
    })
  }

  /** The versions of an article, the newest first. Files that cannot be read are left alone and out. */
  list(id: ArticleId): Promise<Result<VersionSummary[], Failure>> {
    const history = this.historyOf(id)
    return this.inTurn(history, async () => (await history.versions.list()).toReversed())
  }

  read(id: ArticleId, number: number): Promise<Result<Version, Failure>> {
    const history = this.historyOf(id)
    return this.inTurn(history, () => history.versions.read(number))
  }

  /** Names a version, which is then kept until it loses its name: by an empty one. */
  rename(id: ArticleId, number: number, name: string): Promise<Result<VersionSummary, Failure>> {
    const history = this.historyOf(id)
    return this.inTurn(history, () => history.versions.rename(number, name))
  }

  /** Deletes all versions of an article for good. */
  remove(id: ArticleId): Promise<Result<undefined, Failure>> {
    const history = this.historyOf(id)
    clearTimeout(history.timer)
    history.pending = undefined
    return this.inTurn(history, async () => {
      await history.versions.remove()
      this.histories.delete(id)
      return undefined
    })
  }

  /** Keeps what is pending and waits for everything under way. */
  async close(): Promise<void> {
    await Promise.all([...this.histories.values()].map((history) => this.keepPending(history)))
  }

  private async keepPending(history: History): Promise<void> {
    clearTimeout(history.timer)
    history.timer = undefined
    const outcome = await this.inTurn(history, async () => {
      const { pending } = history
      if (pending === undefined) return
      await history.versions.keep(pending, 'writing', '')
      if (history.pending === pending) history.pending = undefined
    })
    if (!outcome.ok) history.hasBeginning = false
  }

  private historyOf(id: ArticleId): History {
    const known = this.histories.get(id)
    if (known !== undefined) return known
    const versions = new ArticleVersions(id, join(this.options.directory, id), this.options.fileSystem)
    const history: History = { versions, queue: Promise.resolve(), pending: undefined, timer: undefined, hasBeginning: false }
    this.histories.set(id, history)
    return history
  }

  private inTurn<Value>(history: History, work: () => Promise<Value>): Promise<Result<Value, Failure>> {
    const outcome = history.queue.then(() => attempt(work))
    history.queue = outcome.catch(() => undefined)
    return outcome
  }
}
