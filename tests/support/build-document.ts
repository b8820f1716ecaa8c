import type {
  Block,
  Blockquote,
  Body,
  BulletList,
  Figure,
  Heading,
  HorizontalRule,
  Inline,
  Listicle,
  ListicleItem,
  ListicleOrder,
  ListItem,
  Mark,
  OrderedList,
  Paragraph,
  TopBlock
} from '../../src/core/article/document'
import { emptySizedPlace, type PictureId, type PlacedPicture, type SizedPlace } from '../../src/core/picture/picture'

type Words = string | Inline
type Flow = Paragraph | BulletList | OrderedList

/** A run of text: `text('a', 'bold', link('https://…'))`. */
export function text(words: string, ...marks: (Exclude<Mark['type'], 'link'> | Mark)[]): Inline {
  if (marks.length === 0) return { type: 'text', text: words }
  return { type: 'text', text: words, marks: marks.map((mark) => (typeof mark === 'string' ? { type: mark } : mark)) }
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

export function figure(place: Partial<SizedPlace> = {}): Figure {
  return { type: 'figure', attrs: { ...emptySizedPlace, ...place } }
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
