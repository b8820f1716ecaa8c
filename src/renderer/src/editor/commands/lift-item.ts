import type { Node } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { caretAt, caretNear } from './caret'
import type { ItemPlace } from './item-place'
import { blocksOf, findItemAt, headingOf } from './item-place'
import { nodeType, paragraphOf } from './node-type'

/** The blocks of an item outside of a list: its heading as a heading of level 2, left out when empty. */
function plainBlocksOf(item: Node): Node[] {
  const { schema } = item.type
  const heading = headingOf(item)
  const blocks = [...(heading.content.size > 0 ? [nodeType(schema, 'heading').create({ level: 2 }, heading.content)] : []), ...blocksOf(item)]
  return blocks.length > 0 ? blocks : [paragraphOf(schema)]
}

/** Turns the item that begins at a position into plain blocks. */
export function liftItemAt(itemPos: number): (state: EditorState) => Transaction | undefined {
  return (state) => {
    const place = findItemAt(state.doc, itemPos)
    return place === undefined ? undefined : liftItem(state, place)
  }
}

/** Turns an item, or several in a row, into plain blocks of the article. From the middle of a list it parts the list in two. */
export function liftItem(state: EditorState, { listicle, listiclePos, index }: Pick<ItemPlace, 'listicle' | 'listiclePos' | 'index'>, count = 1): Transaction {
  const blocks = listicle.children.slice(index, index + count).flatMap(plainBlocksOf)
  const before = listicle.children.slice(0, index)
  const after = listicle.children.slice(index + count)
  const part = (items: readonly Node[]) => (items.length > 0 ? [listicle.type.create(listicle.attrs, items)] : [])
  const transaction = state.tr.replaceWith(listiclePos, listiclePos + listicle.nodeSize, [...part(before), ...blocks, ...part(after)])
  const start = before.reduce((sum, item) => sum + item.nodeSize, listiclePos) + (before.length > 0 ? 2 : 0)
  return blocks[0]?.isTextblock === true ? caretAt(transaction, start + 1) : caretNear(transaction, start, 1)
}
