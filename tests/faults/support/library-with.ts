import { join } from 'node:path'
import type { Article } from '../../../src/core/article/article'
import { draftNameOf } from '../../../src/main/library/draft-file'
import type { Library, LibraryOptions } from '../../../src/main/library/library'
import { draftOf, openTestLibrary, sampleArticle } from '../../unit/main/library/sample-article'

/** Makes a library with one article that was saved twice, "Older" and then "Old"; the answer is the article and its file. */
export async function makeLibraryWithOld(directory: string): Promise<{ readonly article: Article; readonly path: string }> {
  const library = await openTestLibrary(directory)
  const created = await library.create(sampleArticle('Older'))
  if (!created.ok) throw new Error(created.error.code)
  await library.save({ ...draftOf(created.value), headline: 'Old' })
  const article = await articleIn(library, created.value.id)
  await library.close()
  return { article, path: join(library.layout.drafts, draftNameOf(article.id)) }
}

/** Opens an article; throws where that fails. */
export async function articleIn(library: Library, id: string): Promise<Article> {
  const outcome = await library.open(id)
  if (!outcome.ok) throw new Error(outcome.error.code)
  return outcome.value
}

/** The headline that a library opened afresh finds, or the code of its failure. */
export async function headlineIn(directory: string, id: string, options: Partial<LibraryOptions> = {}): Promise<string> {
  const outcome = await (await openTestLibrary(directory, options)).open(id)
  return outcome.ok ? outcome.value.headline : outcome.error.code
}
