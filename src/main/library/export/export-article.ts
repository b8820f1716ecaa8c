import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Article } from '../../core/article/article'
import type { Instant } from '../../core/time/instant'
import { placedPicturesOf } from '../../core/article/walk'
import { bundleName } from '../../core/documents/document-file'
import type { Failure } from '../../core/failure'
import type { Result } from '../../core/result'
import type { PictureId } from '../../core/picture/picture'
import { articleMarkdown } from '../../core/serialise/markdown'
import type { PictureStore } from '../pictures/picture-store'
import { checkIsFolder, checkIsOutside } from './backup/check-folder'
import { attemptInFolder } from './backup/folder-failure'
import { makeWholeFolder } from './backup/new-folder'
import { bundleBytes } from './bundle/write-bundle'
import { syncDirectory, writeDurably } from './durable-file'
import { folderNameOf } from './rescue/text-name'
import { StorageFailure } from './storage-failure'

const picturesFolder = 'pictures'

export interface ExportArticleOptions {
  readonly article: Article
  /** Before when it may not be published; null where there is none. */
  readonly embargo: Instant | null
  readonly pictures: PictureStore
  readonly libraryDirectory: string
  /** Where the export's own folder is made. */
  readonly folder: string
}

/** What was exported: its folder, and how many of the article's pictures the library does not hold. */
export interface ExportedArticle {
  readonly folder: string
  readonly missingPictures: number
}

/**
 * Takes one article out of a library, into a new folder that has the name of its headline: its words as Markdown, and its pictures as they
 * are, numbered in reading order, for people; and the bundle of it, for another Copydesk. The folder gets its name once it is whole. A picture that the library does not hold, or that is damaged
 * there, keeps its number and is counted.
 */
export function exportArticle({ article, embargo, pictures, libraryDirectory, folder }: ExportArticleOptions): Promise<Result<ExportedArticle, Failure>> {
  return attemptInFolder(async () => {
    await checkIsFolder(folder)
    await checkIsOutside(folder, libraryDirectory)
    const name = folderNameOf(article)
    const names = new Map([...new Set(placedPicturesOf(article).map(({ pictureId }) => pictureId))].map((id, index) => [id, `${String(index + 1)}${id.slice(id.lastIndexOf('.'))}`]))
    let missingPictures = 0
    const made = await makeWholeFolder(join(folder, name), async (directory) => {
      if (names.size > 0) missingPictures = await writePictures(names, pictures, join(directory, picturesFolder))
      const text = articleMarkdown(article, (id) => `${picturesFolder}/${names.get(id) ?? id}`)
      await write(join(directory, `${name}.md`), Buffer.from(`${text}\n`, 'utf8'))
      await write(join(directory, bundleName(name)), await bundleBytes(article, embargo, pictures))
      await syncDirectory(directory)
    })
    return { folder: made, missingPictures }
  })
}

/** Answers how many were not there. */
async function writePictures(names: ReadonlyMap<PictureId, string>, pictures: PictureStore, to: string): Promise<number> {
  await mkdir(to)
  let missing = 0
  for (const [id, name] of names) {
    const read = await pictures.readPicture(id)
    if (read.ok) await write(join(to, name), read.value)
    else if (read.error.code === 'picture-missing-in-library') missing++
    else throw new StorageFailure(read.error)
  }
  return missing
}

async function write(path: string, bytes: Uint8Array): Promise<void> {
  const written = await writeDurably(path, bytes)
  if (!written.ok) throw new StorageFailure(written.error)
}
