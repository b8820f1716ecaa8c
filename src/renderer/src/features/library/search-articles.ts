import type { ArticleId } from '../../../../core/article/article'
import { foldText } from '../../../../core/search/fold-text'
import { hasAllTerms } from '../../../../core/search/query'
import type { ArticleSummary } from '../../../../ipc/contract'

/** Folding ten thousand headlines takes longer than a frame: each is folded once. */
const foldedHeadlines = new WeakMap<ArticleSummary, string>()

function foldedHeadline(article: ArticleSummary): string {
  const known = foldedHeadlines.get(article)
  if (known !== undefined) return known
  const folded = foldText(article.headline)
  foldedHeadlines.set(article, folded)
  return folded
}

/** Those whose headline has all terms of a query, then those in `found`; both in their order. All of them for a query without a term. */
export function searchArticles(articles: readonly ArticleSummary[], terms: readonly string[], found: ReadonlySet<ArticleId>): readonly ArticleSummary[] {
  if (terms.length === 0) return articles
  const byHeadline: ArticleSummary[] = []
  const byText: ArticleSummary[] = []
  for (const article of articles) {
    if (hasAllTerms(foldedHeadline(article), terms)) byHeadline.push(article)
    else if (found.has(article.id)) byText.push(article)
  }
  return [...byHeadline, ...byText]
}

/** Whether the headline alone shows why a query found the article. */
export function isFoundByHeadline(article: ArticleSummary, terms: readonly string[]): boolean {
  return hasAllTerms(foldedHeadline(article), terms)
}
