import fc from 'fast-check'
import type { Article, Author } from '../../src/core/article/article'
import { fitToGrid } from '../../src/core/article/table-grid'
import type { Block, Body, Inline, Listicle, ListItem, Mark, OrderedList, BulletList, Paragraph, Table, TableCell, TopBlock } from '../../src/core/article/document'
import { referenceForms } from '../../src/core/article/document'
import type { PlacedPicture, SizedPlace } from '../../src/core/picture/picture'
import { emptyPicturePlace, pictureSizes } from '../../src/core/picture/picture'
import { article } from './build-article'
import { arbitrarySlots } from './arbitrary-slots'
import { pictureIdOf } from './build-document'

/** Words that have broken one editor or another. */
const notoriousWords = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  '<!-- wp:html -->',
  '<!-- /wp:paragraph -->',
  '--> -- <!--',
  '&amp; &lt; &#39; &copy; &b; &',
  '"straight" \'quotes\' “curly” ‘ones’',
  'no\u00a0break',
  'two\nlines\r\nthree\vfour',
  '[gallery ids="1"]',
  'https://example.test/watch?v=1&t=2',
  '한글과 漢字とスーパー',
  'مرحبا \u202Eevil\u202C שלום',
  '👨‍👩‍👧‍👦 🏳️‍🌈 e\u0301',
  'half \ud83d a pair \ude00',
  'nul \u0000 bell \u0007 next \u0085 line \u2028 ',
  '\ufeff',
  '   ',
  '\\" \\\\ \\u003c %3Cb%3E {{x}} ${y}'
]

export const arbitraryText: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }) },
  { weight: 2, arbitrary: fc.constantFrom(...notoriousWords) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...notoriousWords), fc.constantFrom(...notoriousWords)).map((words) => words.join('')) }
)

const arbitraryWords = fc.oneof(fc.constant(''), arbitraryText)

const arbitraryHref = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.constantFrom('mailto:desk@example.test?subject=a&body=b', '/reviews/', '#item-2', 'HTTPS://example.test/한글 "<x>\'`\\', 'http://x.test/?q=&amp;')
)

const arbitraryMarks: fc.Arbitrary<Mark[]> = fc
  .tuple(fc.subarray(['bold', 'italic', 'underline', 'strike', 'code'] as const), fc.option(arbitraryHref, { nil: undefined, freq: 2 }), fc.subarray(['noteone1', 'notetwo2'], { maxLength: 1 }))
  .chain(([types, href, notes]) => {
    const marks: Mark[] = [...types.map((type) => ({ type })), ...notes.map((id) => ({ type: 'note' as const, attrs: { id } }))]
    return fc.shuffledSubarray(href === undefined ? marks : [...marks, { type: 'link', attrs: { href } }])
  })

function marked<Node extends Inline>(node: fc.Arbitrary<Node>): fc.Arbitrary<Node> {
  return fc.tuple(node, arbitraryMarks).map(([bare, marks]) => (marks.length === 0 ? bare : { ...bare, marks }))
}

/** To an item that may be there or not. */
const arbitraryReference = fc.record({ itemId: fc.constantFrom('itemone1', 'itemtwo2', 'itemgone'), form: fc.constantFrom(...referenceForms) }).map((attrs) => ({ type: 'itemReference' as const, attrs }))

const arbitraryInline: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 6, arbitrary: marked(arbitraryText.map((text) => ({ type: 'text' as const, text }))) },
  { weight: 1, arbitrary: marked(fc.constant({ type: 'hardBreak' as const })) },
  { weight: 1, arbitrary: marked(arbitraryReference) }
)

const arbitraryContent: fc.Arbitrary<{ content?: Inline[] }> = fc
  .array(arbitraryInline, { maxLength: 6 })
  .chain((content) => (content.length === 0 ? fc.constantFrom({}, { content }) : fc.constant({ content })))

const arbitraryParagraph: fc.Arbitrary<Paragraph> = arbitraryContent.map((content) => ({ type: 'paragraph', ...content }))

