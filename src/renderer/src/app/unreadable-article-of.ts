import { articleIdSchema } from '../../../core/article/article-id'
import type { ArticleId } from '../../../core/article/article'
import type { Failure } from '../../../core/failure'

/** The article that a failure says cannot be opened as it is; undefined for every other failure. */
export function unreadableArticleOf({ code, details }: Failure): ArticleId | undefined {
  if (code !== 'article-unreadable' && code !== 'article-not-understood' && code !== 'article-too-new') return undefined
  return articleIdSchema.safeParse(details['id']).data
}
