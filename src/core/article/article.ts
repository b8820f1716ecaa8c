import * as z from 'zod/mini'
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
export const authorSchema = z.strictObject({ name: z.string().check(z.maxLength(200)), role: z.string().check(z.maxLength(200)) })
export type Author = Readonly<z.infer<typeof authorSchema>>

/** What the editor writes and everything that is published from. All text is plain but the body's. */
export const articleSchema = z.strictObject({
  id: articleIdSchema,
  headline: z.string().check(z.maxLength(1_000)),
  /** Whether the number in the headline follows the number of items, where the text has one listicle (`core/listicle`). */
  isCountLinked: z.boolean(),
  /** The sentence under the headline (standfirst). */
  dek: z.string().check(z.maxLength(5_000)),
  byline: z.array(authorSchema).check(z.maxLength(50)),
  leadPicture: z.nullable(placedPictureSchema),
  body: bodySchema,
  categories: z.array(categoryPathSchema).check(z.maxLength(200)),
  tags: z.array(z.string().check(z.trim(), z.minLength(1), z.maxLength(200))).check(z.maxLength(500)),
  /** The URL part. Follows the headline until `isSlugEdited`. */
  slug: z.string().check(z.maxLength(200)),
  isSlugEdited: z.boolean(),
  excerpt: z.string().check(z.maxLength(10_000)),
  /** The title for search engines; empty where that is the headline. */
  seoTitle: z.string().check(z.maxLength(1_000)),
  /** The description for search engines; empty where that is left to the site, which mostly takes the excerpt. */
  seoDescription: z.string().check(z.maxLength(1_000)),
  /** The title of its card in social networks; empty where that is left to the site, which mostly takes the headline. */
  socialTitle: z.string().check(z.maxLength(1_000)),
  /** The picture of that card; null where that is left to the site, which mostly takes the lead picture. */
  socialPicture: z.nullable(placedPictureSchema),
  areCommentsOpen: z.boolean(),
  /** Editor's notes: never published, by any serialiser. */
  notes: z.string().check(z.maxLength(100_000)),
  /** Notes on passages of the text, in the order in which they were written. Never published either. */
  passageNotes: z.array(passageNoteSchema).check(z.maxLength(passageNoteLimits.notes)),
  /** Headings and paragraphs, numbered by hand, that are to stay so: making items of them is not offered again. */
  dismissedNumbering: z.array(z.string().check(z.maxLength(1_000))).check(z.maxLength(1_000)),
  /** What the template it was begun with wants filled; empty without one. Never published, by any serialiser. */
  slots: slotsSchema,
  createdAt: instantSchema,
  updatedAt: instantSchema,
  /** Counts the saves that changed anything above; compared with what a binding published. A counter, because clocks go back. */
  edition: z.int().check(z.minimum(0)),
  /** Where this article lives on sites; at most one binding a site. */
  remotes: z.array(remoteBindingSchema).check(z.maxLength(100))
})
export type Article = z.infer<typeof articleSchema>

/** What the page and the inspector change; ids, dates and bindings belong to the library and the publisher. */
export const articleDraftSchema = z.omit(articleSchema, { createdAt: true, updatedAt: true, edition: true, remotes: true })
export type ArticleDraft = z.infer<typeof articleDraftSchema>

/** An article that has no place in a library yet: the library gives it its id. */
export const newArticleSchema = z.omit(articleDraftSchema, { id: true })
export type NewArticle = z.infer<typeof newArticleSchema>

/** The words of an article without what belongs to the library and the publisher. */
export function wordsOf(article: Article): ArticleDraft {
  const { createdAt: _createdAt, updatedAt: _updatedAt, edition: _edition, remotes: _remotes, ...words } = article
  return words
}
