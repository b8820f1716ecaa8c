import * as z from 'zod/mini'
import { articleDraftSchema } from '../article/article'
import { untakenParts } from './take-theirs'
import { pulledPictureSchema } from './pulled-post'
import { siteChoiceSchema } from './site-choice'

/**
 * Both copies of a post as articles, and the words that both are changes of: what a merge begins with. `theirs` is the base with all that could be taken of the
 * site's copy; what could not is among `untaken`, and may be read from what the site holds.
 */
export const copiesSchema = z.strictObject({
  /** The site's mark of the state that was read. */
  mark: z.string(),
  /** Of the article here. */
  edition: z.int().check(z.minimum(0)),
  base: articleDraftSchema,
  mine: articleDraftSchema,
  theirs: articleDraftSchema,
  choices: z.strictObject({ base: siteChoiceSchema, mine: siteChoiceSchema, theirs: siteChoiceSchema }),
  untaken: z.array(z.enum(untakenParts)),
  /** The text as it is on the site, and as the base's was sent there, where it is another structure of blocks by now; else, or where it cannot be read so, null. Foreign: it goes the way of a paste. */
  html: z.nullable(z.strictObject({ base: z.string(), theirs: z.string() })),
  /** The lead picture of the site's copy as a figure of HTML, where it is another one by now; else null. */
  lead: z.nullable(z.string()),
  /** Those of the library by the addresses that they have in the HTML. */
  pictures: z.array(pulledPictureSchema)
})
export type Copies = Readonly<z.infer<typeof copiesSchema>>
