import { describe, expect, it } from 'vitest'
import { hasAllTerms, parseQuery } from '../../../../src/core/search/query'

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
