import * as z from 'zod/mini'
import { instantSchema } from '../core/time/instant'
import { articleIdSchema } from '../core/article/article-id'
import { fileStateSchema } from '../core/article/damage'
import { folderPathSchema } from '../core/backup/backup'

/** What the page of safe mode needs to paint. */
export const safeModeSchema = z.strictObject({
  language: z.enum(['en', 'ko']),
  appearance: z.enum(['system', 'light', 'dark']),
  /** Why it is on: the page kept crashing, the app died at its start again and again, or `--safe-mode` asked for it. */
  cause: z.enum(['page', 'start', 'asked']),
  libraryDirectory: folderPathSchema
})
export type SafeMode = Readonly<z.infer<typeof safeModeSchema>>

/** Names an article's file: a draft or one in the trash. */
export const storedArticleSchema = z.strictObject({ id: articleIdSchema, isTrashed: z.boolean() })

/** An article as safe mode lists it: by what its file says at first sight, whether it is whole or not. */
export const foundArticleSchema = z.extend(storedArticleSchema, { headline: z.string().check(z.maxLength(1_000)), changedAt: instantSchema })
export type FoundArticle = Readonly<z.infer<typeof foundArticleSchema>>

/** The words of an article as plain text. Unless `state` is `sound`, they are the pieces that can be read. */
export const readWordsSchema = z.strictObject({ text: z.string(), state: fileStateSchema })
export type ReadWords = Readonly<z.infer<typeof readWordsSchema>>

/** How safe mode is left. */
export const waysOutOfSafeMode = ['try-again', 'without-article', 'quit'] as const
