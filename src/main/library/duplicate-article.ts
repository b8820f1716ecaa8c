import type { Article, ArticleId } from '../../core/article/article'
import { wordsOf } from '../../core/article/article'
import type { Failure } from '../../core/failure'
import type { Result } from '../../core/result'
import { holdAlike } from './hold-alike'
import type { Library } from './library'

/**
 * Makes a copy of an article under the same headline that is on no site. An embargo and what is chosen for sites hold for it, too: a copy
 * that they could not be kept for goes into the trash, and the failure is told.
 */
export async function duplicateArticle(library: Library, id: ArticleId): Promise<Result<Article, Failure>> {
  const original = await library.current(id)
  if (!original.ok) return original
  const { id: _id, ...words } = wordsOf(original.value)
  const copy = await library.create({ ...words, isSlugEdited: false })
  if (!copy.ok) return copy
  const held = await holdAlike(library, id, copy.value.id)
  if (held.ok) return copy
  await library.trash(copy.value.id)
  return held
}
