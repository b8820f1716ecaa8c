import { expect, it } from 'vitest'
import { itemCountOf } from '../../../../src/core/listicle/item-count'
import { body, item, listicle, paragraph } from '../../../support/build-document'

it('the count of a list is that of the one listicle, and there is none without one or with several', () => {
  const list = listicle('countdown', item('One'), item('Two'))
  expect([body(paragraph(), list), body(paragraph()), body(list, list)].map(itemCountOf)).toEqual([2, undefined, undefined])
})
