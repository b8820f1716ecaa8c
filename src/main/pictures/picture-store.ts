import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Failure } from '../../core/failure'
import { failure } from '../../core/failure'
import type { PictureId, PictureWords } from '../../core/picture/picture'
import { maximumPictureBytes, pictureIdSchema } from '../../core/picture/picture'
import type { Result } from '../../core/result'
import { fail, ok } from '../../core/result'
import type { ImportedPicture } from '../../ipc/library-answers'
import { makeFolder, writeDurably } from '../library/durable-file'
import type { FileSystem } from '../library/file-system'
import { diskFileSystem } from '../library/file-system'
import { attempt, diskFailure, isMissing, systemCodeOf } from '../library/storage-failure'
import { isWhole } from './is-whole'
import { measurePicture } from './measure-picture'
import { readPictureWords } from './read-picture-words'
import { withoutLocation } from './without-location'

const tooLarge = failure('picture-too-large', { limit: `${String(maximumPictureBytes / 1024 / 1024)} MB` })

/** The picture files of a library: each kept once under the hash of its bytes, as `media/<first two digits>/<id>`, and never changed. */
export class PictureStore {
  private readonly directory: string
  private readonly fileSystem: FileSystem

  /** `directory` is the library's media folder, which must exist. */
  constructor(directory: string, fileSystem: FileSystem = diskFileSystem) {
    this.directory = directory
    this.fileSystem = fileSystem
  }

  /**
   * Takes a picture's bytes into the library, without the place where it was taken. The answer has the words that the file brings along, and those
   * of the picture that it replaces. The same bytes again give the same id and write nothing.
   */
  async importBytes(bytes: Uint8Array, name: string, replaced?: PictureId): Promise<Result<ImportedPicture, Failure>> {
    if (bytes.byteLength > maximumPictureBytes) return fail(tooLarge)
    const measured = measurePicture(bytes)
    if (!measured.ok) return measured
    const { extension, width, height } = measured.value
    if (!isWhole(bytes, extension)) return fail(failure('picture-unreadable'))
    const kept = withoutLocation(bytes)
    const pictureId = pictureIdSchema.parse(`${hashOf(kept)}.${extension}`)
    const [stored, words, replacedWords] = await Promise.all([this.keep(pictureId, kept), readPictureWords(bytes), this.wordsOf(replaced)])
    return stored.ok ? ok({ pictureId, width, height, name, words, replacedWords }) : stored
  }

  /** Takes a picture file into the library by its path (or `file:` address); the file itself is only read. */
  async importPath(path: string, replaced?: PictureId): Promise<Result<ImportedPicture, Failure>> {
    const file = /^file:\/\//i.test(path) ? findFilePath(path) : path
    if (file === undefined) return fail(failure('picture-file-not-found', { path }))
    try {
      const entry = await stat(file)
      if (!entry.isFile()) return fail(failure('picture-file-not-found', { path }))
      if (entry.size > maximumPictureBytes) return fail(tooLarge)
      return await this.importBytes(await readFile(file), basename(file), replaced)
    } catch (error) {
      return fail(sourceFailure(error, path))
    }
  }

  /** Where a picture's file is, whether it exists or not. Throws on what is no picture id, so no path can be smuggled in. */
  pathOfPicture(id: PictureId): string {
    const pictureId = pictureIdSchema.parse(id)
    return join(this.folderOf(pictureId), pictureId)
  }

  /** The bytes of a picture, checked against its id: what is damaged on disk is never sent anywhere. */
  async readPicture(id: PictureId): Promise<Result<Uint8Array, Failure>> {
    const missing = fail(failure('picture-missing-in-library', { id }))
    try {
      const bytes = await this.fileSystem.readFile(this.pathOfPicture(id))
      return id.startsWith(hashOf(bytes)) ? ok(bytes) : missing
    } catch (error) {
      return isMissing(error) ? missing : fail(diskFailure(error))
    }
  }

  /** How large a picture's file is, in bytes; undefined where it cannot be found out. */
  async sizeOf(id: PictureId): Promise<number | undefined> {
    try {
      return (await this.fileSystem.stat(this.pathOfPicture(id))).size
    } catch {
      return undefined
    }
  }

  private async wordsOf(id: PictureId | undefined): Promise<PictureWords | undefined> {
    const kept = id === undefined ? undefined : await this.readPicture(id)
    return kept?.ok === true ? readPictureWords(kept.value) : undefined
  }

  private async keep(id: PictureId, bytes: Uint8Array): Promise<Result<unknown, Failure>> {
    const kept = await this.readPicture(id)
    if (kept.ok) return kept
    const folder = await attempt(() => makeFolder(this.folderOf(id), this.fileSystem))
    return folder.ok ? writeDurably(this.pathOfPicture(id), bytes, { fileSystem: this.fileSystem }) : folder
  }

  private folderOf(id: PictureId): string {
    return join(this.directory, id.slice(0, 2))
  }
}

function findFilePath(address: string): string | undefined {
  try {
    return fileURLToPath(address)
  } catch {
    return undefined
  }
}

function sourceFailure(error: unknown, path: string): Failure {
  const code = systemCodeOf(error)
  if (code === undefined && !(error instanceof TypeError)) throw error
  const isNotThere = code === undefined || ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'EISDIR', 'ELOOP'].includes(code)
  return failure(isNotThere ? 'picture-file-not-found' : 'picture-unreadable', { path })
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
