import type { Transaction } from '@tiptap/pm/state'
import { Selection, TextSelection } from '@tiptap/pm/state'

/** Puts the caret at a position within a text block. */
export function caretAt(transaction: Transaction, position: number): Transaction {
  return transaction.setSelection(TextSelection.create(transaction.doc, position))
}

/** Puts the caret at the nearest place at or before (-1), or at or after (1), a position. */
export function caretNear(transaction: Transaction, position: number, direction: -1 | 1): Transaction {
  return transaction.setSelection(Selection.near(transaction.doc.resolve(position), direction))
}
