import { z } from 'zod'
import { remoteIdOrNoneSchema, remoteIdSchema } from './remote-id'

/** A category, tag or term of another taxonomy as a site last told it. `parentId` is 0 at the root (WordPress' own convention); tags are all at the root. */
export const siteTermSchema = z.strictObject({
  id: remoteIdSchema,
  name: z.string(),
  slug: z.string(),
  parentId: remoteIdOrNoneSchema
})
export type SiteTerm = Readonly<z.infer<typeof siteTermSchema>>
