import { z } from 'zod'
import { pictureIdSchema } from '../picture/picture'
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
  wordsHash: z.string().regex(/^[0-9a-f]{64}$/).optional()
})
export type RemoteMedia = Readonly<z.infer<typeof remoteMediaSchema>>

/** The tie between an article and its post at one site: what is needed to update the same post and to see that it changed there. */
export const remoteBindingSchema = z.strictObject({
  siteId: siteIdSchema,
  postId: remoteIdSchema,
  /** Of a WordPress: the slug of its type; a post where it is missing. It stays what it is. */
  postType: z.string().min(1).max(100).optional(),
  status: z.enum(['draft', 'scheduled', 'published']),
  /** The public address as the site told it. */
  link: z.url({ protocol: /^https?$/ }),
  /** When it was last published; of a scheduled post, when it goes public. */
  publishedAt: z.iso.datetime({ precision: 3 }),
  /** The edition of the article that the site holds: with a higher one here there is something to update. */
  edition: z.number().int().min(0),
  /**
   * What the site said after our last write: its mark of the post's state (WordPress' `modified_gmt`, Ghost's `updated_at` and what that leaves out; equality only, one-second steps) and the SHA-256 of the stored title and
   * content. A difference from this before the next write is a change made on the web.
   */
  modifiedGmt: z.string(),
  contentHash: z.string().regex(/^[0-9a-f]{64}$/),
  /** The category that the site gave the post of itself when we sent none: nobody has chosen it. */
  givenCategoryId: remoteIdSchema.optional(),
  media: z.array(remoteMediaSchema).max(2_000)
})
export type RemoteBinding = Readonly<z.infer<typeof remoteBindingSchema>>
