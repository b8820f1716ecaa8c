import { AlignmentType, ImageRun, Paragraph } from 'docx'
import type { PictureSize, PlacedPicture } from '../../../../core/picture/picture'
import { carriedText } from '../../../../core/serialise/escape'
import type { WordContext } from './word-context'
import { lineRuns, textRuns, xmlText } from './word-text'

/** What fits between the margins of a page of A4 or Letter, with a caption below, in pixels of 1/96 inch. */
const widest = { small: 300, column: 600, wide: 600 } as const
const highest = 680

/** A picture, as wide as it stands in the text, and a line with its caption and credit. One that cannot be shown is said in words. */
export function wordFigure(picture: PlacedPicture, size: PictureSize, { pictures }: WordContext): Paragraph[] {
  const { pictureId, alt, width, height } = picture
  const found = pictures.get(pictureId)
  const said = lineRuns(alt)
  if (found === undefined) return [...(said.length === 0 ? [] : [new Paragraph({ style: 'Figure', children: lineRuns(`[${alt}]`) })]), ...captionLine(picture)]
  const scale = Math.min(widest[size] / width, highest / height, 1)
  const image = new ImageRun({
    type: found.type,
    data: found.data,
    transformation: { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) },
    altText: { name: xmlText(alt), title: '', description: xmlText(alt) }
  })
  return [new Paragraph({ style: 'Figure', alignment: AlignmentType.CENTER, children: [image] }), ...captionLine(picture)]
}

/** Caption and credit in one line, the credit in a style of its own; nothing where there is neither. */
function captionLine({ caption, credit }: Pick<PlacedPicture, 'caption' | 'credit'>): Paragraph[] {
  const words = textRuns(carriedText(caption).trim())
  const owed = textRuns(carriedText(credit).trim(), { style: 'Credit' })
  if (words.length + owed.length === 0) return []
  return [new Paragraph({ style: 'Caption', children: [...words, ...(words.length > 0 && owed.length > 0 ? textRuns(' ') : []), ...owed] })]
}
