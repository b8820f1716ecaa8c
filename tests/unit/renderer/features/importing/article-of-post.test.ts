import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Article, NewArticle } from '../../../../../src/core/article/article'
import { newArticleSchema } from '../../../../../src/core/article/article'
import type { Body, ListicleItem } from '../../../../../src/core/article/document'
import { placedPicturesOf } from '../../../../../src/core/article/walk'
import type { PulledPost } from '../../../../../src/core/publishing/pulled-post'
import { rowsOfContent } from '../../../../../src/core/publishing/post-rows'
import { wordpressContent } from '../../../../../src/core/serialise/wordpress-blocks'
import { articleOfPost } from '../../../../../src/renderer/src/features/importing/article-of-post'
import { arbitraryArticle } from '../../../../support/arbitrary-article'
import { arbitraryPlainBody, everyMark, headed } from '../../../../support/arbitrary-plain-body'
import { article, finishedListicle } from '../../../../support/build-article'
import { blockquote, body, bulletList, cell, codeBlock, factBox, hardBreak, header, heading, item, link, listicle, listItem, orderedList, paragraph, pictureIdOf, table, text } from '../../../../support/build-document'
import { everyBlock } from '../../../../support/every-block'

const addressOf = (pictureId: string) => `https://site.example/wp-content/${pictureId}`
const bare = { siteId: 'site-0001', postId: 7, headline: 'A headline', html: '', isAsWritten: true, excerpt: '', slug: '', seoTitle: '', seoDescription: '', socialTitle: '', categories: [], tags: [], byline: [], areCommentsOpen: true, lead: '', pictures: [] } satisfies PulledPost

async function made(post: Partial<PulledPost>) {
  const outcome = await articleOfPost({ ...bare, ...post })
  if (!outcome.ok) throw new Error(outcome.error.code)
  return outcome.value
}

const brokenTwice = [text('Of two'), hardBreak, hardBreak, text('lines')]
/** What a WordPress holds of an article, and what it holds once that was opened from there and published again. */
async function thereAndBack(written: Article) {
  const pictures = placedPicturesOf(written)
  const media = new Map(pictures.map(({ pictureId }, index) => [pictureId, { mediaId: index + 1, url: addressOf(pictureId), sizeSlug: 'full' as const }]))
  const html = wordpressContent(written, media)
  const { article: back, picturesLeft } = await made({ html, pictures: pictures.map(({ pictureId, width, height }) => ({ address: addressOf(pictureId), pictureId, width, height })) })
  return { html, back, again: wordpressContent(back, media), picturesLeft }
}

describe('an article from a post that Copydesk has published', () => {
  it('is what was written: dek, byline, items, pictures with all their words', async () => {
    const { back, html, again } = await thereAndBack(finishedListicle)
    expect(again).toBe(html)
    expect(back).toMatchObject({ dek: finishedListicle.dek, byline: finishedListicle.byline })
    expect(back.body.content.map(({ type }) => type)).toEqual(['paragraph', 'paragraph', 'listicle'])
  })

  it('has every kind of block as it was', async () => {
    let count = 10
    const text = await everyBlock((_colour, words) => Promise.resolve({ pictureId: pictureIdOf(count++), width: 800, height: 600, ...words }), '12345')
    const { html, again, picturesLeft } = await thereAndBack(article({ body: text }))
    expect(again).toBe(html.replaceAll('}  </code>', '}</code>')) // what a line of code ends with nobody sees
    expect(picturesLeft).toBe(0)
  })

  it('has lists that follow each other as lists, an item without a heading as an item, and headings of the text as headings', async () => {
    const written = article({
      body: body(heading(2, '1. No item'), listicle('countdown', item('Two', paragraph('b')), item('', paragraph('a'))), listicle('ascending', item('Alone', codeBlock('x'))))
    })
    const { html, back, again } = await thereAndBack(written)
    expect(again).toBe(html)
    expect(back.body.content).toMatchObject([{ type: 'heading' }, { type: 'listicle', attrs: { order: 'countdown' }, content: [{}, {}] }, { type: 'listicle', content: [{}] }])
  })

  it('has an item whose heading is of two lines as an item, and a fact box without a title as one', async () => {
    const twoLines: ListicleItem = { type: 'listicleItem', attrs: { id: null }, content: [{ type: 'itemHeading', content: [text('Of two'), hardBreak, text('lines')] }, factBox('', paragraph('b'))] }
    const { html, back, again } = await thereAndBack(article({ body: body(factBox('', bulletList('a')), listicle('ascending', item('One'), twoLines, item('Three'))) }))
    expect(again).toBe(html)
    expect(back.body.content).toMatchObject([{ type: 'factBox' }, { type: 'listicle', content: [{}, { content: [{}, { type: 'factBox' }] }, {}] }])
  })

  it('is exactly what was written, whatever its headings, paragraphs, lists, quotes, tables, boxes and items hold', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryPlainBody({ marks: everyMark, hasOuterBreaks: true, hasItems: true, headingBreaks: 4 }), async (written) => {
        const { html, again } = await thereAndBack(article({ body: written }))
        expect(again).toBe(html)
      }),
      { numRuns: 80 }
    )
  })

  it.each<[string, Body]>([
    ['two line breaks in a row', body(heading(2, ...brokenTwice), paragraph(...brokenTwice), listicle('ascending', headed(brokenTwice), item('Two')))],
    ['three line breaks in a row in an item of a list', body(bulletList(listItem(paragraph(text('Of two'), hardBreak, hardBreak, hardBreak, text('parts')), 'and more'), 'b'))],
    ['cells with two line breaks in a row, a table of one column, headers and a first row in bold', body(table([header([paragraph(text('Head', 'bold'))]), 'b'], [cell([paragraph(...brokenTwice)]), 'd']), table(['a'], ['b']), table([cell([paragraph(text('a', 'bold'))]), cell([paragraph(text('b', 'bold'))])], ['c', 'd']))],
    ['pull quotes of two parts', body({ type: 'pullQuote', content: [{ type: 'pullQuoteText', content: brokenTwice }, { type: 'attribution', content: brokenTwice }] })],
    ['items of lists that begin and end with a line break', body(bulletList(listItem(paragraph(hardBreak, text('a'))), listItem(paragraph(text('b'), hardBreak)), listItem(paragraph(text('c'), hardBreak), bulletList('d'))))],
    ['headings that are bold as a whole', body(heading(3, text('All of it', 'bold', 'italic')), listicle('ascending', headed([text('All of it', 'bold')]), item('Two')))],
    ['lists that touch', body(bulletList('a', 'b'), bulletList('c'), orderedList(1, 'a'), orderedList(2, 'b'), blockquote(bulletList('a'), bulletList('b')))],
    ['spaces that do not break, and links to a place on the page', body(paragraph(text('a\u00a0b'), text('there', link('#item-2'))), listicle('ascending', headed([text('c\u00a0d\u200b')]), item('Two')))]
  ])('has %s as they were', async (_, written) => {
    const { html, back, again } = await thereAndBack(article({ body: written }))
    expect(again).toBe(html)
    expect(back.body).toEqual(JSON.parse(JSON.stringify(written)))
  })

  it('can be saved, whatever was written', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryArticle, async (written) => {
        const { back } = await thereAndBack(written)
        expect(newArticleSchema.safeParse(back).success).toBe(true)
      }),
      { numRuns: 25 }
    )
  })
})

