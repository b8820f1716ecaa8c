import type { EditorState, Transaction } from '@tiptap/pm/state'
import { findTable } from '../queries/table-place'
import { caretAt } from './caret'
import { isNode, paragraphOf } from './node-type'

/**
 * From the first (-1) or the last (1) row of a table: a new paragraph before or after it, where it is at the edge of the article or the
 * item, or beside another table, and no key leads out. Undefined elsewhere.
 */
export function leaveTable(direction: -1 | 1): (state: EditorState) => Transaction | undefined {
  return ({ selection: { $head, empty }, tr, schema }) => {
    const place = findTable($head)
    if (!empty || place === undefined || !$head.parent.isTextblock) return undefined
    const { table, pos, depth } = place
    const cell = $head.node(depth + 2)
    const row = $head.index(depth)
    const isAtEdge = direction === -1 ? row === 0 : row + Number(cell.attrs['rowspan']) >= table.childCount
    const isInEdgeLine = $head.index(depth + 2) === (direction === -1 ? 0 : cell.childCount - 1)
    const beside = direction === -1 ? tr.doc.resolve(pos).nodeBefore : tr.doc.resolve(pos + table.nodeSize).nodeAfter
    if (!isAtEdge || !isInEdgeLine || (beside !== null && !isNode(beside, 'table'))) return undefined
    const at = direction === -1 ? pos : pos + table.nodeSize
    return caretAt(tr.insert(at, paragraphOf(schema)), at + 1)
  }
}
