import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import type { Body } from '../../../../src/core/article/document'
import { carriedText } from '../../../../src/core/serialise/escape'
import { ghostLexical } from '../../../../src/core/serialise/ghost-lexical'
import { blockHtml } from '../../../../src/core/serialise/html'
import { arbitraryArticle, arbitraryText } from '../../../support/arbitrary-article'
import { article, mediaOf } from '../../../support/build-article'
import {
  blockquote,
  body,
  bulletList,
  embed,
  factBox,
  figure,
  gallery,
  hardBreak,
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

const nodeSchema = z.looseObject({
  type: z.string(),
  version: z.literal(1),
  text: z.optional(z.string()),
  format: z.optional(z.union([z.number(), z.string()])),
  url: z.optional(z.string()),
  tag: z.optional(z.string()),
  get children() {
    return z.optional(z.array(nodeSchema))
  }
})
type Node = z.infer<typeof nodeSchema>
const documentSchema = z.object({ root: z.looseObject({ type: z.literal('root'), children: z.array(nodeSchema) }) })

const nodesOf = (written: Body, lead: string[] = []): Node[] => {
  const whole = article({ body: written })
  return documentSchema.parse(JSON.parse(ghostLexical(whole, lead, mediaOf(whole)))).root.children
}

/** A node in one line: its type, its tag or address, and what is in it; text with the bits of its marks. */
function sketch({ type, text: words, format, url, tag, children }: Node): string {
  if (words !== undefined) return format === 0 ? words : `${words}/${String(format)}`
  const name = [type, tag ?? url].filter((part) => part !== undefined).join(' ')
  return children === undefined ? name : `${name}(${children.map(sketch).join('|')})`
}
const sketches = (...blocks: Body['content']) => nodesOf(body(...blocks)).map(sketch)

describe('a body as Ghost stores it', () => {
  test.each([
    ['marks are bits', [paragraph('a', text('b', 'bold', 'italic'), text('c', 'strike'), text('d', 'underline'), text('e', 'code'))], ['paragraph(a|b/3|c/4|d/8|e/16)']],
    ['neighbours share a link', [paragraph(text('a', link('https://x.test/')), text('b', 'bold', link('https://x.test/')))], ['paragraph(link https://x.test/(a|b/1))']],
    ['an address that is none is text', [paragraph(text('press', link('javascript:alert(1)')))], ['paragraph(press)']],
    ['line breaks', [paragraph('a', hardBreak, 'b')], ['paragraph(a|linebreak|b)']],
    ['headings', [heading(2, 'a'), heading(4, 'b')], ['extended-heading h2(a)', 'extended-heading h4(b)']],
    ['a list in a list is an item of its own', [orderedList(3, listItem('a', bulletList('b')))], ['list ol(listitem(a)|listitem(list ul(listitem(b))))']],
    ['paragraphs of a quote', [blockquote('a', 'b')], ['extended-quote(a|linebreak|linebreak|b)']],
    ['rules', [rule], ['horizontalrule']],
    ['items are numbered headings', [listicle('countdown', item('a', paragraph('x')), item(''))], ['extended-heading h2(2. |a)', 'paragraph(x)', 'extended-heading h2(1.)']],
    ['what nobody wrote is left out', [paragraph(' '), heading(2), bulletList(''), blockquote(''), figure({ alt: 'a' })], []]
  ])('%s', (_, blocks, expected) => {
    expect(sketches(...blocks)).toEqual(expected)
  })

  test('only a list within a quote becomes a card of HTML', () => {
    expect(nodesOf(body(blockquote('a', bulletList('<b>'))))).toEqual([
      { type: 'html', version: 1, html: '<blockquote><p>a</p>\n<ul><li><p>&lt;b&gt;</p></li></ul></blockquote>' }
    ])
  })

  test('a table, a box and a card is a card of HTML each, and says what it says elsewhere', () => {
    const blocks = [table(['Soo']), pullQuote('Never.', 'Jo'), factBox('At a glance', paragraph('a')), embed('https://youtu.be/x'), linkCard('https://a.example/', { title: 'Why' })]
    expect(nodesOf(body(...blocks))).toEqual(blocks.map((block) => ({ type: 'html', version: 1, html: blockHtml(block, new Map()) })))
    expect(sketches(table(['']), pullQuote('', 'Jo'), factBox('', paragraph()), embed(''), linkCard(''))).toEqual([])
  })

  test('a gallery is its pictures one after the other, each with its credit', () => {
    const nodes = nodesOf(body(gallery(2, figure(picture(1, { credit: 'D' })), figure(), figure(picture(2, { credit: 'E' })))))
    expect(nodes).toMatchObject([
      { type: 'image', caption: '<span class="credit">D</span>' },
      { type: 'image', caption: '<span class="credit">E</span>' }
    ])
  })

  test('a picture has its words, and a width that Ghost has', () => {
    const [small, wide] = nodesOf(body(figure({ ...picture(1, { alt: 'A', caption: 'C & D', credit: 'E' }), size: 'small' }), figure({ ...picture(2), size: 'wide' })))
    expect(small).toMatchObject({ type: 'image', alt: 'A', caption: 'C &amp; D <span class="credit">E</span>', width: 1600, height: 900, cardWidth: 'regular' })
    expect(wide).toMatchObject({ caption: '', cardWidth: 'wide' })
  })

  test('what the post has no field for stands before the text', () => {
    expect(nodesOf(body(paragraph('a')), ['The dek.', 'Mina Seo, Drama Editor']).map(sketch)).toEqual(['paragraph(The dek.)', 'paragraph(Mina Seo, Drama Editor)', 'paragraph(a)'])
  })

  test('refuses to lose a picture', () => {
    expect(() => ghostLexical(article({ body: body(figure(picture(7))) }), [], new Map())).toThrow('No media')
  })

  test('of any article is a document that we can read again, with every word of its paragraphs', () => {
    fc.assert(
      fc.property(arbitraryArticle, arbitraryText, (written, words) => {
        expect(documentSchema.safeParse(JSON.parse(ghostLexical(written, [], mediaOf(written)))).error).toBeUndefined()
        const said = words === '' ? '' : carriedText(words)
        const paragraphs = nodesOf(body(paragraph(words)))
        expect(JSON.stringify(paragraphs).includes('"type":"paragraph"')).toBe(said.trim() !== '')
        expect(paragraphs.flatMap(({ children = [] }) => children.map((child) => child.text ?? '\n')).join('')).toBe(said.trim() === '' ? '' : said)
      })
    )
  })
})
