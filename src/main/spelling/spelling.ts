import type { DictionaryFiles } from './find-dictionaries'
import { findDictionaries } from './find-dictionaries'
import type { SpellingAnswer, SpellingQuestion } from './spelling-messages'
import { spellingAnswerSchema } from './spelling-messages'

/** A thread that runs `answerSpelling`, or whatever else does. */
export interface SpellingThread {
  postMessage(question: SpellingQuestion): void
  on(event: 'message' | 'error', listener: (value: unknown) => void): unknown
  terminate(): unknown
}

interface SpellingOptions {
  readonly folders: readonly string[]
  readonly startThread: () => SpellingThread
  /** After so many milliseconds without a question the dictionaries are let go; the next question reads them again. */
  readonly patience?: number
}

interface Pending {
  readonly resolve: (answer: SpellingAnswer) => void
  readonly reject: (error: unknown) => void
}

const usualPatience = 2 * 60_000

/** Judges words by the dictionaries that are on this computer, in a thread that is there while it is asked. Nothing is ever fetched. */
export class Spelling {
  private readonly options: SpellingOptions
  private thread: SpellingThread | undefined
  private readonly pending = new Map<number, Pending>()
  private asked = 0
  private idle: ReturnType<typeof setTimeout> | undefined

  constructor(options: SpellingOptions) {
    this.options = options
  }

  /** The languages for which there is a dictionary now, as its files are named. */
  async languages(): Promise<readonly string[]> {
    return (await findDictionaries(this.options.folders)).map(({ language }) => language)
  }

  /** The words that none of the languages knows. Without a dictionary for any of them, no word is wrong. */
  async check(languages: readonly string[], words: readonly string[]): Promise<readonly string[]> {
    const dictionaries = await this.dictionariesOf(languages)
    if (dictionaries.length === 0) return []
    return (await this.ask({ number: ++this.asked, kind: 'check', dictionaries, words: [...words] })).words
  }

  /** Up to six words that may have been meant. */
  async suggest(languages: readonly string[], word: string): Promise<readonly string[]> {
    const dictionaries = await this.dictionariesOf(languages)
    return (await this.ask({ number: ++this.asked, kind: 'suggest', dictionaries, word })).words
  }

  /** Ends the thread; what was asked and not answered fails. */
  close(): void {
    clearTimeout(this.idle)
    void this.thread?.terminate()
    this.thread = undefined
    for (const { reject } of this.pending.values()) reject(new Error('The dictionaries were let go'))
    this.pending.clear()
  }

  private async dictionariesOf(languages: readonly string[]): Promise<DictionaryFiles[]> {
    return (await findDictionaries(this.options.folders)).filter(({ language }) => languages.includes(language))
  }

  private ask(question: SpellingQuestion): Promise<SpellingAnswer> {
    clearTimeout(this.idle)
    this.idle = setTimeout(() => {
      if (this.pending.size === 0) this.close()
    }, this.options.patience ?? usualPatience)
    this.idle.unref()
    this.thread ??= this.start()
    this.thread.postMessage(question)
    return new Promise((resolve, reject) => {
      this.pending.set(question.number, { resolve, reject })
    })
  }

  private start(): SpellingThread {
    const thread = this.options.startThread()
    thread.on('message', (message) => {
      const answer = spellingAnswerSchema.parse(message)
      this.pending.get(answer.number)?.resolve(answer)
      this.pending.delete(answer.number)
    })
    thread.on('error', (error) => {
      this.thread = undefined
      for (const { reject } of this.pending.values()) reject(error)
      this.pending.clear()
    })
    return thread
  }
}
