import type { Table, TableCell, TableRow } from '../article/document'
import { wordpressBlock } from './wordpress-block'
import { inlineHtml, isBlank } from './wordpress-inline'

/**
 * A table as WordPress writes one; nothing when all of it is blank. The rows at the top that are all headers are its head, as far as
 * no cell reaches from them into the rows below. WordPress' cell holds one text: paragraphs become lines of it.
 */
export function findTableBlock(table: Table): string | undefined {
  const sections = tableSections(table)
  if (sections === '') return undefined
  return wordpressBlock('table', {}, `<figure class="wp-block-table"><table class="has-fixed-layout">${sections}</table></figure>`)
}

/** What stands within the `<table>`: head and body; empty when all of it is blank. */
export function tableSections({ content: rows }: Table): string {
  if (rows.every(({ content = [] }) => content.every(isBlankCell))) return ''
  const head = headOf(rows)
  return `${section('thead', rows.slice(0, head))}${section('tbody', rows.slice(head))}`
}

function isBlankCell({ content }: TableCell): boolean {
  return content.every((paragraph) => isBlank(paragraph.content))
}

/** How many rows are the head: a cell that ends below would be cut off at its end. */
function headOf(rows: readonly TableRow[]): number {
  const firstOther = rows.findIndex(({ content = [] }) => content.some(({ type }) => type === 'tableCell'))
  const headers = rows.slice(0, firstOther < 0 ? rows.length : firstOther)
  const ends = headers.map(({ content = [] }, row) => Math.max(row + 1, ...content.map(({ attrs }) => row + attrs.rowspan)))
  return ends.findLastIndex((_, row) => ends.slice(0, row + 1).every((end) => end <= row + 1)) + 1
}

function section(tag: 'thead' | 'tbody', rows: readonly TableRow[]): string {
  return rows.length === 0 ? '' : `<${tag}>${rows.map(({ content = [] }) => `<tr>${content.map(cellHtml).join('')}</tr>`).join('')}</${tag}>`
}

function cellHtml({ type, attrs: { colspan, rowspan }, content }: TableCell): string {
  const tag = type === 'tableHeader' ? 'th' : 'td'
  const spans = `${colspan > 1 ? ` colspan="${colspan}"` : ''}${rowspan > 1 ? ` rowspan="${rowspan}"` : ''}`
  const lines = content.flatMap((paragraph) => (isBlank(paragraph.content) ? [] : [inlineHtml(paragraph.content)]))
  return `<${tag}${spans}>${lines.join('<br>')}</${tag}>`
}
