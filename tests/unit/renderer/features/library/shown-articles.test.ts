import { describe, expect, it } from 'vitest'
import { parseQuery } from '../../../../../src/core/search/query'
import type { ArticleSummary } from '../../../../../src/ipc/library-answers'
import type { LibraryFilter } from '../../../../../src/renderer/src/features/library/library-filter'
import { categoriesIn, filterArticles, hasOwnStatuses, isNarrowed, libraryViews, noFilter, viewOf } from '../../../../../src/renderer/src/features/library/library-filter'
import { moveInList } from '../../../../../src/renderer/src/features/library/list-moves'
import { findByHeadline, isFoundByHeadline, withFoundByText } from '../../../../../src/renderer/src/features/library/search-articles'
import { sortArticles } from '../../../../../src/renderer/src/features/library/sort-articles'
import { newestFirst, withSaved } from '../../../../../src/renderer/src/features/library/use-articles'

function article(id: string, changes: Partial<ArticleSummary> = {}): ArticleSummary {
  const at = '2026-11-23T10:00:00.000Z'
  return { id, headline: id, status: 'draft', createdAt: at, updatedAt: at, isTrashed: false, siteIds: [], categories: [], ...changes }
}
const ids = (articles: readonly ArticleSummary[]) => articles.map(({ id }) => id)
const now = new Date(2026, 10, 25, 12)

describe('filterArticles', () => {
  const filtered = (articles: readonly ArticleSummary[], changes: Partial<LibraryFilter>) => ids(filterArticles(articles, { ...noFilter, ...changes }, now))
  const all = [
    article('drafted'),
    article('live', { status: 'published', siteIds: ['site-0001'] }),
    article('live-and-edited', { status: 'changed', siteIds: ['site-0001', 'site-0002'] }),
    article('thrown-away', { isTrashed: true })
  ]

  it('shows the trash only under Trash', () => {
    const shown = Object.values(libraryViews).map((view) => filtered(all, view))
    expect(shown).toEqual([['drafted', 'live', 'live-and-edited'], ['drafted'], ['live', 'live-and-edited'], ['thrown-away']])
  })

  it('by status and by site, both at once', () => {
    expect(filtered(all, { statuses: ['changed'] })).toEqual(['live-and-edited'])
    expect(filtered(all, { statuses: ['draft', 'published'] })).toEqual(['drafted', 'live'])
    expect(filtered(all, { siteId: 'site-0001' })).toEqual(['live', 'live-and-edited'])
    expect(filtered(all, { siteId: 'site-0001', statuses: ['published'] })).toEqual(['live'])
  })

  it('a category holds what lies below it, whatever the case', () => {
    const listed = [article('review', { categories: [['Dramas', 'Reviews']] }), article('drama', { categories: [['Music'], ['dramas']] }), article('film', { categories: [['Film', 'Dramas']] })]
    expect(filtered(listed, { category: ['Dramas'] })).toEqual(['review', 'drama'])
    expect(filtered(listed, { category: ['Dramas', 'Reviews'] })).toEqual(['review'])
  })

  it('by the day of the last change, in the zone of the computer', () => {
    const onDay = (day: number, hour: number) => article(`${day}-at-${hour}`, { updatedAt: new Date(2026, 10, day, hour).toISOString() })
    const listed = [onDay(25, 0), onDay(24, 23), onDay(19, 0), onDay(18, 23)]
    expect(filtered(listed, { changed: 'today' })).toEqual(['25-at-0'])
    expect(filtered(listed, { changed: 'week' })).toEqual(['25-at-0', '24-at-23', '19-at-0'])
    expect(filtered(listed, { changed: 'month' })).toHaveLength(4)
    expect(filtered(listed, { changed: 'range', from: '2026-11-19', to: '2026-11-24' })).toEqual(['24-at-23', '19-at-0'])
    expect(filtered(listed, { changed: 'range', from: '2026-11-25' })).toEqual(['25-at-0'])
    expect(filtered(listed, { changed: 'range', to: 'not a day' })).toHaveLength(4)
  })

  it('knows the view of a filter, and whether it leaves out anything that the view shows', () => {
    const chosen: LibraryFilter = { ...noFilter, statuses: ['changed'] }
    expect([noFilter, { ...noFilter, statuses: ['changed', 'published'] as const }, chosen].map(viewOf)).toEqual(['all', 'live', undefined])
    expect([isNarrowed(libraryViews.live), isNarrowed(chosen), hasOwnStatuses(chosen), isNarrowed({ ...noFilter, changed: 'today' })]).toEqual([false, true, true, true])
  })
})

describe('categoriesIn', () => {
  it('has every category in use with those above it, once', () => {
    expect(categoriesIn([article('a', { categories: [['Music', 'K-Pop', 'Comebacks']] }), article('b', { categories: [['Dramas'], ['Music', 'K-Pop']] })])).toEqual([
      ['Dramas'],
      ['Music'],
      ['Music', 'K-Pop'],
      ['Music', 'K-Pop', 'Comebacks']
    ])
  })
})

describe('sortArticles', () => {
  it('by creation the newest first, by headline as the language does', () => {
    const listed = [article('a', { headline: 'Zoo', createdAt: '2026-01-01T00:00:00.000Z' }), article('b', { headline: '' }), article('c', { headline: 'Top 10' }), article('d', { headline: 'élan' }), article('e', { headline: 'Top 9' })]
    expect(ids(sortArticles(listed, 'created', 'en'))).toEqual(['b', 'c', 'd', 'e', 'a'])
    expect(ids(sortArticles(listed, 'headline', 'en'))).toEqual(['d', 'e', 'c', 'a', 'b'])
    expect(sortArticles(listed, 'changed', 'en')).toBe(listed)
  })
})

describe('searching the list', () => {
  const listed = [article('text-only'), article('one', { headline: 'Why “Harbor Lights” Isn’t Over' }), article('two', { headline: '서울의 카페 7곳'.normalize('NFD') }), article('neither')]
  const found = (query: string, ...inText: string[]) => ids(withFoundByText(findByHeadline(listed, parseQuery(query)), listed, new Set(inText)))

  it('finds a headline whatever the case, the quotes and the normal form', () => {
    expect(found('"harbor lights" isn\'t')).toEqual(['one'])
    expect(found('카페')).toEqual(['two'])
    expect(found('   ')).toEqual(ids(listed))
    expect(found('winter')).toEqual([])
  })

  it('finds the same whatever was sought in the same list before', () => {
    for (const query of ['h', 'harbor', 'harbor l', 'har', '카', '카페']) found(query)
    expect([found('harbor'), found('카페'), found('e')]).toEqual([['one'], ['two'], ['text-only', 'one', 'neither']])
  })

  it('puts hits in headlines before those in texts', () => {
    expect(found('harbor', 'text-only', 'one')).toEqual(['one', 'text-only'])
    expect(listed.map((listedOne) => isFoundByHeadline(listedOne, ['harbor']))).toEqual([false, true, false, false])
  })
})

describe('moveInList', () => {
  it('stays within the list, and knows no other keys', () => {
    expect(['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End', 'a'].map((key) => moveInList(key, 3, 10))).toEqual([4, 2, 9, 0, 0, 9, undefined])
    expect([moveInList('ArrowDown', -1, 3), moveInList('ArrowUp', -1, 3), moveInList('ArrowDown', -1, 0)]).toEqual([0, 0, -1])
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