const { flow: arbitraryFlow, bulletList, orderedList } = fc.letrec<{
  flow: Paragraph | BulletList | OrderedList
  listItem: ListItem
  bulletList: BulletList
  orderedList: OrderedList
}>((tie) => ({
  flow: fc.oneof({ maxDepth: 2, withCrossShrink: true }, { weight: 3, arbitrary: arbitraryParagraph }, { weight: 1, arbitrary: tie('bulletList') }, { weight: 1, arbitrary: tie('orderedList') }),
  listItem: fc.array(tie('flow'), { minLength: 1, maxLength: 3 }).map((content) => ({ type: 'listItem', content })),
  bulletList: fc.array(tie('listItem'), { minLength: 1, maxLength: 2 }).map((content) => ({ type: 'bulletList', content })),
  orderedList: fc
    .tuple(fc.constantFrom(0, 1, 5, 1_000_000), fc.array(tie('listItem'), { minLength: 1, maxLength: 2 }))
    .map(([start, content]) => ({ type: 'orderedList', attrs: { start }, content }))
}))

const arbitraryPictureWords = fc.record({ alt: arbitraryWords, caption: arbitraryWords, credit: arbitraryWords })

const arbitraryPicture: fc.Arbitrary<PlacedPicture> = fc
  .tuple(fc.integer({ min: 1, max: 9 }), arbitraryPictureWords)
  .map(([number, words]) => ({ pictureId: pictureIdOf(number), width: 1600, height: 900, ...words }))

const arbitraryPlace: fc.Arbitrary<SizedPlace> = fc
  .tuple(
    fc.oneof({ weight: 3, arbitrary: arbitraryPicture }, { weight: 1, arbitrary: arbitraryPictureWords.map((words) => ({ ...emptyPicturePlace, ...words })) }),
    fc.constantFrom(...pictureSizes)
  )
  .map(([place, size]) => ({ ...place, size }))

/** Addresses of services and others, and none at all. */
const arbitraryEmbedAddress = fc.constantFrom(
  '',
  'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
  'https://youtu.be/dQw4w9WgXcQ?t=90',
  'https://www.youtube.com/shorts/dQw4w9WgXcQ',
  'https://www.instagram.com/p/Cabc123/',
  'https://x.com/WordPress/status/1234567890',
  'https://www.tiktok.com/@actor/video/7123456789012345678',
  'https://www.facebook.com/StudioPage/posts/pfbid02AbC',
  'https://open.spotify.com/track/4PTG3Z6ehGkBFwjybzWkR8',
  'https://vimeo.com/123456789/abcdef1234',
  'https://media.example/a--b/?c=d'
)
const arbitraryCard: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ address: arbitraryEmbedAddress, title: arbitraryWords, caption: arbitraryWords }).map((attrs): Block => ({ type: 'embed', attrs })),
  fc.record({ address: fc.oneof(fc.constant(''), arbitraryHref), title: arbitraryWords, description: arbitraryWords }).map((attrs): Block => ({ type: 'linkCard', attrs }))
)

const arbitraryPullQuote: fc.Arbitrary<Block> = fc
  .tuple(arbitraryContent, arbitraryContent)
  .map(([text, attribution]) => ({ type: 'pullQuote' as const, content: [{ type: 'pullQuoteText' as const, ...text }, { type: 'attribution' as const, ...attribution }] }))

const arbitraryCode: fc.Arbitrary<Block> = fc
  .tuple(fc.constantFrom('', 'js', 'c++'), fc.array(fc.oneof(arbitraryText, fc.constantFrom('\n', '\n\n', '\t', '  https://example.test/', '\nhttps://example.test/\n')), { maxLength: 5 }))
  .map(([language, texts]): Block => ({ type: 'codeBlock', attrs: { language }, ...(texts.length === 0 ? {} : { content: texts.map((text) => ({ type: 'text' as const, text })) }) }))

const arbitraryFactBox: fc.Arbitrary<Block> = fc
  .tuple(arbitraryContent, arbitraryFlow, fc.array(arbitraryFlow, { maxLength: 2 }))
  .map(([title, first, rest]) => ({ type: 'factBox' as const, content: [{ type: 'factBoxTitle' as const, ...title }, first, ...rest] }))

const arbitraryCell: fc.Arbitrary<TableCell> = fc
  .tuple(fc.constantFrom('tableCell', 'tableHeader'), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 3 }), fc.array(arbitraryParagraph, { minLength: 1, maxLength: 2 }))
  .map(([type, colspan, rowspan, content]) => ({ type, attrs: { colspan, rowspan }, content }))

