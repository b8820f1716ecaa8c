import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rankAt } from '../../../../src/core/listicle/ranks'

test('ranks go from 1 to the count, and from the count to 1 in a countdown', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000 }), (count) => {
      const upward = Array.from({ length: count }, (_, index) => index + 1)
      expect(upward.map((_, index) => rankAt(index, count, 'ascending'))).toEqual(upward)
      expect(upward.map((_, index) => rankAt(index, count, 'countdown'))).toEqual(upward.toReversed())
    })
  )
})
