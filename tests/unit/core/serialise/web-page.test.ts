import fc from 'fast-check'
import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import type { Article } from '../../../../src/core/article/article'
import { placedPicturesOf } from '../../../../src/core/article/walk'
import { webPage } from '../../../../src/core/serialise/web-page'
import { webPageStyle } from '../../../../src/core/serialise/web-page-style'
import { arbitraryArticle } from '../../../support/arbitrary-article'
import { article, finishedListicle } from '../../../support/build-article'
import { body, item, listicle, noted, paragraph, picture } from '../../../support/build-document'

const wayTo = (id: string) => `pictures/${id}`
const pageOf = (changes: Partial<Article>) => new JSDOM(webPage(article(changes), wayTo, `<style>${webPageStyle}</style>`)).window.document

describe('an article as a web page', () => {
  test('has headline, dek, byline, lead picture and text, in this order', () => {
    const page = pageOf(finishedListicle)
    const { headline, dek } = finishedListicle
    expect(page.title).toBe(headline)
    expect([...(page.querySelector('article')?.children ?? [])].slice(0, 5).map((element) => [element.tagName, element.className, element.textContent])).toEqual([
      ['H1', '', headline],
      ['P', 'dek', dek],
      ['P', 'byline', 'Mina Seo, Drama Editor · Jo Doe'],
      ['FIGURE', 'picture-column', 'The harbour of the series. Disney+'],
      ['P', '', 'It began with one song, and a ferry.']
    ])
    expect([...page.querySelectorAll('h2')].map(({ textContent }) => textContent)).toEqual(['1. The chemistry', '2. The songs', '3. 서울의 밤'])
  })

  test('tells search engines the description that was written for them, or else the excerpt', () => {
    const told = (changes: Partial<Article>) => pageOf(changes).querySelector('meta[name="description"]')?.getAttribute('content')
    expect(told({ excerpt: 'Three “reasons” & more' })).toBe('Three “reasons” & more')
    expect(told({ excerpt: 'An excerpt', seoDescription: ' Why "it"\nmatters ' })).toBe('Why "it" matters')
    expect(told({})).toBeUndefined()
  })

  test('tells social networks the title and the picture that are for cards, where there are such', () => {
    const told = (changes: Partial<Article>) => ['og:title', 'og:image'].map((name) => pageOf(changes).querySelector(`meta[property="${name}"]`)?.getAttribute('content'))
    const card = picture(3, { alt: '', caption: '', credit: '' })
    expect(told({ socialTitle: ' Three "reasons" ', socialPicture: card })).toEqual(['Three "reasons"', `pictures/${card.pictureId}`])
    expect(told({})).toEqual([undefined, undefined])
  })

  test('has nothing for what nobody wrote', () => {
    expect(pageOf({ body: body(paragraph('Text.')) }).querySelector('article')?.innerHTML.trim()).toBe('<p>Text.</p>')
  })

  test('names its pictures by their ways, and no other address is asked for by itself', () => {
    fc.assert(
      fc.property(arbitraryArticle, (written) => {
        const page = pageOf(written)
        expect([...page.querySelectorAll('img')].map((image) => image.getAttribute('src'))).toEqual(placedPicturesOf(written).map(({ pictureId }) => wayTo(pictureId)))
        expect(page.querySelectorAll('script, iframe, object, embed, link, base, [onclick], [onerror], [onload], [style]').length).toBe(0)
        expect(page.querySelectorAll('style').length).toBe(1)
      }),
      { numRuns: 60, examples: [[finishedListicle]] }
    )
    expect(webPageStyle).not.toMatch(/url\(|@import/)
  })

  test('says the language that it is written in', () => {
    const inKorean = body(listicle('ascending', item('밤', paragraph('한강에서 본 서울의 밤. “Harbor Lights”'))))
    expect(pageOf({ headline: 'Harbor Lights', body: inKorean }).documentElement.lang).toBe('ko')
    expect(pageOf(finishedListicle).documentElement.lang).toBe('en')
    expect(pageOf({ body: body(paragraph('2026')) }).documentElement.lang).toBe('en')
  })

  test('says nothing that is said to the desk', () => {
    const passageNotes = [{ id: 'noteone1', words: 'canary', passage: 'Text', writtenAt: '2026-03-08T09:00:00.000Z', isResolved: false }]
    const page = pageOf({ notes: 'canary', passageNotes, body: body(paragraph(noted('Text'))) })
    expect(page.querySelector('article')?.innerHTML.trim()).toBe('<p>Text</p>')
    expect(page.documentElement.outerHTML).not.toContain('canary')
  })
})
