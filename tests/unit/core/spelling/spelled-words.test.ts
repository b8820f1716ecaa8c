import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isPersonalWord, readPersonalWords, withPersonalWord } from '../../../../src/core/spelling/personal-words'
import { canJudge, spelledWords } from '../../../../src/core/spelling/spelled-words'

const words = (text: string) => spelledWords(text).map(({ word }) => word)

describe('the words that are spelled', () => {
  it('are those of prose, with their apostrophes, and parted by hyphens', () => {
    expect(words('It’s a re-run — “isn\'t it”, Zoë?')).toEqual(["It's", 're', 'run', "isn't", 'it', 'Zoë'])
  })

  it('are no abbreviations, numbers, addresses, accounts and hashtags', () => {
    expect(words('BTS and NCT in the iPhone 14th S2 of x')).toEqual(['and', 'in', 'the', 'of'])
    expect(words('see https://example.com/recieve, www.teh.net, teh@example.org, @teh_desk #teh or netflix.com now')).toEqual(['see', 'or', 'now'])
  })

  it('are of scripts that a list of words can judge: not Hangul, Kana or Han, nor a mixture', () => {
    expect(words('사운드트랙 soundtrack 漢字 かな привет γεια K팝 aб')).toEqual(['soundtrack', 'привет', 'γεια'])
  })

  it('are no names in a text that is mostly Korean, Japanese or Chinese', () => {
    expect(words('배우 Jimin 은 soundtrack 을 부른 가수')).toEqual(['soundtrack'])
    expect(words('Jimin sang the 사운드트랙')).toEqual(['Jimin', 'sang', 'the'])
  })

  it('are judged by languages of their own script alone', () => {
    expect(['soundtrack', 'привет', 'γεια'].map((word) => canJudge(['en', 'de_DE_frami'], word))).toEqual([true, false, false])
    expect(['soundtrack', 'привет', 'γεια'].map((word) => canJudge(['ru_RU', 'el-GR'], word))).toEqual([false, true, true])
    expect(canJudge(['not a language'], 'soundtrack')).toBe(false)
  })

  it('stand in the text where they say', () => {
    const prose = fc.array(fc.constantFrom('don', '’t', "'s", 'Zoë', 'привет', '드라마', ' ', ' ', '-', '“', '😀', '2', '@teh', '\u00ad'), { maxLength: 20 }).map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme', maxLength: 60 }), prose), (text) => {
        for (const { word, from, to } of spelledWords(text)) expect(text.slice(from, to).replaceAll('’', "'")).toBe(word)
      })
    )
  })
})

describe('an editor’s own words', () => {
  it('are kept once, in the order of the alphabet, without blanks', () => {
    expect(readPersonalWords(' showrunner\nHallyu\n\nshowrunner \nkkondae')).toEqual(['Hallyu', 'kkondae', 'showrunner'])
    expect(withPersonalWord(['a'], ' ')).toEqual(['a'])
  })

  it('are as many as may be, without the page standing still for them', () => {
    const many = Array.from({ length: 20_000 }, (_, index) => `word${String((index * 7_919) % 20_000).padStart(5, '0')}`)
    const begun = performance.now()
    expect(readPersonalWords([...many, 'one too many'].join('\n'))).toEqual(many.toSorted())
    expect(performance.now() - begun).toBeLessThan(5_000)
  })

  it('hold for the beginning of a sentence and for the possessive', () => {
    const own = new Set(['showrunner', 'Hallyu'])
    expect(['showrunner', 'Showrunner', 'showrunner’s', 'Hallyu', 'hallyu', 'running'].map((word) => isPersonalWord(own, word))).toEqual([true, true, true, true, false, false])
  })
})
