import type { Article } from '../../../../core/article/article'
import { isBundle, maximumDocumentBytes } from '../../../../core/documents/document-file'
import type { Failure } from '../../../../core/failure'
import { failure } from '../../../../core/failure'
import { maximumPictureBytes } from '../../../../core/picture/picture'
import type { Result } from '../../../../core/result'
import { fail, ok } from '../../../../core/result'
import type { ImportedPicture } from '../../../../ipc/library-answers'
import type { DocumentSource } from './document-source'
import { makeArticle } from './make-article'

export interface ImportedDocument {
  readonly article: Article
  readonly picturesLeft: number
}

interface DocumentFile {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** Makes an article of the library from a document, unless it is no longer wanted once it is read; then nothing is answered. */
export async function importDocument(source: DocumentSource, signal: AbortSignal): Promise<Result<ImportedDocument, Failure> | undefined> {
  const { path } = source
  if (path !== undefined && isBundle(path)) return window.copydesk.documents.importBundle({ path })
  const file = await readFile(source)
  if (!file.ok) return file
  if (isBundle(file.value.name)) return window.copydesk.documents.importBundle(file.value)
  const made = await makeArticle(file.value.name, file.value.bytes, {
    takeBytes,
    takeBeside: path === undefined ? undefined : async (address) => valueOf(await window.copydesk.documents.importPictureBeside({ path, address }))
  })
  if (signal.aborted) return undefined
  if (!made.ok) return made
  const created = await window.copydesk.library.create({ article: made.value.article })
  return created.ok ? ok({ article: created.value, picturesLeft: made.value.picturesLeft }) : created
}

async function readFile({ path, file }: DocumentSource): Promise<Result<DocumentFile, Failure>> {
  if (path !== undefined) return window.copydesk.documents.read({ path })
  const { name } = file
  if (file.size > maximumDocumentBytes) return fail(failure('document-too-large', { name }))
  // Rejected for a folder, and for what has gone or may not be read.
  const bytes = await file.arrayBuffer().catch(() => undefined)
  return bytes === undefined ? fail(failure('document-unreadable', { name })) : ok({ name, bytes: new Uint8Array(bytes) })
}

async function takeBytes(bytes: Uint8Array<ArrayBuffer>, name: string): Promise<ImportedPicture | undefined> {
  return bytes.byteLength > maximumPictureBytes ? undefined : valueOf(await window.copydesk.pictures.importBytes({ bytes, name }))
}

/** A picture that the library does not take does not come along, and is counted. */
function valueOf(outcome: Result<ImportedPicture, Failure>): ImportedPicture | undefined {
  return outcome.ok ? outcome.value : undefined
}
