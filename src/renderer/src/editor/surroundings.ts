import type { PictureId } from '../../../core/picture/picture'
import type { ImportedPicture } from '../../../ipc/library-answers'
import type { EditorTexts } from './editor-texts'

/** What could not come along with a paste or a drop. */
export type LeftBehind =
  | { readonly kind: 'pictures'; readonly count: number; readonly hosts: readonly string[] }
  | { readonly kind: 'files' | 'lead-files'; readonly names: readonly string[] }
  | { readonly kind: 'everything' }

/** What the editor asks of the page around it. */
export interface EditorSurroundings {
  /** The texts of the editor in the language of the interface. */
  readonly t: EditorTexts
  /** Takes a dropped or pasted file into the library, for the place of another picture where there is one. Undefined when that failed; the page has said so then. */
  readonly importPicture: (file: File, replaced?: PictureId) => Promise<ImportedPicture | undefined>
  /** Has the article stay open until what is on its way into it is there. */
  readonly waitFor: (arrival: Promise<unknown>) => void
  /** Lets the editor choose a picture by dialog or path, and delivers it; never calls back when nothing was chosen. */
  readonly choosePicture: (deliver: (picture: ImportedPicture) => void, replaced?: PictureId) => void
  /** Tells the editor what a paste or a drop has left behind. */
  readonly onLeftBehind: (left: LeftBehind) => void
}
