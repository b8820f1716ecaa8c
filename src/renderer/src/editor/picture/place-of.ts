import type { ImportedPicture } from '../../../../ipc/contract'
import type { PicturePlace } from '../../../../core/picture/picture'
import { emptyPicturePlace } from '../../../../core/picture/picture'

/** The place of a picture that was just taken into the library: no words yet. */
export function placeOf({ pictureId, width, height }: ImportedPicture): PicturePlace {
  return { ...emptyPicturePlace, pictureId, width, height }
}
