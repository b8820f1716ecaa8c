import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block, Body, ListicleItem } from '../../../../src/core/article/document'
import { checkArticle, longestHeadline } from '../../../../src/core/checks/check-article'
import type { CheckedArticle } from '../../../../src/core/checks/check-article'
import { uncreditedPictures } from '../../../../src/core/publishing/credit-waiver'
import { emptySizedPlace } from '../../../../src/core/picture/picture'
import type { PlacedPicture } from '../../../../src/core/picture/picture'
import { arbitraryBody } from '../../../support/arbitrary-article'
import { finishedListicle } from '../../../support/build-article'
import { body as document, codeBlock, embed, figure as emptyFigure, gallery, item as namedItem, link, listicle, paragraph, pullQuote, text as styled } from '../../../support/build-document'

const ready: CheckedArticle = { ...finishedListicle, leadPicture: null, headline: 'Harbor Lights', body: bodyOf({ type: 'paragraph', content: [{ type: 'text', text: 'A ferry.' }] }) }
const check = (changes: Partial<CheckedArticle>) => checkArticle({ ...ready, ...changes })

function bodyOf(...content: Body['content']): Body {
  return { type: 'doc', content }
}

function picture(alt: string, credit: string): PlacedPicture {
  return { pictureId: `${'a'.repeat(64)}.jpg`, width: 10, height: 10, alt, caption: '', credit }
}

function figure(placed: PlacedPicture | typeof emptySizedPlace): Block {
  return { type: 'figure', attrs: { ...placed, size: 'column' } }
}

function item(heading: string, ...blocks: Block[]): ListicleItem {
  return { type: 'listicleItem', attrs: { id: null }, content: [heading === '' ? { type: 'itemHeading' } : { type: 'itemHeading', content: [{ type: 'text', text: heading }] }, ...blocks] }
}

const listOf = (...content: ListicleItem[]): Body => bodyOf({ type: 'listicle', attrs: { order: 'countdown' }, content })
const text: Block = { type: 'paragraph', content: [{ type: 'text', text: 'A song.' }] }

it('finds nothing in an article that is ready, and in a whole listicle only the picture that nobody is credited for', () => {
  expect(checkArticle(ready)).toEqual([])
  expect(checkArticle(finishedListicle)).toEqual([{ kind: 'credit-missing', picture: { name: 3, index: 3 } }])
})

describe('the headline', () => {
  it('is missing when nothing but blanks is written', () => {
    expect(check({ headline: '  ' })).toEqual([{ kind: 'headline-missing' }])
  })

  it('is too long past what search results and social cards show; a letter of Korean counts as two', () => {
    expect(check({ headline: 'a'.repeat(longestHeadline) })).toEqual([])
    expect(check({ headline: 'a'.repeat(longestHeadline + 1) })).toEqual([{ kind: 'headline-long', length: longestHeadline + 1 }])
    expect(check({ headline: '각'.repeat(longestHeadline / 2).normalize('NFD') })).toEqual([])
    expect(check({ headline: '가'.repeat(longestHeadline / 2 + 1) })).toEqual([{ kind: 'headline-long', length: longestHeadline + 2 }])
  })

  it.each([
    ['Top 5 Reasons to Watch', [{ kind: 'count-differs', stated: 5, items: 2 }]],
    ['꼭 봐야 하는 이유 3가지', [{ kind: 'count-differs', stated: 3, items: 2 }]],
    ['Top 2 Reasons to Watch', []],
    ['Top 5 Stars Name 2 Reasons', []],
    ['What We Saw in 2026', []],
    ['24 Hours in Seoul: What to Eat', []],
    ['5 Seconds of Summer Come to Seoul', []],
    ['BTS Enter the Billboard Top 10', []],
    ['빌보드 톱 10에 오른 노래 3곡', [{ kind: 'count-differs', stated: 3, items: 2 }]],
    ['20대 배우들이 사랑한 드라마', []],
    ['5인조 걸그룹이 사랑받는 이유', []],
    ['1박 3일 명장면', []],
    ['3관왕 배우의 5집 앨범', []],
    ['500여 명이 뽑은 드라마', []],
    ['Top 10: What We Watched', [{ kind: 'count-differs', stated: 10, items: 2 }]]
  ])('says how many items there are: %s', (headline, findings) => {
    expect(check({ headline, body: listOf(item('One', text), item('Two', text)) })).toEqual(findings)
  })

  it('may say any number where there is no list, or more than one', () => {
    const list = listOf(item('One', text)).content
    expect(check({ headline: 'Top 5 Reasons to Watch' })).toEqual([])
    expect(check({ headline: 'Top 5 Reasons to Watch', body: bodyOf(...list, ...list) })).toEqual([])
  })
})

