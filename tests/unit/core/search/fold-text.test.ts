import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldText, foldWithPlaces } from '../../../../src/core/search/fold-text'
import { arbitraryText } from '../../../support/arbitrary-article'

const anyText = fc.oneof(arbitraryText, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), fc.array(arbitraryText).map((texts) => texts.join(' ')))

describe('foldText', () => {
  it.each([
    ['case', 'Harbor LIGHTS', 'harbor lights'],
    ['accents', 'Beyoncé, Röyksopp, ŁÓDŹ, Ёлка', 'beyonce, royksopp, lodz, елка'],
    ['letters that Unicode does not take apart', 'Straße, smørrebrød, Œuvre', 'strasse, smorrebrod, oeuvre'],
    ['typographic quotes and dashes', '“Isn’t it”—1995–97', '"isn\'t it"-1995-97'],
    ['runs of space', 'one\u00a0 two\n\tthree', 'one two three'],
    ['full-width letters', 'ＢＴＳ', 'bts'],
    ['soft hyphens and marks of direction', 'har\u00adbor \u202elights\u202c', 'harbor lights'],
    ['the Greek sigma at the end of a word', 'ΟΔΟΣ', 'οδοσ'],
    ['the Turkish dotted I', 'İstanbul', 'istanbul']
  ])('levels %s', (_what, text, folded) => {
    expect(foldText(text)).toBe(folded)
  })

  it('takes Hangul and kana in either form for the same, and が for another letter than か', () => {
    expect(foldText('서울의 밤'.normalize('NFD'))).toBe('서울의 밤')
    expect(foldText('ﾎﾞｰｲ')).toBe(foldText('ボーイ'))
    expect(foldText('が'.normalize('NFD'))).toBe('が')
    expect(foldText('が')).not.toBe(foldText('か'))
  })

  it('gives the same for NFC and NFD of any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(foldText(text.normalize('NFD'))).toBe(foldText(text.normalize('NFC')))
      })
    )
  })
})

describe('foldWithPlaces', () => {
  it('folds like foldText, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(foldWithPlaces(text).folded).toBe(foldText(text))
      }),
      { numRuns: 500 }
    )
  })

  it('knows for each folded code unit a place that splits no surrogate pair', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { folded, starts, ends } = foldWithPlaces(text)
        expect([starts.length, ends.length]).toEqual([folded.length, folded.length])
        const boundaries = new Set([text.length])
        for (let at = 0; at < text.length; at += String.fromCodePoint(text.codePointAt(at) ?? 0).length) boundaries.add(at)
        expect([...starts, ...ends].every((place) => boundaries.has(place))).toBe(true)
      })
    )
  })
})
