import { z } from 'zod'
import { articleIdSchema } from '../core/article/article'

const choices = z.strictObject({
  language: z.enum(['system', 'en', 'ko']),
  appearance: z.enum(['system', 'light', 'dark']),
  isLibraryShown: z.boolean(),
  isInspectorShown: z.boolean(),
  lastArticleId: articleIdSchema.nullable(),
  lastSiteId: z.string().nullable()
})

/** What an installation remembers of how its user likes it. Missing fields take their default, so an older file opens. */
export const settingsSchema = z.strictObject({
  language: choices.shape.language.default('system'),
  appearance: choices.shape.appearance.default('system'),
  isLibraryShown: choices.shape.isLibraryShown.default(true),
  isInspectorShown: choices.shape.isInspectorShown.default(true),
  lastArticleId: choices.shape.lastArticleId.default(null),
  lastSiteId: choices.shape.lastSiteId.default(null)
})
export type Settings = z.infer<typeof settingsSchema>

/** Some of the settings, to be changed; the rest stay. Made without the defaults: a partial of `settingsSchema` would fill them in. */
export const settingsChangeSchema = choices.partial()
export type SettingsChange = z.infer<typeof settingsChangeSchema>
