import type { Article } from '../../../core/article/article'
import type { Instant } from '../../../core/time/instant'
import type { PictureId } from '../../../core/picture/picture'
import type { WayToPicture } from '../../../core/serialise/markdown'
import type { PictureStore } from '../../pictures/picture-store'

export type PaperSize = 'A4' | 'Letter'

/** A web page to be printed, with what it shows. */
export interface PrintedPage {
  readonly html: string
  /** What stands behind the address `page.css` in it. */
  readonly style: string
  /** What stands behind the relative addresses in the page: the path of a file, or the bytes of a JPEG. */
  readonly files: ReadonlyMap<string, string | Uint8Array>
  readonly paperSize: PaperSize
}

/** What needs a browser's page that nobody sees; undefined where it did not come about. Throws an `AbortError` where the app ends before. */
export interface Painter {
  readonly print: (page: PrintedPage) => Promise<Uint8Array | undefined>
  /** A picture's file as an upright JPEG, for programs that know fewer kinds than browsers. */
  readonly redraw: (path: string) => Promise<Uint8Array | undefined>
}

/** What the forms of an export are made from. */
export interface ExportSource {
  readonly article: Article
  /** Before when it may not be published; null where there is none. */
  readonly embargo: Instant | null
  readonly pictures: PictureStore
  /** Its pictures in reading order, each once. */
  readonly pictureIds: readonly PictureId[]
  /** Those of them that the library does not hold, or not whole. */
  readonly missing: ReadonlySet<PictureId>
  /** Where the file of a picture stands within the folder. */
  readonly wayTo: WayToPicture
  readonly print: Painter['print']
  /** A picture as an upright JPEG, drawn once for all forms; undefined where it cannot be drawn. */
  readonly redrawn: (id: PictureId) => Promise<Uint8Array | undefined>
  readonly paperSize: PaperSize
}

/** A file of an export, and the pictures of the library that could not be brought into it. */
export interface ExportedFile {
  readonly bytes: Uint8Array
  readonly missing: readonly PictureId[]
}
