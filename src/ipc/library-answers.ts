import * as z from 'zod/mini'
import { categoryPathSchema } from '../core/article/category-path'
import { articleStatuses } from '../core/article/article-status'
import { instantSchema } from '../core/time/instant'
import { articleIdSchema } from '../core/article/article-id'
import { damageSchema, fileStateSchema } from '../core/article/damage'
import { folderPathSchema } from '../core/backup/backup'
import { pictureIdSchema, pictureWordsSchema } from '../core/picture/picture'
import { siteIdSchema } from '../core/publishing/site'
import { searchFields } from '../core/search/searchable-parts'

/** An article as the library's list shows it. */
export const articleSummarySchema = z.strictObject({
  id: articleIdSchema,
  headline: z.string(),
  status: z.enum(articleStatuses),
  createdAt: instantSchema,
  updatedAt: instantSchema,
  isTrashed: z.boolean(),
  /** The sites that have it. */
  siteIds: z.array(siteIdSchema),
  categories: z.array(categoryPathSchema)
})
export type ArticleSummary = z.infer<typeof articleSummarySchema>

/** One of the editor's own templates, as the dialog of a new article offers it. Null where it has no list, or several. */
export const templateSummarySchema = z.strictObject({ id: articleIdSchema, headline: z.string(), itemCount: z.nullable(z.int()) })
export type TemplateSummary = z.infer<typeof templateSummarySchema>

/** The sentence of an article in which a query stands, and from where to where it is to be marked. */
export const excerptSchema = z.strictObject({
  id: articleIdSchema,
  field: z.enum(searchFields),
  text: z.string(),
  marks: z.array(z.tuple([z.int().check(z.minimum(0)), z.int().check(z.minimum(0))]))
})
export type ArticleExcerpt = z.infer<typeof excerptSchema>

/**
 * What was found in the words of a library. `ids` are those of all articles with all words of the query, trashed ones too, in no order and in one
 * text (`readIds`); `excerpts` are the sentences of those that the usual list shows first, so that they need not be asked for.
 */
export const searchFindingsSchema = z.strictObject({ ids: z.string(), excerpts: z.readonly(z.array(excerptSchema)) })
export type SearchFindings = z.infer<typeof searchFindingsSchema>

/** An article of the library by what a link to it needs. */
export const publishedLinkSchema = z.strictObject({ headline: z.string(), siteId: siteIdSchema, link: z.string() })
export type PublishedLink = z.infer<typeof publishedLinkSchema>

/** What a save did: when it was on disk (synced), for the words "Saved on this computer, 14:03:22". */
export const saveReceiptSchema = z.strictObject({ savedAt: instantSchema, edition: z.int() })
export type SaveReceipt = z.infer<typeof saveReceiptSchema>

/** What is known of an article that does not open, and what can still be read of it. `sound` means that it opens by now. */
export const articleInspectionSchema = z.strictObject({
  id: articleIdSchema,
  state: fileStateSchema,
  /** What the damage is; null unless `state` is `damaged`. */
  found: z.nullable(damageSchema),
  /** The last good generation, when there is one. */
  previous: z.nullable(z.strictObject({ headline: z.string(), savedAt: instantSchema })),
  /** The words of the file as plain text. */
  text: z.string()
})
export type ArticleInspection = z.infer<typeof articleInspectionSchema>

/** What the library has to say unasked, each once. */
export const libraryTidingSchema = z.discriminatedUnion('kind', [
  /** A file was found damaged and was set aside. */
  z.strictObject({ kind: z.literal('damaged'), id: articleIdSchema }),
  /** An open article was changed by another program, whose version was kept as an article of its own. */
  z.strictObject({ kind: z.literal('conflict'), id: articleIdSchema, copyId: articleIdSchema, headline: z.string() }),
  /** The same, but what the other program wrote cannot be read and lies in quarantine. */
  z.strictObject({ kind: z.literal('unreadable-change'), id: articleIdSchema }),
  /** The library was of an older format; before anything was written into it, it was copied into this folder. */
  z.strictObject({ kind: z.literal('copied-before-update'), folder: folderPathSchema })
])
export type LibraryTiding = z.infer<typeof libraryTidingSchema>

/**
 * A picture that the library holds now; `name` is the name its file had, `words` are what the file says of it, and `replacedWords` what that of the
 * picture says in whose place it is to come.
 */
export const importedPictureSchema = z.strictObject({
  pictureId: pictureIdSchema,
  width: z.int().check(z.minimum(1)),
  height: z.int().check(z.minimum(1)),
  name: z.string(),
  words: pictureWordsSchema,
  replacedWords: z.optional(pictureWordsSchema)
})
export type ImportedPicture = z.infer<typeof importedPictureSchema>
