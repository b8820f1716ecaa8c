import { all, asWritten, hasBlocks, hasWords, isBlock, isElement, make, rename, unwrap } from '../tree'

const containers = 'div, section, article, aside, main, header, footer, details, summary, address, center, blockquote, li, td, th, p, h1, h2, h3, h4, h5, h6'

/** What holds one text, whatever lines it has. */
const oneText = '[data-pull-quote-text], [data-attribution], [data-fact-box-title]'

/** Chats write the end of a paragraph as an element of their own. To be read while there are classes. */
export function readParagraphBreaks(tree: DocumentFragment): void {
  for (const end of all(tree, '[data-stringify-type="paragraph-break"]')) end.replaceWith(make(end, 'br'), make(end, 'br'))
}

/**
 * Text stands in paragraphs: what lies loose between blocks gets one, two line breaks in a row end one, but in a heading, and line breaks beside
 * a block are nothing. What is as its author wrote it says by itself what its paragraphs are; only where it has no room for two, in an item of a list or a quote, it is two line
 * breaks that part them, and no more. A paste that is part of one line stays that.
 */
export function readParagraphs(tree: DocumentFragment): void {
  for (const container of all(tree, containers).reverse()) {
    if (container.matches('p, h1, h2, h3, h4, h5, h6')) splitText(container)
    else if (!container.matches('li, td, th') || hasBlocks(container) || isSplit(container)) wrapLoose(container)
  }
  if (hasBlocks(tree) || isSplit(tree)) wrapLoose(tree)
  for (const layout of all(tree, 'div, section, article, aside, main, header, footer, details, summary, address, center')) unwrap(layout)
}

function splitText(text: HTMLElement): void {
  const isWhole = !text.matches('p') || text.matches(oneText) || !isSplit(text)
  if (!hasBlocks(text) && isWhole) return
  const holder = rename(text, 'div')
  wrapLoose(holder)
  unwrap(holder)
}

function isSplit(holder: ParentNode & Node): boolean {
  return linesOf(holder).length > 1
}

function wrapLoose(holder: ParentNode & Node): void {
  const parts = linesOf(holder).flatMap((line): Node[] => (isElement(line[0] ?? null) && isBlock(line[0] ?? null) ? line : [make(holder, 'p', line)]))
  holder.replaceChildren(...parts)
}

/** How many line breaks in a row part two paragraphs in it, and whether its others stay. */
interface Breaks {
  readonly part: (count: number) => boolean
  readonly areKept: boolean
}

function breaksIn(holder: Node): Breaks {
  if (!isElement(holder)) return foreign
  if (holder.matches(`[${asWritten}] > li:not([${asWritten}]), blockquote[${asWritten}]`)) return { part: (count) => count === 2, areKept: true }
  return holder.hasAttribute(asWritten) ? { part: () => false, areKept: true } : foreign
}

const foreign: Breaks = { part: (count) => count > 1, areKept: false }

/** The content in lines: a block is a line by itself. White space at the ends of lines is left out, and line breaks where they are nothing. */
function linesOf(holder: Node): Node[][] {
  const { part, areKept } = breaksIn(holder)
  const lines: Node[][] = []
  let line: Node[] = []
  let breaks: Node[] = []
  const end = () => {
    if (line.some((node) => hasWords(node) || (isElement(node) && (node.matches('img') || node.querySelector('img') !== null)))) lines.push(line)
    line = []
    breaks = []
  }
  for (const node of [...holder.childNodes]) {
    if (isBlock(node)) {
      if (areKept) line.push(...breaks)
      end()
      lines.push([node])
    } else if (isElement(node) && node.matches('br')) breaks.push(node)
    else if (isElement(node) || hasWords(node) || (breaks.length === 0 && line.length > 0)) {
      if (line.length > 0 && part(breaks.length)) end()
      line.push(...(line.length === 0 && !areKept ? [] : breaks), node)
      breaks = []
    }
  }
  if (areKept) line.push(...breaks)
  end()
  return lines
}
