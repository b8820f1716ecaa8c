import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { NewArticle } from '../../core/article/article'
import { newArticleSchema } from '../../core/article/article'
import type { Failure } from '../../core/failure'
import type { Result } from '../../core/result'
import { ok } from '../../core/result'
import type { ImportedPicture } from '../../ipc/library-answers'
import type { PictureStore } from '../pictures/picture-store'
import type { Library } from './library'

/** In the order in which they are made: the last one is the newest, and is shown first. */
const exampleNames = ['rookie-groups', 'seoul-cafes', 'harbor-lights']

const pictureName = /"pictureId": "([a-z-]+\.jpg)"/g

/**
 * Fills a new library with articles to look at and to play with. Their files are those of new articles, with the name of a picture file
 * where a picture's id will stand. `resourcesDirectory` holds the `example` folder that the build made; throws when it does not.
 */
export async function createExampleLibrary(library: Library, pictures: PictureStore, resourcesDirectory: string): Promise<Result<undefined, Failure>> {
  const directory = join(resourcesDirectory, 'example')
  for (const name of exampleNames) {
    const text = await readFile(join(directory, `${name}.json`), 'utf8')
    const imported = new Map<string, ImportedPicture>()
    for (const [, file = ''] of text.matchAll(pictureName)) {
      const picture = await pictures.importPath(join(directory, file))
      if (!picture.ok) return picture
      imported.set(file, picture.value)
    }
    const created = await library.create(exampleArticle(text, imported))
    if (!created.ok) return created
  }
  return ok(undefined)
}

function exampleArticle(text: string, pictures: ReadonlyMap<string, ImportedPicture>): NewArticle {
  const placed = (_key: string, value: unknown): unknown => {
    if (typeof value !== 'object' || value === null || !('pictureId' in value) || typeof value.pictureId !== 'string') return value
    const picture = pictures.get(value.pictureId)
    return picture === undefined ? value : { ...value, pictureId: picture.pictureId, width: picture.width, height: picture.height }
  }
  return newArticleSchema.parse(JSON.parse(text, placed))
}
