import * as z from 'zod/mini'
import { decodeEntities } from './decode-entities'

/**
 * A line of what a site holds, as plain text: to be read and compared, never to be shown as markup. A picture has its alt text and the
 * address of its file, anything else that stands at an address (a film, a frame) that address.
 */
export const postRowSchema = z.strictObject({ kind: z.enum(['text', 'heading', 'picture', 'card']), text: z.string(), address: z.string() })
export type PostRow = Readonly<z.infer<typeof postRowSchema>>

/** The rows of a stored content, whichever of the forms it has that sites keep: HTML with or without the comments of blocks, or Ghost's Lexical. */
export function rowsOfContent(content: string): PostRow[] {
  const lexical = content.startsWith('{') ? lexicalOf(content) : undefined
  return lexical === undefined ? rowsOfHtml(content) : rowsOfLexical(lexical)
}

/** Markup on one line, as plain text. */
export function plainTextOf(markup: string): string {
  return rowsOfHtml(markup)
    .flatMap(({ kind, text }) => (kind === 'picture' ? [] : text))
    .join('\n')
}

/** What stands within a line of text; every other tag ends it. */
const withinLine: ReadonlySet<string> = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr'.split(' ')
)
/** Their content is no text of the page. */
const unread: ReadonlySet<string> = new Set(['script', 'style', 'template', 'noscript', 'textarea', 'title', 'iframe', 'xmp', 'noembed', 'noframes', 'svg', 'math', 'object'])
const withAddress: ReadonlySet<string> = new Set(['iframe', 'video', 'audio', 'embed'])
const headings: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'])

/**
 * HTML read once from left to right, as a browser reads what is not well formed: an element that never ends takes the rest with it. Time is
 * linear in the length, however hostile.
 */
function rowsOfHtml(html: string): PostRow[] {
  const writer = new RowWriter()
  let at = 0
  while (at < html.length) {
    const open = html.indexOf('<', at)
    writer.write(decodeEntities(html.slice(at, open === -1 ? html.length : open)).replace(/[\t\n\f\r ]+/g, ' '))
    if (open === -1) break
    if (!/[a-z/!?]/i.test(html[open + 1] ?? '')) {
      writer.write('<')
      at = open + 1
      continue
    }
    const end = endOfTag(html, open)
    const tag = html.slice(open, end)
    const name = /^<([a-z][a-z0-9-]*)/i.exec(tag)?.[1]?.toLowerCase()
    writer.meet(tag, name)
    at = name !== undefined && unread.has(name) && !tag.endsWith('/>') ? endOfElement(html, name, end) : end
  }
  return writer.rows()
}

/** Behind the tag, the comment or the declaration that begins at `open`. */
function endOfTag(html: string, open: number): number {
  if (html.startsWith('<!--', open)) return behind(html, '-->', open + 4)
  let quote = ''
  for (let at = open + 1; at < html.length; at++) {
    const character = html[at] ?? ''
    if (quote !== '') quote = character === quote ? '' : quote
    else if (character === '>') return at + 1
    else if (character === '"' || character === "'") quote = character
  }
  return html.length
}

function endOfElement(html: string, name: string, from: number): number {
  const close = new RegExp(`</${name}(?![a-z0-9-])`, 'gi')
  close.lastIndex = from
  const found = close.exec(html)
  return found === null ? html.length : endOfTag(html, found.index)
}

function behind(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from)
  return found === -1 ? text.length : found + mark.length
}

class RowWriter {
  private readonly written: PostRow[] = []
  private kind: 'text' | 'heading' = 'text'
  private line = ''

  write(text: string): void {
    this.line += text
  }

  /** A tag that opens has a `name`; one that closes has none. */
  meet(tag: string, name: string | undefined): void {
    if (name === 'br') this.line += '\n'
    const element = name ?? /^<\/([a-z][a-z0-9-]*)/i.exec(tag)?.[1]?.toLowerCase()
    if (element === undefined || element === 'br' || withinLine.has(element)) return
    if (headings.has(element)) this.begin(name === undefined ? 'text' : 'heading')
    else this.end()
    if (name === 'img') this.add('picture', attribute(tag, 'alt'), attribute(tag, 'src'))
    if (name !== undefined && withAddress.has(name)) this.add('card', attribute(tag, 'title'), attribute(tag, 'src'))
  }

  begin(kind: 'text' | 'heading'): void {
    this.end()
    this.kind = kind
  }

  private end(): void {
    this.add(this.kind, this.line, '')
    this.line = ''
  }

  add(kind: PostRow['kind'], text: string, address: string): void {
    const words = text.replace(/[^\S\n]*\n[^\S\n]*/g, '\n').trim()
    if (words !== '' || address !== '') this.written.push({ kind, text: words, address })
  }

  rows(): PostRow[] {
    this.end()
    return this.written
  }
}

/** Reads the attributes in turn, so that what looks like one within the value of another is none. */
function attribute(tag: string, name: string): string {
  const rest = tag.replace(/^<[^\s/>]+/, '')
  for (const [, key = '', double, single, bare] of rest.matchAll(/([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g)) {
    if (key.toLowerCase() === name) return decodeEntities(double ?? single ?? bare ?? '').trim()
  }
  return ''
}

const nodeSchema = z.looseObject({
  type: z._default(z.string(), ''),
  text: z.catch(z.string(), ''),
  children: z.catch(z.array(z.unknown()), []),
  src: z.catch(z.string(), ''),
  url: z.catch(z.string(), ''),
  alt: z.catch(z.string(), ''),
  caption: z.catch(z.string(), ''),
  html: z.catch(z.string(), '')
})
const lexicalSchema = z.looseObject({ root: nodeSchema })

function lexicalOf(content: string): z.infer<typeof nodeSchema> | undefined {
  try {
    return lexicalSchema.safeParse(JSON.parse(content)).data?.root
  } catch {
    return undefined
  }
}

const lexicalWithinLine: ReadonlySet<string> = new Set(['text', 'extended-text', 'linebreak', 'tab', 'link', 'autolink', 'at-link'])

/** Goes without recursion: nothing bounds how deep a hostile document is nested. */
function rowsOfLexical(root: z.infer<typeof nodeSchema>): PostRow[] {
  const writer = new RowWriter()
  const open: unknown[] = [root]
  while (open.length > 0) {
    const parsed = nodeSchema.safeParse(open.pop())
    if (!parsed.success) continue
    const { type, text, children, src, url, alt, caption, html } = parsed.data
    if (lexicalWithinLine.has(type)) writer.write(type === 'linebreak' ? '\n' : text)
    else writer.begin(type.endsWith('heading') ? 'heading' : 'text')
    if (type === 'image') writer.add('picture', alt, src)
    else if (src !== '' || (url !== '' && !lexicalWithinLine.has(type))) writer.add('card', '', src === '' ? url : src)
    for (const markup of [caption, html]) {
      for (const row of rowsOfHtml(markup)) writer.add(row.kind, row.text, row.address)
    }
    for (const child of children.toReversed()) open.push(child)
  }
  return writer.rows()
}
