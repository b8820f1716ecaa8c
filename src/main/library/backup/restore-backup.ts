import { basename, dirname, join } from 'node:path'
import type { CopyProgress } from '../../../core/backup/backup'
import type { Failure } from '../../../core/failure'
import { failure } from '../../../core/failure'
import type { Result } from '../../../core/result'
import { StorageFailure } from '../storage-failure'
import { checkIsFolder } from './check-folder'
import { copyFiles, isLeftOut, isOrder, makeDraftsFolder } from './copy-files'
import { attemptInFolder } from './folder-failure'
import { readManifest } from './make-backup'
import { dateInName, makeWholeFolder } from './new-folder'

export interface RestoreOptions {
  /** The backup's own folder. */
  readonly backup: string
  /** The present library, beside which the restored one is made. It is not touched. */
  readonly libraryDirectory: string
  readonly now: Date
  readonly onProgress: (progress: CopyProgress) => void
  readonly signal: AbortSignal
}

/** A library made from a backup. */
export interface RestoredLibrary {
  readonly directory: string
  readonly files: number
}

/** Makes a library from a backup, in a new folder beside the present library. A file that is missing or differs from the backup's list ends it. */
export function restoreBackup({ backup, libraryDirectory, now, onProgress, signal }: RestoreOptions): Promise<Result<RestoredLibrary, Failure>> {
  return attemptInFolder(async () => {
    await checkIsFolder(backup)
    const manifest = await readManifest(backup)
    if (manifest === undefined) throw new StorageFailure(failure('backup-not-found', { folder: backup }))
    const files = manifest.files.filter(({ path }) => !isOrder(path) && !isLeftOut(path)) // an earlier Copydesk's backups hold them
    const wanted = join(dirname(libraryDirectory), `${basename(libraryDirectory)} restored ${dateInName(now)}`)
    const directory = await makeWholeFolder(wanted, async (work) => {
      await makeDraftsFolder(work)
      const copied = await copyFiles(
        files.map(({ path }) => path),
        {
          from: backup,
          to: work,
          onProgress: (phase, done, total) => {
            onProgress({ job: 'restore', phase, done, total })
          },
          signal
        }
      )
      const hashes = new Map(copied.map(({ path, sha256 }) => [path, sha256]))
      const damaged = files.find(({ path, sha256 }) => hashes.get(path) !== sha256)
      if (damaged !== undefined) throw new StorageFailure(failure('backup-damaged', { file: damaged.path }))
    })
    return { directory, files: files.length }
  })
}
