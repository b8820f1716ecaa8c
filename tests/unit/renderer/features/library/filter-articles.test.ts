import { describe, expect, it } from 'vitest'
import type { ArticleSummary } from '../../../../../src/ipc/contract'
import { filterArticles } from '../../../../../src/renderer/src/features/library/filter-articles'
import { newestFirst, withSaved } from '../../../../../src/renderer/src/features/library/use-articles'

function article(id: string, changes: Partial<ArticleSummary> = {}): ArticleSummary {
  return { id, headline: id, status: 'draft', updatedAt: '2026-11-23T10:00:00.000Z', isTrashed: false, ...changes }
}
const ids = (articles: readonly ArticleSummary[]) => articles.map(({ id }) => id)

describe('filterArticles', () => {
  const all = [
    article('drafted'),
    article('live', { status: 'published' }),
    article('live-and-edited', { status: 'changed' }),
    article('thrown-away', { isTrashed: true })
  ]

  it('shows the trash only under Trash', () => {
    expect(ids(filterArticles(all, 'all', ''))).toEqual(['drafted', 'live', 'live-and-edited'])
    expect(ids(filterArticles(all, 'drafts', ''))).toEqual(['drafted'])
    expect(ids(filterArticles(all, 'live', ''))).toEqual(['live', 'live-and-edited'])
    expect(ids(filterArticles(all, 'trash', ''))).toEqual(['thrown-away'])
  })

  it('finds a headline whatever the case, the quotes and the normal form', () => {
    const listed = [article('one', { headline: 'Why “Harbor Lights” Isn’t Over' }), article('two', { headline: '서울의 카페 7곳'.normalize('NFD') })]
    expect(ids(filterArticles(listed, 'all', '"harbor lights" isn\'t'))).toEqual(['one'])
    expect(ids(filterArticles(listed, 'all', '카페'))).toEqual(['two'])
    expect(ids(filterArticles(listed, 'all', '   '))).toEqual(['one', 'two'])
    expect(ids(filterArticles(listed, 'all', 'winter'))).toEqual([])
  })
})

describe('the list beside the open article', () => {
  it('puts the newest first and leaves equals in their order', () => {
    const listed = [article('a'), article('b', { updatedAt: '2026-11-23T11:00:00.000Z' }), article('c')]
    expect(ids(newestFirst(listed))).toEqual(['b', 'a', 'c'])
  })

  it('takes over what a save wrote; a live article is then edited', () => {
    const listed = [article('a', { status: 'published' }), article('b')]
    expect(withSaved(listed, 'a', 'New headline', '2026-11-23T12:00:00.000Z')).toEqual([
      article('a', { headline: 'New headline', status: 'changed', updatedAt: '2026-11-23T12:00:00.000Z' }),
      article('b')
    ])
  })

  it('is the very same list when a save changed nothing that a row shows', () => {
    const listed = [article('a', { updatedAt: '2026-11-23T10:00:10.000Z' }), article('b')]
    expect(withSaved(listed, 'a', 'a', '2026-11-23T10:00:50.000Z')).toBe(listed)
    expect(ids(newestFirst(withSaved(listed, 'b', 'b', '2026-11-23T10:00:50.000Z')))).toEqual(['b', 'a'])
  })
})
