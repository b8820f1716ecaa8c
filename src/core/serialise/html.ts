import type { Block, Body, Figure, Listicle, ListItem, TopBlock } from '../article/document'
import { assertNever } from '../assert-never'
import { rankAt } from '../listicle/ranks'
import { pictureIn } from '../picture/picture'
import type { PictureId } from '../picture/picture'
import { escapeAttribute } from './escape'
import { inlineHtml, isBlank } from './wordpress-inline'
import { wordpressMediaCaption } from './wordpress-picture'

/** Where a picture is on the web. */
export interface HtmlMedia {
  readonly url: string
}
type Media = ReadonlyMap<PictureId, HtmlMedia>

/**
 * A body as clean HTML for any page: text, links of the allowed schemes, lists, quotes, rules, figures with caption and
 * `<span class="credit">`; no script, no style, no other attribute. An item of a listicle is a section with a numbered heading of level 2.
 *
 * What nobody wrote is left out, but for items: their numbers are those the editor saw. `media` holds every picture of the body; throws
 * when one is missing, since the article would lose it in silence, and when an address is not one of the web.
 */
export function bodyHtml(body: Body, media: Media): string {
  return joined(body.content.map((block) => topBlockHtml(block, media)))
}

function topBlockHtml(block: TopBlock, media: Media): string {
  return block.type === 'listicle' ? listicleHtml(block, media) : blockHtml(block, media)
}

function listicleHtml({ attrs, content }: Listicle, media: Media): string {
  const sections = content.map(({ content: [heading, ...blocks] }, index) => {
    const text = `${String(rankAt(index, content.length, attrs.order))}. ${inlineHtml(heading.content)}`.trimEnd()
    return `<section class="listicle-item">\n${joined([`<h2>${text}</h2>`, ...blocks.map((block) => blockHtml(block, media))])}\n</section>`
  })
  return joined(sections)
}

/** One block of the text as HTML; empty where nobody wrote anything. */
export function blockHtml(block: Block, media: Media): string {
  switch (block.type) {
    case 'paragraph':
      return isBlank(block.content) ? '' : `<p>${inlineHtml(block.content)}</p>`
    case 'heading': {
      const tag = `h${String(block.attrs.level)}`
      return isBlank(block.content) ? '' : `<${tag}>${inlineHtml(block.content)}</${tag}>`
    }
    case 'bulletList':
      return within('<ul>', itemsHtml(block.content, media), '</ul>')
    case 'orderedList':
      return within(block.attrs.start === 1 ? '<ol>' : `<ol start="${String(block.attrs.start)}">`, itemsHtml(block.content, media), '</ol>')
    case 'blockquote':
      return within('<blockquote>', joined(block.content.map((child) => blockHtml(child, media))), '</blockquote>')
    case 'horizontalRule':
      return '<hr>'
    case 'figure':
      return figureHtml(block, media)
    default:
      return assertNever(block)
  }
}

function itemsHtml(items: readonly ListItem[], media: Media): string {
  return joined(items.map(({ content }) => within('<li>', joined(content.map((child) => blockHtml(child, media))), '</li>')))
}

function figureHtml({ attrs }: Figure, media: Media): string {
  const picture = pictureIn(attrs)
  if (picture === undefined) return ''
  const { pictureId, width, height, alt } = picture
  const caption = wordpressMediaCaption(picture)
  const img = `<img src="${escapeAttribute(addressOf(pictureId, media))}" alt="${escapeAttribute(alt.trim())}" width="${String(width)}" height="${String(height)}">`
  return `<figure class="picture-${attrs.size}">${img}${within('<figcaption>', caption, '</figcaption>')}</figure>`
}

/** The address of a picture. Throws when there is none, or none of the web: a site never tells such a one. */
export function addressOf(pictureId: PictureId, media: Media): string {
  const url = media.get(pictureId)?.url
  if (url === undefined) throw new Error(`No media was given for the picture ${pictureId}`)
  if (!/^https?:\/\//i.test(url)) throw new Error('The address of a picture must begin with http:// or https://')
  return url
}

function within(open: string, inner: string, close: string): string {
  return inner === '' ? '' : `${open}${inner}${close}`
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n')
}
