import { ok } from '../../../core/result'
import type { PictureStore } from '../../pictures/picture-store'
import type { Handlers } from '../answer-request'

type PictureHandlers = Pick<Handlers, 'pictures:choose' | 'pictures:import-bytes' | 'pictures:import-path'>

/** `choosePath` asks the editor for a picture file; undefined when none was chosen. */
export function createPictureHandlers(pictures: PictureStore, choosePath: () => Promise<string | undefined>): PictureHandlers {
  return {
    'pictures:choose': async ({ replaced }) => {
      const path = await choosePath()
      return path === undefined ? ok(undefined) : pictures.importPath(path, replaced ?? undefined)
    },
    'pictures:import-bytes': ({ bytes, name, replaced }) => pictures.importBytes(bytes, name, replaced),
    'pictures:import-path': ({ path, replaced }) => pictures.importPath(path, replaced)
  }
}
