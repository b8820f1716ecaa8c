import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { slugFrom } from '../../../../src/core/article/slug'
import { arbitraryText } from '../../../support/arbitrary-article'

describe('a slug', () => {
  test.each([
    ['Top 3 Reasons Why You Should Tune In To "Soundtrack #1"', 'top-3-reasons-why-you-should-tune-in-to-soundtrack-1'],
    ['Don’t Miss It: It\'s “Here”', 'dont-miss-it-its-here'],
    ['  R&B — K-Pop / Café Ñandú  ', 'r-b-k-pop-cafe-nandu'],
    ['서울의 카페 7곳: 드라마 속 그 장면', 'seourui-kape-7got-deurama-sok-geu-jangmyeon'],
    ['👨‍👩‍👧 ♥ …', ''],
    ['', '']
  ])('of %j is %j', (headline, slug) => {
    expect(slugFrom(headline)).toBe(slug)
  })

  test('of a headline in any script with letters can be read aloud', () => {
    for (const headline of ['드라마 속 그 장면', '今夜のドラマ', '韩剧推荐', 'Новый сезон', 'Ελλάδα']) {
      expect(slugFrom(headline)).toMatch(/^[a-z]+(?:-[a-z]+)*$/)
    }
  })

  test('is cut between words at 80 characters', () => {
    const slug = slugFrom('reasons '.repeat(30))
    expect(slug).toBe(Array.from({ length: 10 }, () => 'reasons').join('-'))
    expect(slugFrom('a'.repeat(200))).toBe('a'.repeat(80))
    expect(slugFrom('BTS ありがとうございましたといわれたいひとのためのたのしいうたとおどりのほん ' + 'さ'.repeat(60)).length).toBeGreaterThan(60)
  })

  test('is lower-case ASCII with single hyphens, short, and its own slug, whatever the headline', () => {
    fc.assert(
      fc.property(fc.oneof(arbitraryText, fc.array(arbitraryText).map((words) => words.join(' '))), (headline) => {
        const slug = slugFrom(headline)
        expect(slug).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/)
        expect(slug.length).toBeLessThanOrEqual(80)
        expect(slugFrom(slug)).toBe(slug)
      }),
      { numRuns: 500 }
    )
  })
})
