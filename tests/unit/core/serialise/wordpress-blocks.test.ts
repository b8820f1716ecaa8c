import fc from 'fast-check'
import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import type { Article } from '../../../../src/core/article/article'
import type { AnyNode } from '../../../../src/core/article/document'
import { figuresOf } from '../../../../src/core/article/walk'
import { pictureIn } from '../../../../src/core/picture/picture'
import { findLinkAddress } from '../../../../src/core/serialise/link-address'
import { printedBody } from '../../../../src/core/article/printed-body'
import { carriedText } from '../../../../src/core/serialise/escape'
import { bylineText } from '../../../../src/core/serialise/byline-text'
import { wordpressContent } from '../../../../src/core/serialise/wordpress-blocks'
import { arbitraryArticle } from '../../../support/arbitrary-article'
import { article, finishedListicle, mediaOf } from '../../../support/build-article'
import { blockquote, body, bulletList, figure, heading, item, link, listicle, paragraph, picture, rule, text } from '../../../support/build-document'

function contentOf(changes: Partial<Article>): string {
  const written = article(changes)
  return wordpressContent(written, mediaOf(written))
}

const blocksOf = (html: string) => html.split('\n\n')
const p = (html: string) => `<!-- wp:paragraph -->\n<p>${html}</p>\n<!-- /wp:paragraph -->`
const itemTitle = (html: string) => `<!-- wp:heading {"className":"listicle-item"} -->\n<h2 class="wp-block-heading listicle-item">${html}</h2>\n<!-- /wp:heading -->`

describe('an article as WordPress blocks', () => {
  test('begins with the dek and the byline', () => {
    const html = contentOf({ dek: ' A & B? ', byline: [{ name: 'Mina Seo', role: 'Drama Editor' }, { name: 'Jo Doe', role: '' }], body: body(paragraph('Text.')) })
    expect(blocksOf(html)).toEqual([
      '<!-- wp:paragraph {"className":"dek"} -->\n<p class="dek">A &amp; B?</p>\n<!-- /wp:paragraph -->',
      '<!-- wp:paragraph {"className":"byline"} -->\n<p class="byline">Mina Seo, Drama Editor · Jo Doe</p>\n<!-- /wp:paragraph -->',
      p('Text.')
    ])
  })

  test('has neither where there is none', () => {
    expect(contentOf({ byline: [{ name: '', role: 'Editor' }], body: body(paragraph('Text.')) })).toBe(p('Text.'))
  })

  test('leaves out what nobody wrote', () => {
    const nothing = body(paragraph(), paragraph(' '), heading(3), blockquote(''), bulletList(''), figure(), figure({ alt: 'a', caption: 'b', credit: 'c' }), paragraph('Text.'))
    expect(contentOf({ body: nothing })).toBe(p('Text.'))
  })

  test('names the level of a heading only where it is not the usual one', () => {
    expect(blocksOf(contentOf({ body: body(heading(2, 'Two'), heading(4, 'Four')) }))).toEqual([
      '<!-- wp:heading -->\n<h2 class="wp-block-heading">Two</h2>\n<!-- /wp:heading -->',
      '<!-- wp:heading {"level":4} -->\n<h4 class="wp-block-heading">Four</h4>\n<!-- /wp:heading -->'
    ])
  })

  test('keeps quotes and rules', () => {
    expect(contentOf({ body: body(blockquote('One.', 'Two.'), rule) })).toBe(
      `<!-- wp:quote -->\n<blockquote class="wp-block-quote">${p('One.')}\n\n${p('Two.')}</blockquote>\n<!-- /wp:quote -->\n\n` +
        '<!-- wp:separator -->\n<hr class="wp-block-separator has-alpha-channel-opacity"/>\n<!-- /wp:separator -->'
    )
  })

  test('numbers the items of a list upward, or downward for a countdown', () => {
    const items = [item('A', heading(3, 'Within'), paragraph('a')), item(text('B', 'italic')), item('')] as const
    expect(blocksOf(contentOf({ body: body(listicle('ascending', ...items)) }))).toEqual([
      itemTitle('1. A'),
      '<!-- wp:heading {"level":3} -->\n<h3 class="wp-block-heading">Within</h3>\n<!-- /wp:heading -->',
      p('a'),
      itemTitle('2. <em>B</em>'),
      itemTitle('3.')
    ])
    expect(blocksOf(contentOf({ body: body(listicle('countdown', ...items)) })).filter((block) => block.includes('listicle-item'))).toEqual([
      itemTitle('3. A'),
      itemTitle('2. <em>B</em>'),
      itemTitle('1.')
    ])
  })

  test('never holds the notes, and not the lead picture, which is the featured one', () => {
    const html = contentOf(finishedListicle)
    expect(html).not.toContain('NOT FOR PRINT')
    expect(html).not.toContain('A harbour at dusk')
  })

  test('is refused when a picture was not uploaded, rather than losing it', () => {
    expect(() => wordpressContent(article({ body: body(figure(picture(7))) }), new Map())).toThrow('No media')
  })

  test('is sanitised even when a document came past the schema', () => {
    const html = contentOf({ body: body(paragraph(text('press', link('javascript:alert(1)'))), paragraph(text('here', link('https://x.test/" onclick="alert(1)')))) })
    expect(blocksOf(html)).toEqual([p('press'), p('<a href="https://x.test/%22%20onclick=%22alert(1)">here</a>')])
  })

  test('is made of 50,000 words in one pass', () => {
    const words = 'reasons why you should tune in to this one tonight '.repeat(10)
    const items = Array.from({ length: 50 }, (_, index) => item(`Reason ${index}`, ...Array.from({ length: 10 }, () => paragraph(words, text('bold', 'bold')))))
    const html = contentOf({ body: body(listicle('ascending', ...items)) })
    expect(blocksOf(html)).toHaveLength(550)
  })
})

