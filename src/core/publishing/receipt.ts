import * as z from 'zod/mini'
import { instantSchema } from '../time/instant'
import { articleIdSchema } from '../article/article-id'
import { pictureIdSchema } from '../picture/picture'
import { creditWaiverSchema } from './credit-waiver'
import { liveCheckSchema } from './live-check'
import { remoteIdSchema } from './remote-id'
import { siteIdSchema } from './site'

/**
 * One thing that the site holds otherwise than it was sent, found by reading back. `areNames`: authors and terms by their names as they were then, or by
 * "#17" where the site had not told one; receipts of before have their numbers. Of words of a picture that were corrected there, `sent` are those of the article, which were kept back. `taxonomy`: the name of that of terms of the site's own.
 */
export const differenceSchema = z.strictObject({
  field: z.enum(['headline', 'content', 'excerpt', 'seo-title', 'seo-description', 'social-title', 'social-picture', 'slug', 'categories', 'tags', 'lead-picture', 'comments', 'status', 'publish-time', 'picture-words', 'picture-words-corrected', 'author', 'pinned', 'terms']),
  sent: z.string(),
  found: z.string(),
  areNames: z.optional(z.literal(true)),
  taxonomy: z.optional(z.string())
})
export type Difference = Readonly<z.infer<typeof differenceSchema>>

/** What one job did, as read back from the site. `handed-in`: a draft waits there for review. `went-live`: a scheduled post was found public after its minute. */
export const receiptSchema = z.strictObject({
  articleId: articleIdSchema,
  siteId: siteIdSchema,
  siteName: z.string(),
  action: z.enum(['published', 'updated', 'drafted', 'handed-in', 'scheduled', 'unpublished', 'went-live']),
  at: instantSchema,
  /** When it goes public, of a scheduled post; in UTC. Receipts of before have none. */
  scheduledFor: z._default(z.nullable(instantSchema), null),
  postId: remoteIdSchema,
  link: z.url({ protocol: /^https?$/ }),
  pictures: z.array(z.strictObject({ pictureId: pictureIdSchema, mediaId: remoteIdSchema, wasUploaded: z.boolean() })),
  /** Why pictures went out without a credit; absent where none did. */
  creditWaiver: z.optional(creditWaiverSchema),
  createdTags: z.array(z.string()),
  createdCategories: z.array(z.string()),
  /** In taxonomies of the site's own. Receipts of before have none. */
  createdTerms: z.optional(z.array(z.string())),
  differences: z.array(differenceSchema),
  /** Empty posts that requests had made whose answers were lost, taken away again; also those that came after this job. Absent where there were none. */
  removedTwins: z.optional(z.array(remoteIdSchema)),
  /** When it was published, as the site says, of a post that is public; in UTC. Receipts of before have none. */
  publishedAt: z._default(z.nullable(instantSchema), null),
  /** How the public page was when it was looked at; null as long as it was not. */
  live: z._default(z.nullable(liveCheckSchema), null)
})
export type Receipt = Readonly<z.infer<typeof receiptSchema>>

/** A receipt as the job left it, without what became known later. */
export function asLeft({ live: _live, removedTwins: _removedTwins, ...rest }: Receipt): Omit<Receipt, 'live' | 'removedTwins'> {
  return rest
}

/** Whether it may tell of a page that readers see: a post that was updated may also be a draft, which its binding says. */
export function mayBePublic({ action }: Pick<Receipt, 'action'>): boolean {
  return action === 'published' || action === 'updated' || action === 'went-live'
}
