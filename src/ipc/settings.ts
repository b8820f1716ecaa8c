import { z } from 'zod'
import { articleIdSchema } from '../core/article/article'

/** What an installation remembers of how its user likes it. Missing fields take their default, so an older file opens. */
export const settingsSchema = z.strictObject({
  language: z.enum(['system', 'en', 'ko']).default('system'),
  appearance: z.enum(['system', 'light', 'dark']).default('system'),
  isLibraryShown: z.boolean().default(true),
  isInspectorShown: z.boolean().default(true),
  lastArticleId: articleIdSchema.nullable().default(null),
  lastSiteId: z.string().nullable().default(null)
})
export type Settings = z.infer<typeof settingsSchema>
