import { z } from 'zod'
import { articleIdSchema } from '../core/article/article-id'
import { personalWordsSchema } from '../core/spelling/personal-words'
import { typographyLanguages } from '../core/typography/typography'
import { chosenKeysSchema, readableKeys } from './chosen-keys'

export const textSizes = ['small', 'normal', 'large', 'larger'] as const
export const columnWidths = ['narrow', 'normal', 'wide'] as const
export const sidePanels = ['article', 'outline', 'notes', 'checks'] as const
export const typographicQuotes = ['interface', ...typographyLanguages, 'off'] as const

/** A dictionary by its language, as its files are named. */
export const dictionaryNameSchema = z.string().regex(/^[A-Za-z]{2,3}([_-][A-Za-z0-9]+)*$/)

const choices = z.strictObject({
  language: z.enum(['system', 'en', 'ko']),
  appearance: z.enum(['system', 'light', 'dark']),
  isLibraryShown: z.boolean(),
  isInspectorShown: z.boolean(),
  sidePanel: z.enum(sidePanels),
  textSize: z.enum(textSizes),
  columnWidth: z.enum(columnWidths),
  isTypewriter: z.boolean(),
  typographicQuotes: z.enum(typographicQuotes),
  isSpellingChecked: z.boolean(),
  spellingLanguages: z.array(dictionaryNameSchema).max(50).readonly(),
  personalWords: personalWordsSchema,
  keys: chosenKeysSchema,
  exportForms: z.array(z.string()).readonly(),
  exportFolder: z.string(),
  lastArticleId: articleIdSchema.nullable(),
  lastSiteId: z.string().nullable()
})

/** What an installation remembers of how its user likes it. Missing fields take their default, so an older file opens. */
export const settingsSchema = z.strictObject({
  language: choices.shape.language.default('system'),
  appearance: choices.shape.appearance.default('system'),
  isLibraryShown: choices.shape.isLibraryShown.default(true),
  isInspectorShown: choices.shape.isInspectorShown.default(true),
  /** What the inspector's side shows. */
  sidePanel: choices.shape.sidePanel.default('article'),
  textSize: choices.shape.textSize.default('normal'),
  columnWidth: choices.shape.columnWidth.default('normal'),
  /** Whether the line that is written stays at the same height of the window. */
  isTypewriter: choices.shape.isTypewriter.default(false),
  /** The language whose quotation marks and dashes come of straight signs as they are typed. */
  typographicQuotes: choices.shape.typographicQuotes.default('interface'),
  isSpellingChecked: choices.shape.isSpellingChecked.default(true),
  /** A word is right when one of these dictionaries has it. */
  spellingLanguages: choices.shape.spellingLanguages.default(['en_US']),
  personalWords: choices.shape.personalWords.default([]),
  /** Keys that were chosen instead of those the actions are shipped with. */
  keys: choices.shape.keys.default({}),
  /** In which forms an article was exported last, by name (one that is not known is passed over), and where its folder was made; empty where none was. */
  exportForms: choices.shape.exportForms.default(['markdown', 'bundle']),
  exportFolder: choices.shape.exportFolder.default(''),
  lastArticleId: choices.shape.lastArticleId.default(null),
  lastSiteId: choices.shape.lastSiteId.default(null)
})
export type Settings = z.infer<typeof settingsSchema>

/** Some of the settings, to be changed; the rest stay. Made without the defaults: a partial of `settingsSchema` would fill them in. */
export const settingsChangeSchema = choices.partial()
export type SettingsChange = z.infer<typeof settingsChangeSchema>

/** What of a damaged or foreign settings file still says something: each setting that can be read by itself, and each key. */
export function readableSettings(found: unknown): Settings {
  const fields = z.record(z.string(), z.unknown()).safeParse(found)
  const single = Object.entries(fields.success ? { ...fields.data, keys: readableKeys(fields.data['keys']) } : {})
  return single.reduce<Settings>((readable, entry) => {
    const parsed = settingsChangeSchema.safeParse(Object.fromEntries([entry]))
    return parsed.success ? settingsSchema.parse({ ...readable, ...parsed.data }) : readable
  }, settingsSchema.parse({}))
}
