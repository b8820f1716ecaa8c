import type { Failure } from '../../../core/failure'
import { failure } from '../../../core/failure'
import type { Result } from '../../../core/result'
import { fail, ok } from '../../../core/result'
import { diskFailure, StorageFailure } from '../storage-failure'
import { CopyDiffers } from './copy-files'

/** What went wrong with a folder outside the library: the same faults of a disk, said of that folder. */
function folderFailure(error: unknown): Failure {
  if (error instanceof StorageFailure) return error.failure
  if (error instanceof CopyDiffers) return failure('copy-not-verified', { file: error.path })
  if (error instanceof DOMException && error.name === 'AbortError') return failure('copy-stopped')
  const { code, details } = diskFailure(error)
  if (code === 'disk-full') return failure('folder-full')
  return code === 'disk-read-only' ? failure('folder-read-only') : failure('folder-failed', details)
}

/** Runs what reads and writes a folder outside the library, and hands its failure back as a value. */
export async function attemptInFolder<Value>(work: () => Promise<Value>): Promise<Result<Value, Failure>> {
  try {
    return ok(await work())
  } catch (error) {
    return fail(folderFailure(error))
  }
}
