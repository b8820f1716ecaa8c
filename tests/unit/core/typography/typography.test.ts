import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TypographyLanguage } from '../../../../src/core/typography/typography'
import { typedChange, typographies, typographyLanguages } from '../../../../src/core/typography/typography'

/** What stands there after a text was typed sign by sign. */
function typed(text: string, language: TypographyLanguage): string {
  let written = ''
  for (const sign of text) {
    const change = typedChange(written, sign, typographies[language])
    written = change === undefined ? written + sign : written.slice(0, written.length - change.taken) + change.text
  }
  return written
}

describe('typed quotation marks', () => {
  it.each([
    ['en', `She said "It's 'quiet' here."`, 'She said “It’s ‘quiet’ here.”'],
    ['en', `("Harbor") ["Lights"]`, '(“Harbor”) [“Lights”]'],
    ['en', `"Wait--" he said --"now!"`, '“Wait–” he said –“now!”'],
    ['en', `"'Yes,' she said"`, '“‘Yes,’ she said”'],
    ['en', `"" rock-'n'-roll, the fans' song`, '“” rock-‘n’-roll, the fans’ song'],
    ['ko', `"안녕"이라고 '서울'에서`, '“안녕”이라고 ‘서울’에서'],
    ['ko', `그룹'바다'의 신곡"등대"가`, '그룹‘바다’의 신곡“등대”가'],
    ['de', `Er sagte: "Das ist 'gut'." Max' Lied`, 'Er sagte: „Das ist ‚gut‘.“ Max’ Lied'],
    ['de', `"'Gut'"`, '„‚Gut‘“'],
    ['fr', `Il dit "C'est l'été" et rit`, 'Il dit «\u202fC’est l’été\u202f» et rit'],
    ['fr', `"mot"`, '«\u202fmot\u202f»'],
    ['fr', `l'"Affaire", d'"Amélie" et "Quoi ?"`, 'l’«\u202fAffaire\u202f», d’«\u202fAmélie\u202f» et «\u202fQuoi ?\u202f»']
  ] as const)('in %s: %s', (language, straight, written) => {
    expect(typed(straight, language)).toBe(written)
  })
})

describe('typed hyphens and dots', () => {
  it.each([
    ['en', 'pages 3--5 --- and on...', 'pages 3–5 — and on…'],
    ['de', 'gut -- sehr gut', 'gut – sehr gut'],
    ['ko', '3--5 그리고...', '3--5 그리고…'],
    ['en', '---', '---'],
    ['en', 'well-known....', 'well-known….']
  ] as const)('in %s: %s', (language, straight, written) => {
    expect(typed(straight, language)).toBe(written)
  })

  it('stay as they were once they have been taken back', () => {
    expect(typedChange('a--', '-', typographies.en)).toBeUndefined()
    expect(typedChange('a...', '.', typographies.en)).toBeUndefined()
  })
})

it('a web address is typed as it is', () => {
  const address = `https://kpop-daily.example/a--b...c'd"e`
  expect(typed(`See ${address} "now"`, 'en')).toBe(`See ${address} “now”`)
})

it('a French quotation typed with straight marks has its guillemets with a narrow no-break space within each, and no other space is written', () => {
  const before = fc.constantFrom('', 'Il dit ', 'Il dit : ', '(', 'l\'', 'qu\'', 'bien—', 'été\u00a0: ', '\n', '"un" et ')
  const word = fc.stringMatching(/^[a-zA-ZÀ-ÿŒœ0-9]{1,8}$/)
  const end = fc.constantFrom('', '.', ' !', ' ?', '\u00a0?', '…', ',', 's\'', ')')
  const after = fc.constantFrom('', '.', ' et', ',', ' "deux"', ')')
  const quoted = (text: string) => text.replaceAll('\'', '’').replace(/"([^"]*)"/g, '«\u202f$1\u202f»')
  fc.assert(
    fc.property(before, fc.array(word, { minLength: 1, maxLength: 4 }), end, after, (start, words, stop, rest) => {
      const text = `${start}"${words.join(' ')}${stop}"${rest}`
      expect(typed(text, 'fr')).toBe(quoted(text))
    })
  )
})

describe('whatever is typed', () => {
  const texts = fc.array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom('"', "'", '-', '.', ' ', '(', '—', 'a', '가', '1', '’', '“') }, fc.string({ unit: 'grapheme', maxLength: 2 })), { maxLength: 40 }).map((parts) => parts.join(''))
  const languages = fc.constantFrom(...typographyLanguages)

  /** Everything that the rules may write, as the signs it is typed with. */
  const straightened = (text: string) => text.replace(/«\u202f|\u202f»|[“”„]/g, '"').replace(/[‘’‚]/g, "'").replace(/—/g, '---').replace(/–/g, '--').replace(/…/g, '...')

  it('no other sign is changed, lost or moved', () => {
    fc.assert(
      fc.property(texts, languages, (text, language) => {
        expect(straightened(typed(text, language))).toBe(straightened(text))
      })
    )
  })

  it('typing what came of it gives the same again', () => {
    fc.assert(
      fc.property(texts, languages, (text, language) => {
        const once = typed(text, language)
        expect(typed(once, language)).toBe(once)
      })
    )
  })

  it('a sign takes at most the two before it, which are hyphens, dashes or dots', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom('"', "'", '-', '.'), languages, (before, sign, language) => {
        const change = typedChange(before, sign, typographies[language])
        expect(before.slice(before.length - (change?.taken ?? 0))).toMatch(/^(?:[-–]|\.\.)?$/)
      })
    )
  })
})
