import type { ArticleId } from '../../../../core/article/article'
import type { FoldedText, Found } from '../../../../core/search/find-all-terms'
import { findAllTerms } from '../../../../core/search/find-all-terms'
import { foldText } from '../../../../core/search/fold-text'
import { hasAllTerms } from '../../../../core/search/query'
import type { ArticleSummary } from '../../../../ipc/library-answers'

interface Headline extends FoldedText {
  readonly article: ArticleSummary
}

/**
 * Folding ten thousand headlines takes longer than a frame: each is folded once, by its words, since a list that is read again has new
 * objects. What a day's writing leaves here is little beside the list.
 */
const foldedOnce = new Map<string, string>()

function foldedHeadline({ headline }: ArticleSummary): string {
  const known = foldedOnce.get(headline)
  if (known !== undefined) return known
  const folded = foldText(headline)
  foldedOnce.set(headline, folded)
  return folded
}

/** They stand beside a list that is searched letter by letter. */
const headlinesOfLists = new WeakMap<readonly ArticleSummary[], readonly Headline[]>()

function headlinesOf(articles: readonly ArticleSummary[]): readonly Headline[] {
  const known = headlinesOfLists.get(articles)
  if (known !== undefined) return known
  const headlines = articles.map((article) => ({ article, folded: foldedHeadline(article) }))
  headlinesOfLists.set(articles, headlines)
  return headlines
}

/** Folds the headlines ahead of the first query, whenever the page has a moment. */
export function foldMeanwhile(articles: readonly ArticleSummary[], from = 0): void {
  requestIdleCallback((idle) => {
    let index = from
    for (; index < articles.length && idle.timeRemaining() > 1; index++) {
      const article = articles[index]
      if (article !== undefined) foldedHeadline(article)
    }
    if (index < articles.length) foldMeanwhile(articles, index)
  })
}

/** What was last found in a list, for a query that is typed on. */
const lastFound = new WeakMap<readonly ArticleSummary[], Found<Headline>>()

/** Those whose headline has all terms of a query, in their order. All of them for a query without a term. */
export function findByHeadline(articles: readonly ArticleSummary[], terms: readonly string[]): readonly ArticleSummary[] {
  if (terms.length === 0) return articles
  const found = findAllTerms(headlinesOf(articles), terms, lastFound.get(articles))
  lastFound.set(articles, found)
  return found.texts.map(({ article }) => article)
}

/** Those that were found by their headlines, then all others in `found`; both in the order of the articles. */
export function withFoundByText(byHeadline: readonly ArticleSummary[], articles: readonly ArticleSummary[], found: ReadonlySet<ArticleId>): readonly ArticleSummary[] {
  if (found.size === 0 || byHeadline.length === articles.length) return byHeadline
  let next = 0
  const byText = articles.filter((article) => {
    if (article !== byHeadline[next]) return found.has(article.id)
    next++
    return false
  })
  return [...byHeadline, ...byText]
}

/** Whether the headline alone shows why a query found the article. */
export function isFoundByHeadline(article: ArticleSummary, terms: readonly string[]): boolean {
  return hasAllTerms(foldedHeadline(article), terms)
}
