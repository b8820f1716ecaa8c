import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { articleSchema } from '../../../../src/core/article/article'
import { statusOf } from '../../../../src/core/article/article-status'
import { instantSchema } from '../../../../src/core/time/instant'
import type { RemoteBinding } from '../../../../src/core/publishing/remote-binding'
import { arbitraryArticle } from '../../../support/arbitrary-article'
import { article, finishedListicle } from '../../../support/build-article'

function binding(status: RemoteBinding['status'], edition: number): RemoteBinding {
  return {
    siteId: 'site-for-tests',
    postId: 1,
    status,
    link: 'https://site.test/a/',
    publishedAt: '2026-03-08T09:00:00.000Z',
    edition,
    modifiedGmt: '2026-03-08T09:00:00',
    contentHash: '0'.repeat(64),
    ownHead: [],
    media: []
  }
}

describe('the status of an article', () => {
  test.each([
    ['is draft without a site', [], 3, 'draft'],
    ['is draft while the post on the site is one', [binding('draft', 3)], 3, 'draft'],
    ['is published when the site holds this edition', [binding('published', 3)], 3, 'published'],
    ['is changed when it was edited since', [binding('published', 3)], 4, 'changed'],
    ['is changed when one of two sites is behind', [binding('published', 4), binding('published', 3)], 4, 'changed'],
    ['looks past a draft at another site', [binding('published', 4), binding('draft', 1)], 4, 'published']
  ] as const)('%s', (_name, remotes, edition, status) => {
    expect(statusOf({ remotes: [...remotes], edition })).toBe(status)
  })
})

test('any article comes back from disk as it was', () => {
  fc.assert(
    fc.property(arbitraryArticle, (written) => {
      expect(articleSchema.parse(JSON.parse(JSON.stringify(written)))).toEqual(written)
    })
  )
  expect(articleSchema.parse(finishedListicle)).toEqual(finishedListicle)
})

test.each([
  ['a field nobody knows', { ...article(), colour: 'red' }],
  ['an id that leaves its folder', { ...article(), id: '../../etc/passwd' }],
  ['a moment in another time zone', { ...article(), createdAt: '2026-03-08T18:00:00.000+09:00' }],
  ['a status of its own', { ...article(), status: 'published' }],
  ['half an edition', { ...article(), edition: 1.5 }],
  ['a category without a name', { ...article(), categories: [[' ']] }]
])('an article with %s is refused', (_name, value) => {
  expect(articleSchema.safeParse(value).success).toBe(false)
})

test('a moment is what the clock of JavaScript writes', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('1970-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }), (date) => {
      expect(instantSchema.parse(date.toISOString())).toBe(date.toISOString())
    })
  )
})
