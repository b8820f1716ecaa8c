import type { ArticleId } from '../../../../core/article/article'
import { foldText } from '../../../../core/search/fold-text'
import { hasAllTerms, isNarrower } from '../../../../core/search/query'
import type { ArticleSummary } from '../../../../ipc/contract'

/** Folding ten thousand headlines takes longer than a frame: each is folded once. */
const foldedOnce = new WeakMap<ArticleSummary, string>()

function foldedHeadline(article: ArticleSummary): string {
  const known = foldedOnce.get(article)
  if (known !== undefined) return known
  const folded = foldText(article.headline)
  foldedOnce.set(article, folded)
  return folded
}

/** Looking a headline up takes longer than searching it: they stand beside a list that is searched letter by letter. */
const headlinesOfLists = new WeakMap<readonly ArticleSummary[], readonly string[]>()

function foldedHeadlines(articles: readonly ArticleSummary[]): readonly string[] {
  const known = headlinesOfLists.get(articles)
  if (known !== undefined) return known
  const folded = articles.map(foldedHeadline)
  headlinesOfLists.set(articles, folded)
  return folded
}

interface Headlines {
  readonly terms: readonly string[]
  readonly articles: readonly ArticleSummary[]
  /** Of the articles, in their order. */
  readonly folded: readonly string[]
}

/** What was last found in a list: a query that is typed on finds nothing else. */
const lastFound = new WeakMap<readonly ArticleSummary[], Headlines>()

/** Those whose headline has all terms of a query, in their order. All of them for a query without a term. */
export function findByHeadline(articles: readonly ArticleSummary[], terms: readonly string[]): readonly ArticleSummary[] {
  if (terms.length === 0) return articles
  const last = lastFound.get(articles)
  const among = last !== undefined && isNarrower(terms, last.terms) ? last : { articles, folded: foldedHeadlines(articles) }
  const found: { terms: readonly string[]; articles: ArticleSummary[]; folded: string[] } = { terms, articles: [], folded: [] }
  for (const [index, article] of among.articles.entries()) {
    const folded = among.folded[index] ?? ''
    if (!hasAllTerms(folded, terms)) continue
    found.articles.push(article)
    found.folded.push(folded)
  }
  lastFound.set(articles, found)
  return found.articles
}

/** Those that were found by their headlines, then all others in `found`; both in the order of the articles. */
export function withFoundByText(byHeadline: readonly ArticleSummary[], articles: readonly ArticleSummary[], found: ReadonlySet<ArticleId>): readonly ArticleSummary[] {
  if (found.size === 0 || byHeadline.length === articles.length) return byHeadline
  const known = new Set(byHeadline)
  return [...byHeadline, ...articles.filter((article) => found.has(article.id) && !known.has(article))]
}

/** Whether the headline alone shows why a query found the article. */
export function isFoundByHeadline(article: ArticleSummary, terms: readonly string[]): boolean {
  return hasAllTerms(foldedHeadline(article), terms)
}
