import type { Attrs, NodeRange, NodeType } from '@tiptap/pm/model'
import { wrapInList as wrapWhereNoItemIsAbove } from '@tiptap/pm/schema-list'
import type { Command, Transaction } from '@tiptap/pm/state'
import { canSplit, findWrapping } from '@tiptap/pm/transform'
import { isNode } from './node-type'

/**
 * Makes a list of the selected blocks. ProseMirror's own would take the item of a listicle or the box that is two above them for an item of a
 * list, as the schema calls them compatible with one (`joinedWithQuotes`), and throw: the first paragraph of a quote in an item was none to make
 * a list of.
 */
export function wrapInList(list: NodeType, attributes: Attrs | null): Command {
  return (state, dispatch) => {
    const { $from, $to } = state.selection
    const range = $from.blockRange($to)
    if (range === null || !isUnderHeaded(range)) return wrapWhereNoItemIsAbove(list, attributes)(state, dispatch)
    const wrapping = findWrapping(range, list, attributes)
    if (wrapping === null) return false
    dispatch?.(eachAnItem(state.tr.wrap(range, wrapping), range, wrapping.length).scrollIntoView())
    return true
  }
}

function isUnderHeaded({ depth, $from }: NodeRange): boolean {
  const above = depth >= 2 ? $from.node(depth - 1) : undefined
  return isNode(above, 'listicleItem') || isNode(above, 'factBox')
}

/** Splits the item that was put around all blocks of a range between each two. */
function eachAnItem(transaction: Transaction, { parent, start, startIndex, endIndex }: NodeRange, depth: number): Transaction {
  let position = start + depth
  for (const [index, block] of parent.children.slice(startIndex, endIndex).entries()) {
    if (index > 0 && canSplit(transaction.doc, position)) {
      transaction.split(position)
      position += 2
    }
    position += block.nodeSize
  }
  return transaction
}
