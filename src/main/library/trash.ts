import { join } from 'node:path'
import type { ArticleId } from '../../core/article/article'
import type { Instant } from '../../core/time/instant'
import type { TrashAges } from '../../core/trash/trash-ages'
import { countedOn, notedAsTrashed, trashAgesSchema } from '../../core/trash/trash-ages'
import type { FileSystem } from './file-system'
import { JsonStore } from './json-store'

interface TrashOptions {
  readonly directory: string
  readonly now: () => Instant
  readonly fileSystem: FileSystem
}

/**
 * How long articles have lain in the trash, kept beside them in `ages.json`. A lost or broken record is no harm: the articles' time begins
 * anew.
 */
export class Trash {
  private readonly store: JsonStore<TrashAges>
  private readonly now: () => Instant

  constructor({ directory, now, fileSystem }: TrashOptions) {
    this.now = now
    this.store = new JsonStore<TrashAges>({
      path: join(directory, 'ages.json'),
      schema: trashAgesSchema,
      makeDefaults: () => ({ format: 1, lastCounted: null, articles: {} }),
      now,
      fileSystem
    })
  }

  /** Notes that an article was put into the trash just now. One that cannot be noted is found there when the trash is next tended. */
  async note(id: ArticleId): Promise<void> {
    const now = this.now()
    await this.store.change((ages) => notedAsTrashed(ages, id, now))
  }

  /** Counts on, and tells which of the articles have lain in the trash long enough; none when that cannot be kept. */
  async expired(trashed: readonly ArticleId[]): Promise<ArticleId[]> {
    const now = this.now()
    let expired: readonly ArticleId[] = []
    const outcome = await this.store.change((ages) => {
      const counted = countedOn(ages, trashed, now)
      expired = counted.expired
      return counted.ages
    })
    return outcome.ok ? [...expired] : []
  }
}
