import { defaultTreeAdapter as tree, serializeOuter } from 'parse5'
import type { DefaultTreeAdapterTypes } from 'parse5'
import { generator } from '../../../../core/documents/generator'
import { parseHtml } from '../../../../core/html/parse-html'

type Element = DefaultTreeAdapterTypes.Element

/** What is wanted of a web page. Not read by the browser, which would ask the page's own policy about the styles and addresses in its head. */
export interface WebPage {
  readonly title: string
  /** Its style elements, which say what its classes look like. */
  readonly styles: string
  /** What it says is its article, without its ways to elsewhere; all its text where it says nothing. */
  readonly html: string
  /** Whether Copydesk has made it. */
  readonly isOurs: boolean
}

/** Reads a web page; undefined where it is nested without an end. */
export function readWebPage(html: string): WebPage | undefined {
  const page = parseHtml(html)
  if (page === undefined) return undefined
  const elements = elementsIn(page)
  const named = (...names: readonly string[]) => elements.filter(({ tagName }) => names.includes(tagName))
  for (const elsewhere of named('nav')) tree.detachNode(elsewhere)
  const [ofWindow] = named('title')
  const title = ofWindow === undefined ? '' : textOf(ofWindow)
  nameHeadline(title, named('h1'))
  const parts = [named('article'), named('main'), elements.filter(({ attrs }) => attrs.some(({ name, value }) => name === 'role' && value === 'main')), named('body')]
  const text = parts.find((found) => found.length === 1)?.[0]
  return {
    title,
    styles: named('style').map((style) => serializeOuter(style)).join(''),
    html: text === undefined ? '' : serializeOuter(text),
    isOurs: named('meta').some(({ attrs }) => valueOf(attrs, 'name') === 'generator' && valueOf(attrs, 'content') === generator)
  }
}

function valueOf(attrs: Element['attrs'], wanted: string): string | undefined {
  return attrs.find(({ name }) => name === wanted)?.value
}

/** All elements, in the order of the page. */
function elementsIn(page: DefaultTreeAdapterTypes.Document): Element[] {
  const found: Element[] = []
  const waiting = [...page.childNodes].reverse()
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (!tree.isElementNode(next)) continue
    found.push(next)
    waiting.push(...[...next.childNodes].reverse())
  }
  return found
}

/** The heading that the title of the window names, often with its site, is the headline, whatever stands above it. */
function nameHeadline(title: string, headings: readonly Element[]): void {
  const named = headings.filter((heading) => textOf(heading) !== '' && title.includes(textOf(heading)))
  const [headline] = named.sort((one, other) => textOf(other).length - textOf(one).length) // the site may have one, too
  if (headline !== undefined) headline.attrs = [{ name: 'class', value: 'document-title' }]
}

/** The text in it as one line. */
function textOf(element: Element): string {
  const texts = (parent: Element): string => parent.childNodes.map((node) => (tree.isTextNode(node) ? node.value : tree.isElementNode(node) ? texts(node) : '')).join('')
  return texts(element).replace(/\s+/g, ' ').trim()
}
