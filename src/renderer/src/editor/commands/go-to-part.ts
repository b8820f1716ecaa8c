import type { Change } from './change'
import { caretNear } from './caret'
import type { PartPlace } from '../queries/part-range'
import { partRange } from '../queries/part-range'

/** Puts the caret at the start or at the end of a part of the text. */
export function goToPart(part: PartPlace, side: 'start' | 'end'): Change {
  return ({ doc, tr }) => {
    const range = partRange(doc, part)
    return range && (side === 'start' ? caretNear(tr, range.from, 1) : caretNear(tr, range.to, -1))
  }
}
