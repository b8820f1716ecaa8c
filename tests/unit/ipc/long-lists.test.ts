import { expect, it } from 'vitest'
import type { ArticleSummary } from '../../../src/ipc/library-answers'
import { readIds, readSummaries, writeIds, writeSummaries } from '../../../src/ipc/long-lists'

const at = '2026-11-23T10:00:00.000Z'
const article: ArticleSummary = { id: 'article-0001', headline: '“서울”', status: 'draft', createdAt: at, updatedAt: at, isTrashed: false, siteIds: ['site-0001'], categories: [['Dramas', 'Reviews']] }

it('a long list comes out as it went in', () => {
  expect(readSummaries(writeSummaries([article, { ...article, isTrashed: true }]))).toEqual([article, { ...article, isTrashed: true }])
  expect(readSummaries(writeSummaries([]))).toEqual([])
  expect([[], ['article-0001'], ['article-0001', 'article-0002']].map((ids) => readIds(writeIds(ids)))).toEqual([[], ['article-0001'], ['article-0001', 'article-0002']])
})

it.each([{}, [{ ...article, status: 'lost' }], [{ ...article, headline: 1 }], [{ ...article, id: '../secrets' }], [{ ...article, updatedAt: 'yesterday' }], [{ ...article, siteIds: ['<b>'] }], [{ ...article, categories: ['Dramas'] }], [null]])('what is no list of articles is refused: %j', (value) => {
  expect(() => readSummaries(JSON.stringify(value))).toThrow(TypeError)
})
