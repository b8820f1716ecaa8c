import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Article } from '../../src/core/article/article'
import { openLibrary } from '../../src/main/library/open-library'
import { PictureStore } from '../../src/main/pictures/picture-store'
import type { LibraryPlan } from './make-library'
import { makeLibrary } from './make-library'

export interface BenchHome {
  readonly directory: string
  /** The article that the app opens. */
  readonly article: Article
  readonly pathOfPicture: (pictureId: string) => string
}

/** An installation whose library holds the planned articles, with its newest one open last. */
export async function makeBenchHome(plan: LibraryPlan): Promise<BenchHome> {
  const { directory } = plan
  const libraryDirectory = join(directory, 'library')
  await makeLibrary({ ...plan, directory: libraryDirectory })
  const library = await openLibrary({ directory: libraryDirectory, clock: () => new Date(), newId: () => '', onChanged: () => undefined })
  const newest = (await library.list())[0]
  const article = newest === undefined ? undefined : await library.open(newest.id)
  await library.close()
  if (article?.ok !== true) throw new Error('The library made for the benchmark cannot be read')
  await writeFile(join(directory, 'settings.json'), JSON.stringify({ lastArticleId: article.value.id }))
  const pictures = new PictureStore(library.layout.media)
  return { directory, article: article.value, pathOfPicture: (id) => pictures.pathOfPicture(id) }
}
