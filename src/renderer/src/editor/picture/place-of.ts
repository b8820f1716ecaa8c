import type { ImportedPicture } from '../../../../ipc/library-answers'
import type { PlacedPicture } from '../../../../core/picture/picture'

/** The place of a picture that was just taken into the library, with the words that its file brings along. */
export function placeOf({ pictureId, width, height, words }: ImportedPicture): PlacedPicture {
  return { pictureId, width, height, ...words }
}
