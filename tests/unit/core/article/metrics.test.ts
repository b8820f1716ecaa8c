import { describe, expect, test } from 'vitest'
import { addMetrics, measure, readingMinutes } from '../../../../src/core/article/metrics'

describe('a text is measured', () => {
  test.each([
    ['in words', 'Three reasons to watch it.', 5, 0],
    ['with one word for what apostrophes, hyphens and points join', "Don't miss K-pop’s 2.5 million-strong, U.S. fan-base", 7, 0],
    ['with dashes and dots parting words', 'one—two … three - four', 4, 0],
    ['in characters for Hangul, spaces not counted', '서울의 밤', 0, 4],
    ['in characters for Hangul that came apart into letters', '서울의 밤'.normalize('NFD'), 0, 4],
    ['in characters for Han, points not counted', '漢字、時々「三〇」。', 0, 6],
    ['in characters for kana with its lengthening mark', 'スーパーひらがなｶﾞｰ', 0, 11],
    ['in both where both stand', 'BTS의 2nd album', 3, 1],
    ['with accents, apart or together', 'cafe\u0301 café Ünïcode', 3, 0],
    ['in right-to-left words', 'مرحبا بالعالم', 2, 0],
    ['without emoji and signs', '👨‍👩‍👧 ♥ & — “” 1', 1, 0],
    ['as nothing when nothing is there', ' \n ', 0, 0]
  ])('%s', (_name, text, words, cjkCharacters) => {
    expect(measure(text)).toEqual({ words, cjkCharacters })
  })
})

test('measures add up', () => {
  expect(addMetrics({ words: 1, cjkCharacters: 2 }, { words: 30, cjkCharacters: 40 })).toEqual({ words: 31, cjkCharacters: 42 })
})

test.each([
  [0, 0, 0],
  [1, 0, 1],
  [238, 0, 1],
  [239, 0, 2],
  [0, 500, 1],
  [238, 500, 2],
  [238, 501, 3]
])('%i words and %i characters take %i minutes', (words, cjkCharacters, minutes) => {
  expect(readingMinutes({ words, cjkCharacters })).toBe(minutes)
})
