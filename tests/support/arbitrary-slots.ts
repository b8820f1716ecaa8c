import fc from 'fast-check'
import { slotParts } from '../../src/core/slots/slot'
import type { Slot } from '../../src/core/slots/slot'

const arbitraryBound = fc.option(fc.integer({ min: 1, max: 40 }))

/** Any rules that an article may have, each part at most once. */
export const arbitrarySlots: fc.Arbitrary<Slot[]> = fc.shuffledSubarray([...slotParts]).chain((parts) =>
  fc.tuple(...parts.map((part) => fc.record({ part: fc.constant(part), fewest: arbitraryBound, most: arbitraryBound, needsPicture: fc.boolean(), needsCredit: fc.boolean() })))
)
