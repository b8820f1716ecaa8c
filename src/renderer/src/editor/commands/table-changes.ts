import type { Command, EditorState, Transaction } from '@tiptap/pm/state'
import { addColumnAfter, addColumnBefore, addRowAfter, addRowBefore, CellSelection, cellAround, deleteColumn, deleteRow, deleteTable, mergeCells, splitCell, toggleHeader } from '@tiptap/pm/tables'
import { findTable } from '../queries/table-place'
import { caretNear } from './caret'
import type { Change } from './change'
import { isNode } from './node-type'

/** What can be done to the table of the caret, or to its selected cells. */
export const tableChanges = {
  'table-row-above': changeOf(addRowBefore),
  'table-row-below': changeOf(addRowAfter),
  'table-column-before': changeOf(addColumnBefore),
  'table-column-after': changeOf(addColumnAfter),
  'table-delete-row': removing(deleteRow),
  'table-delete-column': removing(deleteColumn),
  'table-merge-cells': changeOf(mergeCells),
  'table-split-cell': changeOf(splitCell),
  'table-header-row': changeOf(toggleHeader('row')),
  'table-delete': changeOf(deleteTable)
} as const satisfies Readonly<Record<string, Change>>
export type TableChangeId = keyof typeof tableChanges

/** ProseMirror's commands throw where a selection begins in a table and ends outside of it. */
function changeOf(command: Command): Change {
  return (state) => {
    const [first, last] = [findTable(state.selection.$from), findTable(state.selection.$to)]
    if (first === undefined || first.pos !== last?.pos) return undefined
    let made: Transaction | undefined
    command(withWholeCells(state), (transaction) => (made = transaction))
    return made
  }
}

/** Text selected from one cell into another stands for the cells from the one to the other: some commands throw at it, others take the last cell alone. */
function withWholeCells(state: EditorState): EditorState {
  const { $anchor, $head } = state.selection
  const [first, last] = [cellAround($anchor), cellAround($head)]
  if (state.selection instanceof CellSelection || first === null || last === null || first.pos === last.pos) return state
  return state.apply(state.tr.setSelection(new CellSelection(first, last)))
}

/** The last row or column goes with its table; else the caret stays in the table, where ProseMirror lets it fall out. */
function removing(command: Command): Change {
  return (state: EditorState) => {
    const place = findTable(state.selection.$from)
    if (place === undefined) return undefined
    const made = changeOf(command)(state)
    if (made === undefined) return changeOf(deleteTable)(state)
    const table = made.doc.nodeAt(place.pos)
    if (!isNode(table, 'table') || findTable(made.selection.$from)?.pos === place.pos) return made
    return caretNear(made, place.pos + table.nodeSize - 1, -1)
  }
}
