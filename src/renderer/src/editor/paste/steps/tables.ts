import { maximumColumns, maximumRows } from '../../../../../core/article/document'
import type { FittedCell, Spans } from '../../../../../core/article/table-grid'
import { fitToGrid } from '../../../../../core/article/table-grid'
import { all, asWritten, hasWords, isBlock, make, rename, unwrap } from '../tree'

/** What stands between the cells of a row that has to be a line. */
const separator = ' | '

interface FoundCell extends Spans {
  readonly dom: HTMLElement
}

/**
 * Tables become whole grids, their captions paragraphs before them. A table that only lays out a page is taken apart; of one that is
 * larger than the article's may be, each row is a paragraph.
 */
export function readTables(tree: DocumentFragment): void {
  for (const table of all(tree, 'table').reverse()) {
    const rows = all(table, 'tr')
    const caption = table.querySelector('caption')
    const title = caption === null ? [] : [make(table, 'p', [...caption.childNodes])]
    if (isLayout(table, rows)) {
      table.replaceWith(...title, ...rows.flatMap((row) => all(row, 'td, th')).map((cell) => make(cell, 'div', [...cell.childNodes])))
      continue
    }
    table.replaceWith(...title, ...(tableOf(table, rows) ?? rows.flatMap(rowParagraph)))
  }
}

function isLayout(table: Element, rows: readonly HTMLElement[]): boolean {
  return (
    table.matches('[role="presentation"]') ||
    !rows.some(hasWords) ||
    (!table.hasAttribute(asWritten) && rows.every((row) => row.childElementCount < 2)) ||
    table.querySelector('h1, h2, h3, h4, h5, h6, ul, ol, blockquote, figure, hr, pre, table') !== null
  )
}

/** The table with nothing in it but rows and cells; undefined where it is too large. */
function tableOf(table: HTMLElement, rows: readonly HTMLElement[]): Node[] | undefined {
  if (rows.length > maximumRows) return undefined
  const headers = rows.filter((row, index) => row.parentElement?.matches('thead') === true || (index === 0 && !table.hasAttribute(asWritten) && isHeaderByWeight(rows)))
  const cells = rows.map((row) => all(row, 'td, th').map((cell) => foundCell(cell, headers.includes(row))))
  const grid = fitToGrid(cells)
  const width = (grid[0] ?? []).reduce((sum, { colspan }) => sum + colspan, 0)
  if (width > maximumColumns) return undefined
  return [make(table, 'table', [make(table, 'tbody', grid.map((row) => make(table, 'tr', row.map((cell) => fittedCell(table, cell)))))])]
}

function foundCell(cell: HTMLElement, isHeader: boolean): FoundCell {
  const spans = { colspan: spanOf(cell, 'colspan'), rowspan: spanOf(cell, 'rowspan') }
  return { ...spans, dom: isHeader ? headerOf(cell) : cell }
}

function fittedCell(near: HTMLElement, { cell, colspan, rowspan }: FittedCell<FoundCell>): HTMLElement {
  const dom = cell?.dom ?? make(near, 'td')
  dom.setAttribute('colspan', String(colspan))
  dom.setAttribute('rowspan', String(rowspan))
  return dom
}

function spanOf(cell: Element, name: 'colspan' | 'rowspan'): number {
  const span = Number.parseInt(cell.getAttribute(name) ?? '', 10)
  return span >= 1 ? Math.min(span, maximumRows) : 1
}

/** Programs without headers for tables have a first row in bold. */
function isHeaderByWeight([first, ...others]: readonly HTMLElement[]): boolean {
  return first !== undefined && hasWords(first) && isBold(first) && others.some((row) => hasWords(row) && !isBold(row))
}

function isBold(row: HTMLElement): boolean {
  const bold = all(row, 'b, strong').map(({ textContent }) => textContent).join('')
  return bold.replace(/\s+/g, '') === row.textContent.replace(/\s+/g, '')
}

/** A header is bold by itself. */
function headerOf(cell: HTMLElement): HTMLElement {
  if (!cell.hasAttribute(asWritten)) for (const bold of all(cell, 'b, strong')) unwrap(bold)
  return cell.matches('th') ? cell : rename(cell, 'th')
}

function rowParagraph(row: HTMLElement): Node[] {
  if (!hasWords(row) && row.querySelector('img') === null) return []
  const cells = all(row, 'td, th').map(oneLine)
  return [make(row, 'p', cells.flatMap((cell, index) => (index === 0 ? cell : [row.ownerDocument.createTextNode(separator), ...cell])))]
}

/** The content of a cell without its blocks, a space where one ended. */
function oneLine(cell: HTMLElement): Node[] {
  for (const block of all(cell, '*').filter(isBlock)) {
    if (block.nextSibling !== null) block.after(' ')
    unwrap(block)
  }
  for (const br of all(cell, 'br')) br.replaceWith(' ')
  return [...cell.childNodes]
}
