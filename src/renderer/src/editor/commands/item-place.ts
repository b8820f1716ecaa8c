import type { Node, ResolvedPos, Schema } from '@tiptap/pm/model'
import { isNode, nodeType, paragraphOf } from './node-type'

/** Where an item stands in its listicle. Positions are those just before the node. */
export interface ItemPlace {
  readonly listicle: Node
  readonly listiclePos: number
  readonly item: Node
  readonly itemPos: number
  readonly index: number
}

/** The article model allows no more items in one listicle. */
const maximumItems = 1_000

/** The item around a position, or undefined outside of every item. Listicles stand only at the top of a document. */
export function findItem($pos: ResolvedPos): ItemPlace | undefined {
  const item = $pos.depth >= 2 ? $pos.node(2) : undefined
  if (!isNode(item, 'listicleItem')) return undefined
  return { listicle: $pos.node(1), listiclePos: $pos.before(1), item, itemPos: $pos.before(2), index: $pos.index(1) }
}

/** The item that begins at a position. */
export function findItemAt(doc: Node, itemPos: number): ItemPlace | undefined {
  return itemPos + 1 < doc.content.size ? findItem(doc.resolve(itemPos + 1)) : undefined
}

/** The item after or before one in the same listicle. */
export function findNeighbour(doc: Node, place: ItemPlace, direction: -1 | 1): ItemPlace | undefined {
  if (direction === 1) return place.index + 1 < place.listicle.childCount ? findItemAt(doc, place.itemPos + place.item.nodeSize) : undefined
  const before = place.index > 0 ? place.listicle.child(place.index - 1) : undefined
  return before === undefined ? undefined : findItemAt(doc, place.itemPos - before.nodeSize)
}

/** Whether a listicle can take one more item. */
export function hasRoom(listicle: Node): boolean {
  return isRoomFor(listicle.childCount + 1)
}

/** Whether a listicle can hold this many items. */
export function isRoomFor(count: number): boolean {
  return count <= maximumItems
}

/** A new item: an empty heading and an empty paragraph. */
export function newItem(schema: Schema): Node {
  return nodeType(schema, 'listicleItem').create(null, [nodeType(schema, 'itemHeading').create(), paragraphOf(schema)])
}

/** The heading of an item. */
export function headingOf(item: Node): Node {
  return item.child(0)
}

/** What stands under the heading of an item. */
export function blocksOf(item: Node): readonly Node[] {
  return item.children.slice(1)
}

function isBlankText(block: Node): boolean {
  return block.isTextblock && block.content.size === 0
}

function isBlankPicture(block: Node): boolean {
  return isNode(block, 'figure') && ['pictureId', 'alt', 'caption', 'credit'].every((name) => !block.attrs[name])
}

/** Whether an item holds no word and no place for a picture: nothing but empty text. */
export function isBare(item: Node): boolean {
  return item.children.every(isBlankText)
}

/** Whether nothing was put into an item yet; it may have places for pictures. */
export function isUnfilled(item: Node): boolean {
  return item.children.every((block) => isBlankText(block) || isBlankPicture(block))
}
