import type { Inline, Table, TableCell } from '../article/document'
import { placesOf } from '../article/table-grid'

/**
 * A table as GitHub writes one, a line a row. Its first row is the header there: a table without one gets an empty header. A cell over
 * several columns or rows stands in the first, and the others are empty; lines of a cell are parted by `<br>`.
 */
export function tableLines({ content: rows }: Table, inline: (content: readonly Inline[] | undefined) => string): string {
  const cells = rows.map(({ content = [] }) => content.map((cell) => ({ cell, ...cell.attrs })))
  const lines = placesOf(cells).map((places) => places.map((place) => (place === undefined ? '' : cellText(place.cell, inline))))
  const width = lines[0]?.length ?? 0
  const hasHeader = rows[0]?.content?.every(({ type }) => type === 'tableHeader') === true
  const rule = Array.from({ length: width }, () => '---')
  const [header = [], ...others] = hasHeader ? lines : [rule.map(() => ''), ...lines]
  return [header, rule, ...others].map((line) => `| ${line.join(' | ')} |`).join('\n')
}

function cellText({ content }: TableCell, inline: (content: readonly Inline[] | undefined) => string): string {
  const texts = content.map((paragraph) => inline(paragraph.content).replace(/\\?\n/g, '<br>').replaceAll('|', '\\|'))
  return texts.filter((text) => text.trim() !== '').join('<br>')
}
