import type { ListicleOrder } from '../article/document'

/** The rank shown at the item with this index (from 0) in a list of `count` items: 1 … count, or count … 1 for a countdown. */
export function rankAt(index: number, count: number, order: ListicleOrder): number {
  return order === 'ascending' ? index + 1 : count - index
}
