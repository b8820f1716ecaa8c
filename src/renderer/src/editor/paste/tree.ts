/** One idea of the clean-up: changes the tree of a paste in place. */
export type Step = (tree: DocumentFragment) => void

/** Marks a block that is what its site says it is, with its breaks, spaces, marks and links: nothing in it is the habit of a program that it was copied from. */
export const asWritten = 'data-as-written'

/** What says by itself where a text, a list or a table begins and ends, and what stands in it. */
export const texts = 'p, h1, h2, h3, h4, h5, h6, ul, ol, blockquote, table, td, th, cite, figcaption'

/** What ends a line of text. All else stands within one. */
const blocks = 'address, article, aside, blockquote, caption, center, dd, details, div, dl, dt, figcaption, figure, footer, h1, h2, h3, h4, h5, h6, header, hr, li, main, ol, p, pre, section, summary, table, tbody, td, tfoot, th, thead, tr, ul'

export function isBlock(node: Node | null): node is HTMLElement {
  return isElement(node) && node.matches(blocks)
}

export function isElement(node: Node | null): node is HTMLElement {
  return node !== null && node.nodeType === 1
}

export function hasBlocks(element: ParentNode): boolean {
  return element.querySelector(blocks) !== null
}

/** Elements as they are now: those that a step makes or takes away do not change the list. */
export function all(tree: ParentNode, selector: string): HTMLElement[] {
  return [...tree.querySelectorAll<HTMLElement>(selector)]
}

/** An element of the tree's own document: one of the page's would load what it names. */
export function make(near: Node, tag: string, content: readonly Node[] = []): HTMLElement {
  const made = documentOf(near).createElement(tag)
  made.append(...content)
  return made
}

function documentOf(node: Node): Document {
  if (node.ownerDocument === null) throw new Error('A node of a paste belongs to a document')
  return node.ownerDocument
}

/** Takes an element away and leaves what is in it. */
export function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes)
}

/** Another element with what is in this one, which is as written where this one is. */
export function makeLike(element: Element, tag: string, content: readonly Node[]): HTMLElement {
  const made = make(element, tag, content)
  made.toggleAttribute(asWritten, element.hasAttribute(asWritten))
  return made
}

/** The same element under another name, without its other attributes. */
export function rename(element: Element, tag: string): HTMLElement {
  const made = makeLike(element, tag, [...element.childNodes])
  element.replaceWith(made)
  return made
}

/** Whether somebody would read something there. */
export function hasWords(node: Node): boolean {
  return /[^\s\u00a0\u200b\ufeff]/.test(node.textContent ?? '')
}

/** Runs of neighbours of one kind, white space between them left out of account. */
export function runsOf(elements: readonly HTMLElement[]): HTMLElement[][] {
  const runs: HTMLElement[][] = []
  let last: Element | undefined
  for (const element of elements) {
    const run = runs.at(-1)
    if (run !== undefined && last !== undefined && isNext(last, element)) run.push(element)
    else runs.push([element])
    last = element
  }
  return runs
}

/** Whether nothing but white space stands between two neighbours. */
export function isNext(one: Element, other: Element): boolean {
  let node = one.nextSibling
  while (node !== null && node !== other && !isElement(node) && !hasWords(node)) node = node.nextSibling
  return node === other
}

/** The outermost of the elements around one, itself among them. */
export function outermost(element: Element, selector: string): HTMLElement | undefined {
  let found: HTMLElement | undefined
  for (let next = element.closest<HTMLElement>(selector); next !== null; next = next.parentElement?.closest<HTMLElement>(selector) ?? null) found = next
  return found
}

/** What somebody would read in an element, a line end where a block or a line ends. */
export function linesOf(element: Element): string {
  const copy = make(element, 'div', [element.cloneNode(true)])
  const texts = documentOf(element).createTreeWalker(copy, NodeFilter.SHOW_TEXT)
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) text.textContent = (text.textContent ?? '').replace(/\s+/g, ' ')
  for (const br of all(copy, 'br')) br.replaceWith('\n')
  for (const block of all(copy, '*').filter(isBlock)) {
    block.before('\n')
    block.after('\n')
  }
  return copy.textContent.replace(/\s*\n\s*/g, '\n').trim()
}

/** In a quote, a `cite` stands apart in a line of its own, or behind the end of a sentence, a dash or a bar. Any other names a work in a sentence. */
export function standsApart(before: string): boolean {
  return before === '' || /[.!?…"”’」』)\]|/:：—–-]$/.test(before)
}

/** The `cite` that ends an element, if what stands before it in its line, with or without a space between, lets it be what it says: a source, a credit. */
export function closingCite(holder: HTMLElement, isMeant: (before: string, isGlued: boolean) => boolean): HTMLElement | undefined {
  const cite = all(holder, 'cite').at(-1)
  if (cite === undefined || !hasWords(cite)) return undefined
  const [start, end] = [documentOf(holder).createTextNode('\ue002'), documentOf(holder).createTextNode('\ue003')]
  cite.before(start)
  cite.after(end)
  const [, before = '', after = ''] = /([^\n\ue002]*)\ue002[^\ue003]*\ue003(.*)$/s.exec(linesOf(holder)) ?? []
  start.remove()
  end.remove()
  return isMeant(before.trim(), /\S$/.test(before)) && !/[\p{L}\p{N}]/u.test(after) ? cite : undefined
}
