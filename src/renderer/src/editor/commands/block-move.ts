import { closeHistory } from '@tiptap/pm/history'
import type { Node } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { NodeSelection, TextSelection } from '@tiptap/pm/state'
import type { BlockPlace } from './block-place'
import { findBlockAt } from './block-place'
import { caretNear } from './caret'
import type { Change } from './change'
import { isNode, paragraphOf } from './node-type'

/**
 * Moves the block that begins at a position up or down: past its neighbour, at the top past a whole list; from the edge of an item into
 * the next item, and out of the list from the edge of the first and the last. What is selected in it stays so.
 */
export function moveBlock(pos: number, direction: -1 | 1): Change {
  return (state) => {
    const source = findBlockAt(state.doc, pos)
    const place = source === undefined ? undefined : placeBeside(state.doc, source, direction)
    return place === undefined ? undefined : moveBlockTo(pos, place)(state)
  }
}

function placeBeside(doc: Node, { block, pos, parent, index }: BlockPlace, direction: -1 | 1): number | undefined {
  const $pos = doc.resolve(pos)
  const neighbour = parent.maybeChild(index + direction)
  if (neighbour !== null && !isNode(neighbour, 'itemHeading')) return direction === 1 ? pos + block.nodeSize + neighbour.nodeSize : pos - neighbour.nodeSize
  if (!isNode(parent, 'listicleItem')) return undefined
  const listicle = $pos.node(1)
  const item = listicle.maybeChild($pos.index(1) + direction)
  if (item === null) return direction === 1 ? $pos.after(1) : $pos.before(1)
  return direction === 1 ? $pos.after(2) + 1 + item.child(0).nodeSize : $pos.before(2) - 1
}

/** Moves the block that begins at a position to a place between blocks, as all that is done to blocks here in a step of its own for undo. Undefined where that is no move, or no place for a block. */
export function moveBlockTo(pos: number, place: number): Change {
  return (state) => {
    const source = findBlockAt(state.doc, pos)
    if (source === undefined) return undefined
    const { block } = source
    const end = pos + block.nodeSize
    const { parent } = state.doc.resolve(place)
    const isPlace = isNode(parent, 'doc') || (isNode(parent, 'listicleItem') && state.doc.resolve(place).index() > 0)
    if (!isPlace || (place >= pos && place <= end)) return undefined
    const transaction = place > pos ? state.tr.insert(place, block).delete(pos, end) : state.tr.delete(pos, end).insert(place, block)
    return withSelection(state, closeHistory(transaction), pos, end, place > pos ? place - block.nodeSize : place)
  }
}

/** Puts the selection where it was within the block; else the caret into the block. */
function withSelection({ selection }: EditorState, transaction: Transaction, pos: number, end: number, moved: number): Transaction {
  const { doc } = transaction
  const shift = moved - pos
  const isWithin = selection.from >= pos && selection.to <= end
  if (isWithin && selection instanceof TextSelection) return transaction.setSelection(TextSelection.create(doc, selection.anchor + shift, selection.head + shift))
  if (isWithin && selection instanceof NodeSelection) return transaction.setSelection(NodeSelection.create(doc, selection.from + shift))
  return caretNear(transaction, moved, 1)
}

/** Puts a copy of the block that begins at a position after it, the caret into the copy. */
export function duplicateBlock(pos: number): Change {
  return (state) => {
    const place = findBlockAt(state.doc, pos)
    if (place === undefined) return undefined
    const after = pos + place.block.nodeSize
    return caretNear(closeHistory(state.tr.insert(after, place.block)), after, 1)
  }
}

/** Takes the block that begins at a position away. The only one of an article gives way to an empty paragraph. */
export function removeBlock(pos: number): Change {
  return (state) => {
    const place = findBlockAt(state.doc, pos)
    if (place === undefined) return undefined
    const { block, parent } = place
    const isOnly = isNode(parent, 'doc') && parent.childCount === 1
    const transaction = isOnly ? state.tr.replaceWith(pos, pos + block.nodeSize, paragraphOf(state.schema)) : state.tr.delete(pos, pos + block.nodeSize)
    return caretNear(closeHistory(transaction), Math.min(pos, transaction.doc.content.size), 1)
  }
}
