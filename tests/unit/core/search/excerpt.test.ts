import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findExcerpt, markedRanges } from '../../../../src/core/search/excerpt'
import type { Excerpt } from '../../../../src/core/search/excerpt'
import { foldText } from '../../../../src/core/search/fold-text'
import { parseQuery } from '../../../../src/core/search/query'
import { searchablePartsOf } from '../../../../src/core/search/searchable-parts'
import type { SearchField } from '../../../../src/core/search/searchable-parts'
import { arbitraryArticle, arbitraryText } from '../../../support/arbitrary-article'

/** The excerpt with its marks in brackets. */
function shown(excerpt: Excerpt | undefined): string | undefined {
  if (excerpt === undefined) return undefined
  let text = ''
  let at = 0
  for (const [from, to] of excerpt.marks) {
    text += `${excerpt.text.slice(at, from)}[${excerpt.text.slice(from, to)}]`
    at = to
  }
  return `${excerpt.field}: ${text}${excerpt.text.slice(at)}`
}

function find(query: string, ...parts: (string | readonly [SearchField, string])[]): string | undefined {
  const named = parts.map((part) => (typeof part === 'string' ? { field: 'text' as const, text: part } : { field: part[0], text: part[1] }))
  return shown(findExcerpt(named, parseQuery(query)))
}

describe('findExcerpt', () => {
  it('is the sentence of the hit, with the hit marked as it is written', () => {
    expect(find('cafe', 'We walked. The Café was closed! So we left.')).toBe('text: The [Café] was closed!')
    expect(find('카페', '서울을 걸었다. 그 카페는 닫혀 있었다. 돌아왔다.'.normalize('NFD'))).toBe(`text: 그 [카페]는 닫혀 있었다.`.normalize('NFD'))
  })

  it('is the sentence with the most words of the query, and of equals the first', () => {
    expect(find('sea song', 'The sea. The song.', 'A song of the sea.', 'The sea, a song.')).toBe('text: A [song] of the [sea].')
    expect(find('sea', 'The sea was calm.', 'The sea was rough.')).toBe('text: The [sea] was calm.')
  })

  it('says which field it is from, and leaves the headline out', () => {
    expect(find('disney', ['headline', 'Disney does it'], ['text', 'No word of it.'], ['credit', 'Photo: Disney+'])).toBe('credit: Photo: [Disney]+')
    expect(find('disney', ['headline', 'Disney does it'])).toBeUndefined()
  })

  it('marks a phrase that reaches over the end of a sentence', () => {
    expect(find('"the end. a start"', 'It was the end. A start is hard. More.')).toBe('text: It was [the end. A start]')
  })

  it('cuts a long sentence around the first mark, at words', () => {
    const long = `${'many words come before it '.repeat(8)}the harbor ${'and many words follow it '.repeat(8)}`
    expect(find('harbor', long)).toMatch(/^text: …(\w+ ){2,8}\[harbor\]( \w+){5,30}…$/)
  })

  it('shows one line where the text had breaks', () => {
    expect(find('two', 'one\ntwo\tthree')).toMatch(/^text: (one )?\[two\] three$/)
  })

  it('marks in any article nothing but words of the query, wholly, and never half a character', () => {
    fc.assert(
      fc.property(arbitraryArticle, fc.array(arbitraryText, { minLength: 1, maxLength: 3 }), (any, words) => {
        const terms = parseQuery(words.join(' '))
        const parts = searchablePartsOf(any)
        // A word of the article itself too, or hardly anything would be found.
        const own = parseQuery(parts.at(-1)?.text ?? '').slice(0, 1)
        for (const sought of [terms, own, [...terms, ...own]]) {
          const excerpt = findExcerpt(parts, sought)
          if (sought.length === 0 || excerpt === undefined) continue
          expect(excerpt.marks.length).toBeGreaterThan(0)
          expect(excerpt.text).not.toMatch(/[\n\t]/)
          for (const [from, to] of excerpt.marks) {
            expect(sought.some((term) => foldText(excerpt.text.slice(from, to)).includes(term))).toBe(true)
            expect(splitsPair(excerpt.text, from) || splitsPair(excerpt.text, to)).toBe(false)
          }
        }
      }),
      { numRuns: 300 }
    )
  })

  it('finds every word that the folded text has', () => {
    fc.assert(
      fc.property(arbitraryText, arbitraryText, arbitraryText, (before, word, after) => {
        const terms = parseQuery(word).slice(0, 1)
        const text = `${before} ${word} ${after}`
        const isThere = terms.length > 0 && foldText(text).includes(terms[0] ?? '')
        if (isThere) expect(findExcerpt([{ field: 'text', text }], terms)?.marks.length).toBeGreaterThan(0)
      }),
      { numRuns: 500 }
    )
  })
})

describe('markedRanges', () => {
  it('makes one range of what touches or overlaps', () => {
    expect(markedRanges('banana', ['ana', 'nan'])).toEqual([[1, 5]])
    expect(markedRanges('one two', ['one', 'two'])).toEqual([
      [0, 3],
      [4, 7]
    ])
    expect(markedRanges('one two', ['three'])).toEqual([])
  })
})

function splitsPair(text: string, at: number): boolean {
  return /[\ud800-\udbff]$/.test(text.slice(0, at)) && /^[\udc00-\udfff]/.test(text.slice(at))
}
