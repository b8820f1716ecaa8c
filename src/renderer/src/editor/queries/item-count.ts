import type { Node } from '@tiptap/pm/model'
import { isNode } from '../commands/node-type'

/** How many items the one listicle of a document has, as core's `itemCountOf` counts them. Looks at the blocks of the top level only. */
export function itemCountIn(doc: Node): number | undefined {
  const [listicle, another] = doc.children.filter((block) => isNode(block, 'listicle'))
  return another === undefined ? listicle?.childCount : undefined
}
