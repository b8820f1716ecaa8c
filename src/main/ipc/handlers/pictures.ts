import { ok } from '../../../core/result'
import type { PictureStore } from '../../pictures/picture-store'
import type { Handlers } from '../answer-request'

type PictureHandlers = Pick<Handlers, 'pictures:choose' | 'pictures:import-bytes' | 'pictures:import-path'>

/** `choosePath` asks the editor for a picture file; undefined when none was chosen. */
export function createPictureHandlers(pictures: PictureStore, choosePath: () => Promise<string | undefined>): PictureHandlers {
  return {
    'pictures:choose': async () => {
      const path = await choosePath()
      return path === undefined ? ok(undefined) : pictures.importPath(path)
    },
    'pictures:import-bytes': ({ bytes, name }) => pictures.importBytes(bytes, name),
    'pictures:import-path': ({ path }) => pictures.importPath(path)
  }
}
