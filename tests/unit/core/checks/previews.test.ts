import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seoTitleLength, shownLength } from '../../../../src/core/article/seo-title'
import { descriptionLength, previewAsCard, previewInSearch } from '../../../../src/core/checks/previews'
import { finishedListicle } from '../../../support/build-article'
import { body, item, listicle, named, paragraph, picture, reference } from '../../../support/build-document'

const plain = { ...finishedListicle, headline: 'Harbor Lights', seoTitle: '', seoDescription: '', excerpt: '', dek: '' }

describe('in search results', () => {
  it('an article has its SEO title, or its headline', () => {
    expect(previewInSearch(plain).title).toBe('Harbor Lights')
    expect(previewInSearch({ ...plain, seoTitle: 'Lights of the Harbor' }).title).toBe('Lights of the Harbor')
  })

  it('it has the description that was written for them, which a card does not take', () => {
    const described = { ...plain, excerpt: 'An excerpt.', seoDescription: ' For those who search. ' }
    expect([previewInSearch(described).description, previewAsCard(described).description]).toEqual(['For those who search.', 'An excerpt.'])
  })

  it('it is summed up by its excerpt, else by its dek, else by the first words of its text', () => {
    expect(previewInSearch({ ...plain, excerpt: 'An excerpt.', dek: 'A dek.' }).description).toBe('An excerpt.')
    expect(previewInSearch({ ...plain, dek: 'A dek.' }).description).toBe('A dek.')
    expect(previewInSearch(plain).description).toMatch(/^It began with one song, and a ferry\. Here are three reasons\. .*…$/)
  })

  it('the text says which item it means, as readers will see it', () => {
    const words = body(paragraph('See ', reference('thesea01'), '.'), listicle('countdown', item('The ferry'), named('thesea01', item('The sea'))))
    expect(previewInSearch({ ...plain, body: words }).description).toMatch(/^See No\. 1\. The ferry/)
  })

  it('a long text is read no further than its beginning: the page waits for it', () => {
    const far = {
      get type(): 'paragraph' {
        throw new Error('It was read to its end')
      }
    }
    expect(previewInSearch({ ...plain, body: body(paragraph('A song. '.repeat(300)), listicle('ascending', item('One', far))) }).description).toMatch(/^A song\. .*…$/)
  })

  it('what is too long ends after a whole word, in Korean after a letter when no word ends early enough', () => {
    expect(previewInSearch({ ...plain, headline: 'Three reasons why everybody should watch the quietest love story of this whole year' }).title).toBe('Three reasons why everybody should watch the quietest love…')
    expect(previewInSearch({ ...plain, headline: '가'.repeat(40) }).title).toBe(`${'가'.repeat(29)}…`)
  })

  it.each(['👨\u200D👩\u200D👧', '🇰🇷', 'e\u0301', '가'.normalize('NFD')])('no letter of several signs is cut apart: %s', (letter) => {
    for (const before of [54, 55, 56, 57, 58]) {
      expect(previewInSearch({ ...plain, headline: `${'x'.repeat(before)}${letter} ${'y'.repeat(20)}` }).title).toMatch(new RegExp(`^x+(?:${letter})?…$`, 'u'))
    }
  })

  it('nothing is longer than it may be, and what is not cut off stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (words) => {
        const { title, description } = previewInSearch({ ...plain, headline: words, excerpt: words })
        expect(shownLength(title)).toBeLessThanOrEqual(seoTitleLength)
        expect(shownLength(description)).toBeLessThanOrEqual(descriptionLength)
        if (shownLength(words.trim()) <= seoTitleLength) expect(title).toBe(words.trim())
      })
    )
  })
})

it('as a card it has its headline and its lead picture, or the title and picture that are for cards', () => {
  expect(previewAsCard({ ...plain, seoTitle: 'Lights of the Harbor', dek: 'A dek.' })).toEqual({ title: 'Harbor Lights', description: 'A dek.', picture: finishedListicle.leadPicture })
  expect(previewAsCard({ ...plain, leadPicture: null }).picture).toBeUndefined()
  const own = picture(9, { alt: 'A poster', caption: '', credit: 'KBS' })
  expect(previewAsCard({ ...plain, socialTitle: ' Three! ', socialPicture: own })).toMatchObject({ title: 'Three!', picture: own })
})
