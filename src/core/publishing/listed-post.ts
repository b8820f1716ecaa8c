import * as z from 'zod/mini'
import { instantSchema } from '../time/instant'
import { remoteIdSchema } from './remote-id'
import { siteIdSchema } from './site'

/** What a site's own posts are found by, in characters. */
export const longestPostQuery = 200
/** As many as are shown at once: older ones are found by their words. */
export const mostListedPosts = 20

/** A post as a site lists it, to be chosen from. `pending` waits there for somebody's review. */
export const listedPostSchema = z.strictObject({
  id: remoteIdSchema,
  title: z.string(),
  status: z.enum(['draft', 'pending', 'scheduled', 'published']),
  /** When it was last changed; null where the site does not say so. */
  changedAt: z.nullable(instantSchema)
})
export type ListedPost = Readonly<z.infer<typeof listedPostSchema>>

/** The status of a post as `RemotePost` has it; undefined for one that is not offered: nobody edits what lies in the trash, and what is private would become public. */
export function listedStatusOf(status: string): ListedPost['status'] | undefined {
  switch (status) {
    case 'publish':
      return 'published'
    case 'future':
      return 'scheduled'
    case 'draft':
    case 'pending':
      return status
    default:
      return undefined
  }
}

/** Posts of one type at one site. */
export const postsKeySchema = z.strictObject({ siteId: siteIdSchema, postType: z.string().check(z.minLength(1), z.maxLength(100)) })
export type PostsKey = Readonly<z.infer<typeof postsKeySchema>>
