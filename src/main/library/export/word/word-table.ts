import { BorderStyle, Paragraph, ShadingType, Table, TableCell, TableRow, WidthType } from 'docx'
import type { Table as ArticleTable, TableCell as ArticleCell } from '../../../../core/article/document'
import { isBlank } from '../../../../core/serialise/wordpress-inline'
import { tableSections } from '../../../../core/serialise/wordpress-table'
import { lines } from './word-lines'
import { inlineRuns } from './word-text'

const line = { style: BorderStyle.SINGLE, size: 4, color: 'C9C3B8' }
const borders = { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line }
const margins = { top: 80, bottom: 80, left: 120, right: 120 }
const whole = { size: 100, type: WidthType.PERCENTAGE }
const ground = { type: ShadingType.CLEAR, fill: 'F6F4F0', color: 'auto' }

/** What stands behind every table: Word makes one of two that touch, and takes none for the end of a text. */
const apart = () => new Paragraph({ spacing: { before: 0, after: 120, ...lines(120) } })

/** A table with its spans; nothing where all of it is blank. */
export function wordTable(table: ArticleTable): (Paragraph | Table)[] {
  if (tableSections(table) === '') return []
  const rows = table.content.map(({ content = [] }) => new TableRow({ cantSplit: true, children: content.map(wordCell) }))
  return [new Table({ width: whole, borders, margins, rows }), apart()]
}

function wordCell({ type, attrs: { colspan, rowspan }, content }: ArticleCell): TableCell {
  const isHeader = type === 'tableHeader'
  const written = content.filter((paragraph) => !isBlank(paragraph.content))
  const paragraphs = written.map((paragraph) => new Paragraph({ style: 'TableText', children: inlineRuns(paragraph.content, isHeader ? { bold: true } : {}) }))
  return new TableCell({
    columnSpan: colspan,
    rowSpan: rowspan,
    children: paragraphs.length === 0 ? [new Paragraph({ style: 'TableText' })] : paragraphs,
    ...(isHeader ? { shading: ground } : {})
  })
}

/** Blocks in a frame of their own. */
export function wordBox(content: readonly Paragraph[]): (Paragraph | Table)[] {
  const cell = new TableCell({ shading: ground, children: content })
  return [new Table({ width: whole, borders, margins: { top: 160, bottom: 160, left: 200, right: 200 }, rows: [new TableRow({ children: [cell] })] }), apart()]
}
