import type { Article } from '../../../../core/article/article'
import { figuresOf } from '../../../../core/article/walk'
import { pictureIn } from '../../../../core/picture/picture'
import type { PlacedPicture } from '../../../../core/picture/picture'

export type PictureLack = 'credit' | 'alt' | 'both'

/** A picture that lacks words. `number` counts the pictures of the text from 1; the lead picture has none. */
export interface PictureWarning {
  readonly number: number | undefined
  readonly lack: PictureLack
}

export interface PictureSummary {
  readonly count: number
  /** Places that a template made and nobody filled: they are not published. */
  readonly emptyPlaces: number
  readonly warnings: readonly PictureWarning[]
}

function lackOf({ alt, credit }: PlacedPicture): PictureLack | undefined {
  const lacksAlt = alt.trim() === ''
  const lacksCredit = credit.trim() === ''
  if (lacksAlt && lacksCredit) return 'both'
  if (lacksAlt) return 'alt'
  return lacksCredit ? 'credit' : undefined
}

/** What there is to say about an article's pictures before it is published, in reading order. */
export function summarisePictures(article: Pick<Article, 'leadPicture' | 'body'>): PictureSummary {
  const places = figuresOf(article.body).map((figure) => pictureIn(figure.attrs))
  const inText = places.filter((picture) => picture !== undefined)
  const numbered = [
    ...(article.leadPicture === null ? [] : [{ picture: article.leadPicture, number: undefined }]),
    ...inText.map((picture, index) => ({ picture, number: index + 1 }))
  ]
  return {
    count: numbered.length,
    emptyPlaces: places.length - inText.length,
    warnings: numbered.flatMap(({ picture, number }) => {
      const lack = lackOf(picture)
      return lack === undefined ? [] : [{ number, lack }]
    })
  }
}
