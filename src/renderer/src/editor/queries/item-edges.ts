import type { Node } from '@tiptap/pm/model'
import { isNode } from '../commands/node-type'

/** A place where an item can be put, and the item at whose upper or lower edge that is. */
export interface ItemEdge {
  readonly place: number
  readonly itemPos: number
  readonly side: 'above' | 'below'
}

/** All places where an item can be put: before each item of each listicle, and after its last. */
export function readItemEdges(doc: Node): ItemEdge[] {
  const edges: ItemEdge[] = []
  doc.forEach((block, offset) => {
    if (!isNode(block, 'listicle')) return
    block.forEach((item, itemOffset, index) => {
      const itemPos = offset + 1 + itemOffset
      edges.push({ place: itemPos, itemPos, side: 'above' })
      if (index === block.childCount - 1) edges.push({ place: itemPos + item.nodeSize, itemPos, side: 'below' })
    })
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
