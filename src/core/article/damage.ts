import { z } from 'zod'

/** What was found when an article's file could not be read as a whole. */
export const damages = ['empty', 'blank', 'cut', 'not-text', 'not-json', 'wrong-shape', 'altered', 'other-article', 'too-large'] as const
export const damageSchema = z.enum(damages)
export type Damage = z.infer<typeof damageSchema>
