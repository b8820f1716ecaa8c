import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { BackupManifest, BackupReport, CopyProgress } from '../../../core/backup/backup'
import { backupManifestSchema, isInnerPath } from '../../../core/backup/backup'
import type { Failure } from '../../../core/failure'
import type { Result } from '../../../core/result'
import { writeDurably } from '../durable-file'
import { StorageFailure } from '../storage-failure'
import { checkIsFolder, checkIsOutside } from './check-folder'
import type { CopyOptions } from './copy-files'
import { copyFiles, filesOfLibrary, isOrder, makeDraftsFolder } from './copy-files'
import { attemptInFolder } from './folder-failure'
import { dateInName, makeWholeFolder } from './new-folder'

const manifestName = 'backup.json'
const backupName = /^Copydesk backup \d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d( \d+)?$/

export interface BackupOptions {
  readonly libraryDirectory: string
  /** Where the backup's own folder is made. */
  readonly folder: string
  readonly now: Date
  readonly onProgress: (progress: CopyProgress) => void
  readonly signal: AbortSignal
}

/**
 * Copies a library into a new, dated folder, reads every file back, and then gives the folder its name. Saving goes on meanwhile: files are
 * only ever replaced whole. Pictures that an earlier backup in the same folder holds share their room with it. The result is itself a
 * library, with a list of its files beside.
 */
export function makeBackup({ libraryDirectory, folder, now, onProgress, signal }: BackupOptions): Promise<Result<BackupReport, Failure>> {
  return attemptInFolder(async () => {
    await checkIsFolder(folder)
    await checkIsOutside(folder, libraryDirectory)
    const earlierCopy = await latestBackupIn(folder)
    let files: BackupManifest['files'] = []
    const made = await makeWholeFolder(join(folder, `Copydesk backup ${dateInName(now)}`), async (directory) => {
      files = await fillBackup(now, {
        from: libraryDirectory,
        to: directory,
        earlierCopy,
        onProgress: (phase, done, total) => {
          onProgress({ job: 'backup', phase, done, total })
        },
        signal
      })
    })
    return { at: now.toISOString(), folder: made, files: files.length, bytes: files.reduce((sum, { size }) => sum + size, 0) }
  })
}

/** Copies a library into a folder that is there and empty, reads every file back and writes the list of them. Throws as `copyFiles` does. */
export async function fillBackup(now: Date, options: CopyOptions): Promise<BackupManifest['files']> {
  const wanted = async () => (await filesOfLibrary(options.from)).filter((path) => !isOrder(path) && isInnerPath(path))
  await makeDraftsFolder(options.to)
  const listed = await wanted()
  const first = await copyFiles(listed, options)
  const known = new Set(listed)
  // An article that was moved into the trash or out of it meanwhile may have gone from where it was listed; a new one comes with its pictures.
  const since = (await wanted()).filter((path) => /^(?:drafts|trash|media)\//.test(path) && !known.has(path))
  const later = since.length === 0 ? [] : await copyFiles(since, options)
  const moved = new Set(later.map(({ path }) => otherPlaceOf(path)))
  for (const { path } of first) if (moved.has(path)) await rm(join(options.to, path))
  const copied = [...first.filter(({ path }) => !moved.has(path)), ...later]
  const manifest: BackupManifest = { format: 1, at: now.toISOString(), files: copied.map(({ path, size, sha256 }) => ({ path, size, sha256 })) }
  const written = await writeDurably(join(options.to, manifestName), `${JSON.stringify(manifest, undefined, 1)}\n`)
  if (!written.ok) throw new StorageFailure(written.error)
  return manifest.files
}

/** Where the file of an article lies when it is in the trash, or when it is not. */
function otherPlaceOf(path: string): string {
  return path.startsWith('trash/') ? path.replace('trash/', 'drafts/') : path.replace('drafts/', 'trash/')
}

/** What the list of a backup says; undefined where there is none that we understand. */
export async function readManifest(directory: string): Promise<BackupManifest | undefined> {
  try {
    const manifest = backupManifestSchema.safeParse(JSON.parse(await readFile(join(directory, manifestName), 'utf8')))
    return manifest.success ? manifest.data : undefined
  } catch {
    return undefined
  }
}

async function latestBackupIn(folder: string): Promise<string | undefined> {
  const name = (await readdir(folder)).filter((each) => backupName.test(each)).sort().at(-1)
  return name === undefined ? undefined : join(folder, name)
}
