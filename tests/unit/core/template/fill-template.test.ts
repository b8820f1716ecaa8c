import { describe, expect, test } from 'vitest'
import type { NewArticle } from '../../../../src/core/article/article'
import { newArticleSchema } from '../../../../src/core/article/article'
import { textOf } from '../../../../src/core/article/walk'
import { bodyHtml } from '../../../../src/core/serialise/html'
import { wordpressContent } from '../../../../src/core/serialise/wordpress-blocks'
import { fillTemplate, itemCountRange, listTemplateNames } from '../../../../src/core/template/fill-template'

const counts = Array.from({ length: itemCountRange.maximum }, (_, index) => index + itemCountRange.minimum)
const kinds = ({ body }: NewArticle) => body.content.map(({ type }) => type)

describe.each(listTemplateNames)('the template %s', (template) => {
  test('makes an article of the schema for every number of items it offers', () => {
    for (const itemCount of counts) {
      const made = fillTemplate({ template, itemCount, headline: `Top ${itemCount} Reasons` })
      expect(newArticleSchema.parse(made)).toEqual(made)
      const [lede, list, closing] = made.body.content
      expect([lede?.type, list?.type === 'listicle' && list.content.length, closing?.type]).toEqual(['paragraph', itemCount, 'paragraph'])
    }
  })

  test('has in each item a heading, a picture place and a text, and no word that nobody wrote', () => {
    const { body, isCountLinked } = fillTemplate({ template, itemCount: 2, headline: 'Top 2 Reasons' })
    const items = body.content.flatMap((block) => (block.type === 'listicle' ? block.content : []))
    expect(items.map((item) => item.content.map((block) => block.type))).toEqual([
      ['itemHeading', 'figure', 'paragraph'],
      ['itemHeading', 'figure', 'paragraph']
    ])
    expect(textOf(body).trim()).toBe('')
    expect(isCountLinked).toBe(true)
  })

  test.each([0, -1, 2.5, 101, NaN, Infinity])('is not made with %d items', (itemCount) => {
    expect(() => fillTemplate({ template, itemCount, headline: '' })).toThrow(RangeError)
  })
})

test('a countdown begins with the last place, and reasons with the first', () => {
  const orderOf = (made: NewArticle) => made.body.content.flatMap((block) => (block.type === 'listicle' ? [block.attrs.order] : []))
  expect(orderOf(fillTemplate({ template: 'top-n-reasons', itemCount: 3, headline: '' }))).toEqual(['ascending'])
  expect(orderOf(fillTemplate({ template: 'countdown', itemCount: 3, headline: '' }))).toEqual(['countdown'])
})

test.each([
  ['news-brief', ['paragraph', 'figure', 'paragraph']],
  ['profile', ['paragraph', 'factBox', 'heading', 'paragraph', 'figure', 'pullQuote', 'heading', 'paragraph']],
  ['review', ['paragraph', 'factBox', 'heading', 'paragraph', 'figure', 'heading', 'paragraph']],
  ['interview', ['paragraph', 'heading', 'paragraph', 'heading', 'paragraph', 'figure', 'heading', 'paragraph']],
  ['blank', ['paragraph']]
] as const)('the template %s has its places in order, no headline, and no number to follow', (template, places) => {
  const made = fillTemplate({ template })
  expect(newArticleSchema.parse(made)).toEqual(made)
  expect(kinds(made)).toEqual(places)
  expect(made).toMatchObject({ headline: '', isCountLinked: false })
  // What is left unfilled is not published.
  expect(bodyHtml(made.body, new Map())).toBe('')
  expect(wordpressContent({ dek: '', byline: [], body: made.body }, new Map())).toBe('')
})
