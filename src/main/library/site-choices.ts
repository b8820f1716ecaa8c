import * as z from 'zod/mini'
import type { ArticleId } from '../../core/article/article'
import { articleIdSchema } from '../../core/article/article-id'
import type { Failure } from '../../core/failure'
import type { SiteId } from '../../core/publishing/site'
import { siteIdSchema } from '../../core/publishing/site'
import type { SiteChoice } from '../../core/publishing/site-choice'
import { nothingChosen, siteChoiceSchema } from '../../core/publishing/site-choice'
import { ok } from '../../core/result'
import type { Result } from '../../core/result'
import { JsonStore } from './json-store'

const fileSchema = z.strictObject({ format: z.literal(1), choices: z.record(articleIdSchema, z.record(siteIdSchema, siteChoiceSchema)) })

/**
 * What is chosen for articles at single sites: `site-choices.json`. Beside the articles, since words know nothing of sites, and going back to an
 * older version changes nothing at a site.
 */
export class SiteChoices {
  private readonly store: JsonStore<z.infer<typeof fileSchema>>

  constructor(path: string, now: () => string) {
    this.store = new JsonStore({ path, schema: fileSchema, makeDefaults: () => ({ format: 1, choices: {} }), now })
  }

  async read(id: ArticleId, siteId: SiteId): Promise<Result<SiteChoice, Failure>> {
    const file = await this.store.read()
    return file.ok ? ok(file.value.choices[id]?.[siteId] ?? nothingChosen) : file
  }

  /** Resolves when all that was set so far is on the disk, or was refused by it. */
  finished(): Promise<void> {
    return this.store.finished()
  }

  async set(id: ArticleId, siteId: SiteId, choice: SiteChoice): Promise<Result<undefined, Failure>> {
    const kept = siteChoiceSchema.parse(choice)
    const changed = await this.store.change((file) => ({ ...file, choices: { ...file.choices, [id]: { ...file.choices[id], [siteId]: kept } } }))
    return changed.ok ? ok(undefined) : changed
  }

  /** Gives a copy of an article what was chosen for it. */
  async copy(from: ArticleId, to: ArticleId): Promise<Result<undefined, Failure>> {
    const file = await this.store.read()
    if (!file.ok) return file
    const chosen = file.value.choices[from]
    if (chosen === undefined) return ok(undefined)
    const changed = await this.store.change((present) => ({ ...present, choices: { ...present.choices, [to]: chosen } }))
    return changed.ok ? ok(undefined) : changed
  }

  /** Forgets an article that is deleted for good. */
  async remove(id: ArticleId): Promise<void> {
    const file = await this.store.read()
    if (!file.ok || file.value.choices[id] === undefined) return
    await this.store.change((present) => ({ ...present, choices: Object.fromEntries(Object.entries(present.choices).filter(([other]) => other !== id)) }))
  }
}
