import type { DefaultTreeAdapterTypes } from 'parse5'
import { parseHtml } from '../../../core/html/parse-html'
import type { PageFacts, PagePicture } from '../../../core/publishing/page-facts'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

const unread: ReadonlySet<string> = new Set(['script', 'style', 'template', 'title', 'textarea', 'svg', 'math', 'object', 'iframe', 'head'])
/** What stands within a line; every other element ends it. */
const withinLine: ReadonlySet<string> = new Set('a abbr b bdi bdo cite code data del dfn em font i ins kbd mark q s samp small span strike strong sub sup time tt u var wbr'.split(' '))
const headings: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
const withAddress = ['src', 'data-src', 'data-lazy-src', 'data-original', 'srcset', 'data-srcset', 'data-lazy-srcset'] as const
/** A page has no more of each than this: what a hostile one has is cut off. */
const most = 5_000
/** Of one picture. */
const mostAddresses = 50

/** Something whose text is gathered while its element is open. */
interface Gathering {
  text: string
}

/** What a page says, from its HTML as a browser without scripts reads it; undefined of one that is nested without an end. `address` is its own. */
export function readPage(html: string, address: string): PageFacts | undefined {
  const parsed = parseHtml(html)
  if (parsed === undefined) return undefined
  const page = new PageReader(address)
  const open: (Node | { readonly closes: Element })[] = [...parsed.childNodes].reverse()
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if ('closes' in next) page.leave(next.closes)
    else if (next.nodeName === '#text' && 'value' in next) page.write(next.value)
    else if ('tagName' in next) {
      const isSeen = page.enter(next)
      open.push({ closes: next })
      if (isSeen) open.push(...[...next.childNodes].reverse())
    }
  }
  return page.facts()
}

class PageReader {
  private readonly address: string
  private base: string
  private readonly body: Gathering = { text: '' }
  private readonly headings: Gathering[] = []
  private readonly figures: Gathering[] = []
  private readonly pictures: { addresses: string[]; figure: Gathering | undefined }[] = []
  private heading: Gathering | undefined
  /** How many elements are open whose text is not seen: `noscript`, whose pictures count, and what is hidden. */
  private hidden = 0
  private title = ''
  private readonly metas = new Map<string, string>()
  private canonical: string | undefined
  private readonly dates: string[] = []

  constructor(address: string) {
    this.address = address
    this.base = address
  }

  write(text: string): void {
    if (this.hidden > 0) return
    this.body.text += text
    if (this.heading !== undefined) this.heading.text += text
    const figure = this.figures.at(-1)
    if (figure !== undefined) figure.text += text
  }

  /** Whether what is in the element is to be read, too. */
  enter(element: Element): boolean {
    const name = element.tagName
    if (!withinLine.has(name)) this.write(' ')
    if (isHidden(element)) this.hidden++
    switch (name) {
      case 'head':
        this.readHead(element)
        return false
      case 'title':
      case 'base':
      case 'meta':
      case 'link':
      case 'script':
        // A picture that counts visitors, in the head, ends it: all that follows stands in the body then.
        this.readHeadTag(element)
        return false
      case 'img':
      case 'source':
        this.addPicture(element)
        return false
      case 'figure':
        this.figures.push({ text: '' })
        break
      case 'time':
        this.addDate(attribute(element, 'datetime'))
        break
    }
    if (headings.has(name) && this.hidden === 0 && this.headings.length < most) {
      this.heading = { text: '' }
      this.headings.push(this.heading)
    }
    return !unread.has(name)
  }

  leave(element: Element): void {
    const name = element.tagName
    if (isHidden(element)) this.hidden--
    if (headings.has(name)) this.heading = undefined
    // The picture of a figure within a figure has the text of its own.
    if (name === 'figure') this.figures.pop()
    if (!withinLine.has(name)) this.write(' ')
  }

