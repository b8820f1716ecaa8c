import * as z from 'zod/mini'
import { articleIdSchema } from '../../../core/article/article-id'
import { excerptSchema } from '../../../ipc/library-answers'

const terms = z.array(z.string())
const ids = z.array(articleIdSchema)

/** What main asks the thread that searches. `number` comes back with the answer; `touched` are the articles whose files changed since the last question. */
export const searchQuestionSchema = z.discriminatedUnion('kind', [
  /** Reads all articles, unless that is done. */
  z.strictObject({ kind: z.literal('prepare'), number: z.number() }),
  z.strictObject({ kind: z.literal('find'), number: z.number(), terms, touched: ids }),
  z.strictObject({ kind: z.literal('find-excerpts'), number: z.number(), terms, ids })
])
export type SearchQuestion = z.infer<typeof searchQuestionSchema>

/** `ids` in one text (`writeIds`): thousands of them are neither copied nor looked at one by one on their way to the page. */
export const searchAnswerSchema = z.strictObject({ number: z.number(), ids: z.string(), excerpts: z.array(excerptSchema) })
export type SearchAnswer = z.infer<typeof searchAnswerSchema>
