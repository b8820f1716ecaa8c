import fc from 'fast-check'
import { expect, test } from 'vitest'
import { endpointArticleSchema } from '../../../../src/core/endpoint/contract'
import { endpointArticle } from '../../../../src/core/endpoint/write-article'
import type { PictureId } from '../../../../src/core/picture/picture'
import { picturesOf } from '../../../../src/core/article/walk'
import type { Article } from '../../../../src/core/article/article'
import type { RemoteMedia } from '../../../../src/core/publishing/remote-binding'
import { arbitraryArticle } from '../../../support/arbitrary-article'
import { article } from '../../../support/build-article'
import {
  blockquote,
  body,
  bulletList,
  cell,
  embed,
  factBox,
  figure,
  gallery,
  header,
  heading,
  item,
  linkCard,
  listicle,
  orderedList,
  paragraph,
  picture,
  pullQuote,
  rule,
  table,
  text
} from '../../../support/build-document'

const mediaOf = (written: Article) =>
  new Map<PictureId, RemoteMedia>(
    picturesOf(written).map(({ pictureId }) => [pictureId, { pictureId, mediaId: `m-${pictureId.slice(0, 8)}`, url: `https://cms.test/${pictureId}`, sizeSlug: 'full' }])
  )

const placed = (number: number, words = { alt: '', caption: '', credit: '' }) => {
  const { pictureId, width, height } = picture(number)
  return { mediaId: `m-${pictureId.slice(0, 8)}`, url: `https://cms.test/${pictureId}`, width, height, ...words }
}
const told = (words: string) => ({ html: words, text: words })

test('an article as data says all that is published of it, and nothing else', () => {
  const written = article({
    headline: 'Top 1',
    seoTitle: 'One reason',
    seoDescription: 'The one',
    socialTitle: 'One!',
    socialPicture: picture(3, { credit: 'E' }),
    dek: 'Why?',
    byline: [{ name: 'Mina Seo', role: 'Editor' }, { name: ' ', role: 'Nobody' }],
    leadPicture: picture(1, { alt: 'A', caption: 'C', credit: 'D' }),
    body: body(paragraph('So ', text('it', 'bold')), listicle('ascending', item('One', bulletList('x'), figure({ ...picture(2), size: 'small' }))), heading(3, 'H'), orderedList(4, 'y'), blockquote('q'), rule, paragraph()),
    notes: 'NOT FOR PRINT'
  })
  expect(endpointArticle(written, mediaOf(written))).toEqual({
    headline: 'Top 1',
    seoTitle: 'One reason',
    seoDescription: 'The one',
    socialTitle: 'One!',
    socialPicture: placed(3, { alt: '', caption: '', credit: 'E' }),
    dek: 'Why?',
    byline: [{ name: 'Mina Seo', role: 'Editor' }],
    leadPicture: placed(1, { alt: 'A', caption: 'C', credit: 'D' }),
    blocks: [
      { type: 'paragraph', html: 'So <strong>it</strong>', text: 'So it' },
      {
        type: 'listicle',
        order: 'ascending',
        items: [
          {
            rank: 1,
            ...told('One'),
            blocks: [
              { type: 'list', isOrdered: false, start: 1, items: [[{ type: 'paragraph', ...told('x') }]] },
              { type: 'picture', size: 'small', ...placed(2) }
            ]
          }
        ]
      },
      { type: 'heading', level: 3, ...told('H') },
      { type: 'list', isOrdered: true, start: 4, items: [[{ type: 'paragraph', ...told('y') }]] },
      { type: 'quote', blocks: [{ type: 'paragraph', ...told('q') }] },
      { type: 'rule' }
    ]
  })
})

test('tables, galleries, boxes and cards are data, too', () => {
  const written = article({
    body: body(
      table([header('Cast', { colspan: 2 })], ['Soo', cell([paragraph('Lead'), paragraph(text('Again', 'bold'))])]),
      gallery(2, figure(picture(1, { alt: 'A', caption: 'C', credit: 'D' })), figure()),
      pullQuote(text('Never.', 'italic'), 'Jo'),
      factBox('At a glance', paragraph('Twelve episodes')),
      embed('https://youtu.be/x', { title: 'For the desk', caption: ' The trailer ' }),
      linkCard('https://a.example/?b=1&c', { title: 'Why', description: 'Because' })
    )
  })
  expect(endpointArticle(written, mediaOf(written)).blocks).toEqual([
    {
      type: 'table',
      rows: [
        [{ isHeader: true, colspan: 2, rowspan: 1, ...told('Cast') }],
        [
          { isHeader: false, colspan: 1, rowspan: 1, ...told('Soo') },
          { isHeader: false, colspan: 1, rowspan: 1, html: 'Lead<br><strong>Again</strong>', text: 'Lead\nAgain' }
        ]
      ]
    },
    { type: 'gallery', columns: 2, pictures: [placed(1, { alt: 'A', caption: 'C', credit: 'D' })] },
    { type: 'pullQuote', html: '<em>Never.</em>', text: 'Never.', attribution: told('Jo') },
    { type: 'factBox', title: told('At a glance'), blocks: [{ type: 'paragraph', ...told('Twelve episodes') }] },
    { type: 'embed', address: 'https://youtu.be/x', caption: 'The trailer' },
    { type: 'link', address: 'https://a.example/?b=1&c', title: 'Why', description: 'Because' }
  ])
})

test('of tables, galleries, boxes and cards that nobody filled there is nothing', () => {
  const written = article({ body: body(table(['', '']), gallery(3, figure()), pullQuote('', 'Jo'), factBox('', paragraph()), embed(''), linkCard('javascript:alert(1)')) })
  expect(endpointArticle(written, mediaOf(written)).blocks).toEqual([])
})

test('any article as data fits the contract', () => {
  fc.assert(
    fc.property(arbitraryArticle, (written) => {
      expect(endpointArticleSchema.safeParse(endpointArticle(written, mediaOf(written))).error).toBeUndefined()
    })
  )
})
