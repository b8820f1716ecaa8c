import { readdir, realpath, stat } from 'node:fs/promises'
import { isAbsolute } from 'node:path'
import { failure } from '../../../core/failure'
import { isWithin } from '../is-within'
import { isMissing, StorageFailure, systemCodeOf } from '../storage-failure'

/** Throws a `StorageFailure` unless the path is an absolute one of a folder that is there. */
export async function checkIsFolder(path: string): Promise<void> {
  const missing = new StorageFailure(failure('folder-not-found', { folder: path }))
  if (!isAbsolute(path)) throw missing
  try {
    if (!(await stat(path)).isDirectory()) throw missing
  } catch (error) {
    if (isMissing(error) || systemCodeOf(error) === 'ENOTDIR') throw missing
    throw error
  }
}

/** Throws a `StorageFailure` when the folder lies in the other one or is it. Both must be there. */
export async function checkIsOutside(folder: string, other: string): Promise<void> {
  if (isWithin(await realpath(folder), await realpath(other))) throw new StorageFailure(failure('folder-within-library'))
}

/** Throws a `StorageFailure` unless the folder holds a library: drafts are what makes one. */
export async function checkIsLibrary(directory: string): Promise<void> {
  await checkIsFolder(directory)
  if (!(await readdir(directory)).includes('drafts')) throw new StorageFailure(failure('library-not-found', { folder: directory }))
}
