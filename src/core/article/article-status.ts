import type { Article } from './article'

/** What an article is on the sites that we know of. `changed` means: on a site, and edited here since. */
export const articleStatuses = ['draft', 'scheduled', 'published', 'changed'] as const
export type ArticleStatus = (typeof articleStatuses)[number]

/** Tells the status of an article from its bindings: the words of the article carry no status of their own that could go stale. */
export function statusOf(article: Pick<Article, 'remotes' | 'edition'>): ArticleStatus {
  const published = article.remotes.filter((remote) => remote.status === 'published')
  if (published.length === 0) return article.remotes.some((remote) => remote.status === 'scheduled') ? 'scheduled' : 'draft'
  return published.every((remote) => remote.edition >= article.edition) ? 'published' : 'changed'
}
