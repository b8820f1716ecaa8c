import { useMemo } from 'react'
import { parseQuery } from '../../../../core/search/query'
import type { ArticleSummary } from '../../../../ipc/library-answers'
import { useNow } from '../../ui/use-now'
import { filterArticles } from './library-filter'
import type { LibraryFilter } from './library-filter'
import { findByHeadline, withFoundByText } from './search-articles'
import { sortArticles } from './sort-articles'
import type { ArticleOrder } from './sort-articles'
import { useFullText } from './use-full-text'
import type { FullText } from './use-full-text'

interface Wish {
  readonly query: string
  readonly filter: LibraryFilter
  readonly order: ArticleOrder
}

export interface ShownArticles {
  readonly articles: readonly ArticleSummary[]
  /** What they were searched for. */
  readonly query: string
  readonly terms: readonly string[]
  readonly fullText: FullText
  /** Whether the texts are still being searched, and it is worth saying. */
  readonly isSearching: boolean
}

const none: readonly ArticleSummary[] = []
const minuteMs = 60_000

/**
 * What the list shows: sorted, filtered, and of these what a query finds, by headline at once and by text when main has answered. It is shown
 * anew each minute, since it tells when an article was changed.
 */
export function useShownArticles(list: readonly ArticleSummary[] | undefined, { query: typed, filter, order }: Wish, language: string): ShownArticles {
  const query = typed.trim()
  const terms = useMemo(() => parseQuery(query), [query])
  const fullText = useFullText(query, list)
  const { answer, isAnswered, isSlow } = fullText
  const sorted = useMemo(() => sortArticles(list ?? none, order, language), [list, order, language])
  const day = new Date(useNow(minuteMs)).toDateString()
  // Another day has other articles of "today".
  // oxlint-disable-next-line hooks/exhaustive-deps
  const filtered = useMemo(() => filterArticles(sorted, filter, new Date()), [sorted, filter, day])
  const byHeadline = useMemo(() => findByHeadline(filtered, terms), [filtered, terms])
  const articles = useMemo(() => withFoundByText(byHeadline, filtered, answer.ids), [byHeadline, filtered, answer.ids])
  return { articles, query, terms, fullText, isSearching: isSlow || (!isAnswered && articles.length === 0) }
}
