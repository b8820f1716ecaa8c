import { closeHistory } from '@tiptap/pm/history'
import type { Fragment, Node } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { caretAt } from './caret'
import { findItem, isRoomFor } from './item-place'
import { isNode, nodeType } from './node-type'

const lowestLevel = 4

/**
 * Makes items of the selected headings, or of the caret's: each heading of the highest level among them begins one, and what follows it,
 * up to the next of that level, stands in it. What follows the last one comes along too, unless the selection ends within it. Lists
 * right before and after take the items in. Undefined where no plain heading is selected, or a list is.
 */
export function turnIntoItems(state: EditorState): Transaction | undefined {
  const { $from, $to } = state.selection
  if (findItem($from) !== undefined || findItem($to) !== undefined) return undefined
  const blocks = state.doc.children
  const begin = $from.index(0)
  const last = $to.depth > 0 ? $to.index(0) : $to.index(0) - 1
  const selected = blocks.slice(begin, last + 1)
  const level = Math.min(...selected.map(levelOf))
  if (level > lowestLevel || selected.some((block) => isNode(block, 'listicle'))) return undefined
  const first = begin + selected.findIndex((block) => levelOf(block) === level)
  const next = blocks.findIndex((block, index) => index > last && (isNode(block, 'listicle') || levelOf(block) <= level))
  const end = !isNode(blocks[last], 'heading') ? last + 1 : next < 0 ? blocks.length : next
  return joinedToLists(state, first, end, itemsFrom(blocks.slice(first, end), level))
}

/** The level of a heading; of all else, one below every heading's. */
function levelOf(block: Node): number {
  return isNode(block, 'heading') ? Number(block.attrs['level']) : Infinity
}

/** An item with this heading and these blocks. */
export function itemOf({ type: { schema } }: Node, heading: Fragment, blocks: readonly Node[]): Node {
  return nodeType(schema, 'listicleItem').create(null, [nodeType(schema, 'itemHeading').create(null, heading), ...blocks])
}

function itemsFrom(blocks: readonly Node[], level: number): Node[] {
  const starts = blocks.flatMap((block, index) => (levelOf(block) === level ? [index] : []))
  return starts.flatMap((start, at) => {
    const heading = blocks[start]
    return heading === undefined ? [] : [itemOf(heading, heading.content, blocks.slice(start + 1, starts[at + 1]))]
  })
}

/** Puts items in place of blocks, as a list of their own or in those that they touch. */
function joinedToLists(state: EditorState, first: number, end: number, items: readonly Node[]): Transaction | undefined {
  const { doc, schema } = state
  const [before, after] = [doc.children[first - 1], doc.children[end]]
  const above = isNode(before, 'listicle') ? before : undefined
  const below = isNode(after, 'listicle') ? after : undefined
  const all = [...(above?.children ?? []), ...items, ...(below?.children ?? [])]
  if (!isRoomFor(all.length)) return undefined
  const listicle = nodeType(schema, 'listicle').create((above ?? below)?.attrs ?? null, all)
  const from = placeOfBlock(doc, first) - (above?.nodeSize ?? 0)
  const to = placeOfBlock(doc, end) + (below?.nodeSize ?? 0)
  // The caret goes to the first new item's heading: the place of the block it came from, within one list and one item.
  const caret = placeOfBlock(doc, first) + (above === undefined ? 3 : 1)
  return closeHistory(caretAt(state.tr.replaceWith(from, to, listicle), caret))
}

/** Where the block with this index begins, or the document ends. */
export function placeOfBlock(doc: Node, index: number): number {
  return doc.children.slice(0, index).reduce((sum, block) => sum + block.nodeSize, 0)
}
