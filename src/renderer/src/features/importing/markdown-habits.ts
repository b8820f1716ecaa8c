import { hasWords, isElement, make, unwrap } from '../../editor/paste/tree'
import { lineOf } from './said-twice'

/** What is written in Markdown for want of a sign of its own, or by custom, becomes what it stands for. */
export function readMarkdownHabits(text: DocumentFragment): void {
  nameCaptions(text)
  lightenHeadings(text)
  // A table has a header there, if only an empty one.
  for (const head of text.querySelectorAll('thead')) if (!hasWords(head)) head.remove()
}

/** In Markdown, words in italics alone under a picture, in its paragraph or the next, are its caption, as many write it; behind a dash, italics of their own are the credit, as Copydesk writes it. */
function nameCaptions(text: DocumentFragment): void {
  for (const image of text.querySelectorAll('p > img')) {
    const paragraph = image.parentElement
    const next = paragraph?.nextElementSibling
    if (paragraph === null) continue
    const inside = readableIn(paragraph)
    const below = inside.length === 1 && next?.matches('p') === true ? next : undefined
    const [first, ...words] = [...inside, ...(below === undefined ? [] : readableIn(below))]
    const caption = first === image ? captionOf(words) : undefined
    if (caption === undefined) continue
    below?.remove()
    paragraph.replaceWith(make(text, 'figure', [image, caption]))
  }
}

function captionOf(words: readonly Node[]): HTMLElement | undefined {
  const isDash = (node: Node | undefined) => node !== undefined && !isElement(node) && node.textContent?.trim() === '–'
  const [dash, credit, ...others] = words.slice(isDash(words[0]) ? 0 : 1)
  const caption = isDash(words[0]) ? undefined : words[0]
  const isItalic = (node: Node | undefined): node is HTMLElement => node !== undefined && isElement(node) && node.matches('em')
  if (others.length > 0 || (caption !== undefined && !isItalic(caption)) || (dash !== undefined && !(isDash(dash) && isItalic(credit)))) return undefined
  if (!isItalic(credit)) return isItalic(caption) ? make(caption, 'figcaption', [...caption.childNodes]) : undefined
  const owed = make(credit, 'span', [...credit.childNodes])
  owed.className = 'credit'
  return make(credit, 'figcaption', caption === undefined ? [owed] : [...caption.childNodes, caption.ownerDocument.createTextNode(' '), owed])
}

/** Many put stars around the whole of a heading, which is bold by itself. */
function lightenHeadings(text: DocumentFragment): void {
  for (const bold of text.querySelectorAll(':is(h1, h2, h3, h4, h5, h6) > strong:only-child')) if (bold.parentElement !== null && lineOf(bold) === lineOf(bold.parentElement)) unwrap(bold)
}

/** What can be seen of a paragraph. */
function readableIn(paragraph: Element): Node[] {
  return [...paragraph.childNodes].filter((node) => (isElement(node) ? !node.matches('br') : hasWords(node)))
}
