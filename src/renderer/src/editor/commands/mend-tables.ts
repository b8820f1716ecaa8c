import { Fragment } from '@tiptap/pm/model'
import type { Node } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { fitToGrid } from '../../../../core/article/table-grid'
import { cellsOf, gridStateOf } from '../queries/table-place'
import { isNode, nodeType } from './node-type'

/** Makes whole grids of all tables that are none, so that what the page shows can be saved. Undefined where there is nothing to mend. */
export function mendTables(state: EditorState): Transaction | undefined {
  const { tr } = state
  state.doc.descendants((node, position) => {
    if (isNode(node, 'table') && gridStateOf(node) === 'broken') {
      const start = tr.mapping.map(position)
      tr.replaceWith(start, start + node.nodeSize, mended(node))
    }
    return isNode(node, 'listicle') || isNode(node, 'listicleItem')
  })
  return tr.docChanged ? tr : undefined
}

/** A table with its cells fitted; one without any cell becomes a paragraph. */
function mended(table: Node): Node {
  const { schema } = table.type
  const rows = fitToGrid(cellsOf(table))
  if (rows.every((cells) => cells.length === 0)) return nodeType(schema, 'paragraph').create()
  return table.copy(Fragment.from(rows.map((cells) => nodeType(schema, 'tableRow').create(null, cells.map(({ cell, colspan, rowspan }) => fitted(cell?.node, schema, { colspan, rowspan }))))))
}

function fitted(cell: Node | undefined, schema: Node['type']['schema'], spans: { readonly colspan: number; readonly rowspan: number }): Node {
  if (cell !== undefined) return cell.type.create(spans, cell.content)
  return nodeType(schema, 'tableCell').create(spans, nodeType(schema, 'paragraph').create())
}
