import type { Mark } from '../article/document'
import { assertNever } from '../assert-never'

export interface MarkedText {
  readonly text: string
  readonly marks: readonly Mark[]
}

/** Where a mark holds in the joined texts. */
interface Span {
  readonly sign: Sign
  readonly from: number
  readonly to: number
}

const tags = { '**': 'strong', '*': 'em', '~~': 'del' } as const
type Sign = keyof typeof tags
const signs = ['**', '*', '~~'] as const

/**
 * Neighbouring texts with their marks, which nest where one goes on beyond the other. `plain` writes text in which no character is a sign. Where
 * signs could be read as others than they are, HTML's tags, which Markdown takes as well, stand in their place.
 */
export function emphasised(texts: readonly MarkedText[], plain: (text: string) => string): string {
  const text = texts.map((part) => part.text).join('')
  const spans = nested(signs.flatMap((sign) => spansOf(sign, texts)).flatMap((span) => trimmed(span, text, isBesideWord(span, text))), text)
  const points = [...new Set([0, ...spans.flatMap(({ from, to }) => [from, to])])].sort((one, other) => one - other)
  const areTags = points.some((at) => isDoubtful(at, spans, text))
  const begin = ({ sign }: Span) => (areTags ? `<${tags[sign]}>` : sign)
  const end = ({ sign }: Span) => (areTags ? `</${tags[sign]}>` : sign)
  return points
    .flatMap((at, index) => [
      ...spans.filter(({ to }) => to === at).toReversed().map(end),
      ...spans.filter(({ from }) => from === at).map(begin),
      plain(text.slice(at, points[index + 1]))
    ])
    .join('')
}

/** Whether signs in the midst of a text stand where they may end what is open as well as begin what follows, or beside other ones, which hold as punctuation does. */
function isDoubtful(at: number, spans: readonly Span[], text: string): boolean {
  if (!/\S$/.test(text.slice(0, at)) || !/^\S/.test(text.slice(at))) return false
  const [ending, beginning] = [spans.filter(({ to }) => to === at), spans.filter(({ from }) => from === at)]
  const isWithin = spans.some(({ from, to }) => from < at && at < to)
  const kinds = new Set([...ending, ...beginning].map(({ sign }) => sign.charAt(0)))
  return isWithin || kinds.size > 1 || (ending.length > 0 && beginning.length > 0)
}

/** Spans of which none goes on beyond another that it began within: it is cut in two there. The outer ones come first. */
function nested(spans: readonly Span[], text: string): readonly Span[] {
  const outerOf = (span: Span) => spans.find(({ from, to }) => from < span.from && span.from < to && to < span.to)
  if (!spans.some(outerOf)) return spans.toSorted((one, other) => one.from - other.from || other.to - one.to)
  const cut = spans.flatMap((span) => {
    const at = outerOf(span)?.to
    return at === undefined ? [span] : [...trimmed({ ...span, to: at }, text, false), ...trimmed({ ...span, from: at }, text, false)]
  })
  return nested(cut, text)
}

/** As far as a mark goes without a gap. */
function spansOf(sign: Sign, texts: readonly MarkedText[]): Span[] {
  const spans: Span[] = []
  let at = 0
  for (const { text, marks } of texts) {
    const [from, to] = [at, at + text.length]
    at = to
    if (!marks.some((mark) => signOf(mark) === sign)) continue
    const last = spans.at(-1)
    if (last?.to === from) spans.splice(-1, 1, { ...last, to })
    else spans.push({ sign, from, to })
  }
  return spans
}

/** Signs hold only next to a word: what is blank stays outside of them, and punctuation does where a letter stands beyond, as in “기생충”은. */
function trimmed({ sign, from, to }: Span, text: string, isBeside: boolean): Span[] {
  const words = text.slice(from, to)
  const leading = (isBeside ? /^[\s\p{P}\p{S}]*/u : /^\s*/u).exec(words)?.[0] ?? ''
  const trailing = (isBeside ? /[\s\p{P}\p{S}]*$/u : /\s*$/u).exec(words.slice(leading.length))?.[0] ?? ''
  return leading === words ? [] : [{ sign, from: from + leading.length, to: to - trailing.length }]
}

function isBesideWord({ from, to }: Span, text: string): boolean {
  return /[^\s\p{P}\p{S}]$/u.test(text.slice(0, from)) || /^[^\s\p{P}\p{S}]/u.test(text.slice(to))
}

function signOf(mark: Mark): Sign | undefined {
  switch (mark.type) {
    case 'bold':
      return '**'
    case 'italic':
      return '*'
    case 'strike':
      return '~~'
    // CommonMark has no underline, and in its code no character can be escaped.
    case 'code':
    case 'underline':
    // What a note is on, its readers see in the article only.
    case 'note':
    // It stands around them, where its brackets are signs like any others.
    case 'link':
      return undefined
    default:
      return assertNever(mark)
  }
}
