import { join } from 'node:path'
import type { Article, ArticleId, NewArticle } from '../../core/article/article'
import { articleIdSchema } from '../../core/article/article-id'
import { itemCountOf } from '../../core/listicle/item-count'
import type { Failure } from '../../core/failure'
import { failure } from '../../core/failure'
import type { Result } from '../../core/result'
import { fail, ok } from '../../core/result'
import type { TemplateSummary } from '../../ipc/library-answers'
import { parseDraft, draftBytes } from './draft-file'
import { makeFolder, syncDirectory, writeDurably } from './durable-file'
import type { FileSystem } from './file-system'
import { attempt, isMissing } from './storage-failure'

interface TemplatesOptions {
  /** Made when the first one is kept. */
  readonly directory: string
  readonly fileSystem: FileSystem
  readonly now: () => string
  readonly newId: () => ArticleId
}

/** The editor's own templates: articles to begin with, each in a draft's file. Removing one changes no article that was started from it. */
export class Templates {
  private readonly options: TemplatesOptions

  constructor(options: TemplatesOptions) {
    this.options = options
  }

  /** By headline. Those that cannot be read are not offered, and stay where they are. */
  async list(): Promise<TemplateSummary[]> {
    const names = await this.options.fileSystem.readdir(this.options.directory).catch(() => [])
    const found: TemplateSummary[] = []
    for (const name of names) {
      const id = articleIdSchema.safeParse(name.replace(/\.json$/, ''))
      const template = id.success && name.endsWith('.json') ? await this.read(id.data) : undefined
      if (template?.ok === true) found.push({ id: template.value.id, headline: template.value.headline, itemCount: itemCountOf(template.value.body) ?? null })
    }
    return found.toSorted((one, other) => one.headline.localeCompare(other.headline))
  }

  async keep(contents: NewArticle): Promise<Result<undefined, Failure>> {
    const { directory, fileSystem, now, newId } = this.options
    const folder = await attempt(() => makeFolder(directory, fileSystem))
    if (!folder.ok) return folder
    const id = newId()
    const at = now()
    const written = await writeDurably(this.pathOf(id), draftBytes({ revision: 0, article: { id, ...contents, createdAt: at, updatedAt: at, edition: 0, remotes: [] } }), { fileSystem })
    return written.ok ? ok(undefined) : written
  }

  /** The article that a template is. */
  async read(id: ArticleId): Promise<Result<Article, Failure>> {
    const read = await attempt(() => this.options.fileSystem.readFile(this.pathOf(id)))
    if (!read.ok) return fail(failure('template-not-found'))
    const draft = parseDraft(id, read.value)
    return draft.ok ? ok(draft.value.article) : fail(failure('template-not-found'))
  }

  async remove(id: ArticleId): Promise<Result<undefined, Failure>> {
    return attempt(async () => {
      await this.options.fileSystem.unlink(this.pathOf(id)).catch((error: unknown) => {
        if (!isMissing(error)) throw error
      })
      await syncDirectory(this.options.directory, this.options.fileSystem)
      return undefined
    })
  }

  private pathOf(id: ArticleId): string {
    return join(this.options.directory, `${id}.json`)
  }
}
