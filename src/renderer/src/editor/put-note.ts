import type { Editor } from '@tiptap/core'
import type { NoteId } from '../../../core/article/passage-note'
import { addNote, deleteNote, passageAt } from './commands/note-passage'

/**
 * Puts a note on what is selected, if it says anything and there are words for it. One that is still being written is put there so that it is
 * saved: undo knows nothing of it, the selection stays, and the answer takes it away again.
 */
export function putNote({ view }: Editor, id: NoteId, words: string, isBeingWritten: boolean): (() => void) | undefined {
  const { state } = view
  const passage = passageAt(state)
  if (words === '' || passage === undefined) return undefined
  const note = { id, words, passage: passage.text, writtenAt: new Date().toISOString(), isResolved: false }
  const transaction = addNote(passage, note)(state)
  if (isBeingWritten) transaction.setSelection(state.selection.map(transaction.doc, transaction.mapping)).setMeta('addToHistory', false)
  view.dispatch(transaction)
  return () => view.dispatch(deleteNote(note)(view.state).setMeta('addToHistory', false))
}
