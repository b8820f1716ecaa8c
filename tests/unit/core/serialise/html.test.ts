import fc from 'fast-check'
import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import type { Body } from '../../../../src/core/article/document'
import { bodyHtml } from '../../../../src/core/serialise/html'
import { arbitraryArticle } from '../../../support/arbitrary-article'
import { article, mediaOf } from '../../../support/build-article'
import {
  blockquote,
  body,
  bulletList,
  embed,
  factBox,
  figure,
  gallery,
  header,
  heading,
  item,
  link,
  linkCard,
  listicle,
  listItem,
  orderedList,
  paragraph,
  picture,
  pullQuote,
  rule,
  table,
  text
} from '../../../support/build-document'

const htmlOf = (written: Body): string => bodyHtml(written, mediaOf(article({ body: written })))

describe('a body as HTML', () => {
  test.each([
    ['a paragraph', paragraph('A & ', text('b', 'bold', 'italic')), '<p>A &amp; <strong><em>b</em></strong></p>'],
    ['a heading', heading(3, 'Three'), '<h3>Three</h3>'],
    ['lists in lists', orderedList(3, listItem('one', bulletList('two'))), '<ol start="3"><li><p>one</p>\n<ul><li><p>two</p></li></ul></li></ol>'],
    ['a quote', blockquote('One.', 'Two.'), '<blockquote><p>One.</p>\n<p>Two.</p></blockquote>'],
    ['a rule', rule, '<hr>'],
    ['a table', table([header('Cast')], ['A & B']), '<table><thead><tr><th>Cast</th></tr></thead><tbody><tr><td>A &amp; B</td></tr></tbody></table>'],
    ['a pull quote', pullQuote('Never.', 'Jo'), '<figure class="pull-quote"><blockquote><p>Never.</p></blockquote><figcaption>Jo</figcaption></figure>'],
    ['a fact box', factBox('At a glance', paragraph('a')), '<div class="fact-box"><h3>At a glance</h3>\n<p>a</p></div>'],
    [
      'an embed as a link, without what is said to the desk',
      embed('https://youtu.be/x', { title: 'Desk', caption: 'The <trailer>' }),
      '<figure class="embed"><a href="https://youtu.be/x">https://youtu.be/x</a><figcaption>The &lt;trailer&gt;</figcaption></figure>'
    ],
    [
      'a related link',
      linkCard('https://a.example/?b&c', { title: 'Why\nit', description: 'A & B' }),
      '<div class="link-card"><p><a href="https://a.example/?b&amp;c">Why it</a></p><p>A &amp; B</p></div>'
    ],
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

  test('keeps a gallery, each picture with its own credit', () => {
    const html = htmlOf(body(gallery(2, figure(picture(1, { credit: 'D' })), figure(picture(2, { credit: 'E' })), figure())))
    expect(html.replace(/ (?:src|width|height)="[^"]*"/g, '')).toBe(
      `<div class="gallery">${['D', 'E'].map((credit) => `<figure class="picture-column"><img alt=""><figcaption><span class="credit">${credit}</span></figcaption></figure>`).join('\n')}</div>`
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
    const allowed = 'P,BR,STRONG,EM,U,S,CODE,A,H2,H3,H4,UL,OL,LI,BLOCKQUOTE,HR,FIGURE,IMG,FIGCAPTION,SPAN,SECTION,DIV,TABLE,THEAD,TBODY,TR,TH,TD,PRE'.split(',')
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
