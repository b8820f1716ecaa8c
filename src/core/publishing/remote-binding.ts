import * as z from 'zod/mini'
import { pictureIdSchema } from '../picture/picture'
import { headParts } from './post-head'
import { remoteIdSchema } from './remote-id'
import { siteIdSchema } from './site'

/** A picture as it stands in a site's media library. */
export const remoteMediaSchema = z.strictObject({
  pictureId: pictureIdSchema,
  mediaId: remoteIdSchema,
  /** The address of the file that pages show: WordPress' `large` size, or the full one where there is none. */
  url: z.url({ protocol: /^https?$/ }),
  sizeSlug: z.enum(['large', 'full']),
  /** The SHA-256 of the words that the media library had for it after our last write: others are a correction made there. Missing where the site keeps none, and in ties of before. */
  wordsHash: z.optional(z.string().check(z.regex(/^[0-9a-f]{64}$/)))
})
export type RemoteMedia = Readonly<z.infer<typeof remoteMediaSchema>>

/** The tie between an article and its post at one site: what is needed to update the same post and to see that it changed there. */
export const remoteBindingSchema = z.strictObject({
  siteId: siteIdSchema,
  postId: remoteIdSchema,
  /** Of a WordPress: the slug of its type; a post where it is missing. It stays what it is. */
  postType: z.optional(z.string().check(z.minLength(1), z.maxLength(100))),
  status: z.enum(['draft', 'scheduled', 'published']),
  /** It was sent as a draft and neither public nor scheduled since: readers have no address of it yet. */
  neverOut: z.optional(z.literal(true)),
  /** The public address as the site told it. */
  link: z.url({ protocol: /^https?$/ }),
  /** When it was last published; of a scheduled post, when it goes public. */
  publishedAt: z.iso.datetime({ precision: 3 }),
  /** The edition of the article that the site holds: with a higher one here there is something to update. */
  edition: z.int().check(z.minimum(0)),
  /**
   * What the site said after our last write: its mark of the post's state (WordPress' `modified_gmt`, Ghost's `updated_at` and what that leaves out; equality only, one-second steps) and the SHA-256 of the stored title and
   * content. A difference from this before the next write is a change made on the web.
   */
  modifiedGmt: z.string(),
  contentHash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  /** The category that the site gave the post of itself as it was made: in it alone, the post is in none that anybody has chosen. */
  givenCategoryId: z.optional(remoteIdSchema),
  /** What of the post's head is the article's: what of it is taken away here goes there, too. All else that stands there is somebody else's. */
  ownHead: z.array(z.enum(headParts)).check(z.maxLength(headParts.length)),
  media: z.array(remoteMediaSchema).check(z.maxLength(2_000))
})
export type RemoteBinding = Readonly<z.infer<typeof remoteBindingSchema>>

/** Where an article lives at a site; undefined where it does not. */
export function bindingAt({ remotes }: { readonly remotes: readonly RemoteBinding[] }, siteId: string): RemoteBinding | undefined {
  return remotes.find((remote) => remote.siteId === siteId)
}
