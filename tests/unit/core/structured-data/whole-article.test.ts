import fc from 'fast-check'
import { expect, test } from 'vitest'
import { structuredDataSchema } from '../../../../src/core/structured-data/structured-data'
import { wholeArticle } from '../../../../src/core/structured-data/whole-article'
import { arbitraryArticle } from '../../../support/arbitrary-article'
import { article, finishedListicle } from '../../../support/build-article'

const wayTo = (id: string) => `pictures/${id.slice(56)}`

test('an article says its headline, dek, excerpt, authors with their roles, sections, tags and lead picture in the words of schema.org', () => {
  const [node] = wholeArticle(finishedListicle, wayTo)['@graph']
  expect(node).toEqual({
    '@type': 'Article',
    headline: finishedListicle.headline,
    alternativeHeadline: finishedListicle.dek,
    description: finishedListicle.excerpt,
    inLanguage: 'en',
    author: [
      { '@type': 'Person', name: 'Mina Seo', jobTitle: 'Drama Editor' },
      { '@type': 'Person', name: 'Jo Doe' }
    ],
    articleSection: ['Reviews', 'Korean Celebrity'],
    keywords: ['weekend watch'],
    image: [{ '@type': 'ImageObject', contentUrl: wayTo(finishedListicle.leadPicture?.pictureId ?? ''), caption: 'The harbour of the series.', creditText: 'Disney+' }]
  })
})

test('an article that is public says where and since when, and one that only lies on a site says neither', () => {
  const remote = { siteId: 'site-0001', postId: 7, link: 'https://site.test/a/', publishedAt: '2026-03-08T09:45:00.000Z', edition: 1, modifiedGmt: '', contentHash: '0'.repeat(64), ownHead: [], media: [] }
  expect(wholeArticle(article({ remotes: [{ ...remote, status: 'published' }] }), wayTo)['@graph'][0]).toMatchObject({ url: 'https://site.test/a/', datePublished: '2026-03-08T09:45:00.000Z' })
  expect(wholeArticle(article({ remotes: [{ ...remote, status: 'scheduled' }] }), wayTo)['@graph']).toEqual([{ '@type': 'Article', inLanguage: 'en' }])
})

test('whatever was written, nothing is said that is empty', () => {
  fc.assert(fc.property(arbitraryArticle, (written) => {
    expect(structuredDataSchema.safeParse(wholeArticle(written, wayTo)).error).toBeUndefined()
  }))
})
