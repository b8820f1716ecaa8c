import { readdir, readFile, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import type { ArticleId } from '../../core/article/article'
import type { Failure } from '../../core/failure'
import { currentFormat } from '../../core/migrations/migrate'
import { keyOf } from '../../core/publishing/article-at-site'
import { readBase, writeBase } from '../../core/publishing/published-base'
import type { PublishedBase } from '../../core/publishing/published-base'
import type { SiteId } from '../../core/publishing/site'
import type { Result } from '../../core/result'
import { makeFolder, writeDurably } from './durable-file'
import type { FileSystem } from './file-system'
import { attempt, isMissing } from './storage-failure'

/**
 * What sites are known to have: one file an article and site. Without one, or with one that cannot be read, a conflict is shown without saying
 * who changed what: nothing is lost by it.
 */
export class PublishedBases {
  private readonly directory: string
  private readonly fileSystem: FileSystem

  constructor(directory: string, fileSystem: FileSystem) {
    this.directory = directory
    this.fileSystem = fileSystem
  }

  async read(articleId: ArticleId, siteId: SiteId): Promise<PublishedBase | undefined> {
    try {
      return readBase(JSON.parse(await readFile(this.pathOf(articleId, siteId), 'utf8')), currentFormat)
    } catch (error) {
      if (error instanceof SyntaxError || isMissing(error)) return undefined
      throw error
    }
  }

  async keep(base: PublishedBase): Promise<Result<unknown, Failure>> {
    const folder = await attempt(() => makeFolder(this.directory, this.fileSystem))
    return folder.ok ? writeDurably(this.pathOf(base.articleId, base.siteId), writeBase(base, currentFormat), { fileSystem: this.fileSystem }) : folder
  }

  /** Of an article that is deleted for good, or of one site. */
  async remove(articleId: ArticleId, siteId = ''): Promise<void> {
    const names = await readdir(this.directory).catch(() => [])
    for (const name of names.filter((one) => one.startsWith(keyOf({ articleId, siteId })))) await unlink(join(this.directory, name)).catch(() => undefined) // rubbish
  }

  private pathOf(articleId: ArticleId, siteId: SiteId): string {
    return join(this.directory, `${keyOf({ articleId, siteId })}.json`)
  }
}
