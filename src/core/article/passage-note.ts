import * as z from 'zod/mini'
import { instantSchema } from '../time/instant'

/** Names a note within its article; the marks in the text that it is on carry the same name. */
export const noteIdSchema = z.string().check(z.regex(/^[a-z0-9]{8,36}$/))
export type NoteId = z.infer<typeof noteIdSchema>

/** How many notes an article may have, and how many characters one may be long. */
export const passageNoteLimits = { notes: 1_000, words: 10_000, passage: 300 } as const

/** An editor's note on a passage of the text: never published, by any serialiser. */
export const passageNoteSchema = z.strictObject({
  id: noteIdSchema,
  words: z.string().check(z.maxLength(passageNoteLimits.words)),
  /** The beginning of the passage as it was when the note was written: what the note was about, should the passage be deleted. */
  passage: z.string().check(z.maxLength(passageNoteLimits.passage)),
  /** ISO 8601 in UTC with milliseconds. */
  writtenAt: instantSchema,
  isResolved: z.boolean()
})
export type PassageNote = Readonly<z.infer<typeof passageNoteSchema>>
