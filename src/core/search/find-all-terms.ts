import { isNarrower } from './query'

/** A text as searches compare it (`foldText`). */
export interface FoldedText {
  readonly folded: string
}

/** The texts with all terms of a query, and where each term stands first in each of them: a query that is typed on goes on from there. */
export interface Found<Text extends FoldedText> {
  readonly terms: readonly string[]
  readonly texts: readonly Text[]
  /** Term by term, text by text. */
  readonly places: readonly (readonly number[])[]
}

/**
 * Those of the texts that have all terms of a query (`parseQuery`), in their order. `before` is what another query found among the very same
 * texts: where that one was typed on, only what it found is looked at, and only from where its terms stand. A word costs one scan of all
 * texts, however many keys it takes.
 */
export function findAllTerms<Text extends FoldedText>(all: readonly Text[], terms: readonly string[], before?: Found<Text>): Found<Text> {
  const among = before !== undefined && isNarrower(terms, before.terms) ? before : { terms: [], texts: all, places: [] }
  const beginnings = terms.map((term) => among.places[among.terms.findIndex((one) => term.startsWith(one))])
  const texts: Text[] = []
  const places: number[][] = terms.map(() => [])
  // No iterators and no closures for each text: there are ten thousand of them, at every key.
  for (let index = 0; index < among.texts.length; index++) {
    const text = among.texts[index]
    if (text === undefined || !placeAll(text.folded, terms, beginnings, index)) continue
    texts.push(text)
    for (let term = 0; term < terms.length; term++) places[term]?.push(placed[term] ?? 0)
  }
  return { terms, texts, places }
}

/** Where the terms stand in the text that was looked at last: one array for all of them. */
const placed: number[] = []

function placeAll(folded: string, terms: readonly string[], beginnings: readonly (readonly number[] | undefined)[], index: number): boolean {
  for (let term = 0; term < terms.length; term++) {
    const place = folded.indexOf(terms[term] ?? '', beginnings[term]?.[index] ?? 0)
    if (place < 0) return false
    placed[term] = place
  }
  return true
}
