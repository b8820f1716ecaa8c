import { createTable } from '@tiptap/extension-table'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { NodeSelection } from '@tiptap/pm/state'
import { caretAt } from './caret'
import { figurePosition } from './insert-figures'
import { isNode } from './node-type'

/** What a new table has; one of them is the row of headers. */
const rows = 3
const columns = 3

/** A new table at the caret: in place of an empty paragraph, else after the caret's block, never in a list or a quote. The caret stands in its first cell. */
export function insertTable(state: EditorState): Transaction | undefined {
  const { selection } = state
  const table = createTable(state.schema, rows, columns, true)
  const position = figurePosition(selection instanceof NodeSelection ? selection.$to : selection.$from)
  const present = state.doc.nodeAt(position)
  const isRoomThere = isNode(present, 'paragraph') && present.content.size === 0 && position + 1 === selection.from
  const transaction = isRoomThere ? state.tr.replaceWith(position, position + present.nodeSize, table) : state.tr.insert(position, table)
  return caretAt(transaction, position + 4) // within table, row, cell and paragraph
}
