import { foldText, foldWithPlaces } from './fold-text'
import type { SearchablePart, SearchField } from './searchable-parts'

/** From where to where in a text, in UTF-16 code units. */
export type TextRange = readonly [from: number, to: number]

/** The sentence in which a query was found, and what of it to mark: ranges in their order, apart from each other. */
export interface Excerpt {
  readonly field: SearchField
  readonly text: string
  readonly marks: readonly TextRange[]
}

/** As many are asked for at once: more rows are never in sight. */
export const maximumExcerpts = 100
/** About three lines of the list, which has room for no more. */
const longestExcerpt = 105
/** A mark that ends later than this may be out of sight: then the beginning is left out, but for some context. */
const latestMark = 75
const contextBefore = 45
/** What breaks or widens a line. The mark of byte order counts as space, but is not seen. */
const anySpace = /[^\S\ufeff]/g
/** A text that has a term more often needs no more of its places. */
const mostPlaces = 500

/** Where the terms of a query (`parseQuery`) stand in a text; those that touch are one range. */
export function markedRanges(text: string, terms: readonly string[]): TextRange[] {
  return merged(placesOf(text, terms).map(({ range }) => range))
}

/**
 * The sentence with the most terms of a query; of equals the first, in the order of the parts. The headline is left out: the list shows
 * it anyway. Undefined where no term stands anywhere.
 */
export function findExcerpt(parts: readonly SearchablePart[], terms: readonly string[]): Excerpt | undefined {
  let best: Sentence | undefined
  let field: SearchField = 'text'
  for (const part of parts) {
    if (part.field === 'headline') continue
    const folded = foldText(part.text)
    if (terms.filter((term) => folded.includes(term)).length <= (best?.found ?? 0)) continue
    const sentence = bestSentence(part.text, terms)
    if (sentence === undefined || sentence.found <= (best?.found ?? 0)) continue
    best = sentence
    field = part.field
    if (best.found === terms.length) break
  }
  return best === undefined ? undefined : { field, ...cut(best) }
}

interface Place {
  readonly term: string
  readonly range: TextRange
}

interface Sentence {
  readonly text: string
  readonly marks: readonly TextRange[]
  /** How many of the terms stand in it. */
  readonly found: number
}

function placesOf(text: string, terms: readonly string[]): Place[] {
  const { folded, starts, ends } = foldWithPlaces(text)
  const places: Place[] = []
  for (const term of terms) {
    let from = folded.indexOf(term)
    for (let count = 0; from >= 0 && count < mostPlaces; count++) {
      places.push({ term, range: [starts[from] ?? 0, ends[from + term.length - 1] ?? text.length] })
      from = folded.indexOf(term, from + term.length)
    }
  }
  return places.sort((one, other) => one.range[0] - other.range[0])
}

/** Takes longer to make than to use. */
let sentences: Intl.Segmenter | undefined

function bestSentence(text: string, terms: readonly string[]): Sentence | undefined {
  const places = placesOf(text, terms)
  let best: { readonly from: number; readonly to: number; readonly within: readonly Place[]; readonly found: number } | undefined
  let next = 0
  sentences ??= new Intl.Segmenter(undefined, { granularity: 'sentence' })
  for (const { index, segment } of sentences.segment(text)) {
    const end = index + segment.length
    const within: Place[] = []
    for (let place = places[next]; place !== undefined && place.range[0] < end; place = places[++next]) within.push(place)
    const found = new Set(within.map(({ term }) => term)).size
    // A phrase may reach into the next sentence.
    if (found > (best?.found ?? 0)) best = { from: index, to: Math.max(end, ...within.map(({ range }) => range[1])), within, found }
  }
  if (best === undefined) return undefined
  const { from, to, within, found } = best
  return { text: text.slice(from, to), marks: merged(within.map(({ range }): TextRange => [range[0] - from, range[1] - from])), found }
}

/** As much of a sentence as the list has room for, around the first mark, in one line. */
function cut({ text, marks }: Sentence): { readonly text: string; readonly marks: readonly TextRange[] } {
  const first = marks[0] ?? [0, 0]
  const whole = text.trimEnd().length
  const blank = Math.min(text.length - text.trimStart().length, first[0])
  const from = first[1] - blank > latestMark && first[0] - blank > contextBefore ? startOfWord(text, first[0] - contextBefore, first[0]) : blank
  const room = Math.max(from + longestExcerpt, first[1])
  const to = Math.max(whole <= room ? whole : endOfWord(text, room, first[1]), first[1])
  const before = from > blank ? '…' : ''
  return {
    text: `${before}${text.slice(from, to).replace(anySpace, ' ')}${to < whole ? '…' : ''}`,
    marks: marks.filter(([, end]) => end <= to).map(([start, end]): TextRange => [start - from + before.length, end - from + before.length])
  }
}

function startOfWord(text: string, from: number, latest: number): number {
  const space = text.slice(from, latest).search(/\s\S/)
  return space >= 0 ? from + space + 1 : onCodePoint(text, from)
}

function endOfWord(text: string, to: number, earliest: number): number {
  const space = text.slice(earliest, to).search(/\s\S*$/)
  return space >= 0 ? earliest + space : Math.max(earliest, onCodePoint(text, to))
}

function onCodePoint(text: string, at: number): number {
  const isWithinPair = /^[\udc00-\udfff]/.test(text.slice(at)) && /[\ud800-\udbff]$/.test(text.slice(0, at))
  return isWithinPair ? at - 1 : at
}

function merged(ranges: readonly TextRange[]): TextRange[] {
  const apart: [number, number][] = []
  for (const [from, to] of ranges) {
    const last = apart.at(-1)
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to)
    else apart.push([from, to])
  }
  return apart
}
