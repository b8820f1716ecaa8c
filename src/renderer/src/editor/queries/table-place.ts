import type { Node, ResolvedPos } from '@tiptap/pm/model'
import { maximumColumns, maximumRows } from '../../../../core/article/document'
import type { Spans } from '../../../../core/article/table-grid'
import { fitToGrid, isWholeGrid } from '../../../../core/article/table-grid'
import { isNode } from '../commands/node-type'

/** A table around a position. `pos` is just before it, `depth` its own. */
export interface TablePlace {
  readonly table: Node
  readonly pos: number
  readonly depth: number
}

/** The table around a position, or undefined outside of every table. */
export function findTable($pos: ResolvedPos): TablePlace | undefined {
  for (let depth = $pos.depth; depth > 0; depth--) {
    const table = $pos.node(depth)
    if (isNode(table, 'table')) return { table, pos: $pos.before(depth), depth }
  }
  return undefined
}

/** The cells of a table with the columns and rows that each covers. */
export function cellsOf(table: Node): readonly (readonly (Spans & { readonly node: Node })[])[] {
  return table.children.map((row) => row.children.map((node) => ({ node, colspan: Number(node.attrs['colspan']), rowspan: Number(node.attrs['rowspan']) })))
}

type GridState = 'whole' | 'broken' | 'too-large'
const known = new WeakMap<Node, GridState>()

/** Whether the cells of a table are a whole grid that the article model has room for. A table that did not change is not looked at again. */
export function gridStateOf(table: Node): GridState {
  const before = known.get(table)
  if (before !== undefined) return before
  const state = readGridState(table)
  known.set(table, state)
  return state
}

function readGridState(table: Node): GridState {
  if (table.childCount > maximumRows) return 'too-large'
  const cells = cellsOf(table)
  const width = (fitToGrid(cells)[0] ?? []).reduce((sum, { colspan }) => sum + colspan, 0)
  if (width > maximumColumns) return 'too-large'
  return isWholeGrid(cells) ? 'whole' : 'broken'
}