test('a byline names each author with the role, if there is one', () => {
  expect(bylineText([{ name: ' Mina Seo ', role: 'Drama Editor' }, { name: ' ', role: 'Editor' }, { name: 'Jo Doe', role: '' }])).toBe('Mina Seo, Drama Editor · Jo Doe')
})

describe('any article as WordPress blocks', () => {
  const parsed = (html: string) => JSDOM.fragment(html)

  /** What a reader would read aloud of a body, without white space. */
  function wordsOf(node: AnyNode): string {
    switch (node.type) {
      case 'text':
        return carriedText(node.text)
      case 'figure': {
        const placed = pictureIn(node.attrs)
        return placed === undefined ? '' : carriedText(placed.caption) + carriedText(placed.credit)
      }
      case 'pullQuote':
        return wordsOf(node.content[0]).trim() === '' ? '' : node.content.map(wordsOf).join('')
      case 'embed':
        return node.attrs.address === '' ? '' : addressOf(node.attrs.address) + carriedText(node.attrs.caption)
      case 'linkCard':
        return node.attrs.address === '' ? '' : (carriedText(node.attrs.title).trim() || (findLinkAddress(node.attrs.address) ?? '')) + carriedText(node.attrs.description)
      case 'listicle':
        return node.content.map((child, index) => `${node.attrs.order === 'ascending' ? index + 1 : node.content.length - index}.${wordsOf(child)}`).join('')
      case 'hardBreak':
      case 'itemReference': // printed as text
      case 'horizontalRule':
        return ''
      default:
        return (node.content ?? []).map(wordsOf).join('')
    }
  }

  /** As WordPress knows it: those that the generator makes need no other change. */
  const addressOf = (address: string) => address.replace('//x.com/', '//twitter.com/')

  test('says every word, in order, and nothing else', () => {
    fc.assert(
      fc.property(arbitraryArticle, (written) => {
        const html = wordpressContent(written, mediaOf(written))
        const expected = carriedText(written.dek) + bylineText(written.byline) + wordsOf(printedBody(written.body))
        expect(parsed(html).textContent.replace(/\s/g, '')).toBe(expected.replace(/\s/g, ''))
      })
    )
  })

  test('holds only the elements, attributes and addresses that we mean', () => {
    const allowed = new Set(['P', 'BR', 'STRONG', 'EM', 'U', 'S', 'CODE', 'A', 'H2', 'H3', 'H4', 'UL', 'OL', 'LI', 'BLOCKQUOTE', 'HR', 'FIGURE', 'IMG', 'FIGCAPTION', 'SPAN', 'DIV', 'CITE', 'TABLE', 'THEAD', 'TBODY', 'TR', 'TH', 'TD', 'PRE'])
    const attributes = new Set(['class', 'href', 'src', 'alt', 'start', 'style', 'colspan', 'rowspan'])
    fc.assert(
      fc.property(arbitraryArticle, (written) => {
        const elements = [...parsed(wordpressContent(written, mediaOf(written))).querySelectorAll('*')]
        expect(elements.map((element) => element.tagName).filter((tag) => !allowed.has(tag))).toEqual([])
        expect(elements.flatMap((element) => element.getAttributeNames()).filter((name) => !attributes.has(name))).toEqual([])
        const styles = elements.flatMap((element) => element.getAttribute('style') ?? [])
        expect(styles.filter((style) => !/^width:\d+px;height:auto$/.test(style))).toEqual([])
        const addresses = elements.flatMap((element) => element.getAttribute('href') ?? element.getAttribute('src') ?? [])
        expect(addresses.filter((address) => !/^(?:https?:|mailto:|\/[^/\\]|#)/i.test(address))).toEqual([])
      })
    )
  })

  test('keeps the alt text of every picture', () => {
    fc.assert(
      fc.property(arbitraryArticle, (written) => {
        const html = wordpressContent(written, mediaOf(written))
        const alts = [...parsed(html).querySelectorAll('img')].map((img) => img.alt.replaceAll('\u2060', ''))
        const expected = figuresOf(written.body).flatMap(({ attrs }) => pictureIn(attrs)?.alt ?? [])
        expect(alts.map(withoutSpace)).toEqual(expected.map((alt) => withoutSpace(carriedText(alt).replaceAll('\u2060', ''))))
      })
    )
  })

  const withoutSpace = (words: string) => words.replace(/\s/g, '')
})
