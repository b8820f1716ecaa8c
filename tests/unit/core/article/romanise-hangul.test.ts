import fc from 'fast-check'
import { expect, test } from 'vitest'
import { romaniseHangul } from '../../../../src/core/article/romanise-hangul'

test.each([
  ['추천 드라마', 'chucheon deurama'],
  ['대한민국 최고의 여배우', 'daehanminguk choegoui yeobaeu'],
  ['꽃보다 남자', 'kkotboda namja'],
  ['괜찮아 사랑이야', 'gwaenchana sarangiya'],
  ['있어요 없어요 음악 값을', 'isseoyo eopseoyo eumak gapseul'],
  ['빨리 신라 울릉도', 'ppalli sinra ulleungdo'],
  ['영어 좋아 한국어', 'yeongeo joa hangugeo'],
  ['독립문', 'dokripmun'],
  ['힣 가', 'hit ga'],
  ['BTS의 2곡!', 'BTSui 2gok!'],
  ['한글'.normalize('NFD'), 'hangeul']
])('%s is %j', (hangul, latin) => {
  expect(romaniseHangul(hangul)).toBe(latin)
})

test('every syllable has a sound, in small letters', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0xac00, max: 0xd7a3 }), fc.integer({ min: 0xac00, max: 0xd7a3 }), (one, other) => {
      expect(romaniseHangul(String.fromCharCode(one, other))).toMatch(/^[a-z]+$/)
    })
  )
})

test('text without Hangul stays as it is', () => {
  expect(romaniseHangul('Top 3 “reasons” – 漢字 スーパー')).toBe('Top 3 “reasons” – 漢字 スーパー')
})
