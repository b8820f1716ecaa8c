import fc from 'fast-check'
import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import type { Body } from '../../../../src/core/article/document'
import { bodyHtml } from '../../../../src/core/serialise/html'
import { arbitraryArticle } from '../../../support/arbitrary-article'
import { article, mediaOf } from '../../../support/build-article'
import { blockquote, body, bulletList, figure, heading, item, link, listicle, listItem, orderedList, paragraph, picture, rule, text } from '../../../support/build-document'

const htmlOf = (written: Body): string => bodyHtml(written, mediaOf(article({ body: written })))

describe('a body as HTML', () => {
  test.each([
    ['a paragraph', paragraph('A & ', text('b', 'bold', 'italic')), '<p>A &amp; <strong><em>b</em></strong></p>'],
    ['a heading', heading(3, 'Three'), '<h3>Three</h3>'],
    ['lists in lists', orderedList(3, listItem('one', bulletList('two'))), '<ol start="3"><li><p>one</p>\n<ul><li><p>two</p></li></ul></li></ol>'],
    ['a quote', blockquote('One.', 'Two.'), '<blockquote><p>One.</p>\n<p>Two.</p></blockquote>'],
    ['a rule', rule, '<hr>'],
    ['an address that is none', paragraph(text('press', link('javascript:alert(1)'))), '<p>press</p>']
  ])('keeps %s', (_, block, html) => {
    expect(htmlOf(body(block))).toBe(html)
  })

  test('keeps a picture with alt text, caption and credit', () => {
    const html = htmlOf(body(figure({ ...picture(1, { alt: 'A "b"', caption: 'C', credit: 'D & E' }), size: 'wide' })))
    expect(html).toMatch(
      /^<figure class="picture-wide"><img src="https?:[^"]+" alt="A &quot;b&quot;" width="1600" height="900"><figcaption>C <span class="credit">D &amp; E<\/span><\/figcaption><\/figure>$/
    )
  })

  test('numbers items as the editor saw them, also those without words', () => {
    const html = htmlOf(body(listicle('countdown', item('A', paragraph('a')), item(''))))
    expect(html).toBe('<section class="listicle-item">\n<h2>2. A</h2>\n<p>a</p>\n</section>\n<section class="listicle-item">\n<h2>1.</h2>\n</section>')
  })

  test('leaves out what nobody wrote, and refuses to lose a picture', () => {
    expect(htmlOf(body(paragraph(' '), heading(2), bulletList(''), blockquote(''), figure({ alt: 'a' }), paragraph('x')))).toBe('<p>x</p>')
    expect(() => bodyHtml(body(figure(picture(7))), new Map())).toThrow('No media')
    expect(() => bodyHtml(body(figure(picture(7))), new Map([[picture(7).pictureId, { url: 'javascript:alert(1)' }]]))).toThrow('http')
  })

  test('of any article holds only the elements, attributes and addresses that we mean', () => {
    const allowed = 'P,BR,STRONG,EM,U,S,CODE,A,H2,H3,H4,UL,OL,LI,BLOCKQUOTE,HR,FIGURE,IMG,FIGCAPTION,SPAN,SECTION,DIV,TABLE,THEAD,TBODY,TR,TH,TD'.split(',')
    const attributes = ['class', 'href', 'src', 'alt', 'start', 'width', 'height', 'colspan', 'rowspan']
    fc.assert(
      fc.property(arbitraryArticle, (written) => {
        const elements = [...JSDOM.fragment(bodyHtml(written.body, mediaOf(written))).querySelectorAll('*')]
        expect(elements.map(({ tagName }) => tagName).filter((tag) => !allowed.includes(tag))).toEqual([])
        expect(elements.flatMap((element) => element.getAttributeNames()).filter((name) => !attributes.includes(name))).toEqual([])
        const addresses = elements.flatMap((element) => element.getAttribute('href') ?? element.getAttribute('src') ?? [])
        expect(addresses.filter((address) => !/^(?:https?:\/\/|mailto:|\/(?!\/)|#)/.test(address))).toEqual([])
      })
    )
  })
})
