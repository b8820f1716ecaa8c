import { describe, expect, test } from 'vitest'
import { failureCodes } from '../../../../src/core/failure'
import { failure as english } from '../../../../src/i18n/messages/en/failure'
import { failure as korean } from '../../../../src/i18n/messages/ko/failure'

const gaps = (text: string): string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].flatMap(([, name]) => name ?? []).sort()

describe('every failure', () => {
  test('of a picture that is too large names the limits that there are', () => {
    expect(english['picture-too-large'].advice).toContain('100 MB and 100 megapixels')
    expect(korean['picture-too-large'].advice).toContain('100MB, 1억 화소')
  })

  test.each([['English', english, 'as a draft'], ['Korean', korean, '초안으로']] as const)('of a missing right offers to send a draft to who may write alone, and not to who may not, in %s', (_, messages, draft) => {
    expect(messages['right-missing-publish'].advice).toContain(draft)
    expect(messages['right-missing-create'].advice).not.toContain(draft)
  })

  test.each([['English', english], ['Korean', korean]])('has a sentence and an advice in %s, and no code has been forgotten', (_, messages) => {
    expect(Object.keys(messages).sort()).toEqual([...failureCodes].sort())
    for (const { what, advice } of Object.values(messages)) expect([what.trim(), advice.trim()]).not.toContain('')
  })

  test.each(failureCodes)('says the same of itself in both languages: %s', (code) => {
    expect(gaps(korean[code].what)).toEqual(gaps(english[code].what))
    expect(gaps(korean[code].advice)).toEqual(gaps(english[code].advice))
    expect(korean[code].what).toMatch(/\p{Script=Hangul}/u)
  })
})
