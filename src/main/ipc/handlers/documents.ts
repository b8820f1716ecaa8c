import { importPictureBeside } from '../../documents/picture-beside'
import { readDocument } from '../../documents/read-document'
import type { PictureStore } from '../../pictures/picture-store'
import type { Handlers } from '../answer-request'

type DocumentHandlers = Pick<Handlers, 'documents:choose' | 'documents:read' | 'documents:import-picture-beside'>

/** `choosePaths` asks the editor for documents; none when the dialog was closed without a choice. */
export function createDocumentHandlers(pictures: PictureStore, choosePaths: () => Promise<readonly string[]>): DocumentHandlers {
  return {
    'documents:choose': async () => [...(await choosePaths())],
    'documents:read': ({ path }) => readDocument(path),
    'documents:import-picture-beside': ({ path, address }) => importPictureBeside(pictures, path, address)
  }
}
