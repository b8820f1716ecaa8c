import type { Body } from '../article/document'
import { isBlank } from '../serialise/wordpress-inline'
import { rankAt } from './ranks'

/** An item without a heading: which of the items of the text it is, counted from 0, and its rank. */
export interface BareItem {
  readonly index: number
  readonly rank: number
}

/** The items of a body whose heading says nothing, in reading order: their number would be published alone. */
export function bareItemsOf(body: Body): BareItem[] {
  const items = body.content.flatMap((block) => (block.type === 'listicle' ? block.content.map((item, at) => ({ item, rank: rankAt(at, block.content.length, block.attrs.order) })) : []))
  return items.flatMap(({ item, rank }, index) => (isBlank(item.content[0].content) ? [{ index, rank }] : []))
}
