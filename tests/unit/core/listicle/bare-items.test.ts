import { expect, test } from 'vitest'
import { bareItemsOf } from '../../../../src/core/listicle/bare-items'
import { body, item, listicle, paragraph } from '../../../support/build-document'

test('items whose heading says nothing are told with their rank and their place among all items', () => {
  const words = body(listicle('ascending', item('One'), item(''), item('Three')), paragraph('and'), listicle('countdown', item(' ', paragraph('Words')), item('Last')))
  expect(bareItemsOf(words)).toEqual([
    { index: 1, rank: 2 },
    { index: 3, rank: 2 }
  ])
  expect(bareItemsOf(body(paragraph()))).toEqual([])
})
