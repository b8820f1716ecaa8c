import { toggleMark } from '@tiptap/pm/commands'
import type { EditorState } from '@tiptap/pm/state'

/** Whether something at the caret, or of what is selected, can be bold, a link and so on: all text can, but code and pictures cannot. */
export function takesMarks(state: EditorState): boolean {
  const { bold } = state.schema.marks
  return bold !== undefined && toggleMark(bold)(state)
}
