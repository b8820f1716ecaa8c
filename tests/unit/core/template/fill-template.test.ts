import { describe, expect, test } from 'vitest'
import { newArticleSchema } from '../../../../src/core/article/article'
import { fillTemplate, itemCountRange } from '../../../../src/core/template/fill-template'
import { textOf } from '../../../../src/core/article/walk'

const counts = Array.from({ length: itemCountRange.maximum }, (_, index) => index + itemCountRange.minimum)

describe('the template Top N Reasons', () => {
  test('makes an article of the schema for every number of items it offers', () => {
    for (const itemCount of counts) {
      const made = fillTemplate({ template: 'top-n-reasons', itemCount, headline: `Top ${itemCount} Reasons` })
      expect(newArticleSchema.parse(made)).toEqual(made)
      const [lede, list, closing] = made.body.content
      expect([lede?.type, list?.type === 'listicle' && list.content.length, closing?.type]).toEqual(['paragraph', itemCount, 'paragraph'])
    }
  })

  test('has in each item a heading, a picture place and a text, and no word that nobody wrote', () => {
    const { body } = fillTemplate({ template: 'top-n-reasons', itemCount: 2, headline: 'Top 2 Reasons' })
    const items = body.content.flatMap((block) => (block.type === 'listicle' ? block.content : []))
    expect(items.map((item) => item.content.map((block) => block.type))).toEqual([
      ['itemHeading', 'figure', 'paragraph'],
      ['itemHeading', 'figure', 'paragraph']
    ])
    expect(textOf(body).trim()).toBe('')
  })

  test.each([0, -1, 2.5, 101, NaN, Infinity])('is not made with %d items', (itemCount) => {
    expect(() => fillTemplate({ template: 'top-n-reasons', itemCount, headline: '' })).toThrow(RangeError)
  })
})

test('the blank template has one empty paragraph', () => {
  const made = fillTemplate({ template: 'blank' })
  expect(newArticleSchema.parse(made).body).toEqual({ type: 'doc', content: [{ type: 'paragraph' }] })
})
