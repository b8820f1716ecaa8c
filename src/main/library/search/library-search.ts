import type { ArticleId } from '../../../core/article/article'
import { parseQuery } from '../../../core/search/query'
import type { ArticleExcerpt, SearchFindings } from '../../../ipc/library-answers'
import type { SearchAnswer, SearchQuestion } from './search-messages'
import { searchAnswerSchema } from './search-messages'
import type { SearchFolders } from './search-texts'

/** A thread that runs `answerSearch`, or whatever else does. */
export interface SearchThread {
  postMessage(question: SearchQuestion): void
  on(event: 'message' | 'error', listener: (value: unknown) => void): unknown
  terminate(): unknown
}

interface LibrarySearchOptions {
  readonly folders: SearchFolders
  readonly startThread: (folders: SearchFolders) => SearchThread
  /** After so many milliseconds without a question the words are let go; the next question reads them again. */
  readonly patience?: number
}

interface Pending {
  readonly resolve: (answer: SearchAnswer) => void
  readonly reject: (error: unknown) => void
}

interface WaitingQuery {
  readonly terms: readonly string[]
  readonly resolve: (findings: SearchFindings | null) => void
  readonly reject: (error: unknown) => void
}

const usualPatience = 5 * 60_000

/**
 * Full-text search in a library, in a thread that is started with the first question and ends some minutes after the last. While one
 * query is being answered only the newest of those behind it waits. Nothing here is waited for by a save: it only notes which
 * articles were touched, and the thread reads those again before its next answer.
 */
export class LibrarySearch {
  private readonly options: LibrarySearchOptions
  private thread: SearchThread | undefined
  private readonly pending = new Map<number, Pending>()
  private asked = 0
  private touched = new Set<ArticleId>()
  private isFinding = false
  private waiting: WaitingQuery | undefined
  private idle: ReturnType<typeof setTimeout> | undefined

  constructor(options: LibrarySearchOptions) {
    this.options = options
  }

  /** Reads all articles ahead of the first query. */
  async prepare(): Promise<void> {
    if (this.thread === undefined) await this.ask({ kind: 'prepare' })
  }

  /** The articles in which all of a query stands, trashed ones too, in no order; null when a newer query came before this one's turn. */
  find(query: string): Promise<SearchFindings | null> {
    return new Promise((resolve, reject) => {
      this.waiting?.resolve(null)
      this.waiting = { terms: parseQuery(query), resolve, reject }
      void this.findNext()
    })
  }

  /** The sentence of each of these articles in which a query stands; none for an article where that is the headline alone. */
  async findExcerpts(query: string, ids: readonly ArticleId[]): Promise<readonly ArticleExcerpt[]> {
    return (await this.ask({ kind: 'find-excerpts', terms: [...parseQuery(query)], ids: [...ids] })).excerpts
  }

  /** Notes that the file of an article was stored, moved or deleted. */
  note(id: ArticleId): void {
    if (this.thread !== undefined) this.touched.add(id)
  }

  /** Ends the thread; what was asked and not answered fails. */
  close(): void {
    clearTimeout(this.idle)
    this.end(new Error('The search was closed'))
  }

  private async findNext(): Promise<void> {
    if (this.isFinding || this.waiting === undefined) return
    const { terms, resolve, reject } = this.waiting
    this.waiting = undefined
    this.isFinding = true
    try {
      const touched = [...this.touched]
      this.touched.clear()
      const { ids, excerpts } = await this.ask({ kind: 'find', terms: [...terms], touched })
      resolve({ ids, excerpts })
    } catch (error) {
      reject(error)
    } finally {
      this.isFinding = false
      void this.findNext()
    }
  }

  private ask(question: QuestionWithoutNumber): Promise<SearchAnswer> {
    const number = ++this.asked
    this.stayAwake()
    return new Promise((resolve, reject) => {
      this.pending.set(number, { resolve, reject })
      this.running().postMessage({ ...question, number })
    })
  }

  private running(): SearchThread {
    if (this.thread !== undefined) return this.thread
    const thread = this.options.startThread(this.options.folders)
    thread.on('message', (message) => {
      const answer = searchAnswerSchema.parse(message)
      this.pending.get(answer.number)?.resolve(answer)
      this.pending.delete(answer.number)
    })
    thread.on('error', (error) => {
      this.end(error)
    })
    this.thread = thread
    return thread
  }

  private stayAwake(): void {
    clearTimeout(this.idle)
    this.idle = setTimeout(() => {
      if (this.pending.size > 0) this.stayAwake()
      else this.end(undefined)
    }, this.options.patience ?? usualPatience)
    this.idle.unref()
  }

  private end(reason: unknown): void {
    void this.thread?.terminate()
    this.thread = undefined
    this.touched.clear()
    for (const { reject } of this.pending.values()) reject(reason)
    this.pending.clear()
  }
}

type QuestionWithoutNumber = SearchQuestion extends infer Question ? (Question extends SearchQuestion ? Omit<Question, 'number'> : never) : never
