import type { Editor } from '@tiptap/core'
import type { NoteId } from '../../../core/article/passage-note'
import { addNote, deleteNote, passageAt, passageIn } from './commands/note-passage'
import { notePassages } from './queries/note-passages'

/**
 * Puts a note where it stands already, else on what is selected, if it says anything and there are words for it. One that is still being
 * written is put there so that it is saved: undo knows nothing of it, the selection stays, and the answer takes it away again, with which the
 * next call begins (`takeBack`).
 */
export function putNote({ view }: Editor, id: NoteId, words: string, isBeingWritten: boolean, takeBack: (() => void) | undefined): (() => void) | undefined {
  const parts = notePassages(view.state.doc).filter((each) => each.id === id)
  takeBack?.()
  const { state } = view
  const [first, last] = [parts[0], parts.at(-1)]
  // The selection may be another one by now: pictures that come in take the caret along.
  const passage = first === undefined || last === undefined ? passageAt(state) : passageIn(state.doc, { from: first.from, to: last.to })
  if (words === '' || passage === undefined) return undefined
  const note = { id, words, passage: passage.text, writtenAt: new Date().toISOString(), isResolved: false }
  const transaction = addNote(passage, note)(state)
  if (isBeingWritten) transaction.setSelection(state.selection.map(transaction.doc, transaction.mapping)).setMeta('addToHistory', false)
  view.dispatch(transaction)
  return () => view.dispatch(deleteNote(note)(view.state).setMeta('addToHistory', false))
}
