import type { PictureId } from '../../../../core/picture/picture'
import { isUpright } from '../../../pictures/measure-picture'
import type { ExportSource } from '../export-source'
import type { WordPicture } from './word-context'

/** The pictures of an article as Word can show them. Those that are missing among them are nowhere, or cannot be drawn. */
export async function wordPictures({ pictureIds, pictures, redrawn }: Pick<ExportSource, 'pictureIds' | 'pictures' | 'redrawn'>): Promise<ReadonlyMap<PictureId, WordPicture>> {
  const shown = new Map<PictureId, WordPicture>()
  for (const id of pictureIds) {
    const read = await pictures.readPicture(id)
    if (!read.ok) continue
    const type = knownType(id, read.value)
    const data = type === undefined ? await redrawn(id) : read.value
    if (data !== undefined) shown.set(id, { type: type ?? 'jpg', data })
  }
  return shown
}

/** Undefined for the kinds that came after Word's own, and for photos that lie on their side until a program turns them, which Word does not. */
function knownType(id: PictureId, bytes: Uint8Array): WordPicture['type'] | undefined {
  const extension = id.slice(id.lastIndexOf('.') + 1)
  return (extension === 'jpg' || extension === 'png' || extension === 'gif') && isUpright(bytes) ? extension : undefined
}
