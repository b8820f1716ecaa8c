import type { Node } from '@tiptap/pm/model'
import type { ListicleOrder } from '../../../../core/article/document'
import { rankAt } from '../../../../core/listicle/ranks'
import { headingOf } from '../commands/item-place'
import { isNode } from '../commands/node-type'
import type { Counts } from './article-counts'
import { countsOf } from './article-counts'
import { wordsWithRanks } from './item-names'

/** A line of the outline: an item of a listicle, or a heading at the top of the text (level 2 to 4) or within an item. */
export type OutlineEntry =
  | { readonly kind: 'item'; readonly text: string; readonly rank: number; readonly counts: Counts }
  | { readonly kind: 'heading'; readonly text: string; readonly level: number; readonly isInItem: boolean }

/** An entry with the place just before its node. */
export interface PlacedEntry {
  readonly entry: OutlineEntry
  readonly pos: number
}

/** The headings and items of a document, in reading order. Looks at the blocks of the top and of items, and into no other. */
export function readOutline(doc: Node): PlacedEntry[] {
  const entries: PlacedEntry[] = []
  doc.forEach((block, offset) => {
    if (isNode(block, 'heading')) entries.push({ entry: headingEntry(block, false, doc), pos: offset })
    if (!isNode(block, 'listicle')) return
    const order: ListicleOrder = block.attrs['order'] === 'countdown' ? 'countdown' : 'ascending'
    block.forEach((item, itemOffset, index) => {
      const pos = offset + 1 + itemOffset
      entries.push({ entry: { kind: 'item', text: wordsWithRanks(headingOf(item), doc), rank: rankAt(index, block.childCount, order), counts: countsOf(item) }, pos })
      item.forEach((child, childOffset) => {
        if (isNode(child, 'heading')) entries.push({ entry: headingEntry(child, true, doc), pos: pos + 1 + childOffset })
      })
    })
  })
  return entries
}

/** The entry under which a position stands: the last one that begins at or before it. -1 above the first. */
export function entryAt(entries: readonly PlacedEntry[], position: number): number {
  return entries.findLastIndex(({ pos }) => pos <= position)
}

function headingEntry(heading: Node, isInItem: boolean, doc: Node): OutlineEntry {
  const level: unknown = heading.attrs['level']
  return { kind: 'heading', text: wordsWithRanks(heading, doc), level: typeof level === 'number' ? level : 2, isInItem }
}
