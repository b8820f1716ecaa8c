import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hasAllTerms, isNarrower, parseQuery } from '../../../../src/core/search/query'

describe('parseQuery', () => {
  it.each([
    ['every word is a term', 'Harbor  Lights', ['harbor', 'lights']],
    ['a quoted phrase is one term', '"Harbor Lights" review', ['harbor lights', 'review']],
    ['quotes may be curly', '“Harbor Lights”', ['harbor lights']],
    ['a quote that is not closed yet reaches to the end', 'review "harbor li', ['review', 'harbor li']],
    ['an apostrophe is no quote', "isn't", ["isn't"]],
    ['a word twice is one term', 'so so', ['so']],
    ['quotes and spaces alone are nothing', ' "" " ', []],
    ['Korean in pieces is Korean', '서울 카페'.normalize('NFD'), ['서울', '카페']]
  ])('%s', (_name, typed, terms) => {
    expect(parseQuery(typed)).toEqual(terms)
  })

  it('all terms must occur, in any order', () => {
    expect(hasAllTerms('the harbor and its lights', ['lights', 'harbor'])).toBe(true)
    expect(hasAllTerms('the harbor and its lights', ['harbor lights'])).toBe(false)
    expect(hasAllTerms('the harbor', ['harbor', 'lights'])).toBe(false)
  })
})

describe('isNarrower', () => {
  it('holds when a word is typed on or another is added, not when one is taken back', () => {
    expect(isNarrower(['harbor', 'li'], ['harb'])).toBe(true)
    expect(isNarrower(['harb'], ['harbor'])).toBe(false)
    expect(isNarrower(['harbor'], ['harbor', 'lights'])).toBe(false)
    expect(isNarrower(['harbor'], [])).toBe(true)
  })

  it('then nothing is found that was not found before', () => {
    const few = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '"'), maxLength: 8 })
    fc.assert(
      fc.property(few, few, few, (typed, before, text) => {
        fc.pre(isNarrower(parseQuery(typed), parseQuery(before)))
        const [wasFound, isFound] = [before, typed].map((query) => hasAllTerms(text, parseQuery(query)))
        expect([wasFound, isFound]).not.toEqual([false, true])
      })
    )
  })
})
