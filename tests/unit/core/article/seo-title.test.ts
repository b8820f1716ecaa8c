import { expect, it } from 'vitest'
import { seoTitleOf, shownLength } from '../../../../src/core/article/seo-title'

it('a title for search engines is the headline as long as it has no words of its own', () => {
  expect(seoTitleOf({ headline: ' Top 3 Reasons ', seoTitle: ' ' })).toBe('Top 3 Reasons')
  expect(seoTitleOf({ headline: 'Top 3 Reasons', seoTitle: '3 Reasons to Watch' })).toBe('3 Reasons to Watch')
})

it.each([
  ['Top 3 Reasons', 13],
  ['이유 3가지', 2 * 4 + 2],
  ['👍', 1],
  ['', 0]
])('“%s” takes the room of %i letters in search results', (title, length) => {
  expect(shownLength(title)).toBe(length)
})
