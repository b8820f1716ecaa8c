import type { Node, ResolvedPos } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { findTable } from '../queries/table-place'
import { caretAt } from './caret'
import type { ItemPlace } from './item-place'
import { findItem, findItemAt, findNeighbour, isUnfilled } from './item-place'
import { joinItemBackward, pullIntoList } from './join-item'
import { liftItem } from './lift-item'
import { isNode } from './node-type'

/** What Delete means at the end of an item, and of a text just before a list: Backspace from the other side. Undefined elsewhere. */
export function itemDelete(state: EditorState): Transaction | undefined {
  const { $from, empty } = state.selection
  if (!empty || !$from.parent.isTextblock || findTable($from) !== undefined || $from.parentOffset < $from.parent.content.size) return undefined
  const place = findItem($from)
  if (place === undefined) return $from.depth === 1 ? deleteBeforeList(state, $from) : undefined
  return $from.pos + $from.depth - 2 === $from.end(2) ? deleteAtEndOfItem(state, $from, place) : undefined
}

function deleteBeforeList(state: EditorState, $from: ResolvedPos): Transaction | undefined {
  const after = $from.after(1)
  const listicle = state.doc.nodeAt(after)
  if (!isNode(listicle, 'listicle')) return undefined
  const isBlank = isNode($from.parent, 'paragraph') && $from.parent.content.size === 0
  if (isBlank) return caretAt(state.tr.delete($from.before(1), after), $from.before(1) + 3)
  const first = findItemAt(state.doc, after + 1)
  if (first === undefined) return undefined
  return keepCaret(state, isUnfilled(first.item) ? removeWithoutTrace(state, first) : liftItem(state, first))
}

function deleteAtEndOfItem(state: EditorState, $from: ResolvedPos, place: ItemPlace): Transaction | undefined {
  const next = findNeighbour(state.doc, place, 1)
  if (next !== undefined) return keepCaret(state, isUnfilled(next.item) ? removeWithoutTrace(state, next) : joinItemBackward(state, next))
  const afterList = $from.after(1)
  return afterList < state.doc.content.size ? keepCaret(state, pullIntoList(state, place.listicle, afterList)) : undefined
}

function removeWithoutTrace(state: EditorState, { listicle, listiclePos, item, itemPos }: ItemPlace): Transaction {
  const [start, node]: [number, Node] = listicle.childCount === 1 ? [listiclePos, listicle] : [itemPos, item]
  return state.tr.delete(start, start + node.nodeSize)
}

function keepCaret(state: EditorState, transaction: Transaction | undefined): Transaction | undefined {
  return transaction === undefined ? undefined : caretAt(transaction, state.selection.from)
}
