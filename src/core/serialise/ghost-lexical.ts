import type { Article } from '../article/article'
import type { Block, Blockquote, BulletList, Figure, Inline, Listicle, ListItem, OrderedList, TopBlock } from '../article/document'
import { printedBody } from '../article/printed-body'
import { assertNever } from '../assert-never'
import { rankAt } from '../listicle/ranks'
import { pictureIn } from '../picture/picture'
import type { PictureId } from '../picture/picture'
import type { StructuredData } from '../structured-data/structured-data'
import { structuredDataScript } from '../structured-data/structured-data-script'
import { codeText, isBlankCode } from './code-text'
import { carriedText } from './escape'
import { elementDefaults, lexicalInline, lexicalLines, lexicalText } from './ghost-inline'
import type { LexicalNode } from './ghost-inline'
import { addressOf, blockHtml } from './html'
import type { HtmlMedia } from './html'
import { isBlank } from './wordpress-inline'
import { wordpressMediaCaption } from './wordpress-picture'

type Media = ReadonlyMap<PictureId, HtmlMedia>

/**
 * An article's text in the form that Ghost's editor stores, a Lexical document as JSON, byte for byte as Ghost gives it back. `lead` are
 * lines of plain text before it: what the post has no field for. An item of a listicle is a numbered heading of level 2 and its blocks.
 *
 * An HTML card stands for what Lexical has no node for: a quote with a list in it, tables, fact boxes, pull quotes with their speaker, and
 * cards, whose own nodes hold what Ghost fetched for them. A gallery is its pictures one after the other: Ghost's own holds one caption, and
 * each picture must keep its credit. `data` is the last card. What nobody wrote is left out, but for items.
 * `media` holds every picture of the body; throws when one is missing.
 */
export function ghostLexical({ body }: Pick<Article, 'body'>, lead: readonly string[], media: Media, data?: StructuredData): string {
  const children = [
    ...lead.map((line) => paragraph([lexicalText(carriedText(line))])),
    ...printedBody(body).content.flatMap((block) => topBlock(block, media)),
    ...(data === undefined ? [] : [htmlNode(structuredDataScript(data))])
  ]
  return JSON.stringify({ root: { children, ...elementDefaults, type: 'root' } })
}

function topBlock(block: TopBlock, media: Media): LexicalNode[] {
  return block.type === 'listicle' ? listicle(block, media) : textBlock(block, media)
}

function listicle({ attrs, content }: Listicle, media: Media): LexicalNode[] {
  return content.flatMap(({ content: [itemHeading, ...blocks] }, index) => {
    const number = `${String(rankAt(index, content.length, attrs.order))}.`
    const words = isBlank(itemHeading.content) ? [lexicalText(number)] : [lexicalText(`${number} `), ...lexicalInline(itemHeading.content)]
    return [heading('h2', words), ...blocks.flatMap((block) => textBlock(block, media))]
  })
}

function textBlock(block: Block, media: Media): LexicalNode[] {
  switch (block.type) {
    case 'paragraph':
      return isBlank(block.content) ? [] : [paragraph(lexicalInline(block.content))]
    case 'heading':
      return isBlank(block.content) ? [] : [heading(`h${String(block.attrs.level)}`, lexicalInline(block.content))]
    case 'bulletList':
    case 'orderedList':
      return list(block)
    case 'blockquote':
      return quote(block, media)
    case 'codeBlock':
      return isBlankCode(block) ? [] : [{ type: 'codeblock', version: 1, code: codeText(block), language: block.attrs.language, caption: '' }]
    case 'horizontalRule':
      return [{ type: 'horizontalrule', version: 1 }]
    case 'figure':
      return image(block, media)
    case 'gallery':
      return block.content.flatMap((figure) => image(figure, media))
    case 'table':
    case 'embed':
    case 'linkCard':
    case 'pullQuote':
    case 'factBox':
      return htmlCard(block, media)
    default:
      return assertNever(block)
  }
}

function paragraph(children: readonly LexicalNode[]): LexicalNode {
  return { type: 'paragraph', children, ...elementDefaults }
}

function heading(tag: string, children: readonly LexicalNode[]): LexicalNode {
  return { type: 'extended-heading', children, ...elementDefaults, tag }
}

/** Lexical's list holds texts, and lists within it as items of their own, right after the one that they belong to. */
function list(block: BulletList | OrderedList): LexicalNode[] {
  const items = block.content.flatMap(listItems)
  if (items.length === 0) return []
  const children = items.map((content, index): LexicalNode => ({ type: 'listitem', children: content, ...elementDefaults, value: index + 1 }))
  const [tag, listType, start] = block.type === 'bulletList' ? ['ul', 'bullet', 1] : ['ol', 'number', block.attrs.start]
  return [{ type: 'list', children, ...elementDefaults, listType, start, tag }]
}

function listItems({ content }: ListItem): LexicalNode[][] {
  const items: LexicalNode[][] = []
  let texts: (readonly Inline[] | undefined)[] = []
  const endText = (): void => {
    const lines = lexicalLines(texts)
    if (lines.length > 0) items.push(lines)
    texts = []
  }
  for (const child of content) {
    if (child.type === 'paragraph') {
      texts.push(child.content)
    } else {
      endText()
      const inner = list(child)
      if (inner.length > 0) items.push(inner)
    }
  }
  endText()
  return items
}

function htmlCard(block: Block, media: Media): LexicalNode[] {
  const html = blockHtml(block, media)
  return html === '' ? [] : [htmlNode(html)]
}

function htmlNode(html: string): LexicalNode {
  return { type: 'html', version: 1, html }
}

/** Ghost's quote holds text only. */
function quote(block: Blockquote, media: Media): LexicalNode[] {
  const texts = block.content.flatMap((child) => (child.type === 'paragraph' ? [child.content] : []))
  if (texts.length < block.content.length) {
    return htmlCard(block, media)
  }
  const children = lexicalLines(texts)
  return children.length === 0 ? [] : [{ type: 'extended-quote', children, ...elementDefaults }]
}

function image({ attrs }: Figure, media: Media): LexicalNode[] {
  const picture = pictureIn(attrs)
  if (picture === undefined) return []
  const { pictureId, width, height, alt } = picture
  const words = { title: '', alt: carriedText(alt).trim(), caption: wordpressMediaCaption(picture) }
  const cardWidth = attrs.size === 'wide' ? 'wide' : 'regular' // there is none narrower than the column
  return [{ type: 'image', version: 1, src: addressOf(pictureId, media), width, height, ...words, cardWidth, href: '' }]
}
