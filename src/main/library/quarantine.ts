import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { ArticleId } from '../../core/article/article'
import type { Instant } from '../../core/time/instant'
import { makeFolder, writeDurably } from './durable-file'
import type { FileSystem } from './file-system'
import { isMissing, StorageFailure } from './storage-failure'

interface QuarantineOptions {
  readonly directory: string
  readonly fileSystem: FileSystem
  readonly now: () => Instant
}

interface SetAside {
  readonly id: ArticleId
  readonly bytes: Uint8Array
  /** What was found, in a word, for the note. */
  readonly found: string
}

/**
 * Where the bytes of files that could not be read, or gave way to another version, are kept for good: `<id>-<hash>.json`, and beside it
 * a note of what was found. The same bytes are kept once.
 */
export class Quarantine {
  private readonly options: QuarantineOptions

  constructor(options: QuarantineOptions) {
    this.options = options
  }

  /** Keeps the bytes; resolves when they are on disk, with whether they are new here. Throws a `StorageFailure` or the system's error. */
  async setAside({ id, bytes, found }: SetAside): Promise<boolean> {
    const { directory, fileSystem, now } = this.options
    const hash = hashOf(bytes)
    const name = nameOf(id, hash)
    if (await this.holds(id, bytes)) return false
    await makeFolder(directory, fileSystem)
    await this.write(`${name}.json`, bytes)
    await this.write(`${name}.note.json`, `${JSON.stringify({ format: 1, article: id, found, foundAt: now(), size: bytes.byteLength, sha256: hash }, undefined, 2)}\n`)
    return true
  }

  private async write(name: string, content: Uint8Array | string): Promise<void> {
    const { directory, fileSystem } = this.options
    const outcome = await writeDurably(join(directory, name), content, { fileSystem })
    if (!outcome.ok) throw new StorageFailure(outcome.error)
  }

  /** Whether these bytes of an article's are kept already. */
  async holds(id: ArticleId, bytes: Uint8Array): Promise<boolean> {
    try {
      await this.options.fileSystem.stat(join(this.options.directory, `${nameOf(id, hashOf(bytes))}.note.json`))
      return true
    } catch (error) {
      if (isMissing(error)) return false
      throw error
    }
  }
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function nameOf(id: ArticleId, hash: string): string {
  return `${id}-${hash.slice(0, 12)}`
}
