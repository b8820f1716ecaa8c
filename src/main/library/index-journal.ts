import { parseJson } from '../../core/parse-json'
import { writeDurably } from './durable-file'
import type { FileSystem } from './file-system'
import { isMissing } from './storage-failure'

interface IndexJournalOptions<Entry> {
  readonly path: string
  readonly isEntry: (value: unknown) => value is Entry
  readonly fileSystem: FileSystem
}

/**
 * What changed since the index was written: one line of JSON an entry, appended without syncing, because the index is a cache and is
 * compared with the drafts whatever its journal says. A line that was torn counts for nothing. Nothing here fails: a
 * disk that takes no line costs a comparison at the next start.
 */
export class IndexJournal<Entry> {
  /** How many entries were appended so far. */
  appended = 0
  private readonly options: IndexJournalOptions<Entry>
  /** Those that no written index holds. */
  private unfolded: Entry[] = []
  private waiting: Entry[] = []
  private queue: Promise<unknown> = Promise.resolve()

  constructor(options: IndexJournalOptions<Entry>) {
    this.options = options
  }

  /** Notes an entry. */
  append(entry: Entry): void {
    this.appended++
    this.unfolded.push(entry)
    this.waiting.push(entry)
    if (this.waiting.length === 1) this.inTurn(() => this.appendWaiting())
  }

  /** The entries of earlier sessions and this one, in their order. */
  async read(): Promise<readonly Entry[]> {
    await this.queue
    const entries: Entry[] = []
    for (const line of (await this.readText()).split('\n')) {
      const entry = parseJson(line)
      if (this.options.isEntry(entry)) entries.push(entry)
    }
    return entries
  }

  /** Takes out what the index on disk holds by now: the first so many of all that were appended, and what earlier sessions left. */
  fold(count: number): void {
    this.unfolded = this.unfolded.slice(this.unfolded.length - (this.appended - count))
    this.inTurn(() => this.rewrite())
  }

  /** Resolves when nothing is under way any more. */
  async settled(): Promise<void> {
    await this.queue
  }

  private async appendWaiting(): Promise<void> {
    const entries = this.waiting.splice(0)
    const file = await this.options.fileSystem.open(this.options.path, 'a')
    try {
      const bytes = Buffer.from(`\n${textOf(entries)}`) // the line before may be torn
      for (let offset = 0; offset < bytes.byteLength; ) {
        const { bytesWritten } = await file.write(bytes, offset, bytes.byteLength - offset)
        if (bytesWritten <= 0) return
        offset += bytesWritten
      }
    } finally {
      await file.close()
    }
  }

  private async rewrite(): Promise<void> {
    const { path, fileSystem } = this.options
    this.waiting = []
    if (this.unfolded.length > 0) await writeDurably(path, textOf(this.unfolded), { fileSystem })
    else {
      await fileSystem.unlink(path).catch((error: unknown) => {
        if (!isMissing(error)) throw error
      })
    }
  }

  private async readText(): Promise<string> {
    try {
      return Buffer.from(await this.options.fileSystem.readFile(this.options.path)).toString('utf8')
    } catch {
      return ''
    }
  }

  private inTurn(work: () => Promise<void>): void {
    this.queue = this.queue.then(work).catch(() => undefined)
  }
}

function textOf(entries: readonly unknown[]): string {
  return entries.map((entry) => `${JSON.stringify(entry)}\n`).join('')
}
