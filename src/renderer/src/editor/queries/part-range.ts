import type { Node } from '@tiptap/pm/model'
import type { BlockRange } from '../../../../core/slots/article-parts'
import { isNode } from '../commands/node-type'
import { itemsIn } from './item-names'
import { textOfField } from './fields-of'

/** A part of the text: an item, counted from 0 among all, or blocks that follow each other at the top. */
export type PartPlace = { readonly item: number } | BlockRange

/** Where a part is in the document; undefined for an item that is gone. */
export function partRange(doc: Node, part: PartPlace): { readonly from: number; readonly to: number } | undefined {
  if (!('item' in part)) return { from: endOf(doc, part.from), to: endOf(doc, part.to) }
  const item = itemsIn(doc)[part.item]
  return item && { from: item.itemPos + 1, to: item.itemPos + (doc.nodeAt(item.itemPos)?.nodeSize ?? 2) - 1 }
}

/** The first figure in a range that has no picture, or has one without a credit. */
export function findFigureWithout(doc: Node, range: { readonly from: number; readonly to: number }, lacking: 'picture' | 'credit'): number | undefined {
  let found: number | undefined
  doc.nodesBetween(range.from, range.to, (node, position) => {
    if (found !== undefined || !isNode(node, 'figure')) return found === undefined
    const isEmpty = node.attrs['pictureId'] === null
    if (lacking === 'picture' ? isEmpty : !isEmpty && textOfField(node, 'credit').trim() === '') found = position
    return false
  })
  return found
}

/** The end of the first so many blocks of the top. */
function endOf(doc: Node, count: number): number {
  return doc.children.slice(0, count).reduce((size, block) => size + block.nodeSize, 0)
}
