import type { NoteId, PassageNote } from '../../../core/article/passage-note'
import type { Change } from './commands/change'
import { changeNote, deleteNote, goToNote } from './commands/note-passage'
import { watchedEditor } from './queries/text-facts'

/** Selects the passage of a note and shows it, with the focus there. */
export function noteGoTo(id: NoteId): void {
  run((state) => goToNote(id)(state)?.scrollIntoView())
  watchedEditor()?.view.focus()
}

/** Changes a note, as one step to undo in the text. The focus stays where it is. */
export function noteChange(before: PassageNote, after: PassageNote): void {
  run(changeNote(before, after))
}

/** How long after a key a note that is being written is saved, in milliseconds: well within the second after which words are on the disk. */
export const noteGathering = 300

/** The same while the note is still being written: saved, but no step to undo. */
export function noteMeanwhile(before: PassageNote, after: PassageNote): void {
  run((state) => changeNote(before, after)(state).setMeta('addToHistory', false))
}

/** Gives the focus to the text, where the key for undo is heard; the caret stays. */
export function leaveNotes(): void {
  watchedEditor()?.view.focus()
}

/** Deletes a note, as one step to undo in the text. The focus goes to the text, where the key for that is heard. */
export function noteDelete(note: PassageNote): void {
  run(deleteNote(note))
  leaveNotes()
}

function run(change: Change): void {
  const editor = watchedEditor()
  const transaction = editor === undefined || editor.view.composing ? undefined : change(editor.state)
  if (transaction !== undefined) editor?.view.dispatch(transaction)
}
