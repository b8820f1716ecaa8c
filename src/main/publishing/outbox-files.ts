import { readdir, readFile, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import type { Failure } from '../../core/failure'
import { currentFormat } from '../../core/migrations/migrate'
import { keyOf } from '../../core/publishing/article-at-site'
import type { ArticleAtSite } from '../../core/publishing/article-at-site'
import { readEntry, writeEntry } from '../../core/publishing/outbox-entry'
import type { OutboxEntry } from '../../core/publishing/outbox-entry'
import type { Result } from '../../core/result'
import { makeFolder, syncDirectory, writeDurably } from '../library/durable-file'
import { attempt, isMissing } from '../library/storage-failure'

/** The outbox on disk: one file an article and site, written before every request. What is done to a file is done in the order it is asked for. */
export class OutboxFiles {
  private readonly directory: string
  /** What is under way, by file. */
  private readonly turns = new Map<string, Promise<void>>()

  constructor(directory: string) {
    this.directory = directory
  }

  /** Everything that can be read; what cannot is left as it is, and what it made is found on the site by its slugs. */
  async readAll(): Promise<OutboxEntry[]> {
    const names = await readdir(this.directory).catch((error: unknown) => {
      if (isMissing(error)) return []
      throw error
    })
    const entries = await Promise.all(names.filter((name) => name.endsWith('.json')).map((name) => this.readOne(join(this.directory, name))))
    return entries.filter((entry) => entry !== undefined)
  }

  async write(entry: OutboxEntry): Promise<Result<unknown, Failure>> {
    return this.inTurn(entry, async () => {
      const folder = await attempt(() => makeFolder(this.directory))
      return folder.ok ? writeDurably(this.pathOf(entry), writeEntry(entry, currentFormat)) : folder
    })
  }

  async remove(key: ArticleAtSite): Promise<Result<undefined, Failure>> {
    return this.inTurn(key, () =>
      attempt(async () => {
        try {
          await unlink(this.pathOf(key))
          await syncDirectory(this.directory)
        } catch (error) {
          if (!isMissing(error)) throw error
        }
        return undefined
      })
    )
  }

  private async readOne(path: string): Promise<OutboxEntry | undefined> {
    try {
      return readEntry(JSON.parse(await readFile(path, 'utf8')), currentFormat)
    } catch {
      return undefined
    }
  }

  private async inTurn<Value>(key: ArticleAtSite, work: () => Promise<Value>): Promise<Value> {
    const path = this.pathOf(key)
    const done = (this.turns.get(path) ?? Promise.resolve()).then(work)
    const turn = done.then(
      () => undefined,
      () => undefined
    )
    this.turns.set(path, turn)
    try {
      return await done
    } finally {
      if (this.turns.get(path) === turn) this.turns.delete(path)
    }
  }

  private pathOf(key: ArticleAtSite): string {
    return join(this.directory, `${keyOf(key)}.json`)
  }
}
