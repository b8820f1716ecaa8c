import type { Node } from '@tiptap/pm/model'
import { Fragment } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { caretAt } from './caret'
import { blocksOf, findItem, hasRoom, headingOf } from './item-place'
import { isNode, nodeType, paragraphOf } from './node-type'

/**
 * Parts an item at the caret. From within the heading, its rest becomes the heading of the new item, which takes all blocks; from
 * within the text, the new item has an empty heading and takes what follows. A list or a quote is never cut: it goes as a whole.
 * References stay with the part that has the beginning of the heading.
 */
export function splitItem(state: EditorState): Transaction | undefined {
  const { $from, empty } = state.selection
  const place = findItem($from)
  if (!empty || place === undefined || !hasRoom(place.listicle) || $from.depth < 3) return undefined
  const { item, itemPos } = place
  const [upper, lower] = isNode($from.node(3), 'itemHeading')
    ? splitHeading(item, $from.parentOffset)
    : splitBlocks(item, $from.index(2), $from.depth === 3 ? $from.parentOffset : undefined)
  const transaction = state.tr.replaceWith(itemPos, itemPos + item.nodeSize, [upper, lower])
  return caretAt(transaction, itemPos + upper.nodeSize + 2)
}

function splitHeading(item: Node, offset: number): [Node, Node] {
  const heading = headingOf(item)
  const [upper, lower] = [Fragment.from(heading.cut(0, offset)), Fragment.from([heading.cut(offset), ...blocksOf(item)])]
  return offset === 0 ? [item.type.create(null, upper), item.copy(lower)] : [item.copy(upper), item.type.create(null, lower)]
}

function splitBlocks(item: Node, index: number, offset: number | undefined): [Node, Node] {
  const { schema } = item.type
  const block = item.child(index)
  const staying = offset === undefined ? block : offset === 0 ? undefined : block.cut(0, offset)
  const going = offset === undefined || (offset === block.content.size && offset > 0) ? undefined : block.cut(offset)
  const rest = [...(going === undefined ? [] : [going]), ...item.children.slice(index + 1)]
  return [
    item.copy(Fragment.from([...item.children.slice(0, index), ...(staying === undefined ? [] : [staying])])),
    item.type.create(null, Fragment.from([nodeType(schema, 'itemHeading').create(), ...(rest.length > 0 ? rest : [paragraphOf(schema)])]))
  ]
}
