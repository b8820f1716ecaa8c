import type { ReferenceForm } from '../article/document'
import { rankAt } from './ranks'

/**
 * The ranks of the items that have an id, by it. Takes any JSON value and reads what is there, so that an article of a newer format is
 * read too. Should two items have one id, it names the first.
 */
export function ranksOf(body: unknown): ReadonlyMap<string, number> {
  const ranks = new Map<string, number>()
  for (const block of childrenOf(body)) {
    if (!isRecord(block) || block['type'] !== 'listicle') continue
    const items = childrenOf(block)
    const order = isRecord(block['attrs']) && block['attrs']['order'] === 'countdown' ? 'countdown' : 'ascending'
    items.forEach((item, index) => {
      const id = isRecord(item) && isRecord(item['attrs']) ? item['attrs']['id'] : undefined
      if (typeof id === 'string' && !ranks.has(id)) ranks.set(id, rankAt(index, items.length, order))
    })
  }
  return ranks
}

/** A reference as it is read: "No. 3", "3번"; with a question mark where its item is gone. */
export function referenceText(form: ReferenceForm, rank: number | undefined): string {
  const shown = rank === undefined ? '?' : String(rank)
  return form === 'korean' ? `${shown}번` : `No. ${shown}`
}

function childrenOf(node: unknown): readonly unknown[] {
  return isRecord(node) && Array.isArray(node['content']) ? node['content'] : []
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
