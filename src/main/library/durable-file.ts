import { randomUUID } from 'node:crypto'
import { dirname, join } from 'node:path'
import type { Failure } from '../../core/failure'
import { failure } from '../../core/failure'
import type { Result } from '../../core/result'
import { fail, ok } from '../../core/result'
import type { FileStamp, FileSystem } from './file-system'
import { diskFileSystem, isSameStamp } from './file-system'
import { diskFailure, isMissing, systemCodeOf } from './storage-failure'

const temporaryEnding = '.tmp'
/** Marks the temporary files of this process, so that a sweep at start never takes one that is being written. */
const ourMark = randomUUID().slice(0, 8)
let written = 0

interface WriteOptions {
  readonly fileSystem?: FileSystem
  /** Where the generation that is replaced is kept. Only to be given when that generation is known to be good. */
  readonly keepPreviousAt?: string
  /** The generation to be replaced as it was last seen. When another is there by now, nothing is replaced. */
  readonly replacing?: FileStamp
}

/**
 * Replaces a file so that whatever happens (a kill, a power cut, a full disk) the old or the new content is there, whole, and after a
 * success the new one. Of the ways measured this one alone lost nothing: a unique temporary file, written in a loop, synced, its size
 * checked, renamed, the directory synced. After a failure the file may be either; the temporary file is gone as far as the disk lets it.
 */
export async function writeDurably(path: string, content: Uint8Array | string, options: WriteOptions = {}): Promise<Result<FileStamp, Failure>> {
  const fileSystem = options.fileSystem ?? diskFileSystem
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content
  const temporary = `${path}.${ourMark}-${String(++written)}${temporaryEnding}`
  try {
    const stamp = await writeNew(fileSystem, temporary, bytes)
    if (options.replacing !== undefined && (await isAnother(fileSystem, path, options.replacing))) {
      await removeQuietly(fileSystem, temporary)
      return fail(failure('article-changed-elsewhere'))
    }
    if (options.keepPreviousAt !== undefined) await keepPrevious(fileSystem, path, options.keepPreviousAt)
    await fileSystem.rename(temporary, path)
    await syncDirectory(dirname(path), fileSystem)
    return ok(stamp)
  } catch (error) {
    await removeQuietly(fileSystem, temporary)
    return fail(diskFailure(error, bytes.byteLength))
  }
}

/** Moves a file to another folder of the same disk; after a success both folders know it for good. Throws the system's error. */
export async function moveDurably(from: string, to: string, fileSystem: FileSystem = diskFileSystem): Promise<void> {
  await fileSystem.rename(from, to)
  await syncDirectory(dirname(to), fileSystem)
  await syncDirectory(dirname(from), fileSystem)
}

/** Makes a folder within one that exists, for good; a folder that is there already is left as it is. Throws the system's error. */
export async function makeFolder(path: string, fileSystem: FileSystem = diskFileSystem): Promise<void> {
  try {
    await fileSystem.mkdir(path)
  } catch (error) {
    if (systemCodeOf(error) === 'EEXIST') return
    throw error
  }
  await syncDirectory(dirname(path), fileSystem)
}

/** Removes the temporary files that a killed process left in a folder. What cannot be removed stays: it is only rubbish. */
export async function sweepTemporaries(directory: string, fileSystem: FileSystem = diskFileSystem): Promise<void> {
  const names = await fileSystem.readdir(directory).catch(() => [])
  const stale = names.filter((name) => isTemporaryName(name) && !name.includes(`.${ourMark}-`))
  await Promise.all(stale.map((name) => removeQuietly(fileSystem, join(directory, name))))
}

/** Whether a name in a library's folder is that of a temporary file. */
export function isTemporaryName(name: string): boolean {
  return name.endsWith(temporaryEnding)
}

/** A file that is gone is none that could be lost: it is written anew. */
async function isAnother(fileSystem: FileSystem, path: string, expected: FileStamp): Promise<boolean> {
  try {
    return !isSameStamp(await fileSystem.stat(path), expected)
  } catch (error) {
    if (isMissing(error)) return false
    throw error
  }
}

async function writeNew(fileSystem: FileSystem, path: string, bytes: Uint8Array): Promise<FileStamp> {
  const file = await fileSystem.open(path, 'wx')
  try {
    for (let offset = 0; offset < bytes.byteLength; ) {
      const { bytesWritten } = await file.write(bytes, offset, bytes.byteLength - offset)
      if (bytesWritten <= 0) throw systemError('EIO', 'write')
      offset += bytesWritten
    }
    await file.sync()
    const stamp = await file.stat()
    if (stamp.size !== bytes.byteLength) throw systemError('EIO', 'fstat')
    return { size: stamp.size, mtimeMs: stamp.mtimeMs }
  } finally {
    await file.close()
  }
}

/** Whether a disk says that it has no hard links, or no more of them for this file. Windows says EISDIR on exFAT and FAT. */
export function isWithoutLinks(error: unknown): boolean {
  return ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EISDIR'].includes(systemCodeOf(error) ?? '')
}

/**
 * Gives the present generation its second name. A moment without a previous generation does no harm, since the present one is whole
 * all the while. Disks without hard links (exFAT) get a copy.
 */
async function keepPrevious(fileSystem: FileSystem, path: string, previous: string): Promise<void> {
  try {
    await removeIfThere(fileSystem, previous)
    await fileSystem.link(path, previous)
  } catch (error) {
    if (isMissing(error)) return
    if (!isWithoutLinks(error)) throw error
    const copy = `${previous}.${ourMark}-${String(++written)}${temporaryEnding}`
    try {
      await writeNew(fileSystem, copy, await fileSystem.readFile(path))
      await fileSystem.rename(copy, previous)
    } catch (copyError) {
      await removeQuietly(fileSystem, copy)
      throw copyError
    }
  }
}

/** Makes the names in a folder outlast a power cut. Throws the system's error. */
export async function syncDirectory(path: string, fileSystem: FileSystem = diskFileSystem): Promise<void> {
  if (process.platform === 'win32') return // a directory cannot be opened there; NTFS journals the rename itself
  const directory = await fileSystem.open(path, 'r')
  try {
    await directory.sync()
  } finally {
    await directory.close()
  }
}

async function removeIfThere(fileSystem: FileSystem, path: string): Promise<void> {
  try {
    await fileSystem.unlink(path)
  } catch (error) {
    if (!isMissing(error)) throw error
  }
}

async function removeQuietly(fileSystem: FileSystem, path: string): Promise<void> {
  await fileSystem.unlink(path).catch(() => undefined)
}

function systemError(code: string, syscall: string): Error {
  return Object.assign(new Error(`${code}: ${syscall}`), { code, syscall })
}
