import type {
  Block,
  Blockquote,
  Body,
  BulletList,
  CodeBlock,
  Embed,
  FactBox,
  Figure,
  Gallery,
  Heading,
  HorizontalRule,
  Inline,
  LinkCard,
  Listicle,
  ListicleItem,
  ListicleOrder,
  ListItem,
  Mark,
  OrderedList,
  Paragraph,
  PullQuote,
  Table,
  TableCell,
  ReferenceForm,
  TopBlock
} from '../../src/core/article/document'
import { emptySizedPlace, type PictureId, type PlacedPicture, type SizedPlace } from '../../src/core/picture/picture'

type Words = string | Inline
type Flow = Paragraph | BulletList | OrderedList

/** A run of text: `text('a', 'bold', link('https://…'))`. */
export function text(words: string, ...marks: (Exclude<Mark['type'], 'link' | 'note'> | Mark)[]): Inline {
  if (marks.length === 0) return { type: 'text', text: words }
  return { type: 'text', text: words, marks: marks.map((mark) => (typeof mark === 'string' ? { type: mark } : mark)) }
}

/** The passage of a note. */
export function noted(words: string, id = 'noteone1', ...marks: Mark[]): Inline {
  return { type: 'text', text: words, marks: [...marks, { type: 'note', attrs: { id } }] }
}

export function reference(itemId: string, form: ReferenceForm = 'english'): Inline {
  return { type: 'itemReference', attrs: { itemId, form } }
}

/** The same item, with a name that references point to. */
export function named(id: string, { content }: ListicleItem): ListicleItem {
  return { type: 'listicleItem', attrs: { id }, content }
}

export function link(href: string): Mark {
  return { type: 'link', attrs: { href } }
}

export const hardBreak: Inline = { type: 'hardBreak' }
export const rule: HorizontalRule = { type: 'horizontalRule' }

function inline(words: readonly Words[]): { content?: Inline[] } {
  const content = words.filter((word) => word !== '').map((word) => (typeof word === 'string' ? text(word) : word))
  return content.length === 0 ? {} : { content }
}

export function paragraph(...words: Words[]): Paragraph {
  return { type: 'paragraph', ...inline(words) }
}

export function heading(level: 2 | 3 | 4, ...words: Words[]): Heading {
  return { type: 'heading', attrs: { level }, ...inline(words) }
}

export function listItem(...content: (string | Flow)[]): ListItem {
  return { type: 'listItem', content: content.map((child) => (typeof child === 'string' ? paragraph(child) : child)) }
}

function listItems(items: readonly (string | ListItem)[]): ListItem[] {
  return items.map((item) => (typeof item === 'string' ? listItem(item) : item))
}

export function bulletList(...items: (string | ListItem)[]): BulletList {
  return { type: 'bulletList', content: listItems(items) }
}

export function orderedList(start: number, ...items: (string | ListItem)[]): OrderedList {
  return { type: 'orderedList', attrs: { start }, content: listItems(items) }
}

export function blockquote(...content: (string | Flow)[]): Blockquote {
  return { type: 'blockquote', content: content.map((child) => (typeof child === 'string' ? paragraph(child) : child)) }
}

/** A cell: `cell('Seoul')`, `cell('Total', { colspan: 2 })`. Several lines are several paragraphs. */
export function cell(lines: string | readonly Paragraph[], spans: Partial<TableCell['attrs']> = {}, type: TableCell['type'] = 'tableCell'): TableCell {
  return { type, attrs: { colspan: 1, rowspan: 1, ...spans }, content: typeof lines === 'string' ? [paragraph(lines)] : [...lines] }
}

export function header(lines: string | readonly Paragraph[], spans: Partial<TableCell['attrs']> = {}): TableCell {
  return cell(lines, spans, 'tableHeader')
}

export function table(...rows: (readonly (string | TableCell)[])[]): Table {
  return { type: 'table', content: rows.map((cells) => (cells.length === 0 ? { type: 'tableRow' } : { type: 'tableRow', content: cells.map((each) => (typeof each === 'string' ? cell(each) : each)) })) }
}

export function figure(place: Partial<SizedPlace> = {}): Figure {
  return { type: 'figure', attrs: { ...emptySizedPlace, ...place } }
}

export function embed(address: string, words: Partial<Embed['attrs']> = {}): Embed {
  return { type: 'embed', attrs: { address, title: '', caption: '', ...words } }
}

export function linkCard(address: string, words: Partial<LinkCard['attrs']> = {}): LinkCard {
  return { type: 'linkCard', attrs: { address, title: '', description: '', ...words } }
}

export function pullQuote(said: Words, by: Words = ''): PullQuote {
  return { type: 'pullQuote', content: [{ type: 'pullQuoteText', ...inline([said]) }, { type: 'attribution', ...inline([by]) }] }
}

/** `codeBlock('let a = 1\\nlet b', 'js')`. */
export function codeBlock(code: string, language = ''): CodeBlock {
  return { type: 'codeBlock', attrs: { language }, ...(code === '' ? {} : { content: [{ type: 'text', text: code }] }) }
}

export function factBox(title: Words, first: Flow, ...rest: Flow[]): FactBox {
  return { type: 'factBox', content: [{ type: 'factBoxTitle', ...inline([title]) }, first, ...rest] }
}

export function gallery(columns: number, ...content: Figure[]): Gallery {
  return { type: 'gallery', attrs: { columns }, content }
}

export function item(title: string | Inline, ...blocks: Block[]): ListicleItem {
  return { type: 'listicleItem', attrs: { id: null }, content: [{ type: 'itemHeading', ...inline([title]) }, ...blocks] }
}

export function listicle(order: ListicleOrder, ...content: ListicleItem[]): Listicle {
  return { type: 'listicle', attrs: { order }, content }
}

export function body(...content: TopBlock[]): Body {
  return { type: 'doc', content }
}

/** The id of a picture that exists nowhere but in the test. */
export function pictureIdOf(number: number): PictureId {
  return `${number.toString(16).padStart(64, '0')}.jpg`
}

export function picture(number: number, words: Partial<Pick<PlacedPicture, 'alt' | 'caption' | 'credit'>> = {}): PlacedPicture {
  return { pictureId: pictureIdOf(number), width: 1600, height: 900, alt: '', caption: '', credit: '', ...words }
}
