import { realpath } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type { Failure } from '../../core/failure'
import { failure } from '../../core/failure'
import type { Result } from '../../core/result'
import { fail } from '../../core/result'
import type { ImportedPicture } from '../../ipc/library-answers'
import { isWithin } from '../library/is-within'
import { systemCodeOf } from '../library/storage-failure'
import type { PictureStore } from '../pictures/picture-store'

/**
 * Takes a picture into the library that a document names by a relative address (RFC 3986, 4.2), as in `![](pictures/1.jpg)`. It must lie in the
 * document's folder or below, also when links are followed: whoever wrote the document does not get at the editor's other pictures.
 */
export async function importPictureBeside(pictures: PictureStore, document: string, address: string): Promise<Result<ImportedPicture, Failure>> {
  const missing = fail(failure('picture-file-not-found', { path: address }))
  const named = decodePath(address)
  if (named === undefined || named === '') return missing
  try {
    const folder = await realpath(dirname(document))
    const file = await realpath(resolve(folder, named))
    if (!isWithin(file, folder)) return missing
    const imported = await pictures.importPath(file)
    return !imported.ok && imported.error.code === 'picture-file-not-found' ? missing : imported
  } catch (error) {
    if (systemCodeOf(error) === undefined && !(error instanceof TypeError)) throw error
    return missing
  }
}

/** The path of an address, without query and fragment; undefined where its escapes are none. */
function decodePath(address: string): string | undefined {
  try {
    return decodeURIComponent(address.replace(/[?#].*$/s, '').replaceAll('\\', '/'))
  } catch {
    return undefined
  }
}
