import { expect, test } from 'vitest'
import { likeliestFirst } from '../../../../src/core/spelling/likeliest-first'

test('letters that changed places come first, whatever their case; all else keeps its order', () => {
  expect(likeliestFirst('Teh', ['Ten', 'Eh', 'Meh', 'The'])).toEqual(['The', 'Ten', 'Eh', 'Meh'])
  expect(likeliestFirst('hte', ['hoe', 'the', 'GTE', 'het'])).toEqual(['the', 'het', 'hoe', 'GTE'])
  expect(likeliestFirst('showrunner', [])).toEqual([])
})
