import type { Node } from '@tiptap/pm/model'
import type { Body, ListicleItem, TopBlock } from '../../../../core/article/document'
import { listicleItemSchema, listicleOrders, topBlockSchema } from '../../../../core/article/document'
import * as z from 'zod/mini'

const blocks = new WeakMap<Node, TopBlock>()
const items = new WeakMap<Node, ListicleItem>()
const orderSchema = z.enum(listicleOrders)

/**
 * The article's body as core knows it. Blocks and items that did not change since they were last read are the same objects again, so
 * that a save costs as much as was changed and no more. What comes back is not to be written into.
 */
export function readBody(doc: Node): Body {
  return { type: 'doc', content: doc.children.map(readBlock) }
}

/** A block, at the top or in an item, as core knows it. */
export function readBlock(block: Node): TopBlock {
  const known = blocks.get(block)
  if (known !== undefined) return known
  const read: TopBlock =
    block.type.name === 'listicle'
      ? { type: 'listicle', attrs: { order: orderSchema.parse(block.attrs['order']) }, content: block.children.map(readItem) }
      : topBlockSchema.parse(block.toJSON())
  blocks.set(block, read)
  return read
}

function readItem(item: Node): ListicleItem {
  const known = items.get(item)
  if (known !== undefined) return known
  const read = listicleItemSchema.parse(item.toJSON())
  items.set(item, read)
  return read
}
