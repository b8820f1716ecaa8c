import type { Body } from '../article/document'
import { walk } from '../article/walk'
import { ranksOf } from './item-reference'

/** How many references of a body point to an item that is gone: each would be published as "No. ?". */
export function countLostReferences(body: Body): number {
  const ranks = ranksOf(body)
  return [...walk(body)].filter((node) => node.type === 'itemReference' && !ranks.has(node.attrs.itemId)).length
}
