import * as z from 'zod/mini'
import { articleDraftSchema, articleSchema } from '../core/article/article'
import { articleAtSiteSchema } from '../core/publishing/article-at-site'
import { untakenParts } from '../core/publishing/take-theirs'
import { waiverReasonSchema } from '../core/publishing/credit-waiver'
import { whenPostDiffersSchema, wishSchema } from '../core/publishing/operation'
import { siteChoiceSchema } from '../core/publishing/site-choice'
import { versionSummarySchema } from '../core/versions/version'

/**
 * `whenPostDiffers` is what the editor answered when the post was found changed or gone: `ask` stops with a failure that says so,
 * `overwrite` writes over what is there (`comparedMark`: as long as it is the copy that the editor saw), `new-post` forgets the old post and makes another one. `overridesEmbargo`: publish before its end.
 */
export const retryRequestSchema = z.extend(articleAtSiteSchema, { whenPostDiffers: whenPostDiffersSchema, overridesEmbargo: z.optional(z.boolean()) })
/** `waiverReason`: why pictures shall go out without a credit; without one an order with such pictures is refused (`credit-missing`). */
export const orderRequestSchema = z.extend(retryRequestSchema, { comparedMark: z.optional(z.string().check(z.maxLength(200))), wish: wishSchema, waiverReason: z.optional(waiverReasonSchema) })

/** The copy of a site that the editor saw: another one by now is refused. */
export const takeRequestSchema = z.extend(articleAtSiteSchema, { mark: z.string().check(z.maxLength(200)) })

/**
 * What two copies became: `theirs` is the site's, as an article, and `words` what the article shall be. `edition` is that of the article which was merged:
 * another one by now is refused.
 */
export const mergeRequestSchema = z.extend(takeRequestSchema, { edition: z.int().check(z.minimum(0)), words: articleDraftSchema, theirs: articleDraftSchema, choice: siteChoiceSchema })

/**
 * An article that has a site's copy now: the version that has its words from before, what was chosen for the site until then, and what was left as
 * it is here.
 */
export const takenSchema = z.strictObject({ article: articleSchema, before: versionSummarySchema, choiceBefore: siteChoiceSchema, untaken: z.array(z.enum(untakenParts)) })
export type Taken = z.infer<typeof takenSchema>
