import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countPlacesInHeadline, countPlacesInSlug, placesOfCount, withCount } from '../../../../src/core/listicle/headline-number'
import { arbitraryText } from '../../../support/arbitrary-article'

const inHeadline = (headline: string, from: number, to: number): string | undefined => withCount(headline, countPlacesInHeadline(headline), from, to)?.text
const inSlug = (slug: string, from: number, to: number): string | undefined => withCount(slug, countPlacesInSlug(slug), from, to)?.text

/** Text with numbers in it, near each other and near what changes their meaning. */
const numberedText = fc
  .array(fc.oneof(arbitraryText, fc.constantFrom('Top ', 'top-', '#', ' ', ': ', '-', '.', '가지', '년', '選', 'th', '10', '3', '2', '2026')), { maxLength: 8 })
  .map((parts) => parts.join(''))

describe('the number of a headline', () => {
  it.each([
    ['Top 3 Reasons', 'Top 4 Reasons'],
    ['3 Reasons', '4 Reasons'],
    ['TOP3 songs', 'TOP4 songs'],
    ['The Top-3 Songs', 'The Top-4 Songs'],
    ['The best 3', 'The best 4'],
    ['“3 Reasons” to watch', '“4 Reasons” to watch'],
    ['Iron Man 3: 3 Reasons to Watch', 'Iron Man 3: 4 Reasons to Watch'],
    ['Season 3 in 3 songs, top 3', 'Season 3 in 3 songs, top 4'],
    ['3 Days Later, the Top 3 Scenes', '3 Days Later, the Top 4 Scenes'],
    ['이유 3가지', '이유 4가지'],
    ['시즌 3, 꼭 봐야 하는 이유 3가지', '시즌 3, 꼭 봐야 하는 이유 4가지'],
    ['서울의 카페 3곳', '서울의 카페 4곳'],
    ['톱3 무대', '톱4 무대'],
    ['理由3選', '理由4選'],
    ['Why we love these 3', 'Why we love these 4'],
    ['3 Songs That Made the Top 10', '4 Songs That Made the Top 10'],
    ['빌보드 톱 10에 오른 노래 3곡', '빌보드 톱 10에 오른 노래 4곡']
  ])('follows from “%s” to “%s”', (before, after) => {
    expect(inHeadline(before, 3, 4)).toBe(after)
  })

  it.each([
    'Three Reasons', 'Top 5 Reasons', 'In 3D', 'The S3', '3rd place', '33 songs', '03 songs', '3.5 stars', '1.3 stars', '10:3', '24/3', '#3', '$3', '3%', 'A 3-step plan', '3+ hours',
    "the 3's", 'K-3', '3위', '3년 만에', '3회', '3번째 이야기', '시즌3', '3年', 'stop 5', ''
  ])('is not touched in “%s”', (headline) => {
    expect(inHeadline(headline, 3, 4)).toBeUndefined()
  })

  it.each(['Top 5 Reasons to Watch All 3 Seasons', '5 Reasons to Watch These 3 Stars', 'All 3 Seasons of It: 5 Reasons', '시즌 3 꼭 봐야 하는 이유 5가지', '3 Days Later, the Top 5 Scenes', '3 Idiots: Top 5 Moments'])(
    'is another one in “%s”',
    (headline) => {
      expect(inHeadline(headline, 3, 4)).toBeUndefined()
    }
  )

  it('is never a year', () => {
    expect(countPlacesInHeadline('The 2026 list')).toEqual([])
  })

  it('comes back with the item that was taken away, whatever else says the same meanwhile', () => {
    const first = withCount('2 Days: 3 Reasons', countPlacesInHeadline('2 Days: 3 Reasons'), 3, 2)
    expect(first?.text).toBe('2 Days: 2 Reasons')
    const text = first?.text ?? ''
    expect(withCount(text, countPlacesInHeadline(text), 2, 3, first?.at)?.text).toBe('2 Days: 3 Reasons')
  })

  it('changes and nothing else does, there and back again, in any text', () => {
    fc.assert(
      fc.property(fc.constantFrom(countPlacesInHeadline, countPlacesInSlug), numberedText, fc.integer({ min: 1, max: 1_000 }), (placesIn, text, to) => {
        for (const { value: from } of placesIn(text)) {
          if (placesOfCount(placesIn(text), from).length === 0) continue
          const there = withCount(text, placesIn(text), from, to)
          if (there === undefined) throw new Error('A number that was found can be changed')
          expect(there.text.replace(/\d+/g, '·')).toBe(text.replace(/\d+/g, '·'))
          expect(placesIn(there.text)).toContainEqual(expect.objectContaining({ at: there.at, value: to }))
          expect(withCount(there.text, placesIn(there.text), to, from, there.at)).toEqual({ text, at: there.at })
        }
      }),
      { numRuns: 500 }
    )
  })
})

describe('the number of a slug', () => {
  it.each([
    ['top-3-reasons', 'top-4-reasons'],
    ['iron-man-3-the-top-3-scenes', 'iron-man-3-the-top-4-scenes'],
    ['3-reasons', '4-reasons'],
    ['reasons-3', 'reasons-4'],
    ['3', '4'],
    ['5-days-3-reasons', '5-days-4-reasons'],
    ['songs-3-that-hit-the-top-10', 'songs-4-that-hit-the-top-10']
  ])('follows from %s to %s', (before, after) => {
    expect(inSlug(before, 3, 4)).toBe(after)
  })

  it.each(['s3-reasons', '3d-films', '33-songs', 'three-reasons', 'top-5', '3-days-top-5', ''])('is not touched in %s', (slug) => {
    expect(inSlug(slug, 3, 4)).toBeUndefined()
  })
})
