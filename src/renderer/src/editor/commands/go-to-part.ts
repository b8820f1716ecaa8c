import type { Change } from './change'
import { caretAt, caretNear } from './caret'
import { paragraphOf } from './node-type'
import type { PartPlace } from '../queries/part-range'
import { partRange } from '../queries/part-range'

/** Puts the caret at the start or at the end of a part of the text: into a paragraph of its own where the part has no block yet, since beside it what is written would be an item's. */
export function goToPart(part: PartPlace, side: 'start' | 'end'): Change {
  return ({ doc, tr, schema }) => {
    const range = partRange(doc, part)
    if (range === undefined) return undefined
    if (range.from === range.to) return caretAt(tr.insert(range.from, paragraphOf(schema)), range.from + 1)
    return side === 'start' ? caretNear(tr, range.from, 1) : caretNear(tr, range.to, -1)
  }
}
