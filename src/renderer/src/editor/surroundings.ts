import type { ImportedPicture } from '../../../ipc/contract'
import type { EditorTexts } from './editor-texts'

/** What the editor asks of the page around it. */
export interface EditorSurroundings {
  /** The texts of the editor in the language of the interface. */
  readonly t: EditorTexts
  /** Takes a dropped or pasted file into the library. Undefined when that failed; the page has said so then. */
  readonly importPicture: (file: File) => Promise<ImportedPicture | undefined>
  /** Lets the editor choose a picture by dialog or path, and delivers it; never calls back when nothing was chosen. */
  readonly choosePicture: (deliver: (picture: ImportedPicture) => void) => void
}
