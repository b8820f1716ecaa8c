import * as z from 'zod/mini'
import type { Article } from '../article/article'
import { articleDraftSchema, wordsOf } from '../article/article'
import { articleIdSchema } from '../article/article-id'
import { migrate } from '../migrations/migrate'
import type { RemoteBinding } from './remote-binding'
import { siteIdSchema } from './site'
import type { SiteChoice } from './site-choice'
import { siteChoiceSchema } from './site-choice'

/** What a binding knew of the site before the site's copy was taken over. */
const seenBeforeSchema = z.strictObject({ edition: z.int().check(z.minimum(0)), modifiedGmt: z.string(), contentHash: z.string() })

/**
 * The words that a site is known to have, whole: as we published them, or as we took them over from there. What both sides of a conflict are
 * changes of. It holds only as long as the binding speaks of the same edition.
 */
export const publishedBaseSchema = z.strictObject({
  articleId: articleIdSchema,
  siteId: siteIdSchema,
  /** The edition of the article that these words are. */
  edition: z.int().check(z.minimum(0)),
  words: articleDraftSchema,
  /** What was chosen for the site then; null where that is not known, as in files of before. */
  choice: z._default(z.nullable(siteChoiceSchema), null),
  /** Of words that were taken over: the state to go back to when that is undone. Null of words that we published. */
  before: z.nullable(z.strictObject({ seen: seenBeforeSchema, words: z.nullable(articleDraftSchema), choice: z._default(z.nullable(siteChoiceSchema), null) }))
})
export type PublishedBase = Readonly<z.infer<typeof publishedBaseSchema>>

/** The words of an article as they were published, with what was chosen for the site. */
export function baseOfPublished(siteId: string, article: Article, choice: SiteChoice | undefined): PublishedBase {
  return { articleId: article.id, siteId, edition: article.edition, words: wordsOf(article), choice: choice ?? null, before: null }
}

/** The words of an article as they were taken over from a site; `binding` and `base` are those of before. */
export function baseOfTaken(article: Article, choice: SiteChoice, binding: RemoteBinding, base: PublishedBase | undefined): PublishedBase {
  const { edition, modifiedGmt, contentHash, siteId } = binding
  const before = { seen: { edition, modifiedGmt, contentHash }, words: base?.words ?? null, choice: base?.choice ?? null }
  return { articleId: article.id, siteId, edition: article.edition, words: wordsOf(article), choice, before }
}

/** What was known before the words were taken over; undefined where that was nothing, or where they were not. */
export function baseBeforeTaking({ articleId, siteId, before }: PublishedBase): PublishedBase | undefined {
  if (before === null || before.words === null) return undefined
  return { articleId, siteId, edition: before.seen.edition, words: before.words, choice: before.choice, before: null }
}

const baseFormat = 1
const fileSchema = z.looseObject({
  format: z.literal(baseFormat),
  articleFormat: z.int().check(z.minimum(1)),
  words: z.unknown(),
  before: z.nullable(z.looseObject({ words: z.unknown() }))
})

/** A base as its file holds it. `articleFormat` is the format of articles, in which its words are written. */
export function writeBase(base: PublishedBase, articleFormat: number): string {
  return JSON.stringify({ format: baseFormat, articleFormat, ...base })
}

/** A base from its file, its words brought to the present format; undefined for what is none. */
export function readBase(content: unknown, currentArticleFormat: number): PublishedBase | undefined {
  const file = fileSchema.safeParse(content)
  if (!file.success || file.data.articleFormat > currentArticleFormat) return undefined
  const { format: _format, articleFormat, words, before, ...rest } = file.data
  const migrated = (old: unknown): unknown => (old === null ? null : migrate(old, articleFormat))
  return publishedBaseSchema.safeParse({ ...rest, words: migrated(words), before: before && { ...before, words: migrated(before.words) } }).data
}
