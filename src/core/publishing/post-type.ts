import * as z from 'zod/mini'
import { siteTermSchema } from './site-term'

/** What a type of post may hold beyond headline and text. `author` and `pin` stand for what the signed-in user may give as well, and what is for search engines and social networks for what a plug-in takes. */
const postFields = ['excerpt', 'comments', 'lead-picture', 'categories', 'tags', 'author', 'pin', 'seo-title', 'seo-description', 'social-title', 'social-picture'] as const
export type PostField = (typeof postFields)[number]

/** A route of REST below the site's root: "wp/v2/posts". */
const routeSchema = z.string().check(z.regex(/^[\w-]+(?:\/[\w-]+)+$/))
const slug = z.string().check(z.minLength(1), z.maxLength(100))

/** So many terms of a taxonomy are offered: it may be as long as a catalogue of films. Others are found by their names. */
export const mostTerms = 1_000

/** Terms of a site's own, beside categories and tags. */
export const taxonomySchema = z.strictObject({
  slug,
  name: z.string(),
  route: routeSchema,
  /** By what name a post has its terms. */
  field: slug,
  isTree: z.boolean(),
  /** Whether the signed-in user may make new terms. */
  mayCreate: z.boolean(),
  terms: z.array(siteTermSchema)
})
export type Taxonomy = Readonly<z.infer<typeof taxonomySchema>>

/**
 * A kind of post that a site shows to readers and the signed-in user may write: posts, pages, whatever plug-ins add. Everything that is said
 * to the site of a post goes by its `route`.
 */
export const postTypeSchema = z.strictObject({
  slug,
  name: z.string(),
  route: routeSchema,
  fields: z.array(z.enum(postFields)),
  /** What the rights to write and to publish one are called among a user's capabilities. */
  capabilities: z.strictObject({ create: z.string(), publish: z.string() }),
  taxonomies: z.array(taxonomySchema)
})
export type PostType = Readonly<z.infer<typeof postTypeSchema>>

/** The slug of the posts that every site has. */
export const standardSlug = 'post'

/** The posts that every site has, as far as they are the same everywhere. */
export const standardPost: PostType = {
  slug: standardSlug,
  name: 'Post',
  route: 'wp/v2/posts',
  fields: ['excerpt', 'comments', 'lead-picture', 'categories', 'tags'],
  capabilities: { create: 'edit_posts', publish: 'publish_posts' },
  taxonomies: []
}

export function takes({ fields }: PostType, field: PostField): boolean {
  return fields.includes(field)
}
