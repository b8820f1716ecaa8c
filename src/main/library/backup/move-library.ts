import { readdir, rmdir, stat, unlink } from 'node:fs/promises'
import { dirname, isAbsolute, join, resolve } from 'node:path'
import type { CopyProgress } from '../../../core/backup/backup'
import type { Failure } from '../../../core/failure'
import { failure } from '../../../core/failure'
import type { Result } from '../../../core/result'
import { isMissing, StorageFailure } from '../storage-failure'
import { checkIsFolder, checkIsOutside } from './check-folder'
import type { CopiedFile } from './copy-files'
import { copyFiles, filesOfLibrary, isOfTheSystem, makeDraftsFolder } from './copy-files'
import { attemptInFolder } from './folder-failure'
import { makeWholeFolder } from './new-folder'

/** A library in which something changes all the while is not copied for ever. */
const mostRounds = 20

export interface MoveOptions {
  readonly libraryDirectory: string
  /** Where the library will lie: a folder that is not there yet, in one that is, or one that the system shows as empty. */
  readonly to: string
  /** Ends what still writes to the library. Called when all is copied, before the last look at what changed meanwhile. */
  readonly settle: () => Promise<void>
  readonly onProgress: (progress: CopyProgress) => void
  readonly signal: AbortSignal
}

/**
 * Copies a library to another place, whole and read back, with all that changed while it was copied. The old one stays as it is. The answer
 * is the copy's path: another one than was asked for where a move that was killed has left something there.
 */
export function copyLibrary({ libraryDirectory, to: wanted, settle, onProgress, signal }: MoveOptions): Promise<Result<string, Failure>> {
  return attemptInFolder(async () => {
    if (!isAbsolute(wanted)) throw new StorageFailure(failure('folder-not-found', { folder: wanted }))
    const to = resolve(wanted)
    await checkIsFolder(dirname(to))
    await checkIsOutside(dirname(to), libraryDirectory)
    await removeIfEmpty(to)
    const copyOnce = (paths: readonly string[], work: string): Promise<CopiedFile[]> =>
      copyFiles(paths, {
        from: libraryDirectory,
        to: work,
        onProgress: (phase, done, total) => {
          onProgress({ job: 'move', phase, done, total })
        },
        signal
      })
    return makeWholeFolder(to, async (work) => {
      await makeDraftsFolder(work)
      const copied = new Map<string, CopiedFile>()
      let changed = await filesOfLibrary(libraryDirectory)
      for (let round = 0; round < mostRounds && (changed.length > 0 || round < 2); round++) {
        for (const file of await copyOnce(changed, work)) copied.set(file.path, file)
        if (round === 0) await settle()
        changed = await changedSince(libraryDirectory, work, copied)
      }
      if (changed.length > 0) throw new StorageFailure(failure('copy-not-verified', { file: changed[0] ?? '' }))
    })
  })
}

/** The files that are new or differ from their copy; copies of those that are gone are removed. */
async function changedSince(directory: string, work: string, copied: Map<string, CopiedFile>): Promise<string[]> {
  const present = await filesOfLibrary(directory)
  const there = new Set(present)
  const gone = [...copied.keys()].filter((path) => !there.has(path))
  for (const path of gone) {
    await unlink(join(work, path))
    copied.delete(path)
  }
  const changed: string[] = []
  for (const path of present) {
    const known = copied.get(path)
    const now = await stat(join(directory, path)).catch(() => undefined)
    if (known === undefined || now?.size !== known.size || now.mtimeMs !== known.mtimeMs) changed.push(path)
  }
  return changed
}

async function removeIfEmpty(folder: string): Promise<void> {
  try {
    const entries = await readdir(folder, { withFileTypes: true })
    if (!entries.every((entry) => entry.isFile() && isOfTheSystem(entry.name))) throw new StorageFailure(failure('folder-not-empty', { folder }))
    for (const { name } of entries) await unlink(join(folder, name))
    await rmdir(folder)
  } catch (error) {
    if (!isMissing(error)) throw error
  }
}
