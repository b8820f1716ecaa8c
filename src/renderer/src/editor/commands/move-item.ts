import type { EditorState, Selection, Transaction } from '@tiptap/pm/state'
import { NodeSelection, TextSelection } from '@tiptap/pm/state'
import type { ItemPlace } from './item-place'
import { findItem, findItemAt, findNeighbour } from './item-place'

/** The caret's item changes places with its neighbour; the caret goes with it. */
export function moveItem(direction: -1 | 1): (state: EditorState) => Transaction | undefined {
  return (state) => {
    const place = findItem(state.selection.$from)
    return place === undefined ? undefined : moveItemAt(state, place, direction)
  }
}

/** The same for the item that begins at a position. */
export function moveItemFrom(itemPos: number, direction: -1 | 1): (state: EditorState) => Transaction | undefined {
  return (state) => {
    const place = findItemAt(state.doc, itemPos)
    return place === undefined ? undefined : moveItemAt(state, place, direction)
  }
}

function moveItemAt(state: EditorState, place: ItemPlace, direction: -1 | 1): Transaction | undefined {
  const neighbour = findNeighbour(state.doc, place, direction)
  if (neighbour === undefined) return undefined
  const [upper, lower] = direction === 1 ? [place, neighbour] : [neighbour, place]
  const transaction = state.tr.replaceWith(upper.itemPos, lower.itemPos + lower.item.nodeSize, [lower.item, upper.item])
  const shiftOf = (position: number): number => {
    if (position > upper.itemPos && position < lower.itemPos) return lower.item.nodeSize
    return position > lower.itemPos && position < lower.itemPos + lower.item.nodeSize ? -upper.item.nodeSize : 0
  }
  return transaction.setSelection(moved(state.selection, transaction, shiftOf))
}

function moved(selection: Selection, { doc }: Transaction, shiftOf: (position: number) => number): Selection {
  const anchor = doc.resolve(selection.anchor + shiftOf(selection.anchor))
  const head = doc.resolve(selection.head + shiftOf(selection.head))
  return selection instanceof NodeSelection ? NodeSelection.create(doc, anchor.pos) : TextSelection.between(anchor, head)
}