it('names items without a heading, and those with nothing but one, by their ranks', () => {
  const body = listOf(item('One', { type: 'paragraph' }, figure(emptySizedPlace)), item('', text), item('Three', figure(picture('A song', 'KBS'))), item('Four', { type: 'linkCard', attrs: { address: 'https://example.test/', title: '', description: '' } }))
  expect(check({ body })).toEqual([
    { kind: 'item-empty', rank: 4, index: 0 },
    { kind: 'item-bare', rank: 3, index: 1 },
    { kind: 'empty-places', count: 1 }
  ])
})

it('an item says nothing with the words of a picture, a card or a quote that is not there', () => {
  const body = document(
    listicle('ascending', namedItem('One', emptyFigure({ caption: 'Soon' })), namedItem('Two', gallery(2, emptyFigure({ caption: 'Soon' }))), namedItem('Three', embed('', { title: 'A clip' })), namedItem('Four', pullQuote('', 'Mina')), namedItem('Five', codeBlock('let a')))
  )
  expect(check({ body }).flatMap((finding) => (finding.kind === 'item-empty' ? [finding.rank] : []))).toEqual([1, 2, 3, 4])
})

describe('pictures', () => {
  it('are named by where they stand when they lack a credit or an alt text, and when that repeats the headline', () => {
    const body = bodyOf(figure(picture('A harbor', 'KBS')), figure(emptySizedPlace), figure(picture(' ', 'KBS')), figure(picture('harbor lights ', ' ')))
    expect(check({ leadPicture: picture('', ''), body })).toEqual([
      { kind: 'credit-missing', picture: { name: 'lead', index: 0 } },
      { kind: 'credit-missing', picture: { name: 3, index: 3 } },
      { kind: 'alt-missing', picture: { name: 'lead', index: 0 } },
      { kind: 'alt-missing', picture: { name: 2, index: 2 } },
      { kind: 'alt-repeats-headline', picture: { name: 3, index: 3 } },
      { kind: 'empty-places', count: 1 }
    ])
    expect(check({ body: bodyOf(figure(picture('', 'KBS'))) })).toEqual([{ kind: 'alt-missing', picture: { name: 1, index: 0 } }])
  })

  it('repeat the headline also where the letters of one come in parts', () => {
    expect(check({ headline: '바다의 불빛', body: bodyOf(figure(picture('바다의 불빛'.normalize('NFD'), 'KBS'))) })).toEqual([{ kind: 'alt-repeats-headline', picture: { name: 1, index: 0 } }])
  })

  it('for cards in social networks are asked for their words as the others are, by a name of their own', () => {
    expect(check({ body: bodyOf(figure(picture('A', 'KBS'))), socialPicture: picture('', '') })).toEqual([
      { kind: 'credit-missing', picture: { name: 'social', index: 1 } },
      { kind: 'alt-missing', picture: { name: 'social', index: 1 } }
    ])
  })

  it('without a credit are found wherever publishing asks for one', () => {
    fc.assert(
      fc.property(arbitraryBody, (body) => {
        expect(check({ body }).some(({ kind }) => kind === 'credit-missing')).toBe(uncreditedPictures({ leadPicture: null, socialPicture: null, body }).length > 0)
      })
    )
  })
})

it('counts what is still to come, and says whether a search of the page would find it', () => {
  expect(check({ dek: 'By TK and TK', excerpt: 'TK' })).toEqual([{ kind: 'tks', count: 3, isOnPage: true }])
  expect(check({ excerpt: 'TK' })).toEqual([{ kind: 'tks', count: 1, isOnPage: false }])
})

it('counts references to items that are gone, links that lead nowhere, and cards without an address', () => {
  const body = bodyOf(
    { type: 'paragraph', content: [{ type: 'itemReference', attrs: { itemId: 'abcdefgh', form: 'english' } }, { type: 'text', text: 'here', marks: [{ type: 'link', attrs: { href: '#' } }] }] },
    { type: 'embed', attrs: { address: '', title: '', caption: '' } }
  )
  expect(check({ body })).toEqual([
    { kind: 'lost-references', count: 1 },
    { kind: 'links-nowhere', count: 1 },
    { kind: 'empty-cards', count: 1 }
  ])
})

it('counts a link of several texts once, and one that has only begun with its scheme', () => {
  const href = 'https://'
  const body = document(paragraph(styled('see ', link('#')), styled('here', 'bold', link('#'))), paragraph(styled('there', link(href))), paragraph(styled('done', link('https://example.test/'))))
  expect(check({ body })).toEqual([{ kind: 'links-nowhere', count: 2 }])
})

it('misses a category', () => {
  expect(check({ categories: [] })).toEqual([{ kind: 'category-missing' }])
})
