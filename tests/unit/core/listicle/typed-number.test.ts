import { expect, it } from 'vitest'
import { readTypedNumber } from '../../../../src/core/listicle/typed-number'

it.each([
  ['1. The sea', 1, 'The sea'],
  ['12) The sea', 12, 'The sea'],
  ['(2) The sea', 2, 'The sea'],
  ['No. 1: The sea', 1, 'The sea'],
  ['no 3 The sea', 3, 'The sea'],
  ['#1 – The sea', 1, 'The sea'],
  ['1위 바다', 1, '바다'],
  ['3위. 바다', 3, '바다']
])('%s is numbered', (text, value, rest) => {
  const number = readTypedNumber(text)
  expect([number?.value, text.slice(number?.length)]).toEqual([value, rest])
})

it.each(['', '1.', '1. ', '#1', '1.5 million views', '2026. A year', '1 thing', 'Top 1. it', 'November 1. Rain', '#1Song', '1위를 차지한'])('%j is not', (text) => {
  expect(readTypedNumber(text)).toBeUndefined()
})
