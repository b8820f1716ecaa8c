import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import * as z from 'zod/mini'
import type { ArticleId } from '../../core/article/article'
import type { Instant } from '../../core/time/instant'
import type { Failure } from '../../core/failure'
import type { Receipt } from '../../core/publishing/receipt'
import { asLeft, receiptSchema } from '../../core/publishing/receipt'
import type { Result } from '../../core/result'
import { ok } from '../../core/result'
import type { FileSystem } from './file-system'
import { JsonStore } from './json-store'

const mostKept = 50

const fileSchema = z.strictObject({ format: z.literal(1), receipts: z.array(receiptSchema) })
type Store = JsonStore<z.infer<typeof fileSchema>>

interface ReceiptsOptions {
  readonly directory: string
  readonly now: () => Instant
  readonly fileSystem: FileSystem
}

/** What each publish of an article did: one file an article. */
export class Receipts {
  private readonly options: ReceiptsOptions
  private readonly stores = new Map<ArticleId, Store>()

  constructor(options: ReceiptsOptions) {
    this.options = options
  }

  /** Keeps a receipt with its article. The same one again takes its place, with what is known of the public page, and of twins that were removed, by now. */
  async add(receipt: Receipt): Promise<Result<undefined, Failure>> {
    const parsed = receiptSchema.parse(receipt)
    const isSame = (kept: Receipt): boolean => isDeepStrictEqual(asLeft(kept), asLeft(parsed))
    const outcome = await this.storeOf(parsed.articleId).change(({ receipts, ...rest }) => {
      const known = receipts.find(isSame)
      if (known === undefined) return { ...rest, receipts: [parsed, ...receipts].slice(0, mostKept) }
      return { ...rest, receipts: receipts.map((kept) => (kept === known ? { ...known, ...parsed, live: parsed.live ?? known.live } : kept)) }
    })
    return outcome.ok ? ok(undefined) : outcome
  }

  /** The receipts kept with an article, newest first. */
  async read(id: ArticleId): Promise<Result<Receipt[], Failure>> {
    const file = await this.storeOf(id).read()
    return file.ok ? ok(file.value.receipts) : file
  }

  /** Forgets an article that is deleted for good. */
  async remove(id: ArticleId): Promise<void> {
    this.stores.delete(id)
    await this.options.fileSystem.unlink(this.pathOf(id)).catch(() => undefined) // rubbish now
  }

  /** Resolves when all that was added so far is on the disk, or was refused by it. */
  async finished(): Promise<void> {
    await Promise.all([...this.stores.values()].map((store) => store.finished()))
  }

  private storeOf(id: ArticleId): Store {
    const { now, fileSystem } = this.options
    const store = this.stores.get(id) ?? new JsonStore({ path: this.pathOf(id), schema: fileSchema, makeDefaults: () => ({ format: 1, receipts: [] }), now, fileSystem })
    this.stores.set(id, store)
    return store
  }

  private pathOf(id: ArticleId): string {
    return join(this.options.directory, `${id}.json`)
  }
}
