import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitCredit } from '../../../../../src/renderer/src/editor/paste/caption'
import { readMarker } from '../../../../../src/renderer/src/editor/paste/list-marker'
import { paragraphsOf } from '../../../../../src/renderer/src/editor/paste/plain-text'
import { splitHtml } from '../../../../../src/renderer/src/editor/paste/split-html'
import { destinationOf } from '../../../../../src/renderer/src/editor/paste/steps/links'
import { plainSpaces } from '../../../../../src/renderer/src/editor/paste/steps/spaces'

describe('a caption and its credit', () => {
  it.each([
    ['The pier. Photo: Jo Doe / Agency', 'The pier.', 'Jo Doe / Agency'],
    ['The pier (Photo: Kim / Yonhap)', 'The pier', 'Kim / Yonhap'],
    ['The pier | Credit: Disney+', 'The pier', 'Disney+'],
    ['주연 배우들. 사진=하버 픽처스', '주연 배우들.', '하버 픽처스'],
    ['사진 제공=하버 픽처스', '', '하버 픽처스']
  ])('are two where the credit is announced at the end: %s', (text, caption, credit) => {
    expect(splitCredit(text)).toEqual({ caption, credit })
  })

  it.each(['A photo by the sea', 'The photo: it was taken. Then it was lost.', 'In this picture: nobody, says the singer', 'Credit where it is due'])('stay one where that is not clear: %s', (text) => {
    expect(splitCredit(text)).toEqual({ caption: text, credit: '' })
  })
})

describe('a list marker', () => {
  it.each([
    ['3.', { isOrdered: true, number: 3 }],
    ['(2)', { isOrdered: true, number: 2 }],
    ['1.4.2.', { isOrdered: true, number: 2 }],
    ['a.', { isOrdered: true, number: 1 }],
    ['b)', { isOrdered: true }],
    ['iv.', { isOrdered: true }],
    ['가.', { isOrdered: true, number: 1 }],
    ['②', { isOrdered: true }],
    ['·', { isOrdered: false }],
    ['o', { isOrdered: false }],
    ['§', { isOrdered: false }],
    ['', { isOrdered: false }]
  ])('%s is read', (marker, read) => {
    expect(readMarker(`${marker}\u00a0\u00a0 `)).toEqual(read)
  })
})

describe('a link', () => {
  it.each([
    ['https://www.google.com/url?q=https://news.example/a&sa=D', 'https://news.example/a'],
    ['https://slack-redir.net/link?url=https%3A%2F%2Fl.facebook.com%2Fl.php%3Fu%3Dhttps%253A%252F%252Fnews.example%252F', 'https://news.example/'],
    ['https://www.google.com/search?q=https://news.example/', 'https://www.google.com/search?q=https://news.example/'],
    ['https://news.example/url?q=https://other.example/', 'https://news.example/url?q=https://other.example/'],
    ['https://www.google.com/url?q=javascript:alert(1)', 'https://www.google.com/url?q=javascript:alert(1)'],
    ['https://news.example/a?utm_source=x', 'https://news.example/a?utm_source=x']
  ])('%s leads to %s', (address, destination) => {
    expect(destinationOf(address)).toBe(destination)
  })
})

describe('spaces', () => {
  it('that do not break stay where a typesetter would put them', () => {
    expect(plainSpaces('«\u00a0Oui\u00a0!\u00a0» a\u00a0b 12\u00a0000\u00a0€ 3\u00a0km\u200b')).toBe('«\u00a0Oui\u00a0!\u00a0» a b 12\u00a0000\u00a0€ 3\u00a0km')
  })
})

describe('plain text', () => {
  it('has its paragraphs between empty lines, and its lines in them', () => {
    expect(paragraphsOf('\n a\r\nb\r\n \r\n\r\nc\t d\n\n')).toEqual([['a', 'b'], ['c  d']])
  })

  it('has a paragraph for each line where no line is empty', () => {
    expect(paragraphsOf('a\nb\u2028c\n')).toEqual([['a'], ['b'], ['c']])
  })

  it('keeps every word', () => {
    const words = (text: string) => text.split(/\s+/).filter((word) => word !== '')
    fc.assert(fc.property(fc.array(fc.constantFrom('a', '**b**', '#', '-', '1.', '“c”', ' ', '\n', '\n\n', '\r\n', '\t')), (parts) => {
      expect(paragraphsOf(parts.join('')).flat().flatMap(words)).toEqual(words(parts.join('')))
    }))
  })
})

describe('HTML in parts', () => {
  const tags = ['<p>', '</p>', '<ul>', '</ul>', '<li>', '</li>', '<table>', '</table>', '<div>', '</div>', 'words', '<b>', '<', '>', '</h2 >']

  it('is the same as a whole', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...tags)), fc.integer({ min: 1, max: 40 }), (soup, size) => {
      expect(splitHtml(soup.join(''), size).join('')).toBe(soup.join(''))
    }))
  })

  it('is cut behind blocks and never within a list or a table', () => {
    const list = '<ul><li><p>a</p></li><li><p>b</p></li></ul>'
    expect(splitHtml(`<p>a</p><p>b</p>${list}<p>c</p>`, 1)).toEqual(['<p>a</p>', '<p>b</p>', list, '<p>c</p>'])
  })
})
