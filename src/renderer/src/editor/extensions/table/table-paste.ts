import { Fragment, Slice } from '@tiptap/pm/model'
import type { Node, ResolvedPos, Schema } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { Plugin } from '@tiptap/pm/state'
import { CellSelection, TableMap, cellAround } from '@tiptap/pm/tables'
import { caretNear } from '../../commands/caret'
import { isNode, nodeType, paragraphOf } from '../../commands/node-type'
import { findTable } from '../../queries/table-place'
import type { TablePlace } from '../../queries/table-place'

/** The size of a paragraph without words. */
const emptyParagraph = 2

/**
 * What is pasted into a cell: headings, lists and quotes become its lines. A paste with pictures, tables among text, or items, for which a
 * cell has no room, goes behind the table as it is. Cells fill cells, which is ProseMirror's business, where those are selected or empty: what
 * is written in others is not overwritten. One cell is its lines at the caret, more go behind the table as one of their own.
 */
export function tablePaste(): Plugin {
  return new Plugin({
    props: {
      handlePaste: (view, _event, slice) => {
        const { selection, schema } = view.state
        const place = findTable(selection.$from)
        if (place === undefined) return false
        const isInCell = !(selection instanceof CellSelection)
        const table = isCells(slice) ? tableOf(slice.content, schema) : undefined
        if (table !== undefined) {
          if (!isInCell || !isWrittenIn(place.table, selection.$from, table)) return false
          const only = table.childCount === 1 && table.child(0).childCount === 1 ? table.child(0).child(0) : undefined
          view.dispatch(only === undefined ? behind(view.state, place, new Slice(Fragment.from(table), 0, 0)) : view.state.tr.replaceSelection(new Slice(only.content, 1, 1)).scrollIntoView())
          return true
        }
        if (everyBlock(slice.content, (block) => isNode(block, 'paragraph') || block.isInline)) return false
        const lines = linesOf(slice.content)
        const text = lines && new Slice(Fragment.from(lines), isInCell ? 1 : 0, isInCell ? 1 : 0)
        view.dispatch(text === undefined ? behind(view.state, place, slice) : view.state.tr.replaceSelection(text).scrollIntoView())
        return true
      }
    }
  })
}

/** Puts what was pasted behind a table, the caret at its end. */
function behind({ tr }: EditorState, { pos, table }: TablePlace, slice: Slice): Transaction {
  const after = pos + table.nodeSize
  tr.replaceRange(after, after, slice)
  return caretNear(tr, tr.mapping.map(after), -1).scrollIntoView()
}

/** The table that cells, rows or a table are. */
function tableOf(content: Fragment, schema: Schema): Node {
  const role: unknown = content.firstChild?.type.spec['tableRole']
  if (role === 'table') return content.child(0)
  return nodeType(schema, 'table').create(null, role === 'row' ? content : nodeType(schema, 'tableRow').create(null, content))
}

/** Whether there are words in the cells that others would fill, from the caret's on. */
function isWrittenIn(table: Node, $caret: ResolvedPos, cells: Node): boolean {
  const cell = cellAround($caret)
  if (cell === null) return false
  const map = TableMap.get(table)
  const { left, top } = map.findCell(cell.pos - cell.start(-1))
  const { width, height } = TableMap.get(cells)
  const filled = map.cellsInRect({ left, top, right: Math.min(left + width, map.width), bottom: Math.min(top + height, map.height) })
  return filled.some((position) => (table.nodeAt(position)?.content.size ?? 0) > emptyParagraph)
}

function everyBlock(content: Fragment, test: (block: Node) => boolean): boolean {
  return content.content.every(test)
}

/** Whether a slice is part of one table and nothing else. */
function isCells({ content }: Slice): boolean {
  return content.childCount > 0 && everyBlock(content, ({ type }) => type.spec['tableRole'] !== undefined) && (content.childCount === 1 || content.firstChild?.type.spec['tableRole'] !== 'table')
}

/** The texts of blocks as paragraphs; undefined where there is something that is no text. */
function linesOf(content: Fragment): Node[] | undefined {
  const lines: Node[] = []
  for (const block of content.content) {
    const inner = block.isTextblock ? [paragraphOf(block.type.schema, block.content)] : isList(block) ? linesOf(block.content) : undefined
    if (inner === undefined) return undefined
    lines.push(...inner)
  }
  return lines
}

function isList(block: Node): boolean {
  return isNode(block, 'bulletList') || isNode(block, 'orderedList') || isNode(block, 'listItem') || isNode(block, 'blockquote')
}
