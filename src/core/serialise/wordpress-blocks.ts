import { assertNever } from '../assert-never'
import type { Article } from '../article/article'
import type { Block, Blockquote, FactBox, Gallery, Heading, Inline, Listicle, Paragraph, TopBlock } from '../article/document'
import { printedBody } from '../article/printed-body'
import { rankAt } from '../listicle/ranks'
import { pictureIn, type PictureId, type SizedPlace } from '../picture/picture'
import type { StructuredData } from '../structured-data/structured-data'
import { bylineText } from './byline-text'
import { carriedText, escapeText } from './escape'
import { betweenBlocks, wordpressBlock } from './wordpress-block'
import { wordpressCode } from './wordpress-code'
import { wordpressEmbed } from './wordpress-embed'
import { wordpressLinkCard } from './wordpress-link-card'
import { wordpressPullQuote } from './wordpress-pull-quote'
import { wordpressFactBox } from './wordpress-fact-box'
import { inlineHtml, isBlank } from './wordpress-inline'
import { findListBlock } from './wordpress-list'
import { wordpressStructuredData } from './wordpress-structured-data'
import { findTableBlock } from './wordpress-table'
import { wordpressImage, type ContentMedia, type FileBeside } from './wordpress-picture'

type Media = ReadonlyMap<PictureId, ContentMedia | FileBeside>

/**
 * An article's content as WordPress blocks, in the form that the block editors of 6.8 and 7.1 take as valid and do not rewrite:
 * the dek and the byline as paragraphs with a class, then the body. A listicle item is a numbered heading of level 2 with the class
 * `listicle-item`, followed by its blocks, because a list of WordPress cannot hold a picture.
 *
 * What nobody wrote is left out: empty picture places, blank paragraphs, headings, quotes and list items. A listicle item is never
 * left out, so that the numbers are those the editor saw. The lead picture is the post's featured picture and not part of the content.
 * `data` comes last.
 *
 * `media` holds every picture of the body; throws when one is missing, since the article would lose it in silence.
 */
export function wordpressContent(article: Pick<Article, 'dek' | 'byline' | 'body'>, media: Media, data?: StructuredData): string {
  const blocks = [
    ...classedParagraph('dek', article.dek),
    ...classedParagraph('byline', bylineText(article.byline)),
    ...printedBody(article.body).content.flatMap((block) => topBlock(block, media)),
    ...(data === undefined ? [] : [wordpressStructuredData(data)])
  ]
  return blocks.join(betweenBlocks)
}

function classedParagraph(className: string, text: string): string[] {
  const trimmed = carriedText(text).trim()
  return trimmed === '' ? [] : [wordpressBlock('paragraph', { className }, `<p class="${className}">${escapeText(trimmed)}</p>`)]
}

function topBlock(block: TopBlock, media: Media): string[] {
  return block.type === 'listicle' ? listicleBlocks(block, media) : blockOrNothing(block, media)
}

function listicleBlocks({ attrs, content }: Listicle, media: Media): string[] {
  return content.flatMap(({ content: [heading, ...blocks] }, index) => [
    itemHeading(rankAt(index, content.length, attrs.order), heading.content),
    ...blocks.flatMap((block) => blockOrNothing(block, media))
  ])
}

function itemHeading(rank: number, content: readonly Inline[] | undefined): string {
  const text = isBlank(content) ? `${rank}.` : `${rank}. ${inlineHtml(content)}`
  return wordpressBlock('heading', { className: 'listicle-item' }, `<h2 class="wp-block-heading listicle-item">${text}</h2>`)
}

function blockOrNothing(block: Block, media: Media): string[] {
  switch (block.type) {
    case 'paragraph':
      return paragraph(block)
    case 'heading':
      return heading(block)
    case 'bulletList':
    case 'orderedList':
      return listed(findListBlock(block))
    case 'blockquote':
      return quote(block)
    case 'codeBlock':
      return wordpressCode(block)
    case 'horizontalRule':
      return [wordpressBlock('separator', {}, '<hr class="wp-block-separator has-alpha-channel-opacity"/>')]
    case 'figure':
      return image(block.attrs, media)
    case 'embed':
      return wordpressEmbed(block.attrs)
    case 'factBox':
      return factBox(block)
    case 'pullQuote':
      return wordpressPullQuote(block)
    case 'linkCard':
      return wordpressLinkCard(block.attrs)
    case 'gallery':
      return gallery(block, media)
    case 'table':
      return listed(findTableBlock(block))
    default:
      return assertNever(block)
  }
}

function paragraph({ content }: Paragraph): string[] {
  return isBlank(content) ? [] : [wordpressBlock('paragraph', {}, `<p>${inlineHtml(content)}</p>`)]
}

function heading({ attrs: { level }, content }: Heading): string[] {
  if (isBlank(content)) return []
  const tag = `h${level}`
  return [wordpressBlock('heading', level === 2 ? {} : { level }, `<${tag} class="wp-block-heading">${inlineHtml(content)}</${tag}>`)]
}

function paragraphOrList(block: Blockquote['content'][number]): string[] {
  return block.type === 'paragraph' ? paragraph(block) : listed(findListBlock(block))
}

function factBox(box: FactBox): string[] {
  const [, ...blocks] = box.content
  return wordpressFactBox(box, blocks.flatMap(paragraphOrList))
}

function quote({ content }: Blockquote): string[] {
  const inner = content.flatMap(paragraphOrList)
  return inner.length === 0 ? [] : [wordpressBlock('quote', {}, `<blockquote class="wp-block-quote">${inner.join(betweenBlocks)}</blockquote>`)]
}

function image(place: SizedPlace, media: Media): string[] {
  const picture = pictureIn(place)
  if (picture === undefined) return []
  const uploaded = media.get(picture.pictureId)
  if (uploaded === undefined) throw new Error(`No media was given for the picture ${picture.pictureId}`)
  return [wordpressImage(picture, place.size, uploaded)]
}

/** The pictures of a gallery; nothing where all its places are empty. */
function gallery({ attrs: { columns }, content }: Gallery, media: Media): string[] {
  const pictures = content.flatMap(({ attrs }) => image({ ...attrs, size: 'column' }, media))
  if (pictures.length === 0) return []
  const className = `wp-block-gallery has-nested-images columns-${columns} is-cropped`
  return [wordpressBlock('gallery', { columns, linkTo: 'none' }, `<figure class="${className}">${pictures.join(betweenBlocks)}</figure>`)]
}

function listed(block: string | undefined): string[] {
  return block === undefined ? [] : [block]
}
