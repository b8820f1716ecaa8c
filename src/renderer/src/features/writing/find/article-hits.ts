import type { Node } from '@tiptap/pm/model'
import type { Mapping } from '@tiptap/pm/transform'
import type { Finder } from '../../../../../core/find/compile-query'
import type { Hit } from '../../../../../core/find/find-query'
import { fieldsOf } from '../../../editor/queries/fields-of'
import { findInDocument } from '../../../editor/queries/find-in-document'
import type { DocumentPlace, KnownHits } from '../../../editor/queries/find-in-document'
import { textFields } from '../../../session/text-fields'
import type { TextField } from '../../../session/text-fields'

export type ArticlePlace = DocumentPlace | { readonly kind: 'field'; readonly field: TextField }

/** Something found, and where. */
export interface ArticleHit {
  readonly place: ArticlePlace
  readonly hit: Hit
}

/** What a search goes through: the fields above the text, and the text. */
export interface SearchedArticle {
  readonly readField: (field: TextField) => string
  readonly doc: Node
}

/** Everything that is found in an article, in reading order; undefined when that takes too long (see `Finder`). */
export function findInArticle({ readField, doc }: SearchedArticle, finder: Finder, known: KnownHits, mayGoOn: () => boolean): readonly ArticleHit[] | undefined {
  const found: ArticleHit[] = []
  for (const field of textFields) {
    const hits = finder.hitsIn(readField(field), mayGoOn)
    if (hits === undefined) return undefined
    for (const hit of hits) found.push({ place: { kind: 'field', field }, hit })
  }
  const inText = findInDocument(doc, finder, known, mayGoOn)
  return inText === undefined ? undefined : [...found, ...inText]
}

/** A place in the reading order of an article, to be compared number by number. */
export type Spot = readonly [zone: number, position: number, part: number, offset: number]

const bodyZone = textFields.length

/** The spot of a field, or of a position of the text. */
export function spotIn(place: { readonly field: TextField; readonly offset: number } | { readonly position: number }): Spot {
  return 'field' in place ? [textFields.indexOf(place.field), 0, 0, place.offset] : [bodyZone, place.position, 0, 0]
}

/** Where a hit begins or ends. */
export function spotOf({ place, hit }: ArticleHit, side: 'begin' | 'end' = 'begin'): Spot {
  const offset = side === 'end' ? hit.to : hit.from
  switch (place.kind) {
    case 'field':
      return spotIn({ field: place.field, offset })
    case 'text':
      return spotIn({ position: place.position + 1 + offset })
    case 'figure':
      return [bodyZone, place.position, 1 + fieldsOf(place.node).indexOf(place.words), offset]
  }
}

/** Negative when one spot comes before the other, 0 when they are the same. */
export function compareSpots(one: Spot, other: Spot): number {
  const difference = one.findIndex((number, index) => number !== other[index])
  return difference < 0 ? 0 : (one[difference] ?? 0) - (other[difference] ?? 0)
}

/** Where a spot is after a change of the text. */
export function mapSpot([zone, position, part, offset]: Spot, mapping: Mapping): Spot {
  return [zone, zone === bodyZone ? mapping.map(position) : position, part, offset]
}
