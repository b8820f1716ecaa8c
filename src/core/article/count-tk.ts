import { searchablePartsOf } from '../search/searchable-parts'
import { findTk } from './find-tk'

/** How often the parts of an article that are given say that something is still to be written (`findTk`). Notes may: they are never published. */
export function countTks(parts: Readonly<Record<string, unknown>>): number {
  return searchablePartsOf(parts)
    .filter(({ field }) => field !== 'notes')
    .reduce((count, { text }) => count + findTk(text).length, 0)
}