describe('an article from a post of another site', () => {
  it('has the lines of its paragraphs, items and quotes, and lists that touch, as a Ghost has them', async () => {
    const html = '<p>Of two<br><br>lines</p><ul><li>a<br><br>b<br>c</li></ul><ul><li>d</li></ul><blockquote>e<br><br>f<br>g</blockquote>'
    const { article: from } = await made({ html })
    expect(from.body).toEqual(body(paragraph(...brokenTwice), bulletList(listItem('a', paragraph(text('b'), hardBreak, text('c')))), bulletList('d'), blockquote('e', paragraph(text('f'), hardBreak, text('g')))))
  })
})

describe('an article from a post of the web', () => {
  const textOf = (from: NewArticle) => rowsOfContent(wordpressContent(from, new Map())).map(({ text }) => text)

  it('is what a paste would make of it, with what stands beside the text', async () => {
    const html = '<!-- wp:heading -->\n<h2 class="wp-block-heading">1. The sea</h2>\n<!-- /wp:heading -->\n<p class="has-text-align-center">Wide <strong>open</strong>.</p><p class="dek">No dek here.</p>'
    const { article: from } = await made({ html, isAsWritten: false, headline: 'Of the web', slug: 'of-the-web', tags: ['sea'], byline: [{ name: 'Mina', role: '' }], areCommentsOpen: false })
    expect(textOf(from)).toEqual(['Mina', '1. The sea', 'Wide open.', 'No dek here.'])
    expect(from).toMatchObject({ headline: 'Of the web', dek: '', slug: 'of-the-web', isSlugEdited: true, tags: ['sea'], areCommentsOpen: false })
  })

  it('has no words under its pictures but the post’s, counts those that stay there, and has the lead picture with caption and credit', async () => {
    const picture = { address: addressOf('a.jpg'), pictureId: pictureIdOf(1), width: 800, height: 600 }
    const html = `<figure><img src="${picture.address}" alt="A sea"></figure><p><img src="https://elsewhere.example/b.jpg" alt=""></p>`
    const lead = `<figure><img src="${picture.address}" alt="The lead"><figcaption class="wp-element-caption">At dusk. <span class="credit">Photo: KBS</span></figcaption></figure>`
    const { article: from, picturesLeft } = await made({ html, lead, pictures: [picture] })
    expect(from.body.content).toMatchObject([{ attrs: { pictureId: picture.pictureId, alt: 'A sea', caption: '', credit: '' } }, { attrs: { pictureId: null } }])
    expect(from.leadPicture).toMatchObject({ pictureId: picture.pictureId, alt: 'The lead', caption: 'At dusk.', credit: 'Photo: KBS' })
    expect(picturesLeft).toBe(1)
    expect((await made({ html, lead })).picturesLeft).toBe(3)
  })
})
