import type { Attribute } from '@tiptap/core'
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'
import * as z from 'zod/mini'
import { maximumColumns, maximumRows } from '../../../../../core/article/document'
import { commandOf } from '../../commands/change'
import { leaveTable } from '../../commands/leave-table'
import { tablePaste } from './table-paste'
import { tablePlugins } from './table-plugins'

/** A cell holds lines of text and nothing else, which is what a cell of WordPress can hold. */
const content = 'paragraph+'

function span(name: 'colspan' | 'rowspan', most: number): Attribute {
  const schema = z.int().check(z.minimum(1), z.maximum(most))
  return {
    default: 1,
    validate: (value: unknown) => void schema.parse(value),
    parseHTML: (element) => {
      const parsed = schema.safeParse(Number(element.getAttribute(name)))
      return parsed.success ? parsed.data : 1
    },
    renderHTML: (attributes) => (attributes[name] === 1 ? {} : { [name]: String(attributes[name]) })
  }
}

function addAttributes() {
  return { colspan: span('colspan', maximumColumns), rowspan: span('rowspan', maximumRows) }
}

/** A table: rows of cells that cover a rectangle. Its columns are as wide as the page makes them: a width is the site's business. */
export const ArticleTable = Table.extend({
  renderHTML() {
    return ['div', { class: 'table-scroll' }, ['table', ['tbody', 0]]]
  },
  addNodeView() {
    return null
  },
  addKeyboardShortcuts() {
    const leave = (direction: -1 | 1) => () => {
      const { state, view } = this.editor
      return view.endOfTextblock(direction === -1 ? 'up' : 'down') && commandOf(leaveTable(direction))(state, view.dispatch)
    }
    return { ...this.parent?.(), ArrowUp: leave(-1), ArrowDown: leave(1) }
  },
  addProseMirrorPlugins() {
    return [tablePaste(), ...tablePlugins()]
  }
})

export const ArticleTableRow = TableRow
export const ArticleTableCell = TableCell.extend({ content, addAttributes })
export const ArticleTableHeader = TableHeader.extend({ content, addAttributes })
