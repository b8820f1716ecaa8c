import type { Block, Body, CodeBlock, Embed, FactBox, Figure, LinkCard, Listicle, ListItem, PullQuote, TopBlock } from '../article/document'
import { printedBody } from '../article/printed-body'
import { assertNever } from '../assert-never'
import { rankAt } from '../listicle/ranks'
import { pictureIn } from '../picture/picture'
import type { PictureId, PlacedPicture } from '../picture/picture'
import { codeHtml, isBlankCode, languageClass } from './code-text'
import { carriedText, escapeAttribute, escapeText } from './escape'
import { findLinkAddress } from './link-address'
import type { WayToPicture } from './markdown'
import { inlineHtml, isBlank } from './wordpress-inline'
import { wordpressMediaCaption } from './wordpress-picture'
import { tableSections } from './wordpress-table'

/** Where a picture is on the web. */
export interface HtmlMedia {
  readonly url: string
}
type Media = ReadonlyMap<PictureId, HtmlMedia>

/**
 * A body as clean HTML for any page: text, links of the allowed schemes, lists, quotes, tables, rules, figures with caption and
 * `<span class="credit">`, code with its language as a class; an embed is a link to it: its page is for the CMS to show; no script, no style, no other attribute. An item of a
 * listicle is a section with a numbered heading of level 2.
 *
 * What nobody wrote is left out, but for items: their numbers are those the editor saw. `media` holds every picture of the body; throws
 * when one is missing, since the article would lose it in silence, and when an address is not one of the web.
 */
export function bodyHtml(body: Body, media: Media): string {
  return bodyHtmlBeside(body, (id) => addressOf(id, media))
}

/** The same for a page whose pictures lie beside it: whoever makes the page answers for the way to each. */
export function bodyHtmlBeside(body: Body, wayTo: WayToPicture): string {
  return joined(printedBody(body).content.map((block) => topBlockHtml(block, wayTo)))
}

function topBlockHtml(block: TopBlock, wayTo: WayToPicture): string {
  return block.type === 'listicle' ? listicleHtml(block, wayTo) : htmlOf(block, wayTo)
}

function listicleHtml({ attrs, content }: Listicle, wayTo: WayToPicture): string {
  const sections = content.map(({ content: [heading, ...blocks] }, index) => {
    const text = `${String(rankAt(index, content.length, attrs.order))}. ${inlineHtml(heading.content)}`.trimEnd()
    return `<section class="listicle-item">\n${joined([`<h2>${text}</h2>`, ...blocks.map((block) => htmlOf(block, wayTo))])}\n</section>`
  })
  return joined(sections)
}

/** One block of the text as HTML, as it stands in `bodyHtml`; empty where nobody wrote anything. */
export function blockHtml(block: Block, media: Media): string {
  return htmlOf(block, (id) => addressOf(id, media))
}

/** A picture with its words, as one in the text has them. */
export function pictureHtml(picture: PlacedPicture, wayTo: WayToPicture): string {
  return figureHtml({ type: 'figure', attrs: { ...picture, size: 'column' } }, wayTo)
}

function htmlOf(block: Block, wayTo: WayToPicture): string {
  switch (block.type) {
    case 'paragraph':
      return isBlank(block.content) ? '' : `<p>${inlineHtml(block.content)}</p>`
    case 'heading': {
      const tag = `h${String(block.attrs.level)}`
      return isBlank(block.content) ? '' : `<${tag}>${inlineHtml(block.content)}</${tag}>`
    }
    case 'bulletList':
      return within('<ul>', itemsHtml(block.content, wayTo), '</ul>')
    case 'orderedList':
      return within(block.attrs.start === 1 ? '<ol>' : `<ol start="${String(block.attrs.start)}">`, itemsHtml(block.content, wayTo), '</ol>')
    case 'blockquote':
      return within('<blockquote>', joined(block.content.map((child) => htmlOf(child, wayTo))), '</blockquote>')
    case 'codeBlock':
      return codeBlockHtml(block)
    case 'horizontalRule':
      return '<hr>'
    case 'figure':
      return figureHtml(block, wayTo)
    case 'gallery':
      return within('<div class="gallery">', joined(block.content.map((figure) => figureHtml(figure, wayTo))), '</div>')
    case 'table':
      return within('<table>', tableSections(block), '</table>')
    case 'embed':
      return embedHtml(block.attrs)
    case 'linkCard':
      return linkCardHtml(block.attrs)
    case 'pullQuote':
      return pullQuoteHtml(block)
    case 'factBox':
      return factBoxHtml(block, wayTo)
    default:
      return assertNever(block)
  }
}

function itemsHtml(items: readonly ListItem[], wayTo: WayToPicture): string {
  return joined(items.map(({ content }) => within('<li>', joined(content.map((child) => htmlOf(child, wayTo))), '</li>')))
}

function figureHtml({ attrs }: Figure, wayTo: WayToPicture): string {
  const picture = pictureIn(attrs)
  if (picture === undefined) return ''
  const { pictureId, width, height, alt } = picture
  const caption = wordpressMediaCaption(picture)
  const img = `<img src="${escapeAttribute(wayTo(pictureId))}" alt="${escapeAttribute(alt.trim())}" width="${String(width)}" height="${String(height)}">`
  return `<figure class="picture-${attrs.size}">${img}${within('<figcaption>', caption, '</figcaption>')}</figure>`
}

function embedHtml({ address, caption }: Embed['attrs']): string {
  const href = findLinkAddress(address)
  return href === undefined ? '' : `<figure class="embed"><a href="${escapeAttribute(href)}">${escapeText(href)}</a>${within('<figcaption>', line(caption), '</figcaption>')}</figure>`
}

function linkCardHtml({ address, title, description }: LinkCard['attrs']): string {
  const href = findLinkAddress(address)
  if (href === undefined) return ''
  return `<div class="link-card"><p><a href="${escapeAttribute(href)}">${line(title) || escapeText(href)}</a></p>${within('<p>', line(description), '</p>')}</div>`
}

function codeBlockHtml(block: CodeBlock): string {
  if (isBlankCode(block)) return ''
  const className = languageClass(block)
  return `<pre><code${className === undefined ? '' : ` class="${escapeAttribute(className)}"`}>${codeHtml(block)}</code></pre>`
}

function pullQuoteHtml({ content: [text, attribution] }: PullQuote): string {
  if (isBlank(text.content)) return ''
  const by = isBlank(attribution.content) ? '' : `<figcaption>${inlineHtml(attribution.content)}</figcaption>`
  return `<figure class="pull-quote"><blockquote><p>${inlineHtml(text.content)}</p></blockquote>${by}</figure>`
}

function factBoxHtml({ content: [title, ...blocks] }: FactBox, wayTo: WayToPicture): string {
  const heading = isBlank(title.content) ? '' : `<h3>${inlineHtml(title.content)}</h3>`
  return within('<div class="fact-box">', joined([heading, ...blocks.map((block) => htmlOf(block, wayTo))]), '</div>')
}

function line(text: string): string {
  return escapeText(carriedText(text).trim().replace(/\s*\n\s*/g, ' '))
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
