import type { Node, ResolvedPos } from '@tiptap/pm/model'
import { isNode } from './node-type'

/** Where a plain block stands: at the top of a document or under the heading of an item. `pos` is just before it. */
export interface BlockPlace {
  readonly block: Node
  readonly pos: number
  /** The document or the item. */
  readonly parent: Node
  readonly index: number
}

/** The plain block around a position or right after it. Undefined in the heading of an item, and where there is a listicle. */
export function findBlock($pos: ResolvedPos): BlockPlace | undefined {
  const depth = isNode($pos.depth >= 1 ? $pos.node(1) : $pos.nodeAfter, 'listicle') ? 2 : 0
  if ($pos.depth < depth || (depth === 2 && $pos.depth < 2)) return undefined
  const parent = $pos.node(depth)
  const index = $pos.index(depth)
  const block = parent.maybeChild(index)
  if (block === null || isNode(block, 'itemHeading') || isNode(block, 'listicle')) return undefined
  return { block, pos: $pos.posAtIndex(index, depth), parent, index }
}

/** The plain block that begins at a position. */
export function findBlockAt(doc: Node, pos: number): BlockPlace | undefined {
  const place = pos < doc.content.size ? findBlock(doc.resolve(pos)) : undefined
  return place?.pos === pos ? place : undefined
}
