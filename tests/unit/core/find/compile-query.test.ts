import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileQuery } from '../../../../src/core/find/compile-query'
import { expandReplacement } from '../../../../src/core/find/expand-replacement'
import type { FindQuery, Hit } from '../../../../src/core/find/find-query'
import { arbitraryText } from '../../../support/arbitrary-article'

const plain: FindQuery = { text: '', isCaseSensitive: false, isWholeWord: false, isPattern: false }

function find(text: string, query: Partial<FindQuery>, mayGoOn = () => true): readonly Hit[] | undefined {
  const compiled = compileQuery({ ...plain, ...query })
  return compiled.ok ? compiled.value.hitsIn(text, mayGoOn) : undefined
}

const found = (text: string, query: Partial<FindQuery>) => find(text, query)?.map(({ from, to }) => text.slice(from, to))
const problemOf = (text: string) => {
  const compiled = compileQuery({ ...plain, text, isPattern: true })
  return compiled.ok ? undefined : compiled.error
}

describe('words as they are written', () => {
  it('are found with any case, or with the same', () => {
    expect(found('Harbor harbor HARBOR', { text: 'harbor' })).toEqual(['Harbor', 'harbor', 'HARBOR'])
    expect(found('Harbor harbor HARBOR', { text: 'harbor', isCaseSensitive: true })).toEqual(['harbor'])
    expect(found('ÉTÉ été', { text: 'été' })).toEqual(['ÉTÉ', 'été'])
  })

  it('are found with a straight mark however it was typed, unless the same case is asked for', () => {
    expect(found(`It's “It’s”`, { text: "it's" })).toEqual(["It's", 'It’s'])
    expect(found('"a" “a” „a“ «a»', { text: '"a"' })).toEqual(['"a"', '“a”', '„a“', '«a»'])
    expect(found(`It's “It’s”`, { text: "It's", isCaseSensitive: true })).toEqual(["It's"])
  })

  it('are found with the dots, hyphens and marks that were typed for the signs that stand there', () => {
    expect(found('Wait… and wait... for it….', { text: 'wait...' })).toEqual(['Wait…', 'wait...'])
    expect(found('it…. it....', { text: 'it....' })).toEqual(['it….', 'it....'])
    expect(found('2020–2022, 2020--2022, 2020—2022', { text: '2020--2022' })).toEqual(['2020–2022', '2020--2022'])
    expect(found('so—no so---no so–no', { text: 'so---no' })).toEqual(['so—no', 'so---no'])
    expect(found('l’«\u202faffaire\u202f»', { text: '"affaire"' })).toEqual(['«\u202faffaire\u202f»'])
    expect(found('Wait… so—no', { text: '...', isCaseSensitive: true })).toEqual([])
  })

  it('hold no signs of a regular expression', () => {
    expect(found('a.c abc $1 (x) [y] \\d', { text: 'a.c' })).toEqual(['a.c'])
    for (const sign of '$1 (x) [y] \\d'.split(' ')) expect(found('a.c abc $1 (x) [y] \\d', { text: sign })).toEqual([sign])
  })

  it('do not overlap', () => {
    expect(find('aaaaa', { text: 'aa' })).toEqual([
      { from: 0, to: 2 },
      { from: 2, to: 4 }
    ])
  })

  it('are not the beginning of a character that is written in several', () => {
    expect(found('cafe\u0301 cafe', { text: 'cafe' })).toEqual(['cafe'])
    expect(find('한글'.normalize('NFD'), { text: '하'.normalize('NFD') })).toEqual([])
    expect(find('👨\u200d👩\u200d👧 👨', { text: '👨' })).toHaveLength(1)
  })

  it('are not half of a pair', () => {
    expect(find('😀', { text: '\ud83d' })).toEqual([])
  })

  it('are nothing when nothing is sought', () => {
    expect(find('text', { text: '' })).toEqual([])
    expect(find('text', { text: '', isPattern: true })).toEqual([])
  })
})

describe('whole words', () => {
  const whole = (text: string, word: string) => find(text, { text: word, isWholeWord: true })?.map(({ from }) => from)

  it('stand alone', () => {
    expect(whole('art, party, art-house; Art', 'art')).toEqual([0, 12, 23])
    expect(whole('don’t and don', 'don')).toEqual([10])
    expect(whole('2.5 and 5', '5')).toEqual([8])
    expect(whole('naïve naïveté', 'naïve')).toEqual([0])
  })

  it('of Korean have their particles, and a name in other letters ends before them', () => {
    expect(whole('서울에서 본 서울', '서울')).toEqual([7])
    expect(whole('BTS는 BTSX와', 'BTS')).toEqual([0])
    expect(whole('시즌2와 시즌', '시즌')).toEqual([0, 5])
  })

  it('of Japanese and Chinese are those of the dictionary', () => {
    expect(whole('東京都に住む', '東京')).toEqual([0])
    expect(whole('東京都に住む', '京')).toEqual([])
  })

  it('may begin within what only looked like one', () => {
    expect(whole('ba a a', 'a a')).toEqual([3])
    expect(whole('😀😀', '😀')).toEqual([0, 2])
    expect(whole('x𝒜 𝒜', '𝒜')).toEqual([4])
  })
})

