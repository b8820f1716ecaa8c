import type { ArticleId } from '../../../../core/article/article'

/** The id of an article's row in the document. */
export function rowId(id: ArticleId): string {
  return `article-row-${id}`
}
