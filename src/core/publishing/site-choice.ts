import { z } from 'zod'
import { categoryPathSchema } from '../article/category-path'
import { standardSlug } from './post-type'
import type { RemoteBinding } from './remote-binding'

/**
 * What an editor has chosen for an article at one site, beyond the article itself. Null, or a taxonomy that is not named: not chosen, so nothing of it is
 * sent, and the post has what the site gives it, or what somebody chose there. Terms are names from the root down, as categories are.
 */
export const siteChoiceSchema = z.strictObject({
  postType: z.string().min(1).max(100).nullable(),
  authorId: z.number().int().min(1).nullable(),
  isPinned: z.boolean().nullable(),
  terms: z.record(z.string().min(1).max(100), z.array(categoryPathSchema).max(200))
})
export type SiteChoice = Readonly<z.infer<typeof siteChoiceSchema>>

export const nothingChosen: SiteChoice = { postType: null, authorId: null, isPinned: null, terms: {} }

/** The slug of the type that an article has, or shall have, at a site. A post that is there keeps its: WordPress has no way from one to another. */
export function typeWanted({ postType }: SiteChoice, binding: RemoteBinding | undefined): string {
  return (binding === undefined ? postType : binding.postType) ?? standardSlug
}
