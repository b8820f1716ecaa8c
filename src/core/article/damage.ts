import * as z from 'zod/mini'

/** What was found when an article's file could not be read as a whole. */
export const damageSchema = z.enum(['empty', 'blank', 'cut', 'not-text', 'not-json', 'wrong-shape', 'altered', 'other-article', 'too-large'])
export type Damage = z.infer<typeof damageSchema>

/** Whether an article's file is read. What is only strange to this Copydesk is whole, and no damage. */
export const fileStateSchema = z.enum(['sound', 'damaged', 'not-understood', 'too-new'])
export type FileState = z.infer<typeof fileStateSchema>
