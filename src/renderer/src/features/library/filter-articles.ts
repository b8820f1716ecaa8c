import type { ArticleSummary } from '../../../../ipc/contract'

export const libraryFilters = ['all', 'drafts', 'live', 'trash'] as const
export type LibraryFilter = (typeof libraryFilters)[number]

function stands(article: ArticleSummary, filter: LibraryFilter): boolean {
  if (filter === 'trash') return article.isTrashed
  if (article.isTrashed) return false
  if (filter === 'all') return true
  return (article.status === 'draft') === (filter === 'drafts')
}

/** As headlines are compared: without case, in one normal form, with straight quotes, runs of space as one. */
function folded(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ').trim()
}

/** The articles that stand under a filter and whose headline contains what was typed; the order stays. */
export function filterArticles(articles: readonly ArticleSummary[], filter: LibraryFilter, query: string): readonly ArticleSummary[] {
  const sought = folded(query)
  return articles.filter((article) => stands(article, filter) && (sought === '' || folded(article.headline).includes(sought)))
}
