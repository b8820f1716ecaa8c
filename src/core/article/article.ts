import { z } from 'zod'
import { placedPictureSchema } from '../picture/picture'
import { remoteBindingSchema } from '../publishing/remote-binding'
import { slotsSchema } from '../slots/slot'
import { instantSchema } from '../time/instant'
import { articleIdSchema } from './article-id'
import { categoryPathSchema } from './category-path'
import { bodySchema } from './document'
import { passageNoteLimits, passageNoteSchema } from './passage-note'

export type ArticleId = z.infer<typeof articleIdSchema>

/** One name of the byline with what this person is ("Site Editor"). Either may be empty: a name half typed must not stop a save. */
export const authorSchema = z.strictObject({ name: z.string().max(200), role: z.string().max(200) })
export type Author = Readonly<z.infer<typeof authorSchema>>

/** What the editor writes and everything that is published from. All text is plain but the body's. */
export const articleSchema = z.strictObject({
  id: articleIdSchema,
  headline: z.string().max(1_000),
  /** Whether the number in the headline follows the number of items, where the text has one listicle (`core/listicle`). */
  isCountLinked: z.boolean(),
  /** The sentence under the headline (standfirst). */
  dek: z.string().max(5_000),
  byline: z.array(authorSchema).max(50),
  leadPicture: placedPictureSchema.nullable(),
  body: bodySchema,
  categories: z.array(categoryPathSchema).max(200),
  tags: z.array(z.string().trim().min(1).max(200)).max(500),
  /** The URL part. Follows the headline until `isSlugEdited`. */
  slug: z.string().max(200),
  isSlugEdited: z.boolean(),
  excerpt: z.string().max(10_000),
  /** The title for search engines; empty where that is the headline. */
  seoTitle: z.string().max(1_000),
  areCommentsOpen: z.boolean(),
  /** Editor's notes: never published, by any serialiser. */
  notes: z.string().max(100_000),
  /** Notes on passages of the text, in the order in which they were written. Never published either. */
  passageNotes: z.array(passageNoteSchema).max(passageNoteLimits.notes),
  /** Headings and paragraphs, numbered by hand, that are to stay so: making items of them is not offered again. */
  dismissedNumbering: z.array(z.string().max(1_000)).max(1_000),
  /** What the template it was begun with wants filled; empty without one. Never published, by any serialiser. */
  slots: slotsSchema,
  createdAt: instantSchema,
  updatedAt: instantSchema,
  /** Counts the saves that changed anything above; compared with what a binding published. A counter, because clocks go back. */
  edition: z.number().int().min(0),
  /** Where this article lives on sites; at most one binding a site. */
  remotes: z.array(remoteBindingSchema).max(100)
})
export type Article = z.infer<typeof articleSchema>

/** What the page and the inspector change; ids, dates and bindings belong to the library and the publisher. */
export const articleDraftSchema = articleSchema.omit({ createdAt: true, updatedAt: true, edition: true, remotes: true })
export type ArticleDraft = z.infer<typeof articleDraftSchema>

/** An article that has no place in a library yet: the library gives it its id. */
export const newArticleSchema = articleDraftSchema.omit({ id: true })
export type NewArticle = z.infer<typeof newArticleSchema>
