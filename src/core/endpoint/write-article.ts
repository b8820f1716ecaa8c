import type { Article } from '../article/article'
import type { Block, Inline, Table, TableCell, TopBlock } from '../article/document'
import { printedBody } from '../article/printed-body'
import { textOf } from '../article/walk'
import { assertNever } from '../assert-never'
import { rankAt } from '../listicle/ranks'
import { pictureIn } from '../picture/picture'
import type { PictureId, PlacedPicture } from '../picture/picture'
import type { RemoteMedia } from '../publishing/remote-binding'
import { codeText, isBlankCode } from '../serialise/code-text'
import { carriedText } from '../serialise/escape'
import { addressOf } from '../serialise/html'
import { findLinkAddress } from '../serialise/link-address'
import { inlineHtml, isBlank } from '../serialise/wordpress-inline'
import { tableSections } from '../serialise/wordpress-table'
import type { EndpointArticle, EndpointBlock, EndpointTopBlock } from './contract'

type Cell = Extract<EndpointBlock, { type: 'table' }>['rows'][number][number]
type Media = ReadonlyMap<PictureId, RemoteMedia>

/**
 * An article as the JSON endpoint takes it. What nobody wrote is left out, but for items; editor's notes are never in it. `media` holds
 * every picture; throws when one is missing.
 */
export function endpointArticle({ headline, seoTitle, seoDescription, socialTitle, socialPicture, dek, byline, leadPicture, body }: Article, media: Media): EndpointArticle {
  return {
    headline: plain(headline),
    seoTitle: plain(seoTitle),
    seoDescription: plain(seoDescription),
    socialTitle: plain(socialTitle),
    socialPicture: socialPicture === null ? null : placed(socialPicture, media),
    dek: plain(dek),
    byline: byline.map(({ name, role }) => ({ name: plain(name), role: plain(role) })).filter(({ name }) => name !== ''),
    leadPicture: leadPicture === null ? null : placed(leadPicture, media),
    blocks: printedBody(body).content.flatMap((block) => topBlock(block, media))
  }
}

function topBlock(block: TopBlock, media: Media): EndpointTopBlock[] {
  if (block.type !== 'listicle') return textBlock(block, media)
  const { attrs, content } = block
  const items = content.map(({ content: [heading, ...blocks] }, index) => ({
    rank: rankAt(index, content.length, attrs.order),
    ...words(heading.content),
    blocks: blocks.flatMap((inner) => textBlock(inner, media))
  }))
  return [{ type: 'listicle', order: attrs.order, items }]
}

function textBlock(block: Block, media: Media): EndpointBlock[] {
  switch (block.type) {
    case 'paragraph':
      return isBlank(block.content) ? [] : [{ type: 'paragraph', ...words(block.content) }]
    case 'heading':
      return isBlank(block.content) ? [] : [{ type: 'heading', level: block.attrs.level, ...words(block.content) }]
    case 'bulletList':
    case 'orderedList': {
      const items = block.content.map((item) => item.content.flatMap((child) => textBlock(child, media))).filter((blocks) => blocks.length > 0)
      return items.length === 0 ? [] : [{ type: 'list', isOrdered: block.type === 'orderedList', start: block.type === 'orderedList' ? block.attrs.start : 1, items }]
    }
    case 'blockquote': {
      const blocks = block.content.flatMap((child) => textBlock(child, media))
      return blocks.length === 0 ? [] : [{ type: 'quote', blocks }]
    }
    case 'codeBlock':
      return isBlankCode(block) ? [] : [{ type: 'code', language: block.attrs.language, text: codeText(block) }]
    case 'horizontalRule':
      return [{ type: 'rule' }]
    case 'figure': {
      const picture = pictureIn(block.attrs)
      return picture === undefined ? [] : [{ type: 'picture', size: block.attrs.size, ...placed(picture, media) }]
    }
    case 'gallery': {
      const pictures = block.content.flatMap(({ attrs }) => pictureIn(attrs) ?? []).map((picture) => placed(picture, media))
      return pictures.length === 0 ? [] : [{ type: 'gallery', columns: block.attrs.columns, pictures }]
    }
    case 'table':
      return isBlankTable(block) ? [] : [{ type: 'table', rows: block.content.map(({ content = [] }) => content.map(cell)) }]
    case 'embed': {
      const address = findLinkAddress(block.attrs.address)
      return address === undefined ? [] : [{ type: 'embed', address, caption: plain(block.attrs.caption) }]
    }
    case 'linkCard': {
      const address = findLinkAddress(block.attrs.address)
      return address === undefined ? [] : [{ type: 'link', address, title: plain(block.attrs.title), description: plain(block.attrs.description) }]
    }
    case 'pullQuote': {
      const [said, attribution] = block.content
      return isBlank(said.content) ? [] : [{ type: 'pullQuote', ...words(said.content), attribution: words(attribution.content) }]
    }
    case 'factBox': {
      const [title, ...rest] = block.content
      const blocks = rest.flatMap((child) => textBlock(child, media))
      return isBlank(title.content) && blocks.length === 0 ? [] : [{ type: 'factBox', title: words(title.content), blocks }]
    }
    default:
      return assertNever(block)
  }
}

function isBlankTable(table: Table): boolean {
  return tableSections(table) === ''
}

/** The lines of a cell are one text, as in the HTML. */
function cell({ type, attrs, content }: TableCell): Cell {
  const lines = content.filter((paragraph) => !isBlank(paragraph.content)).map((paragraph) => words(paragraph.content))
  return { isHeader: type === 'tableHeader', ...attrs, html: lines.map(({ html }) => html).join('<br>'), text: lines.map(({ text }) => text).join('\n') }
}

function words(content: readonly Inline[] | undefined): { html: string; text: string } {
  return { html: inlineHtml(content), text: carriedText((content ?? []).map(textOf).join('')) }
}

function placed({ pictureId, width, height, alt, caption, credit }: PlacedPicture, media: Media): Extract<EndpointArticle['leadPicture'], object> {
  const mediaId = String(media.get(pictureId)?.mediaId ?? '')
  return { mediaId, url: addressOf(pictureId, media), width, height, alt: plain(alt), caption: plain(caption), credit: plain(credit) }
}

function plain(text: string): string {
  return carriedText(text).trim()
}
