import { useCallback } from 'react'
import type { Failure } from '../../../core/failure'
import { failure } from '../../../core/failure'
import { maximumPictureBytes } from '../../../core/picture/picture'
import { showAgain } from '../editor/picture/picture-frame'
import type { EditorSurroundings } from '../editor/surroundings'

export type ImportFile = EditorSurroundings['importPicture']

/** Takes dropped and pasted files into the library; what goes wrong is told, and the file left out. */
export function useImportFile(onFailure: (failure: Failure) => void): ImportFile {
  return useCallback(
    async (file, replaced) => {
      if (file.size > maximumPictureBytes) {
        onFailure(failure('picture-too-large', { name: file.name }))
        return undefined
      }
      // Rejected for a folder, and for what has gone or may not be read.
      const bytes = await file.arrayBuffer().catch(() => undefined)
      if (bytes === undefined) {
        onFailure(failure('picture-unreadable', { name: file.name }))
        return undefined
      }
      const outcome = await window.copydesk.pictures.importBytes({ bytes: new Uint8Array(bytes), name: file.name, replaced })
      if (outcome.ok) {
        showAgain(outcome.value.pictureId)
        return outcome.value
      }
      onFailure(outcome.error)
      return undefined
    },
    [onFailure]
  )
}
