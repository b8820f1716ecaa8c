import type { Article } from '../../src/core/article/article'
import type { PictureId } from '../../src/core/picture/picture'
import { picturesOf } from '../../src/core/article/walk'
import type { ContentMedia } from '../../src/core/serialise/wordpress-picture'
import { body, figure, heading, item, link, listicle, paragraph, picture, text } from './build-document'

export function article(changes: Partial<Article> = {}): Article {
  return {
    id: 'article-for-tests',
    headline: '',
    isCountLinked: false,
    dek: '',
    byline: [],
    leadPicture: null,
    body: body(paragraph()),
    categories: [],
    tags: [],
    slug: '',
    isSlugEdited: false,
    excerpt: '',
    seoTitle: '',
    seoDescription: '',
    socialTitle: '',
    socialPicture: null,
    areCommentsOpen: true,
    notes: '',
    passageNotes: [],
    dismissedNumbering: [],
    slots: [],
    createdAt: '2026-03-08T09:00:00.000Z',
    updatedAt: '2026-03-08T09:00:00.000Z',
    edition: 1,
    remotes: [],
    ...changes
  }
}

/** A finished listicle with everything that a listicle of the trade has. */
export const finishedListicle: Article = article({
  isCountLinked: true,
  headline: 'Top 3 Reasons Why You Should Tune In To "Harbor Lights" & Why “We” Did',
  dek: 'Is it the sea, the songs, or the two of them?',
  byline: [
    { name: 'Mina Seo', role: 'Drama Editor' },
    { name: 'Jo Doe', role: '' }
  ],
  leadPicture: picture(1, { alt: 'A harbour at dusk', caption: 'The harbour of the series.', credit: 'Disney+' }),
  body: body(
    paragraph('It began with ', text('one song', 'italic'), ', and a ', text('ferry', link('https://example.test/ferry?from=a&to=b')), '.'),
    paragraph('Here are three reasons.'),
    listicle(
      'ascending',
      item('The chemistry', figure(picture(2, { alt: 'Two "friends" & a boat', caption: 'Friends at first.', credit: 'Photo: Jo Doe / Agency' })), paragraph('They waited ten years.')),
      item('The songs', figure(picture(3, { alt: 'A microphone', credit: 'Studio N' })), paragraph('Every one is new.'), heading(3, 'Where to hear them'), paragraph('On the ferry.')),
      item('서울의 밤', figure(picture(4, { alt: '밤의 서울', caption: '한강에서 본 야경' })), paragraph('밤이 깊을수록 이야기는 빛난다.'))
    ),
    paragraph('Which one was yours?')
  ),
  categories: [['Dramas', 'Reviews'], ['K-Pop Groups', 'K-Pop Idols', 'Korean Celebrity']],
  tags: ['weekend watch'],
  slug: 'top-3-reasons',
  excerpt: 'Three reasons to watch “Harbor Lights”.',
  notes: 'NOT FOR PRINT: ask the agent about the second season'
})

/** What a site would have told about every picture of this article. */
export function mediaOf(written: Pick<Article, 'leadPicture' | 'body' | 'socialPicture'>): Map<PictureId, ContentMedia> {
  return new Map(
    picturesOf(written).map(({ pictureId }, index) => [
      pictureId,
      { mediaId: index + 11, url: `https://site.test/wp-content/uploads/${pictureId.slice(56)}`, sizeSlug: index % 2 === 0 ? 'large' : 'full' }
    ])
  )
}
