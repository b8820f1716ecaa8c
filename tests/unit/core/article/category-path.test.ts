import fc from 'fast-check'
import { expect, test } from 'vitest'
import { categoryLabel, findCategoryPath } from '../../../../src/core/article/category-path'

test('a label is read back as the path it was made of', () => {
  const name = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
    .map((text) => text.replace(/[›>/]/g, '').trim())
    .filter((text) => text !== '')
  fc.assert(
    fc.property(fc.array(name, { minLength: 1, maxLength: 10 }), (path) => {
      expect(findCategoryPath(categoryLabel(path))).toEqual(path)
    })
  )
})

test.each([
  ['Dramas', ['Dramas']],
  ['Dramas > Reviews', ['Dramas', 'Reviews']],
  ['K-Pop Groups›K-Pop Idols › Korean Celebrity', ['K-Pop Groups', 'K-Pop Idols', 'Korean Celebrity']],
  [' Dramas /  Reviews > ', ['Dramas', 'Reviews']],
  ['Film/TV', ['Film/TV']],
  [' › > ', undefined],
  ['', undefined],
  [Array.from({ length: 11 }, () => 'deep').join('>'), undefined],
  ['long'.repeat(51), undefined]
])('typing %j means %j', (typed, path) => {
  expect(findCategoryPath(typed)).toEqual(path)
})