  facts(): PageFacts {
    const told = (key: string): string | undefined => this.metas.get(key)
    const preview = told('og:image') ?? told('og:image:url') ?? told('og:image:secure_url')
    return {
      address: this.address,
      titles: [this.title, told('og:title') ?? ''].filter((title) => title !== ''),
      headings: this.headings.map(({ text }) => line(text)),
      text: line(this.body.text),
      pictures: this.pictures.map(({ addresses, figure }): PagePicture => ({ addresses, figureText: figure === undefined ? undefined : line(figure.text) })),
      canonical: this.canonical,
      previewPicture: preview === undefined ? undefined : this.whole(preview),
      dates: [told('article:published_time') ?? '', ...this.dates].filter((date) => date !== '')
    }
  }

  private readHead(head: Element): void {
    for (const child of head.childNodes) if ('tagName' in child) this.readHeadTag(child)
  }

  private readHeadTag(element: Element): void {
    switch (element.tagName) {
      case 'title':
        this.title ||= line(textOf(element))
        break
      case 'base':
        this.base = this.whole(attribute(element, 'href')) ?? this.base
        break
      case 'meta': {
        const key = (attribute(element, 'property') || attribute(element, 'name')).toLowerCase()
        if (key !== '' && !this.metas.has(key)) this.metas.set(key, attribute(element, 'content').trim())
        break
      }
      case 'link':
        if (attribute(element, 'rel').toLowerCase().split(/\s+/).includes('canonical')) this.canonical ??= this.whole(attribute(element, 'href'))
        break
      case 'script':
        if (attribute(element, 'type') === 'application/ld+json') this.addDate(publishedIn(textOf(element)))
        break
    }
  }

  private addPicture(element: Element): void {
    if (this.pictures.length >= most) return
    const told = withAddress.flatMap((name) => {
      const value = attribute(element, name)
      return name.endsWith('srcset') ? candidatesIn(value) : [value]
    })
    const addresses = told.flatMap((one) => (one.trim() === '' ? [] : (this.whole(one.trim()) ?? [])))
    this.pictures.push({ addresses: [...new Set(addresses)].slice(0, mostAddresses), figure: this.figures.at(-1) })
  }

  private addDate(date: string): void {
    if (date !== '' && this.dates.length < most) this.dates.push(date.trim())
  }

  private whole(address: string): string | undefined {
    if (!URL.canParse(address, this.base)) return undefined
    const { href, protocol } = new URL(address, this.base)
    return protocol === 'https:' || protocol === 'http:' ? href : undefined
  }
}

/**
 * The addresses of a `srcset` (HTML, 4.8.4.2.1): each ends with white space, and what follows up to the next comma says its size. So commas within an
 * address are its own, with or without a blank behind the one that parts two. Step by step, since a page may hold megabytes of commas.
 */
function candidatesIn(value: string): string[] {
  const found: string[] = []
  let at = 0
  const take = (pattern: RegExp): string => {
    pattern.lastIndex = at
    const [taken = ''] = pattern.exec(value) ?? []
    at += taken.length
    return taken
  }
  while (found.length < mostAddresses) {
    take(/[\s,]*/y)
    const address = take(/\S+/y)
    if (address === '') break
    let end = address.length
    while (address[end - 1] === ',') end--
    found.push(address.slice(0, end))
    if (end === address.length) take(/[^,]*/y)
  }
  return found
}

function isHidden(element: Element): boolean {
  return element.tagName === 'noscript' || element.attrs.some(({ name, value }) => name === 'hidden' || (name === 'style' && /display\s*:\s*none/i.test(value)))
}

function attribute({ attrs }: Element, name: string): string {
  return attrs.find((one) => one.name === name)?.value ?? ''
}

/** Of a title or a script, which have texts in them and nothing else. */
function textOf({ childNodes }: Element): string {
  return childNodes.map((child) => ('value' in child ? child.value : '')).join('')
}

/** JSON-LD is not read as a whole: the date is all that is wanted, and it is written in one way. */
function publishedIn(jsonLd: string): string {
  return /"datePublished"\s*:\s*"([^"]{4,40})"/.exec(jsonLd)?.[1] ?? ''
}

function line(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
