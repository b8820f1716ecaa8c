import type { Author } from '../../../core/article/article'
import type { PlacedPicture } from '../../../core/picture/picture'
import { pictureIn, sizedPlaceSchema } from '../../../core/picture/picture'
import type { PulledPicture } from '../../../core/publishing/pulled-post'
import { isNode } from '../editor/commands/node-type'
import { sanitizeToTree } from '../editor/paste/sanitize-html'
import { withoutRefusals } from '../editor/paste/style-of'
import { readByline } from '../../../core/serialise/byline-text'
import { asWritten, linesOf, texts } from '../editor/paste/tree'
import { signOfNoText } from '../editor/queries/numbered-runs'
import { withItems } from './items-of-post'
import { makeText } from './make-text'
import type { FindPicture } from './make-text'

export interface ReadPost {
  readonly dek: string
  /** Undefined where the text has none. */
  readonly byline: readonly Author[] | undefined
  /** As the editor writes it; to be parsed. */
  readonly body: unknown
  /** How many places of pictures stayed empty. */
  readonly emptyPlaces: number
}

/** Finds the pictures of a post that are in the library, by the addresses that they have there. None gets words from its file: the post's are the post's. */
export function findIn(pictures: readonly PulledPicture[]): FindPicture {
  return (source) => {
    const found = source.kind === 'elsewhere' ? pictures.find(({ address }) => address === source.address) : undefined
    return Promise.resolve(found && { ...found, name: found.address, words: { alt: '', caption: '', credit: '' } })
  }
}

/**
 * Reads the HTML of a post. What Copydesk has published has its dek, byline and items back; of others the text is what a paste would make of it. Undefined
 * where it is too large for an article.
 */
export async function readPost(foreign: string, isAsWritten: boolean, find: FindPicture): Promise<ReadPost | undefined> {
  const { html, dek, byline, itemHeadings } = partsOfPost(foreign, isAsWritten)
  const made = await makeText({ html, text: '' }, find)
  if (made === undefined) return undefined
  const doc = withItems(made.doc, (words) => itemHeadings.has(oneLine(words.replaceAll(signOfNoText, ' ')))) // a line break parts words there
  return { dek, byline, body: doc.toJSON(), emptyPlaces: made.emptyPlaces }
}

/** The picture in the HTML of a figure; undefined where it is none of the library. */
export async function readLead(html: string, find: FindPicture): Promise<PlacedPicture | undefined> {
  if (html === '') return undefined
  const made = await makeText({ html, text: '' }, find)
  const figure = made?.doc.children.find((block) => isNode(block, 'figure'))
  const place = sizedPlaceSchema.safeParse(figure?.attrs)
  return place.success ? pictureIn(place.data) : undefined
}

interface PartsOfPost {
  readonly html: string
  readonly dek: string
  readonly byline: readonly Author[] | undefined
  /** The words of the headings that are those of items, numbers included. */
  readonly itemHeadings: ReadonlySet<string>
}

/** Takes out what our WordPress blocks mark with a class (`core/serialise/wordpress-blocks.ts`); another's class of that name further down is a text like any other. */
function partsOfPost(html: string, isAsWritten: boolean): PartsOfPost {
  const text = sanitizeToTree(withoutRefusals(html))
  const take = (className: string): string | undefined => {
    const [first] = text.children
    if (first === undefined || !first.matches(`p.${className}`)) return undefined
    first.remove()
    return lineOf(first)
  }
  const dek = take('dek') ?? ''
  const byline = take('byline')
  const itemHeadings = new Set([...text.querySelectorAll('h2.listicle-item')].map(lineOf))
  if (isAsWritten) for (const block of text.querySelectorAll(texts)) block.setAttribute(asWritten, '')
  const holder = text.ownerDocument.createElement('div')
  holder.append(text)
  return { html: holder.innerHTML, dek, byline: byline === undefined ? undefined : readByline(byline), itemHeadings }
}

function lineOf(element: Element): string {
  return oneLine(linesOf(element))
}

function oneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim()
}
