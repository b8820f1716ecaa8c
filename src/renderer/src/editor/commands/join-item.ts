import type { Node } from '@tiptap/pm/model'
import { Fragment } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { caretAt, caretNear } from './caret'
import type { ItemPlace } from './item-place'
import { blocksOf, findNeighbour, headingOf } from './item-place'
import { isNode, paragraphOf } from './node-type'

/** Joins an item to the one before it: its heading becomes a paragraph at that one's end, and its blocks follow. */
export function joinItemBackward(state: EditorState, place: ItemPlace): Transaction | undefined {
  const upper = findNeighbour(state.doc, place, -1)
  if (upper === undefined) return undefined
  const heading = headingOf(place.item)
  const joint = heading.content.size > 0 ? [paragraphOf(state.schema, heading.content)] : []
  const joined = Fragment.from([...joint, ...blocksOf(place.item)])
  const end = place.itemPos - 1
  const transaction = state.tr.replaceWith(end, place.itemPos + place.item.nodeSize - 1, joined)
  return joint.length > 0 ? caretAt(transaction, end + 1) : caretNear(transaction, end, -1)
}

/** Takes the block at a position of the document's top, just after a listicle, into that list's last item. */
export function pullIntoList(state: EditorState, listicle: Node, blockPos: number): Transaction | undefined {
  const block = state.doc.nodeAt(blockPos)
  if (block === null || isNode(block, 'listicle') || !listicle.lastChild) return undefined
  const end = blockPos - 2
  const transaction = state.tr.delete(blockPos, blockPos + block.nodeSize)
  if (block.isTextblock && block.content.size === 0) return caretNear(transaction, end, -1)
  return caretNear(transaction.insert(end, block), end, 1)
}
