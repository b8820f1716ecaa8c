import type { Article } from '../../../../core/article/article'
import { figuresOf } from '../../../../core/article/walk'
import { pictureIn } from '../../../../core/picture/picture'

/** Where a picture stands: counted from 1 among the pictures of the text; undefined for the lead picture. */
export type PictureNumber = number | undefined

export interface PictureSummary {
  readonly count: number
  /** Places that a template made and nobody filled: they are not published. */
  readonly emptyPlaces: number
  readonly withoutCredit: readonly PictureNumber[]
  readonly withoutAlt: readonly PictureNumber[]
}

/** What there is to say about an article's pictures before it is published, in reading order. */
export function summarisePictures(article: Pick<Article, 'leadPicture' | 'body'>): PictureSummary {
  const places = figuresOf(article.body).map((figure) => pictureIn(figure.attrs))
  const inText = places.filter((picture) => picture !== undefined)
  const numbered = [
    ...(article.leadPicture === null ? [] : [{ picture: article.leadPicture, number: undefined }]),
    ...inText.map((picture, index) => ({ picture, number: index + 1 }))
  ]
  const without = (words: 'alt' | 'credit') => numbered.flatMap(({ picture, number }) => (picture[words].trim() === '' ? [number] : []))
  return { count: numbered.length, emptyPlaces: places.length - inText.length, withoutCredit: without('credit'), withoutAlt: without('alt') }
}
