import * as z from 'zod/mini'
import { articleIdSchema } from '../article/article-id'
import { siteIdSchema } from './site'

/** How far a publish has come: `done` of `total` steps, and what is being done now. */
export const publishProgressSchema = z.strictObject({
  articleId: articleIdSchema,
  siteId: siteIdSchema,
  step: z.enum(['connecting', 'uploading-pictures', 'preparing-terms', 'creating-draft', 'publishing', 'checking']),
  /** The site cannot be reached just now; it is tried again in a moment. */
  isOffline: z.boolean(),
  done: z.int().check(z.minimum(0)),
  total: z.int().check(z.minimum(1))
})
export type PublishProgress = Readonly<z.infer<typeof publishProgressSchema>>