const arbitraryTable: fc.Arbitrary<Table> = fc.array(fc.array(arbitraryCell, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 }).map((rows) => {
  const grid = fitToGrid(rows.map((cells) => cells.map((cell) => ({ cell, ...cell.attrs }))))
  const cellsOf = (row: (typeof grid)[number]): TableCell[] =>
    row.map(({ cell, colspan, rowspan }) => ({ type: cell?.cell.type ?? 'tableCell', attrs: { colspan, rowspan }, content: cell?.cell.content ?? [{ type: 'paragraph' }] }))
  return { type: 'table', content: grid.map((row) => ({ type: 'tableRow', content: cellsOf(row) })) }
})

const arbitraryBlock: fc.Arbitrary<Block> = fc.oneof(
  { weight: 4, arbitrary: arbitraryParagraph },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom(2, 3, 4), arbitraryContent).map(([level, content]): Block => ({ type: 'heading', attrs: { level }, ...content }))
  },
  { weight: 1, arbitrary: bulletList },
  { weight: 1, arbitrary: orderedList },
  { weight: 1, arbitrary: fc.array(arbitraryFlow, { minLength: 1, maxLength: 3 }).map((content): Block => ({ type: 'blockquote', content })) },
  { weight: 1, arbitrary: fc.constant<Block>({ type: 'horizontalRule' }) },
  { weight: 2, arbitrary: arbitraryCard },
  { weight: 1, arbitrary: arbitraryPullQuote },
  { weight: 1, arbitrary: arbitraryFactBox },
  { weight: 1, arbitrary: arbitraryCode },
  { weight: 1, arbitrary: arbitraryTable },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.integer({ min: 1, max: 8 }), fc.array(arbitraryPlace, { minLength: 1, maxLength: 3 })).map(
      ([columns, places]): Block => ({ type: 'gallery', attrs: { columns }, content: places.map((attrs) => ({ type: 'figure', attrs })) })
    )
  },
  { weight: 2, arbitrary: arbitraryPlace.map((attrs): Block => ({ type: 'figure', attrs })) }
)

const arbitraryListicle: fc.Arbitrary<Listicle> = fc
  .tuple(fc.constantFrom('ascending', 'countdown'), fc.array(fc.tuple(arbitraryContent, fc.array(arbitraryBlock, { maxLength: 3 }), fc.constantFrom(null, 'itemone1', 'itemtwo2')), { minLength: 1, maxLength: 3 }))
  .map(([order, items]) => ({
    type: 'listicle',
    attrs: { order },
    content: items.map(([heading, blocks, id]) => ({ type: 'listicleItem', attrs: { id }, content: [{ type: 'itemHeading', ...heading }, ...blocks] }))
  }))

const arbitraryTopBlock: fc.Arbitrary<TopBlock> = fc.oneof({ weight: 4, arbitrary: arbitraryBlock }, { weight: 1, arbitrary: arbitraryListicle })

/** Any body that the schema takes, empty and hostile ones included; bounded in size, so that hundreds are checked in a second. */
export const arbitraryBody: fc.Arbitrary<Body> = fc
  .array(arbitraryTopBlock, { minLength: 1, maxLength: 5 })
  .map((content) => ({ type: 'doc', content }))

const arbitraryAuthor: fc.Arbitrary<Author> = fc.record({ name: arbitraryWords, role: arbitraryWords })

/** Any article that the schema takes, with bindings left out. */
export const arbitraryArticle: fc.Arbitrary<Article> = fc
  .record({
    headline: arbitraryWords,
    isCountLinked: fc.boolean(),
    dek: arbitraryWords,
    byline: fc.array(arbitraryAuthor, { maxLength: 3 }),
    leadPicture: fc.option(arbitraryPicture),
    body: arbitraryBody,
    excerpt: arbitraryWords,
    seoTitle: arbitraryWords,
    seoDescription: arbitraryWords,
    socialTitle: arbitraryWords,
    socialPicture: fc.option(arbitraryPicture),
    slots: arbitrarySlots
  })
  .map(article)
