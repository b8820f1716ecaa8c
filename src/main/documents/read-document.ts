import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { documentKindOf, isBundle, maximumBundleBytes, maximumDocumentBytes } from '../../core/documents/document-file'
import type { Failure } from '../../core/failure'
import { failure } from '../../core/failure'
import type { Result } from '../../core/result'
import { fail, ok } from '../../core/result'
import { systemCodeOf } from '../library/storage-failure'

/** A file that an article is to be made from, as it is on disk. */
export interface DocumentFile {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/**
 * Reads the file of a document; it is only read. By its name it must be one (`documentKindOf`): the page, which asks for it by path, can read no
 * other file of the computer.
 */
export async function readDocument(path: string): Promise<Result<DocumentFile, Failure>> {
  const name = basename(path)
  if (documentKindOf(name) === undefined && !isBundle(name)) return fail(failure('document-type-not-supported', { name }))
  try {
    const entry = await stat(path)
    if (!entry.isFile()) return fail(failure('document-not-found', { path }))
    if (entry.size > (isBundle(name) ? maximumBundleBytes : maximumDocumentBytes)) return fail(failure('document-too-large', { name }))
    return ok({ name, bytes: await readFile(path) })
  } catch (error) {
    const code = systemCodeOf(error)
    if (code === undefined && !(error instanceof TypeError)) throw error // of a path that holds a null
    const isNotThere = code === undefined || ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP'].includes(code)
    return fail(isNotThere ? failure('document-not-found', { path }) : failure('document-unreadable', { name }))
  }
}
