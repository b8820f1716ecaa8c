import { closeHistory } from '@tiptap/pm/history'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { CellSelection } from '@tiptap/pm/tables'
import { caretAt } from './caret'
import type { Change } from './change'
import { paragraphOf } from './node-type'

/** Where in a document the lines of a cell begin and end. */
export interface CellContent {
  readonly from: number
  readonly to: number
}

/** The selected cells, the one that was selected last at the end: ProseMirror has the caret in it and writes there. None where no cells are selected. */
export function selectedCells({ selection }: EditorState): CellContent[] {
  return selection instanceof CellSelection ? selection.ranges.map(({ $from, $to }) => ({ from: $from.pos, to: $to.pos })).toReversed() : []
}

/** Takes all lines out of cells, of the document before the transaction. */
export function emptied(transaction: Transaction, cells: readonly CellContent[]): Transaction {
  const { mapping, doc } = transaction
  for (const { from, to } of cells) transaction.replaceWith(mapping.map(from, -1), mapping.map(to, 1), paragraphOf(doc.type.schema))
  return transaction
}

/** Empties the selected cells, for what is written over them. A step of the history begins with it, and goes on with what is written. */
export const emptyCells: Change = (state) => {
  const cells = selectedCells(state)
  const last = cells.at(-1)
  if (last === undefined) return undefined
  const { tr } = state
  return closeHistory(caretAt(emptied(tr, cells), tr.mapping.map(last.from, -1) + 1))
}
