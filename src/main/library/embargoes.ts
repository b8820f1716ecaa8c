import * as z from 'zod/mini'
import type { ArticleId } from '../../core/article/article'
import type { Instant } from '../../core/time/instant'
import { instantSchema } from '../../core/time/instant'
import { articleIdSchema } from '../../core/article/article-id'
import type { Failure } from '../../core/failure'
import { ok } from '../../core/result'
import type { Result } from '../../core/result'
import { JsonStore } from './json-store'

const fileSchema = z.strictObject({ format: z.literal(1), until: z.record(articleIdSchema, instantSchema) })

/**
 * Before when which articles may not be published: `embargoes.json`. Beside the articles and no part of their words, so that going back to an
 * older version does not lift an embargo.
 */
export class Embargoes {
  private readonly store: JsonStore<z.infer<typeof fileSchema>>

  constructor(path: string, now: () => string) {
    this.store = new JsonStore({ path, schema: fileSchema, makeDefaults: () => ({ format: 1, until: {} }), now, whenBroken: 'embargoes-unreadable' })
  }

  /** Null where there is none. A file that cannot be read is a failure: nobody shall take it for no embargo. */
  async read(id: ArticleId): Promise<Result<Instant | null, Failure>> {
    const file = await this.store.read()
    return file.ok ? ok(file.value.until[id] ?? null) : file
  }

  /** Resolves when all that was set so far is on the disk, or was refused by it. */
  finished(): Promise<void> {
    return this.store.finished()
  }

  async set(id: ArticleId, until: Instant | null): Promise<Result<undefined, Failure>> {
    const before = await this.read(id)
    if (!before.ok) return before
    if (before.value === until) return ok(undefined)
    const changed = await this.store.change((file) => {
      const others = Object.fromEntries(Object.entries(file.until).filter(([other]) => other !== id))
      return { ...file, until: until === null ? others : { ...others, [id]: until } }
    })
    return changed.ok ? ok(undefined) : changed
  }
}
