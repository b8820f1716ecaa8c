import { closeHistory } from '@tiptap/pm/history'
import type { EditorState, Selection, Transaction } from '@tiptap/pm/state'
import { NodeSelection, TextSelection } from '@tiptap/pm/state'
import type { ItemPlace } from './item-place'
import { findItem, findItemAt, findNeighbour } from './item-place'
import { moveItemTo } from './move-in-outline'
import { isNode } from './node-type'

/** The caret's item changes places with its neighbour, or, from the edge of its list, goes into the next list; the caret goes with it. */
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
  if (neighbour === undefined) return moveToNextList(state, place, direction)
  const [upper, lower] = direction === 1 ? [place, neighbour] : [neighbour, place]
  const transaction = closeHistory(state.tr).replaceWith(upper.itemPos, lower.itemPos + lower.item.nodeSize, [lower.item, upper.item])
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

/** To the beginning of the list that follows, or to the end of the one before. */
function moveToNextList(state: EditorState, { itemPos, listiclePos, item }: ItemPlace, direction: -1 | 1): Transaction | undefined {
  const lists: number[] = []
  state.doc.forEach((block, offset) => {
    if (isNode(block, 'listicle') && (direction === 1 ? offset > listiclePos : offset < listiclePos)) lists.push(offset)
  })
  const next = direction === 1 ? lists[0] : lists.at(-1)
  const list = next === undefined ? undefined : state.doc.nodeAt(next)
  if (next === undefined || !list) return undefined
  const transaction = moveItemTo(itemPos, direction === 1 ? next + 1 : next + list.nodeSize - 1)(state)
  const { anchor, head } = state.selection
  const isCaretInItem = anchor > itemPos && head > itemPos && Math.max(anchor, head) < itemPos + item.nodeSize
  if (transaction === undefined || !isCaretInItem) return transaction
  const shift = transaction.selection.$from.before(2) - itemPos
  return transaction.setSelection(moved(state.selection, transaction, () => shift))
}
