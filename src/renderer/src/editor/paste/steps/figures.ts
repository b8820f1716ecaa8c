import type { PictureSize } from '../../../../../core/picture/picture'
import { emptySizedPlace } from '../../../../../core/picture/picture'
import { placeAttribute } from '../../picture/place-attribute'
import { splitCredit } from '../caption'
import type { PictureSource } from '../picture-sources'
import { pictureSource } from '../picture-sources'
import { ticketFor } from '../tickets'
import { all, closingCite, hasWords, isElement, linesOf, make, outermost, rename, standsApart, unwrap } from '../tree'
import { FilledGalleries, galleryAround } from './galleries'

/** Smaller than this, in pixels, are icons and what counts readers. */
const smallest = 40
/** What Word writes behind a description that it made itself. */
const wordsOwn = /(?:Description automatically generated(?: with .*)?|AI-generated content may be incorrect\.?)\s*$/i
const listOrQuote = 'ul, ol, blockquote:not([data-pull-quote])'
const wide = '.alignwide, .alignfull, .kg-width-wide, .kg-width-full'
const isFileName = /^[\w%.-]+\.(?:jpe?g|png|gif|webp|avif)$/i

/**
 * Pictures become places for pictures, with the words they have, between the blocks they stood among; the sources are returned in the
 * order of their tickets. What is drawn for a program's own use goes. Like pictures, cards and tables have no place in a list or a quote.
 */
export function readFigures(tree: DocumentFragment, pictures: readonly string[]): PictureSource[] {
  const sources: PictureSource[] = []
  const filled = new FilledGalleries()
  const lastAfter = new Map<Node, Node>()
  const putBehind = (anchor: Node, block: HTMLElement) => {
    const last = lastAfter.get(anchor) ?? anchor
    if (last.parentNode !== null) last.parentNode.insertBefore(block, last.nextSibling)
    lastAfter.set(anchor, block)
  }
  const putIntoGallery = (gallery: HTMLElement, place: HTMLElement) => {
    const made = filled.put(gallery, place)
    if (made === undefined) return
    if (outermost(gallery, listOrQuote) === undefined) gallery.prepend(made) // its caption follows it
    else putBehind(anchorOf(gallery, tree), made)
  }
  for (const image of all(tree, 'img, figure[data-card], table')) {
    if (!image.matches('img')) {
      if (outermost(image, listOrQuote) !== undefined) putBehind(anchorOf(image, tree), image)
      continue
    }
    const source = isOrnament(image) ? undefined : pictureSource(image, pictures)
    if (source !== undefined) {
      const gallery = galleryAround(image)
      const around = image.closest<HTMLElement>('figure') ?? undefined
      const holder = around === gallery ? undefined : around // whose caption is of all its pictures
      const place = make(image, 'figure')
      const size = gallery === undefined && holder !== undefined ? sizeOf(holder) : 'column'
      place.dataset['picture'] = placeAttribute({ ...emptySizedPlace, size, alt: ticketFor(sources.push(source) - 1) + altOf(image), ...wordsAbout(image, holder) })
      if (gallery === undefined) putBehind(anchorOf(holder !== undefined && all(holder, 'img').length === 1 ? holder : image, tree), place)
      else putIntoGallery(gallery, place)
    }
    image.remove()
  }
  for (const figure of all(tree, 'figure:not([data-picture], [data-card])')) unwrap(figure)
  for (const caption of all(tree, 'figcaption')) rename(caption, 'p')
  return sources
}

function sizeOf(holder: Element): PictureSize {
  return holder.matches(wide) ? 'wide' : holder.matches('.wp-block-image.is-resized') ? 'small' : 'column'
}

function isOrnament(image: HTMLElement): boolean {
  const sizes = ['width', 'height'].map((name) => Number.parseFloat(image.getAttribute(name) ?? ''))
  return image.hasAttribute('aria-roledescription') || sizes.some((size) => size <= 2) || sizes.every((size) => size < smallest) || image.getAttribute('role') === 'presentation'
}

/** What a place is put after: the block that the picture stands in, or the whole of a list or a quote. */
function anchorOf(element: HTMLElement, tree: DocumentFragment): Node {
  let anchor = outermost(element, listOrQuote) ?? element
  while (anchor.parentElement !== null && anchor.parentNode !== tree && !anchor.parentElement.matches('div, section, article, main, aside, header, footer, details, center, figure')) anchor = anchor.parentElement
  return anchor
}

/** What leads to a credit that is an element of its own. */
const announcement = /[\s([|/—–-]*(?:(?:photo(?:graph)?s?|picture|image|credits?|courtesy)\s*(?:\b(?:by|of)|[:=：])|(?:사진|제공)\s*[:=：]|(?<=[.!?/|(]\s*)사진)\s*$/iu

/** At the end of a caption a `cite` is the credit where it stands apart, is announced, or hangs on a word without a space. Else a sentence names a work. */
function isCreditBehind(before: string, isGlued: boolean): boolean {
  return standsApart(before) || announcement.test(before) || (isGlued && /[\p{Script=Latin}\p{N}]$/u.test(before))
}

function wordsAbout(image: HTMLElement, holder: HTMLElement | undefined): { readonly caption: string; readonly credit: string } {
  const isAlone = holder !== undefined && all(holder, 'img').length === 1
  const caption = isAlone ? holder.querySelector<HTMLElement>('figcaption') : wordCaptionAfter(image)
  if (caption === null) return { caption: '', credit: '' }
  caption.remove()
  const credited = caption.querySelector('[class*="credit" i]') ?? closingCite(caption, isCreditBehind)
  const words = splitCredit(linesOf(caption))
  if (credited === undefined || !hasWords(credited)) return cut(words)
  credited.remove()
  if (isAsPublished(caption, credited)) return cut({ caption: lineOf(caption), credit: lineOf(credited) })
  return cut({ caption: splitCredit(linesOf(caption)).caption.replace(announcement, '').trim(), credit: words.credit === '' ? credited.textContent.replace(/^\W*(?:photo|image|credits?)\s*[:=]\s*/i, '').trim() : words.credit })
}

/** What we have published in WordPress (`wordpressMediaCaption`) is what it says, "Photo:" in a credit too. */
function isAsPublished(caption: Element, credited: Element): boolean {
  return caption.matches('.wp-element-caption') && credited.matches('span.credit')
}

function lineOf(element: Element): string {
  return linesOf(element).replaceAll('\n', ' ')
}

/** Word's caption is the paragraph after its picture's. */
function wordCaptionAfter(image: HTMLElement): HTMLElement | null {
  const next = image.closest('p')?.nextElementSibling ?? null
  return isElement(next) && next.matches('p.MsoCaption') ? next : null
}

function altOf(image: Element): string {
  const alt = (image.getAttribute('alt') ?? '').replace(/[\s\ue000]+/g, ' ').replace(wordsOwn, '').trim()
  return isFileName.test(alt) ? '' : alt.slice(0, 1_900)
}

function cut({ caption, credit }: { readonly caption: string; readonly credit: string }): { readonly caption: string; readonly credit: string } {
  return { caption: caption.slice(0, 5_000), credit: credit.slice(0, 1_000) }
}
