import fc from 'fast-check'
import type { Article, Author } from '../../src/core/article/article'
import type { Block, Body, Inline, Listicle, ListItem, Mark, OrderedList, BulletList, Paragraph, TopBlock } from '../../src/core/article/document'
import type { PlacedPicture, SizedPlace } from '../../src/core/picture/picture'
import { emptyPicturePlace, pictureSizes } from '../../src/core/picture/picture'
import { article } from './build-article'
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
  .tuple(fc.subarray(['bold', 'italic', 'underline', 'strike', 'code'] as const), fc.option(arbitraryHref, { nil: undefined, freq: 2 }))
  .chain(([types, href]) => {
    const marks: Mark[] = types.map((type) => ({ type }))
    return fc.shuffledSubarray(href === undefined ? marks : [...marks, { type: 'link', attrs: { href } }])
  })

function marked<Node extends Inline>(node: fc.Arbitrary<Node>): fc.Arbitrary<Node> {
  return fc.tuple(node, arbitraryMarks).map(([bare, marks]) => (marks.length === 0 ? bare : { ...bare, marks }))
}

const arbitraryInline: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 6, arbitrary: marked(arbitraryText.map((text) => ({ type: 'text' as const, text }))) },
  { weight: 1, arbitrary: marked(fc.constant({ type: 'hardBreak' as const })) }
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
    excerpt: arbitraryWords
  })
  .map(article)
