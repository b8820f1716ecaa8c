import type { Node } from '@tiptap/pm/model'
import { isNode } from '../commands/node-type'

/** A place where something can be put, and the node at whose upper or lower edge that is. */
export interface DropEdge {
  readonly place: number
  readonly pos: number
  readonly side: 'above' | 'below'
}

/** All places where an item can be put: before each item of each listicle, and after its last. */
export function readItemEdges(doc: Node): DropEdge[] {
  const edges: DropEdge[] = []
  doc.forEach((block, offset) => {
    if (!isNode(block, 'listicle')) return
    block.forEach((item, itemOffset, index) => {
      const pos = offset + 1 + itemOffset
      edges.push({ place: pos, pos, side: 'above' })
      if (index === block.childCount - 1) edges.push({ place: pos + item.nodeSize, pos, side: 'below' })
    })
  })
  return edges
}

/** All places where a block can be put: before each block and after the last, at the top and under the heading of each item. */
export function readBlockEdges(doc: Node): DropEdge[] {
  const edges: DropEdge[] = []
  doc.forEach((block, offset, index) => {
    edges.push({ place: offset, pos: offset, side: 'above' })
    if (isNode(block, 'listicle')) block.forEach((item, itemOffset) => edges.push(...edgesIn(item, offset + 1 + itemOffset)))
    if (index === doc.childCount - 1) edges.push({ place: offset + block.nodeSize, pos: offset, side: 'below' })
  })
  return edges
}

/** What follows the heading of an item stands below it, and below each block. */
function edgesIn(item: Node, itemPos: number): DropEdge[] {
  const edges: DropEdge[] = []
  item.forEach((child, offset) => {
    const pos = itemPos + 1 + offset
    edges.push({ place: pos + child.nodeSize, pos, side: 'below' })
  })
  return edges
}

/** What lies nearest to a height; undefined where there is nothing. */
export function nearestTo<Placed extends { readonly top: number }>(places: readonly Placed[], top: number): Placed | undefined {
  return places.reduce<Placed | undefined>((nearest, each) => (nearest !== undefined && Math.abs(nearest.top - top) <= Math.abs(each.top - top) ? nearest : each), undefined)
}

/** How far to scroll, each frame, with the pointer at a height: faster the nearer it is to the upper or lower edge, or beyond it. */
export function scrollStep(top: number, frame: { readonly top: number; readonly bottom: number }): number {
  const zone = 56
  const fastest = 18
  const depth = top < frame.top + zone ? top - frame.top - zone : top > frame.bottom - zone ? top - frame.bottom + zone : 0
  return Math.round(Math.max(-1, Math.min(depth / zone, 1)) * fastest)
}
