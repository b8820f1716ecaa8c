import type { Node, Schema } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { caretAt } from './caret'
import { findItem, hasRoom, newItem } from './item-place'
import { isNode, nodeType } from './node-type'

/** A new item after the caret's item; outside of every list, a new list. */
export function insertItem(state: EditorState): Transaction | undefined {
  const place = findItem(state.selection.$from)
  if (place === undefined) return insertListicle(state)
  if (!hasRoom(place.listicle)) return undefined
  const after = place.itemPos + place.item.nodeSize
  return caretAt(state.tr.insert(after, newItem(state.schema)), after + 2)
}

/**
 * A new listicle at the caret: in place of an empty paragraph, else after the caret's block. Selected blocks become its items, each
 * heading beginning one.
 */
export function insertListicle(state: EditorState): Transaction | undefined {
  const { $from, $to, empty } = state.selection
  if (findItem($from) !== undefined || findItem($to) !== undefined) return undefined
  const listicle = nodeType(state.schema, 'listicle')
  const first = $from.index(0)
  const last = $to.depth > 0 ? $to.index(0) : Math.max(first, $to.index(0) - 1)
  const blocks = state.doc.children.slice(first, last + 1)
  const start = $from.depth > 0 ? $from.before(1) : $from.pos
  if (!empty && blocks.length > 0) {
    if (blocks.some((block) => isNode(block, 'listicle'))) return undefined
    const end = blocks.reduce((sum, block) => sum + block.nodeSize, start)
    return caretAt(state.tr.replaceWith(start, end, listicle.create(null, itemsFrom(state.schema, blocks))), start + 3)
  }
  const list = listicle.create(null, newItem(state.schema))
  const block = $from.depth > 0 ? $from.node(1) : undefined
  if (block !== undefined && isNode(block, 'paragraph') && block.content.size === 0) {
    return caretAt(state.tr.replaceWith(start, start + block.nodeSize, list), start + 3)
  }
  const at = block === undefined ? start : start + block.nodeSize
  return caretAt(state.tr.insert(at, list), at + 3)
}

/** Blocks as items: every heading begins one; what stands before the first heading makes an item without a heading. */
function itemsFrom(schema: Schema, blocks: readonly Node[]): Node[] {
  const groups: Node[][] = []
  for (const block of blocks) {
    const group = groups.at(-1)
    if (isNode(block, 'heading')) groups.push([nodeType(schema, 'itemHeading').create(null, block.content)])
    else if (group === undefined) groups.push([nodeType(schema, 'itemHeading').create(), block])
    else group.push(block)
  }
  return groups.map((group) => nodeType(schema, 'listicleItem').create(null, group))
}