describe('regular expressions', () => {
  const pattern = (text: string, expression: string, more: Partial<FindQuery> = {}) => found(text, { text: expression, isPattern: true, ...more })

  it('find what they describe, with any case or the same', () => {
    expect(pattern('Top 3, top 10', 'top \\d+')).toEqual(['Top 3', 'top 10'])
    expect(pattern('Top 3, top 10', 'top \\d+', { isCaseSensitive: true })).toEqual(['top 10'])
    expect(pattern('서울, 부산', '\\p{Hangul}+')).toEqual(['서울', '부산'])
    expect(pattern('art party', 'art', { isWholeWord: true })).toEqual(['art'])
  })

  it('find ends of lines and never nothing', () => {
    expect(pattern('one\ntwo', '^\\w')).toEqual(['o', 't'])
    expect(pattern('xx', 'y*')).toEqual([])
    expect(pattern('xyyx', 'y*')).toEqual(['yy'])
    expect(pattern('text', '$')).toEqual([])
  })

  it('say what is wrong with them', () => {
    expect(['(', '[a', 'a{2,1}', '*', '\\'].map(problemOf)).toEqual(Array.from({ length: 5 }, () => 'pattern-not-valid'))
    expect(['(?=a)', '(?<!a)b', '(a)\\1'].map(problemOf)).toEqual(Array.from({ length: 3 }, () => 'pattern-not-supported'))
  })

  it('never run away', () => {
    expect(find(`${'a'.repeat(50_000)}!`, { text: '(a+)+$', isPattern: true })).toEqual([])
    expect(find('a'.repeat(100_000), { text: '(a?){500}(a?){500}', isPattern: true })).toBeUndefined()
    let asked = 0
    expect(find('a'.repeat(10_000), { text: 'a.*b|a', isPattern: true }, () => ++asked < 10)).toBeUndefined()
  })
})

describe('a replacement', () => {
  const replaced = (text: string, expression: string, replacement: string, isPattern = true) =>
    find(text, { text: expression, isPattern })?.map((hit) => expandReplacement(hit, replacement))

  it('fills in groups', () => {
    expect(replaced('Seo, Mina', '(\\w+), (\\w+)', '$2 $1 $0 $3 $12 $$ $& $x')).toEqual(['Mina Seo $0 $3 Seo2 $ Seo, Mina $x'])
    expect(replaced('Seo, Mina', '(?<last>\\w+), (?<first>\\w+)', '$<first> $<last> $<none>')).toEqual(['Mina Seo $<none>'])
    expect(replaced('b', '(a)?b', '[$1]')).toEqual(['[]'])
  })

  it('of words is meant as it stands', () => {
    expect(replaced('cost', 'cost', '$1 $& $$', false)).toEqual(['$1 $& $$'])
  })
})

describe('any query over any text', () => {
  const anyQuery = fc.record({ isCaseSensitive: fc.boolean(), isWholeWord: fc.boolean(), isPattern: fc.boolean() })
  const anyPattern = fc.oneof(arbitraryText, fc.constantFrom('.', '\\w+', '[^ ]', '(.)(.)', 'a|b|', '^.', '.$', '\\b', '(?i)x*'))

  it('gives hits within the text, in their order, none empty and none overlapping', () => {
    fc.assert(
      fc.property(arbitraryText, anyPattern, anyQuery, (text, sought, how) => {
        let end = 0
        for (const { from, to } of find(text, { text: sought, ...how }) ?? []) {
          expect(from).toBeGreaterThanOrEqual(end)
          expect(to).toBeGreaterThan(from)
          end = to
        }
        expect(end).toBeLessThanOrEqual(text.length)
      }),
      { numRuns: 500 }
    )
  })

  it('finds a word wherever it is put', () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/)
    fc.assert(
      fc.property(arbitraryText, word, arbitraryText, (before, sought, after) => {
        const text = `${before} ${sought}. ${after}`
        const from = before.length + 1
        for (const isWholeWord of [false, true]) expect(find(text, { text: sought, isWholeWord, isCaseSensitive: true })?.some((hit) => hit.from === from || (hit.from < from && hit.to > from))).toBe(true)
      })
    )
  })
})
