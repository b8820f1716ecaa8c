import type { PlacedPicture } from '../picture/picture'
import { referenceText } from '../listicle/item-reference'
import { pictureIn } from '../picture/picture'
import type { Article } from './article'
import type { AnyNode, Body, Figure } from './document'

/** Visits a node and everything in it, in reading order. */
export function* walk(node: AnyNode): Generator<AnyNode> {
  yield node
  if (!('content' in node) || node.content === undefined) return
  for (const child of node.content) yield* walk(child)
}

/** The figures of a body in reading order, empty places included. */
export function figuresOf(body: Body): Figure[] {
  return [...walk(body)].filter((node) => node.type === 'figure')
}

/** Every picture of an article where it stands, in reading order, lead picture first. A file used twice is listed twice; empty places are left out. */
export function placedPicturesOf(article: Pick<Article, 'leadPicture' | 'body'>): PlacedPicture[] {
  const inText = figuresOf(article.body).flatMap((figure) => pictureIn(figure.attrs) ?? [])
  return article.leadPicture === null ? inText : [article.leadPicture, ...inText]
}

/** Every picture that goes with an article: those that its readers see, and that of its card in social networks. */
export function picturesOf(article: Pick<Article, 'leadPicture' | 'body' | 'socialPicture'>): PlacedPicture[] {
  const placed = placedPicturesOf(article)
  return article.socialPicture === null ? placed : [...placed, article.socialPicture]
}

/**
 * The plain text of a node: blocks, rows and hard breaks end a line, a tab parts cells; pictures give their caption, cards their words. A
 * reference has its rank in a `printedBody` only.
 */
export function textOf(node: AnyNode): string {
  switch (node.type) {
    case 'text':
      return node.text
    case 'hardBreak':
      return '\n'
    case 'itemReference':
      return referenceText(node.attrs.form, undefined)
    case 'figure':
      return node.attrs.caption
    case 'embed':
      return [node.attrs.title, node.attrs.caption].filter((words) => words !== '').join('\n')
    case 'linkCard':
      return [node.attrs.title, node.attrs.description].filter((words) => words !== '').join('\n')
    case 'horizontalRule':
      return ''
    case 'paragraph':
    case 'heading':
    case 'itemHeading':
    case 'pullQuoteText':
    case 'attribution':
    case 'factBoxTitle':
    case 'codeBlock':
      return (node.content ?? []).map((inline: AnyNode) => textOf(inline)).join('')
    case 'tableRow':
      return (node.content ?? []).map(textOf).join('\t')
    default:
      return node.content.map((child: AnyNode) => textOf(child)).join('\n')
  }
}
