import type { EditorView } from '@tiptap/pm/view'
import type { Box } from '../../../editor/floating/place-beside'

/** Where the selected words stand in the window. Of several lines it is as wide as the column from where they begin. */
export function boxOfSelection(view: EditorView): Box {
  const { from, to } = view.state.selection
  const start = view.coordsAtPos(from, 1)
  const end = view.coordsAtPos(to, -1)
  const isOneLine = end.top < start.bottom
  return { top: start.top, bottom: end.bottom, left: start.left, right: isOneLine ? end.right : view.dom.getBoundingClientRect().right }
}
