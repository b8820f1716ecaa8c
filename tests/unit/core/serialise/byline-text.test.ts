import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bylineText, readByline } from '../../../../src/core/serialise/byline-text'

test('a byline is read back as it was written, roles with commas too', () => {
  const words = fc.array(fc.constantFrom('Mina', 'Seo', '한유리', 'O’Neill', '(KBS)'), { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' '))
  const author = fc.record({ name: words, role: fc.array(words, { maxLength: 2 }).map((parts) => parts.join(', ')) })
  fc.assert(fc.property(fc.array(author), (byline) => {
    expect(readByline(bylineText(byline))).toEqual(byline)
  }))
})

test('nobody stands between two dots', () => {
  expect(readByline(' ·  · Jo Doe, ')).toEqual([{ name: 'Jo Doe', role: '' }])
})
