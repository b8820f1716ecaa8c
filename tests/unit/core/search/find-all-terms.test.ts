import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { FoldedText, Found } from '../../../../src/core/search/find-all-terms'
import { findAllTerms } from '../../../../src/core/search/find-all-terms'
import { hasAllTerms, parseQuery } from '../../../../src/core/search/query'

const words = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' '), maxLength: 12 })

it('finds after any other queries what a plain look at all texts finds, in their order', () => {
  fc.assert(
    fc.property(fc.array(words, { maxLength: 8 }), fc.array(words, { minLength: 1, maxLength: 6 }), (texts, queries) => {
      const all: readonly FoldedText[] = texts.map((folded) => ({ folded }))
      let before: Found<FoldedText> | undefined
      for (const query of queries) {
        const terms = parseQuery(query)
        before = findAllTerms(all, terms, before)
        expect(before.texts).toEqual(all.filter(({ folded }) => hasAllTerms(folded, terms)))
      }
    })
  )
})

it('goes on from where the beginning of a word stands, when the word is typed on letter by letter', () => {
  const all = [{ folded: 'the other theme, there' }, { folded: 'this' }, { folded: 'a theremin' }]
  let found = findAllTerms(all, ['t'])
  const placesOf = (term: string) => {
    found = findAllTerms(all, [term], found)
    return found.texts.map(({ folded }, index) => `${folded.slice(0, 3)} ${String(found.places[0]?.[index])}`)
  }
  expect([placesOf('th'), placesOf('the'), placesOf('ther'), placesOf('there')]).toEqual([
    ['the 0', 'thi 0', 'a t 2'],
    ['the 0', 'a t 2'],
    ['the 5', 'a t 2'],
    ['the 17', 'a t 2']
  ])
})
