import type { AnyNode, Body, Inline } from '../article/document'
import { bodySchema } from '../article/document'
import { printedBody } from '../article/printed-body'
import { textOf, walk } from '../article/walk'
import { canonicalMarkup } from './canonical-markup'
import { readInline } from './read-inline'

/**
 * The body that a stored content is written from, going by a body that is known: the content may have other words in any of its texts, but
 * the same blocks. Undefined unless what comes out, written anew, is that content to the letter, so that nothing is lost by taking it.
 * Texts that are as they were keep their notes and references.
 */
export function readBack(content: string, known: Body, write: (body: Body) => string): Body | undefined {
  const wanted = canonicalMarkup(content)
  if (canonicalMarkup(write(known)) === wanted) return known
  const { holes, pieces } = cutOut(known, write)
  const found = fillings(wanted, pieces)
  if (found === undefined || found.length !== holes.length) return undefined
  const read: Body = bodySchema.parse(known) // a copy, which is written into
  const written = textBlocksIn(read)
  for (const [index, { place, html }] of holes.entries()) {
    const filling = found[index] ?? ''
    if (filling === html) continue
    const inline = readInline(filling)
    const target = written[place]?.content
    if (inline === undefined || target === undefined || target.some(({ type }) => type === 'itemReference')) return undefined
    target.splice(0, target.length, ...inline)
  }
  const parsed = bodySchema.safeParse(read)
  return parsed.success && canonicalMarkup(write(parsed.data)) === wanted ? parsed.data : undefined
}

/** A text of the known body, by its place among all of them, and how it is written. */
interface Hole {
  readonly place: number
  readonly html: string
}

/** What is written of the body around its texts. Those that are not written, or with something else between, are no holes. */
function cutOut(known: Body, write: (body: Body) => string): { readonly holes: readonly Hole[]; readonly pieces: readonly string[] } {
  const holed = bodySchema.parse(printedBody(known))
  for (const [place, { content }] of textBlocksIn(holed).entries()) {
    if (content.some((inline) => textOf(inline).trim() !== '')) content.splice(0, content.length, { type: 'text', text: markOf(place) })
  }
  const template = canonicalMarkup(write(holed))
  const parts = template.split(anyMark)
  const pieces = parts.filter((_part, index) => index % 2 === 0)
  const places = parts.filter((_part, index) => index % 2 === 1).map(Number)
  const now = fillings(canonicalMarkup(write(known)), pieces) ?? []
  return { pieces, holes: places.map((place, index) => ({ place, html: now[index] ?? '' })) }
}

/** Characters of private use, which no newsroom writes; where one does, the comparison at the end fails. */
const anyMark = /\uE0F0(\d+)\uE0F1/
function markOf(place: number): string {
  return `\uE0F0${place}\uE0F1`
}

/** What stands between the pieces in a text that begins with the first and ends with the last; undefined in one that does not. */
function fillings(text: string, pieces: readonly string[]): string[] | undefined {
  const [first = '', ...rest] = pieces
  if (!text.startsWith(first)) return undefined
  const found: string[] = []
  let at = first.length
  for (const [index, piece] of rest.entries()) {
    const isLast = index === rest.length - 1
    const next = isLast ? text.length - piece.length : text.indexOf(piece, at)
    if (next < at || (isLast && !text.endsWith(piece))) return undefined
    found.push(text.slice(at, next))
    at = next + piece.length
  }
  return rest.length > 0 || text === first ? found : undefined
}

/** All that has inline content, in reading order. A printed body has the same ones as its own. */
function textBlocksIn(body: Body): { readonly content: Inline[] }[] {
  const blocks: { readonly content: Inline[] }[] = []
  for (const node of walk(body)) {
    const content = inlineContentOf(node)
    if (content !== undefined) blocks.push({ content })
  }
  return blocks
}

function inlineContentOf(node: AnyNode): Inline[] | undefined {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
    case 'itemHeading':
    case 'pullQuoteText':
    case 'attribution':
    case 'factBoxTitle':
    case 'codeBlock':
      return node.content
    default:
      return undefined
  }
}
