import * as z from 'zod/mini'

const filesSchema = z.object({ language: z.string(), affixes: z.string(), words: z.string() })

/** A question to the thread that spells. The dictionaries to judge by come with it. */
export const spellingQuestionSchema = z.discriminatedUnion('kind', [
  z.object({ number: z.number(), kind: z.literal('check'), dictionaries: z.array(filesSchema), words: z.array(z.string()) }),
  z.object({ number: z.number(), kind: z.literal('suggest'), dictionaries: z.array(filesSchema), word: z.string() })
])
export type SpellingQuestion = z.infer<typeof spellingQuestionSchema>

export const spellingAnswerSchema = z.object({ number: z.number(), words: z.array(z.string()) })
export type SpellingAnswer = z.infer<typeof spellingAnswerSchema>
