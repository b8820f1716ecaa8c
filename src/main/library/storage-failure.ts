import type { Failure } from '../../core/failure'
import { failure } from '../../core/failure'
import type { Result } from '../../core/result'
import { fail, ok } from '../../core/result'

/** Carries a failure through lowdb, whose adapters can only throw. */
export class StorageFailure extends Error {
  readonly failure: Failure

  constructor(cause: Failure) {
    super(cause.code)
    this.name = 'StorageFailure'
    this.failure = cause
  }
}

/** The code of a system error ("ENOSPC"), or undefined when the error is none of the system's. */
export function systemCodeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('syscall' in error || 'errno' in error) || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}

/** Whether the error says that there is nothing at the path. */
export function isMissing(error: unknown): boolean {
  return systemCodeOf(error) === 'ENOENT'
}

/**
 * What a system error means to an editor. `neededBytes` is what was to be written. A full quota is a full disk; a folder without the
 * right to write is a read-only disk; a path within a library that leads nowhere is a library that went away. Anything that is no system error is a fault of ours and is thrown on.
 */
export function diskFailure(error: unknown, neededBytes = 0): Failure {
  const code = systemCodeOf(error)
  switch (code) {
    case undefined:
      throw error
    case 'ENOSPC':
    case 'EDQUOT':
      return failure('disk-full', { needed: neededBytes })
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENODEV':
    case 'ENXIO':
    case 'ENOTCONN':
    case 'ESTALE':
      return failure('library-missing')
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return failure('disk-read-only')
    default:
      return failure('disk-failed', { reason: code })
  }
}

/** Runs what reads and writes, and hands a disk's failure back as a value. */
export async function attempt<Value>(work: () => Promise<Value>): Promise<Result<Value, Failure>> {
  try {
    return ok(await work())
  } catch (error) {
    return fail(error instanceof StorageFailure ? error.failure : diskFailure(error))
  }
}
