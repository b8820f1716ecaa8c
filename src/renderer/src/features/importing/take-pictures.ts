import type { ImportedPicture } from '../../../../ipc/library-answers'

/** Takes a picture into the library that lies in a document; undefined where the library does not take it. */
export type TakeBytes = (bytes: Uint8Array<ArrayBuffer>, name: string) => Promise<ImportedPicture | undefined>

/** The same for one that lies beside the document, at an address relative to it. */
export type TakeBeside = (address: string) => Promise<ImportedPicture | undefined>

/** What brings the pictures of a document into the library. */
export interface PicturePorts {
  readonly takeBytes: TakeBytes
  /** Undefined where nobody knows where the document is. */
  readonly takeBeside: TakeBeside | undefined
}
