import { readFile, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import type { ArticleId } from '../../core/article/article'
import type { Failure } from '../../core/failure'
import { publishJobSchema } from '../../core/publishing/publish-job'
import type { PublishJob } from '../../core/publishing/publish-job'
import type { SiteId } from '../../core/publishing/site'
import type { Result } from '../../core/result'
import { makeFolder, syncDirectory, writeDurably } from '../library/durable-file'
import { attempt, isMissing } from '../library/storage-failure'

/** The publish jobs that are under way or were cut off: one file an article and site, on disk before every request. */
export class Journal {
  private readonly directory: string

  constructor(directory: string) {
    this.directory = directory
  }

  /**
   * The job that was cut off, if any. One that cannot be read counts as none: what it made is found on the site by its slugs.
   */
  async read(articleId: ArticleId, siteId: SiteId): Promise<PublishJob | undefined> {
    try {
      return publishJobSchema.safeParse(JSON.parse(await readFile(this.pathOf(articleId, siteId), 'utf8'))).data
    } catch (error) {
      if (error instanceof SyntaxError || isMissing(error)) return undefined
      throw error
    }
  }

  async write(job: PublishJob): Promise<Result<unknown, Failure>> {
    const folder = await attempt(() => makeFolder(this.directory))
    return folder.ok ? writeDurably(this.pathOf(job.articleId, job.siteId), JSON.stringify(job)) : folder
  }

  async remove(articleId: ArticleId, siteId: SiteId): Promise<Result<undefined, Failure>> {
    return attempt(async () => {
      try {
        await unlink(this.pathOf(articleId, siteId))
        await syncDirectory(this.directory)
      } catch (error) {
        if (!isMissing(error)) throw error
      }
      return undefined
    })
  }

  private pathOf(articleId: ArticleId, siteId: SiteId): string {
    return join(this.directory, `${articleId}--${siteId}.json`)
  }
}
