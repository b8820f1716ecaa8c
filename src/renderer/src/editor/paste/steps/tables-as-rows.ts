import { all, hasWords, isBlock, make, unwrap } from '../tree'

/** What stands between the cells of a row. */
const separator = ' | '

/**
 * Until an article can hold tables, each row is a paragraph with its cells in it, so that an editor sees which belong together. A table
 * that only lays out a page is taken apart. To be removed as a whole when tables come.
 */
export function readTables(tree: DocumentFragment): void {
  for (const table of all(tree, 'table').reverse()) {
    const rows = all(table, 'tr')
    if (isLayout(table, rows)) table.replaceWith(...rows.flatMap((row) => all(row, 'td, th')).flatMap((cell) => partsOf(cell)))
    else {
      const caption = table.querySelector('caption')
      table.replaceWith(...(caption === null ? [] : [make(table, 'p', [...caption.childNodes])]), ...rows.flatMap(rowParagraph))
    }
  }
}

function isLayout(table: Element, rows: readonly Element[]): boolean {
  return table.matches('[role="presentation"]') || rows.every((row) => row.childElementCount < 2) || table.querySelector('h1, h2, h3, h4, h5, h6, ul, ol, blockquote, figure, hr, pre') !== null
}

function partsOf(cell: Element): Node[] {
  return [make(cell, 'div', [...cell.childNodes])]
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
