import type { Adapter } from 'lowdb'
import { Low } from 'lowdb'
import type * as z from 'zod/mini'
import { failure } from '../../core/failure'
import type { Failure, FailureCode } from '../../core/failure'
import type { Result } from '../../core/result'
import { moveDurably, writeDurably } from './durable-file'
import type { FileSystem } from './file-system'
import { diskFileSystem } from './file-system'
import { attempt, isMissing, StorageFailure } from './storage-failure'

interface JsonStoreOptions<Value extends object> {
  readonly path: string
  readonly schema: z.ZodMiniType<Value>
  /** Made anew at every call: lowdb hands defaults out by reference. */
  readonly makeDefaults: () => Value
  readonly now: () => string
  /** What can still be used of JSON that is not `schema`'s, with defaults for the rest. Without it, nothing is. */
  readonly salvage?: (content: unknown) => Value
  /** Said of a file that does not parse, where nothing may be done as if it were empty: it stays where it is. */
  readonly whenBroken?: FailureCode
  readonly fileSystem?: FileSystem
}

/**
 * A small JSON file beside the articles (settings, sites, receipts) as a lowdb store over a durable file. A file that does not parse is
 * set aside as `<name>.broken-<time>`, and what can be salvaged of it, else the defaults, are used; one that cannot be read or set aside, or is not to be
 * taken for empty (`whenBroken`), is a failure, and nothing is written over it. One owner a file.
 */
export class JsonStore<Value extends object> {
  private readonly options: JsonStoreOptions<Value>
  private readonly low: Low<Value | null>
  private queue: Promise<unknown> = Promise.resolve()

  constructor(options: JsonStoreOptions<Value>) {
    this.options = options
    this.low = new Low<Value | null>(new JsonFile(options), null)
  }

  /** What the file holds, or the defaults where there is none. */
  read(): Promise<Result<Value, Failure>> {
    return this.inTurn(() => this.loaded())
  }

  /** Writes what `change` makes of the present content; the answer is the new content. After a failure the old content stays. */
  change(change: (content: Value) => Value): Promise<Result<Value, Failure>> {
    return this.inTurn(async () => {
      const before = await this.loaded()
      const after = change(before)
      this.low.data = after
      try {
        await this.low.write()
      } catch (error) {
        this.low.data = before
        throw error
      }
      return after
    })
  }

  /** Resolves when all that was asked for so far is done. */
  async finished(): Promise<void> {
    await this.queue
  }

  private async loaded(): Promise<Value> {
    if (this.low.data === null) await this.low.read()
    if (this.low.data === null) this.low.data = this.options.makeDefaults()
    return this.low.data
  }

  private inTurn<Answer>(work: () => Promise<Answer>): Promise<Result<Answer, Failure>> {
    const outcome = this.queue.then(() => attempt(work))
    this.queue = outcome.catch(() => undefined)
    return outcome
  }
}

class JsonFile<Value extends object> implements Adapter<Value | null> {
  private readonly options: JsonStoreOptions<Value>
  private readonly fileSystem: FileSystem

  constructor(options: JsonStoreOptions<Value>) {
    this.options = options
    this.fileSystem = options.fileSystem ?? diskFileSystem
  }

  async read(): Promise<Value | null> {
    const bytes = await this.readBytes()
    if (bytes === undefined) return null
    const json = parseJson(bytes)
    const content = this.options.schema.safeParse(json)
    if (content.success) return content.data
    if (this.options.whenBroken !== undefined) throw new StorageFailure(failure(this.options.whenBroken))
    await moveDurably(this.options.path, `${this.options.path}.broken-${this.options.now().replace(/[:.]/g, '-')}`, this.fileSystem)
    if (json === undefined || this.options.salvage === undefined) return null
    const salvaged = this.options.salvage(json)
    await this.write(salvaged)
    return salvaged
  }

  async write(content: Value | null): Promise<void> {
    if (content === null) throw new Error('There is nothing to write')
    const outcome = await writeDurably(this.options.path, `${JSON.stringify(content, undefined, 2)}\n`, { fileSystem: this.fileSystem })
    if (!outcome.ok) throw new StorageFailure(outcome.error)
  }

  private async readBytes(): Promise<Uint8Array | undefined> {
    try {
      return await this.fileSystem.readFile(this.options.path)
    } catch (error) {
      if (isMissing(error)) return undefined
      throw error
    }
  }
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}
