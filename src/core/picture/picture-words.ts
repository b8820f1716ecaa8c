import type { PicturePlace, PictureWords } from './picture'
import { pictureWordLimits } from './picture'

/** What a picture's file says of the picture itself, by the names of the IPTC Photo Metadata Standard (2023.2); '' where it says nothing. */
export interface SaidByFile {
  readonly altText: string
  readonly description: string
  readonly creditLine: string
  readonly creator: string
  readonly source: string
  readonly copyrightNotice: string
}

/**
 * The words that a file brings along. The credit is the credit line, which the standard has for just that; else who made the picture and who
 * supplied it; else the copyright notice. Each on one line, and cut to what an article holds.
 */
export function wordsFromFile({ altText, description, creditLine, creator, source, copyrightNotice }: SaidByFile): PictureWords {
  const makers = [...new Set([oneLine(creator), oneLine(source)])].filter((name) => name !== '').join(' / ')
  const credit = [oneLine(creditLine), makers, oneLine(copyrightNotice)].find((line) => line !== '') ?? ''
  const { alt, caption, credit: longestCredit } = pictureWordLimits
  return { alt: cut(oneLine(altText), alt), caption: cut(oneLine(description), caption), credit: cut(credit, longestCredit) }
}

/**
 * A picture that comes into a place, with the words it has from then on: the editor's stay, and where there are none its file's stand. But what
 * was said of another picture that was there before goes with it: what its file says (`replaced`), word for word, and its credit, where the new
 * one has its own.
 */
export function pictureInto<Arrived extends PicturePlace>(place: PicturePlace, arrived: Arrived, replaced?: PictureWords): Arrived {
  const isOther = place.pictureId !== null && place.pictureId !== arrived.pictureId
  const wordOr = (own: string, brought: string): string => (own.trim() === '' ? brought : own)
  const own = (name: keyof PictureWords): string => (isOther && place[name] === replaced?.[name] ? '' : place[name])
  return {
    ...arrived,
    alt: wordOr(own('alt'), arrived.alt),
    caption: wordOr(own('caption'), arrived.caption),
    credit: isOther ? wordOr(arrived.credit, own('credit')) : wordOr(own('credit'), arrived.credit)
  }
}

function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim()
}

/** Within so many UTF-16 units, and never through the middle of a sign. */
function cut(text: string, most: number): string {
  return text.slice(0, most).replace(/[\ud800-\udbff]$/, '')
}
