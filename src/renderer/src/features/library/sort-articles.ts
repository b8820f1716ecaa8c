import type { ArticleSummary } from '../../../../ipc/library-answers'

export const articleOrders = ['changed', 'created', 'headline'] as const
export type ArticleOrder = (typeof articleOrders)[number]

/** Articles, of which the one changed last comes first, in another order. Equals keep theirs; those without a headline come last. */
export function sortArticles(articles: readonly ArticleSummary[], order: ArticleOrder, language: string): readonly ArticleSummary[] {
  switch (order) {
    case 'changed':
      return articles
    case 'created':
      return articles.toSorted((one, other) => (one.createdAt === other.createdAt ? 0 : one.createdAt < other.createdAt ? 1 : -1))
    case 'headline': {
      const { compare } = new Intl.Collator(language, { numeric: true })
      const hasNone = ({ headline }: ArticleSummary) => headline.trim() === ''
      return articles.toSorted((one, other) => Number(hasNone(one)) - Number(hasNone(other)) || compare(one.headline.trim(), other.headline.trim()))
    }
  }
}
