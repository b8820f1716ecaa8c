import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FileState } from '../../../core/article/damage'
import type { CopyProgress, ExportReport } from '../../../core/backup/backup'
import type { Failure } from '../../../core/failure'
import type { Result } from '../../../core/result'
import type { FoundArticle } from '../../../ipc/safe-mode'
import { checkIsFolder, checkIsLibrary, checkIsOutside } from '../backup/check-folder'
import { CopyDiffers } from '../backup/copy-files'
import { attemptInFolder } from '../backup/folder-failure'
import { fillBackup } from '../backup/make-backup'
import { dateInName, makeWholeFolder } from '../backup/new-folder'
import { draftNameOf } from '../draft-file'
import { syncDirectory, writeDurably } from '../durable-file'
import { layoutOf } from '../library-layout'
import { StorageFailure } from '../storage-failure'
import { listArticles } from './list-articles'
import { wordsIn } from './read-words'
import { textNameOf } from './text-name'

const textsFolder = 'texts'
const trashFolder = 'trash'

export interface ExportOptions {
  readonly libraryDirectory: string
  /** Where the export's own folder is made. */
  readonly folder: string
  readonly now: Date
  readonly onProgress: (progress: CopyProgress) => void
  readonly signal: AbortSignal
}

/**
 * Takes everything out of a library, whatever state it is in, into a new, dated folder: `library` is a backup, with each file byte for
 * byte, and `texts` holds every article as Markdown, with the words that can be read of a damaged one. All is read back before the folder
 * gets its name. A file that the disk does not give is left out and named in the report; nothing of the library is touched.
 */
export function exportEverything({ libraryDirectory, folder, now, onProgress, signal }: ExportOptions): Promise<Result<ExportReport, Failure>> {
  return attemptInFolder(async () => {
    await checkIsFolder(folder)
    await checkIsLibrary(libraryDirectory)
    await checkIsOutside(folder, libraryDirectory)
    const missing: string[] = []
    let report = { articles: 0, files: 0, damaged: 0, notUnderstood: 0, tooNew: 0 }
    const made = await makeWholeFolder(join(folder, `Copydesk export ${dateInName(now)}`), async (directory) => {
      const copy = join(directory, 'library')
      await mkdir(copy)
      const files = await fillBackup(now, {
        from: libraryDirectory,
        to: copy,
        onProgress: (phase, done, total) => {
          onProgress({ job: 'export', phase, done, total })
        },
        onUnreadable: (path) => missing.push(path),
        signal
      })
      const texts = await writeTexts(copy, join(directory, textsFolder), signal, (done, total) => {
        onProgress({ job: 'export', phase: 'writing', done, total })
      })
      await syncDirectory(directory)
      report = { ...texts, files: files.length }
    })
    return { folder: made, ...report, missing }
  })
}

/** Writes the words of all articles of a copied library, one file each, and reads them back. */
async function writeTexts(library: string, to: string, signal: AbortSignal, onProgress: (done: number, total: number) => void): Promise<Omit<ExportReport, 'folder' | 'files' | 'missing'>> {
  for (const folder of [to, join(to, trashFolder)]) await mkdir(folder)
  const layout = layoutOf(library)
  const listed = await listArticles(layout)
  if (!listed.ok) throw new StorageFailure(listed.error)
  const articles = listed.value
  const states: FileState[] = []
  for (const [index, article] of articles.entries()) {
    signal.throwIfAborted()
    onProgress(index, articles.length)
    const bytes = await readFile(join(article.isTrashed ? layout.trash : layout.drafts, draftNameOf(article.id)))
    const { text, state } = wordsIn(article.id, bytes, article.isTrashed ? '../../library/media' : '../library/media')
    states.push(state)
    await writeText(to, article, text)
  }
  onProgress(articles.length, articles.length)
  const count = (wanted: FileState) => states.filter((state) => state === wanted).length
  return { articles: articles.length, damaged: count('damaged'), notUnderstood: count('not-understood'), tooNew: count('too-new') }
}

async function writeText(to: string, article: FoundArticle, text: string): Promise<void> {
  const path = join(to, ...(article.isTrashed ? [trashFolder] : []), textNameOf(article))
  const bytes = Buffer.from(`${text}\n`, 'utf8')
  const written = await writeDurably(path, bytes)
  if (!written.ok) throw new StorageFailure(written.error)
  if (!bytes.equals(await readFile(path))) throw new CopyDiffers(path)
}
