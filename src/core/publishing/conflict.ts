import * as z from 'zod/mini'
import { instantSchema } from '../time/instant'
import { instantOfGmt } from './instant-of-gmt'
import { mineOf, nothingKnown, postCopySchema, theirsOf } from './post-copy'
import type { ConflictSides } from './post-copy'
import { remoteIdSchema } from './remote-id'
import { takeTheirs, untakenParts } from './take-theirs'

export const conflictSchema = z.strictObject({
  postId: remoteIdSchema,
  /** The site's mark of the state that was read. */
  mark: z.string(),
  link: z.string(),
  /** When the site's copy was last changed, where the site says so. */
  changedAt: z.nullable(instantSchema),
  mine: postCopySchema,
  theirs: postCopySchema,
  /** What both are changes of: the words that the site was last known to have. Null where they are not known. */
  base: z.nullable(postCopySchema),
  untaken: z.array(z.enum(untakenParts))
})
export type Conflict = Readonly<z.infer<typeof conflictSchema>>

/** Both copies, and what of the site's cannot be taken. */
export function conflictOf(sides: ConflictSides): Conflict {
  const { plan, post } = sides
  const { published } = sides
  const theirs = theirsOf(sides)
  return {
    postId: post.id,
    mark: post.modifiedGmt,
    link: post.link,
    changedAt: instantOfGmt(post.modifiedGmt) ?? null,
    mine: mineOf(sides, theirs),
    theirs,
    base: published === undefined ? null : mineOf({ ...sides, plan: published }, nothingKnown),
    untaken: takeTheirs(plan.article, sides).untaken
  }
}
