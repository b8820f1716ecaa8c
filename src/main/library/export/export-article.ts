import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Article } from '../../../core/article/article'
import type { Instant } from '../../../core/time/instant'
import { picturesOf } from '../../../core/article/walk'
import type { ExportForm } from '../../../core/documents/export-form'
import { exportForms } from '../../../core/documents/export-form'
import type { Failure } from '../../../core/failure'
import { failure } from '../../../core/failure'
import type { PictureId } from '../../../core/picture/picture'
import type { Result } from '../../../core/result'
import type { PictureStore } from '../../pictures/picture-store'
import { checkIsFolder, checkIsOutside } from '../backup/check-folder'
import { attemptInFolder } from '../backup/folder-failure'
import { makeWholeFolder } from '../backup/new-folder'
import { syncDirectory, writeDurably } from '../durable-file'
import { folderNameOf } from '../rescue/text-name'
import { StorageFailure, systemCodeOf } from '../storage-failure'
import type { ExportedFile, ExportSource, Painter, PaperSize } from './export-source'
import { exportWriters } from './export-writers'

const picturesFolder = 'pictures'

export interface ExportArticleOptions {
  readonly article: Article
  /** Before when it may not be published; null where there is none. */
  readonly embargo: Instant | null
  readonly forms: readonly ExportForm[]
  readonly pictures: PictureStore
  readonly painter: Painter
  readonly paperSize: PaperSize
  readonly libraryDirectory: string
  /** Notes a fault of ours that kept one of the forms from coming about. */
  readonly logFault: (error: unknown) => void
  /** Where the export's own folder is made. */
  readonly folder: string
}

/** What was exported: its folder, how many pictures of the article are missing in it, and the forms that did not come about. */
export interface ExportedArticle {
  readonly folder: string
  readonly missingPictures: number
  readonly unmade: readonly ExportForm[]
}

/**
 * Takes one article out of a library, into a new folder that has the name of its headline: a file for each form that is asked for, and its pictures
 * as they are, numbered in reading order, where one of the forms names them. The folder gets its name once it is whole. A picture that the library
 * does not hold, or that is damaged there, keeps its number and is counted; a form that does not come about is named, and the others do.
 */
export function exportArticle({ article, embargo, forms, pictures, painter, paperSize, libraryDirectory, logFault, folder }: ExportArticleOptions): Promise<Result<ExportedArticle, Failure>> {
  return attemptInFolder(async () => {
    await checkIsFolder(folder)
    await checkIsOutside(folder, libraryDirectory)
    const name = folderNameOf(article)
    const wanted = exportForms.filter((form) => forms.includes(form))
    const pictureIds = [...new Set(picturesOf(article).map(({ pictureId }) => pictureId))]
    const fileNames = new Map(pictureIds.map((id, index) => [id, `${String(index + 1)}${id.slice(id.lastIndexOf('.'))}`]))
    const missing = new Set<PictureId>()
    const unmade: ExportForm[] = []
    const made = await makeWholeFolder(join(folder, name), async (directory) => {
      const beside = wanted.some((form) => exportWriters[form].needsPictures) ? join(directory, picturesFolder) : undefined
      for (const id of await takePictures(fileNames, pictures, beside)) missing.add(id)
      const source = { article, embargo, pictures, pictureIds, missing: new Set(missing), wayTo: (id: PictureId) => `${picturesFolder}/${fileNames.get(id) ?? id}`, print: painter.print, redrawn: drawnOnce(painter, pictures), paperSize }
      for (const form of wanted) {
        const file = await madeIfPossible(form, source, logFault)
        if (file === undefined) unmade.push(form)
        else await writeFile(join(directory, exportWriters[form].fileName(name)), file.bytes)
        for (const id of file?.missing ?? []) missing.add(id)
      }
      if (unmade.length === wanted.length) throw new StorageFailure(failure('export-not-made'))
      await syncDirectory(directory)
    })
    return { folder: made, missingPictures: missing.size, unmade }
  })
}

/** One form of the export. A fault of ours in what writes it keeps no other form back; one of the disk, and the end of the app, end them all. */
async function madeIfPossible(form: ExportForm, source: ExportSource, logFault: (error: unknown) => void): Promise<ExportedFile | undefined> {
  try {
    return await exportWriters[form].write(source)
  } catch (error) {
    const isOurs = error instanceof Error && error.name !== 'AbortError' && !(error instanceof StorageFailure) && systemCodeOf(error) === undefined
    if (!isOurs) throw error
    logFault(error)
    return undefined
  }
}

/** Draws a picture anew when a form first asks for it so. */
function drawnOnce(painter: Painter, pictures: PictureStore): ExportSource['redrawn'] {
  const drawn = new Map<PictureId, Promise<Uint8Array | undefined>>()
  return (id) => {
    const drawing = drawn.get(id) ?? painter.redraw(pictures.pathOfPicture(id))
    drawn.set(id, drawing)
    return drawing
  }
}

/** Reads every picture, and writes it into a folder where one is given. Answers those that are not there, or not whole. */
async function takePictures(fileNames: ReadonlyMap<PictureId, string>, pictures: PictureStore, to: string | undefined): Promise<PictureId[]> {
  if (to !== undefined && fileNames.size > 0) await mkdir(to)
  const missing: PictureId[] = []
  for (const [id, fileName] of fileNames) {
    const read = await pictures.readPicture(id)
    if (!read.ok) {
      if (read.error.code !== 'picture-missing-in-library') throw new StorageFailure(read.error)
      missing.push(id)
    } else if (to !== undefined) await writeFile(join(to, fileName), read.value)
  }
  return missing
}

async function writeFile(path: string, bytes: Uint8Array): Promise<void> {
  const written = await writeDurably(path, bytes)
  if (!written.ok) throw new StorageFailure(written.error)
}
