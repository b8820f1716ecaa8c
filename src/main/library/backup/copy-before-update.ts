import { lstat, readdir, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { UpdateProgress } from '../../../core/backup/backup'
import type { Failure } from '../../../core/failure'
import { currentFormat } from '../../../core/migrations/migrate'
import type { Result } from '../../../core/result'
import { filesOfLibrary } from './copy-files'
import { attemptInFolder } from './folder-failure'
import { fillBackup } from './make-backup'
import { dateInName, makeWholeFolder, unfinished } from './new-folder'

/** As many as Node has threads for the disk: nobody can write meanwhile, and most of the time goes into waiting until each file is on it for good. */
const lanes = 4

interface CopyBeforeUpdateOptions {
  readonly libraryDirectory: string
  readonly now: Date
  readonly onProgress: (progress: UpdateProgress) => void
}

/**
 * Copies a library beside itself, into a new folder with the format and the date in its name, before it is written in another format than
 * it has. The copy is read back, opens as a library of the Copydesk that wrote it, and can be restored like a backup; its pictures share
 * their room with those of the library. What an earlier try left unfinished is removed. The answer is the copy's path.
 */
export function copyBeforeUpdate({ libraryDirectory, now, onProgress }: CopyBeforeUpdateOptions): Promise<Result<string, Failure>> {
  return attemptInFolder(async () => {
    await removeUnfinished(libraryDirectory)
    return makeWholeFolder(`${libraryDirectory} before format ${String(currentFormat)} ${dateInName(now)}`, async (directory) => {
      await fillBackup(now, {
        from: libraryDirectory,
        to: directory,
        earlierCopy: libraryDirectory,
        onProgress: (phase, done, total) => {
          onProgress({ phase, done, total })
        },
        signal: new AbortController().signal,
        lanes
      })
    })
  })
}

/** How much room a copy takes where pictures cannot share theirs, in bytes. */
export async function bytesOfLibrary(libraryDirectory: string): Promise<number> {
  let bytes = 0
  for (const path of await filesOfLibrary(libraryDirectory)) bytes += (await lstat(join(libraryDirectory, path))).size
  return bytes
}

async function removeUnfinished(libraryDirectory: string): Promise<void> {
  const [folder, beginning] = [dirname(libraryDirectory), `${basename(libraryDirectory)} before format `]
  const isOurs = (name: string): boolean => name.startsWith(beginning) && /^\d+ \d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d( \d+)?$/.test(name.slice(beginning.length, -unfinished.length))
  for (const name of await readdir(folder)) {
    if (name.endsWith(unfinished) && isOurs(name)) await rm(join(folder, name), { recursive: true })
  }
}
