import { z } from 'zod'

/** What was found when an article's file could not be read as a whole. */
export const damageSchema = z.enum(['empty', 'blank', 'cut', 'not-text', 'not-json', 'wrong-shape', 'altered', 'other-article', 'too-large'])
export type Damage = z.infer<typeof damageSchema>
