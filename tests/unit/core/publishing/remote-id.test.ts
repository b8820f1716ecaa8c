import { expect, test } from 'vitest'
import { publishJobSchema } from '../../../../src/core/publishing/publish-job'
import { remoteBindingSchema } from '../../../../src/core/publishing/remote-binding'
import { compareRemoteIds, remoteIdSchema } from '../../../../src/core/publishing/remote-id'

const binding = {
  siteId: 'site-0001',
  postId: 42,
  status: 'published',
  link: 'https://desk.test/reasons/',
  publishedAt: '2026-11-23T00:00:00.000Z',
  edition: 3,
  modifiedGmt: '2026-11-23T00:00:00',
  contentHash: 'a'.repeat(64),
  ownHead: [],
  media: [{ pictureId: `${'1'.repeat(64)}.jpg`, mediaId: 7, url: 'https://desk.test/1.jpg', sizeSlug: 'large' }]
}

test('a binding of today, with its numbers, is read as it was written, and so is one with texts', () => {
  expect(remoteBindingSchema.parse(binding)).toEqual(binding)
  const texts = { ...binding, postId: '6560f3a1c2b4', media: [{ ...binding.media[0], mediaId: 'https://desk.test/1.jpg' }] }
  expect(remoteBindingSchema.parse(texts)).toEqual(texts)
})

test('a journal of today is read as it was written', () => {
  const media = { pictureId: `${'1'.repeat(64)}.jpg`, wasTried: true, state: 'claimed', mediaId: 7, wasUploaded: true }
  const job = {
    ...{ format: 1, articleId: 'an-article', siteId: 'site-0001', edition: 3, isUserVerified: true },
    ...{ post: { state: 'known', postId: 42, status: 'draft', isFresh: true }, seen: { postId: 42, modifiedGmt: '', fingerprint: '' }, inFlight: null },
    ...{ askedAbout: null, forgotten: [41], twinPosts: [43], twinMedia: [], mayHaveTwin: true, areTwinsLeft: false, pictures: [media] },
    ...{ categories: [{ path: ['Dramas'], ids: [3] }], tags: [{ name: 'weekend', isLookedUp: true, tagId: 9 }], createdCategories: [], createdTags: [] },
    ...{ attempts: 0, doubts: {}, wait: null, published: null, isUpdate: false, readBack: null, failure: null }
  }
  expect(publishJobSchema.parse(job)).toMatchObject(job)
})

test.each([0, -1, 1.5, '', null, 'x'.repeat(2_001)])('%s names nothing', (id) => {
  expect(remoteIdSchema.safeParse(id).success).toBe(false)
})

test('numbers count up, texts are in the order of their signs', () => {
  expect([10, 9, 100].toSorted(compareRemoteIds)).toEqual([9, 10, 100])
  expect(['b', 'a10', 'a9'].toSorted(compareRemoteIds)).toEqual(['a10', 'a9', 'b'])
})
