import { pictureWordLimits } from '../../../../core/picture/picture'
import type { DocumentFacts } from '../../../../core/documents/front-matter'
import { bylineText } from '../../../../core/serialise/byline-text'
import { linesOf, make } from '../../editor/paste/tree'
import type { TakeBeside } from './take-pictures'

/**
 * Takes out of the beginning of a text what the document says beside it as well: dek, byline, and the lead picture, whose words stand there alone and are
 * given back. A picture that does not come along stays where it is.
 */
export async function takeOutSaid(text: DocumentFragment, { dek, byline, leadPicture }: DocumentFacts, takeBeside: TakeBeside | undefined): Promise<Pick<DocumentFacts, 'leadWords'>> {
  for (const said of [dek, byline && bylineText(byline)]) {
    const paragraph = first(text, 'p')
    if (said !== undefined && said !== '' && lineOf(paragraph) === inOneLine(said)) takeOut(paragraph)
  }
  const image = leadPicture === undefined ? undefined : first(text, 'img')
  if (image === undefined || leadPicture === undefined || image.getAttribute('src') !== leadPicture || (await takeBeside?.(leadPicture)) === undefined) return {}
  const figure = image.closest('figure')
  const credit = figure?.querySelector('.credit')
  credit?.remove()
  const { alt, caption, credit: longestCredit } = pictureWordLimits
  const leadWords = { alt: (image.getAttribute('alt') ?? '').slice(0, alt), caption: lineOf(figure?.querySelector('figcaption')).slice(0, caption), credit: lineOf(credit).slice(0, longestCredit) }
  if (figure !== null) figure.remove()
  else image.remove()
  return { leadWords }
}

/** Takes words out of the text; pictures that stand among them stay, each in a line of its own. */
export function takeOut(words: Element | null | undefined): void {
  words?.replaceWith(...[...words.querySelectorAll('img')].map((image) => make(image, 'p', [image])))
}

/** The first such element, if nothing that can be read stands before it. */
export function first(text: DocumentFragment, selector: string): Element | undefined {
  const found = text.querySelector(selector)
  if (found === null) return undefined
  const before = text.ownerDocument.createRange()
  before.setStart(text, 0)
  before.setEndBefore(found)
  const passed = before.cloneContents()
  return passed.textContent.trim() === '' && passed.querySelector('img') === null ? found : undefined
}

export function lineOf(element: Element | null | undefined): string {
  return element ? inOneLine(linesOf(element)) : ''
}

function inOneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim()
}
