import * as z from 'zod/mini'
import { articleDraftSchema, articleSchema } from '../article/article'
import { articleIdSchema } from '../article/article-id'
import { pictureIdSchema } from '../picture/picture'
import { untakenParts } from './take-theirs'
import { remoteIdSchema } from './remote-id'
import { siteIdSchema } from './site'

/** A picture of a post that was taken into the library, by the address that the post's text has for it. The words are the post's own, not the file's. */
export const pulledPictureSchema = z.strictObject({ address: z.string(), pictureId: pictureIdSchema, width: z.int().check(z.minimum(1)), height: z.int().check(z.minimum(1)) })
export type PulledPicture = Readonly<z.infer<typeof pulledPictureSchema>>

const { headline, excerpt, slug, seoTitle, seoDescription, socialTitle, areCommentsOpen, categories, tags, byline } = articleDraftSchema.shape

/** A post of a site that an article is to be made from. Its `html` is foreign: it goes the way of a paste. */
export const pulledPostSchema = z.strictObject({
  siteId: siteIdSchema,
  postId: remoteIdSchema,
  headline,
  html: z.string(),
  /** Whether its paragraphs, lists and tables are what they say that they are, as in posts of blocks; what WordPress keeps without blocks follows the habits of whoever wrote it. */
  isAsWritten: z.boolean(),
  excerpt,
  slug,
  seoTitle,
  seoDescription,
  socialTitle,
  categories,
  tags,
  /** Where a byline becomes the authors of a post; else it stands in the text. */
  byline,
  areCommentsOpen,
  /** The lead picture as a figure of HTML, as those of the text are; empty without one. */
  lead: z.string(),
  pictures: z.array(pulledPictureSchema)
})
export type PulledPost = Readonly<z.infer<typeof pulledPostSchema>>

/** Either a post that is not in the library yet, or the article that it is already. */
export const pulledOutcomeSchema = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('new'), post: pulledPostSchema }),
  z.strictObject({ is: z.literal('known'), articleId: articleIdSchema })
])
export type PulledOutcome = Readonly<z.infer<typeof pulledOutcomeSchema>>

/** The article that was made of a post, and what of the post did not come along. */
export const adoptedPostSchema = z.strictObject({ article: articleSchema, left: z.array(z.enum(untakenParts)) })
