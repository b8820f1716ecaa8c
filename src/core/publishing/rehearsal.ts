import * as z from 'zod/mini'
import { failureSchema } from '../failure'
import { pictureIdSchema } from '../picture/picture'
import { fieldOfHead } from './post-head'

const count = z.int().check(z.minimum(0))

/** What the site will refuse, as it will be told then, and of what: new categories and terms by their names, and pictures. */
const rehearsedStopSchema = z.strictObject({ failure: failureSchema, names: z.readonly(z.array(z.string())), pictureIds: z.readonly(z.array(pictureIdSchema)) })
export type RehearsedStop = Readonly<z.infer<typeof rehearsedStopSchema>>

/** What does not arrive as it was written. `most`: how many UTF-16 units the site takes. */
const lossSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('excerpt-cut'), most: count }),
  z.strictObject({ kind: z.literal('lead-alt-cut'), most: count }),
  /** Closed for this article, and the site opens and closes them for all. */
  z.strictObject({ kind: z.literal('comments') }),
  z.strictObject({ kind: z.enum(fieldOfHead) }),
  /** Lists and credits in structured data: the user may not send scripts. */
  z.strictObject({ kind: z.literal('structured-data') })
])
export type Loss = Readonly<z.infer<typeof lossSchema>>

/** What publishing an article to a site would do, by what the library knows of the site. */
export const rehearsalSchema = z.strictObject({
  makesPost: z.boolean(),
  picturesSent: count,
  picturesThere: count,
  /** From the root down, with ` › `. */
  newCategories: z.readonly(z.array(z.string())),
  newTags: z.readonly(z.array(z.string())),
  newTerms: z.readonly(z.array(z.string())),
  /** Null where the address stays as it is, or the site makes one. */
  slug: z.nullable(z.string()),
  /** The line of the text that names the authors; empty where there is none. */
  bylineInText: z.string(),
  stops: z.readonly(z.array(rehearsedStopSchema)),
  losses: z.readonly(z.array(lossSchema))
})
export type Rehearsal = Readonly<z.infer<typeof rehearsalSchema>>
