import * as z from 'zod/mini'
import { categoryPathSchema } from '../article/category-path'
import { standardSlug } from './post-type'
import type { RemoteBinding } from './remote-binding'

/**
 * What an editor has chosen for an article at one site, beyond the article itself. Null, or a taxonomy that is not named: not chosen, so nothing of it is
 * sent, and the post has what the site gives it, or what somebody chose there. Terms are names from the root down, as categories are.
 */
export const siteChoiceSchema = z.strictObject({
  postType: z.nullable(z.string().check(z.minLength(1), z.maxLength(100))),
  authorId: z.nullable(z.int().check(z.minimum(1))),
  isPinned: z.nullable(z.boolean()),
  terms: z.record(z.string().check(z.minLength(1), z.maxLength(100)), z.array(categoryPathSchema).check(z.maxLength(200)))
})
export type SiteChoice = Readonly<z.infer<typeof siteChoiceSchema>>

export const nothingChosen: SiteChoice = { postType: null, authorId: null, isPinned: null, terms: {} }

/** The slug of the type that an article has, or shall have, at a site. A post that is there keeps its: WordPress has no way from one to another. */
export function typeWanted({ postType }: SiteChoice, binding: RemoteBinding | undefined): string {
  return (binding === undefined ? postType : binding.postType) ?? standardSlug
}
