import * as z from 'zod/mini'
import { articleIdSchema } from '../core/article/article-id'
import { personalWordsSchema } from '../core/spelling/personal-words'
import { typographyLanguages } from '../core/typography/typography'
import { chosenKeysSchema, readableKeys } from './chosen-keys'

export const textSizes = ['small', 'normal', 'large', 'larger'] as const
export const columnWidths = ['narrow', 'normal', 'wide'] as const
export const sidePanels = ['article', 'outline', 'notes', 'checks'] as const
export const typographicQuotes = ['interface', ...typographyLanguages, 'off'] as const

/** A dictionary by its language, as its files are named. */
export const dictionaryNameSchema = z.string().check(z.regex(/^[A-Za-z]{2,3}([_-][A-Za-z0-9]+)*$/))

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
  spellingLanguages: z.readonly(z.array(dictionaryNameSchema).check(z.maxLength(50))),
  personalWords: personalWordsSchema,
  keys: chosenKeysSchema,
  exportForms: z.readonly(z.array(z.string())),
  exportFolder: z.string(),
  lastArticleId: z.nullable(articleIdSchema),
  lastSiteId: z.nullable(z.string())
})

/** What an installation remembers of how its user likes it. Missing fields take their default, so an older file opens. */
export const settingsSchema = z.strictObject({
  language: z._default(choices.shape.language, 'system'),
  appearance: z._default(choices.shape.appearance, 'system'),
  isLibraryShown: z._default(choices.shape.isLibraryShown, true),
  isInspectorShown: z._default(choices.shape.isInspectorShown, true),
  /** What the inspector's side shows. */
  sidePanel: z._default(choices.shape.sidePanel, 'article'),
  textSize: z._default(choices.shape.textSize, 'normal'),
  columnWidth: z._default(choices.shape.columnWidth, 'normal'),
  /** Whether the line that is written stays at the same height of the window. */
  isTypewriter: z._default(choices.shape.isTypewriter, false),
  /** The language whose quotation marks and dashes come of straight signs as they are typed. */
  typographicQuotes: z._default(choices.shape.typographicQuotes, 'interface'),
  isSpellingChecked: z._default(choices.shape.isSpellingChecked, true),
  /** A word is right when one of these dictionaries has it. */
  spellingLanguages: z._default(choices.shape.spellingLanguages, ['en_US']),
  personalWords: z._default(choices.shape.personalWords, []),
  /** Keys that were chosen instead of those the actions are shipped with. */
  keys: z._default(choices.shape.keys, {}),
  /** In which forms an article was exported last, by name (one that is not known is passed over), and where its folder was made; empty where none was. */
  exportForms: z._default(choices.shape.exportForms, ['markdown', 'bundle']),
  exportFolder: z._default(choices.shape.exportFolder, ''),
  lastArticleId: z._default(choices.shape.lastArticleId, null),
  lastSiteId: z._default(choices.shape.lastSiteId, null)
})
export type Settings = z.infer<typeof settingsSchema>

/** Some of the settings, to be changed; the rest stay. Made without the defaults: a partial of `settingsSchema` would fill them in. */
export const settingsChangeSchema = z.partial(choices)
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
