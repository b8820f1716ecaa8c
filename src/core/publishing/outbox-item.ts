import { z } from 'zod'
import { articleIdSchema, instantSchema } from '../article/article'
import { failureSchema } from '../failure'
import { operationSchema } from './operation'
import { publishProgressSchema } from './receipt'
import { siteIdSchema } from './site'

/**
 * What the outbox shows of a job. `queued`: its turn will come; `offline`: waits for the network, is tried again by itself; `attention`:
 * waits for the editor; `watching`: a scheduled post that will be looked after.
 */
export const outboxItemSchema = z.strictObject({
  articleId: articleIdSchema,
  siteId: siteIdSchema,
  headline: z.string(),
  /** The edition of the article that goes out. */
  edition: z.number().int(),
  operation: operationSchema,
  orderedAt: instantSchema,
  state: z.enum(['queued', 'running', 'offline', 'attention', 'watching']),
  failure: failureSchema.nullable(),
  progress: publishProgressSchema.nullable(),
  /** When it is tried again at the latest. */
  nextTryAt: instantSchema.nullable()
})
export type OutboxItem = Readonly<z.infer<typeof outboxItemSchema>>
