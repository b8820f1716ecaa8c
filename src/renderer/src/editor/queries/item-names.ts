import type { Node } from '@tiptap/pm/model'
import type { ListicleOrder } from '../../../../core/article/document'
import { referenceText } from '../../../../core/listicle/item-reference'
import { rankAt } from '../../../../core/listicle/ranks'
import { headingOf } from '../commands/item-place'
import { isNode } from '../commands/node-type'

/** An item as a reference can name it. */
export interface NamedItem {
  readonly itemPos: number
  /** Null as long as nothing refers to it. */
  readonly id: string | null
  readonly rank: number
  readonly heading: string
}

/** The items of a document in reading order. Looks at listicles and into no other block. */
export function itemsIn(doc: Node): NamedItem[] {
  const items: NamedItem[] = []
  doc.forEach((block, offset) => {
    if (!isNode(block, 'listicle')) return
    const order: ListicleOrder = block.attrs['order'] === 'countdown' ? 'countdown' : 'ascending'
    block.forEach((item, itemOffset, index) => {
      const id: unknown = item.attrs['id']
      items.push({ itemPos: offset + 1 + itemOffset, id: typeof id === 'string' ? id : null, rank: rankAt(index, block.childCount, order), heading: headingOf(item).textContent })
    })
  })
  return items
}

/** The words of a block as they are read, references with their numbers. */
export function wordsWithRanks(block: Node, doc: Node): string {
  return block.textBetween(0, block.content.size, '', (node) => (isNode(node, 'itemReference') ? wordsOfReference(node, doc) : ''))
}

/** What a reference says now. */
export function wordsOfReference({ attrs }: Node, doc: Node): string {
  return referenceText(attrs['form'] === 'korean' ? 'korean' : 'english', ranksIn(doc).get(String(attrs['itemId'])))
}

/** The ranks of the items that have an id. Should two have one, it names the first. */
export function ranksIn(doc: Node): ReadonlyMap<string, number> {
  const known = ranked.get(doc)
  if (known !== undefined) return known
  const ranks = new Map<string, number>()
  for (const { id, rank } of itemsIn(doc)) if (id !== null && !ranks.has(id)) ranks.set(id, rank)
  ranked.set(doc, ranks)
  return ranks
}

const ranked = new WeakMap<Node, ReadonlyMap<string, number>>()
