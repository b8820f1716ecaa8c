import { emptyPicturePlace } from '../../../core/picture/picture'
import { pictureInto } from '../../../core/picture/picture-words'
import type { ImportedPicture } from '../../../ipc/library-answers'
import { placeOf } from '../editor/picture/place-of'
import type { ArticleSession } from './article-session'

/** Makes a picture of the library that of the article's card in social networks. A card has no caption. */
export function putSocial(session: ArticleSession, picture: ImportedPicture): void {
  const placed = pictureInto(session.get('socialPicture') ?? emptyPicturePlace, placeOf(picture), picture.replacedWords)
  session.set('socialPicture', { ...placed, caption: '' })
}
