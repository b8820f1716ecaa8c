import { ok } from '../../../core/result'
import { importPictureBeside } from '../../documents/picture-beside'
import { readDocument } from '../../documents/read-document'
import type { PictureStore } from '../../pictures/picture-store'
import { openBundle } from '../../library/bundle/open-bundle'
import type { Library } from '../../library/library'
import type { Handlers } from '../answer-request'

type DocumentHandlers = Pick<Handlers, 'documents:choose' | 'documents:read' | 'documents:import-bundle' | 'documents:import-picture-beside'>

/** `choosePaths` asks the editor for documents; none when the dialog was closed without a choice. */
export function createDocumentHandlers(library: Library, pictures: PictureStore, choosePaths: () => Promise<readonly string[]>): DocumentHandlers {
  return {
    'documents:choose': async () => [...(await choosePaths())],
    'documents:read': ({ path }) => readDocument(path),
    'documents:import-bundle': async (given) => {
      const file = 'path' in given ? await readDocument(given.path) : ok(given)
      return file.ok ? openBundle(library, pictures, file.value.name, file.value.bytes) : file
    },
    'documents:import-picture-beside': ({ path, address }) => importPictureBeside(pictures, path, address)
  }
}
