import type { FileChild } from 'docx'
import { AlignmentType, Document, Footer, HeadingLevel, Packer, PageNumber, Paragraph, TextRun } from 'docx'
import type { Article } from '../../../../core/article/article'
import { languageOfText } from '../../../../core/article/language-of-text'
import { printedBody } from '../../../../core/article/printed-body'
import { generator } from '../../../../core/documents/generator'
import { carriedText } from '../../../../core/serialise/escape'
import { bylineText } from '../../../../core/serialise/byline-text'
import type { ExportedFile, ExportSource } from '../export-source'
import { wordBlocks } from './word-blocks'
import type { WordContext } from './word-context'
import { wordFigure } from './word-figure'
import { bulletList } from './word-lists'
import { wordPictures } from './word-pictures'
import { bulletLevels, numberLevels, wordStyles } from './word-styles'
import { lineRuns, textRuns, xmlText } from './word-text'

/** In twentieths of a point; the margins are an inch. */
const pages = { A4: { width: 11_906, height: 16_838 }, Letter: { width: 12_240, height: 15_840 } } as const
const margin = 1_440

/**
 * An article as a Word document (ECMA-376) that readers are to see: styles of Word's own, pictures with alt text, caption and credit, items with the
 * numbers that they have now; nothing that is said to the desk.
 */
export async function wordDocument(source: ExportSource): Promise<ExportedFile> {
  const { article, pictureIds, paperSize } = source
  const pictures = await wordPictures(source)
  const starts: number[] = []
  const children = wordContent(article, { pictures, numberFrom: (start) => listName(starts.push(start) - 1) })
  const document = new Document({
    title: plain(article.headline),
    creator: plain(article.byline.map(({ name }) => name).join(', ')),
    description: plain(article.dek),
    customProperties: [{ name: 'Generator', value: generator }],
    compatibility: { version: 15 }, // else Word shows it as one of 2007
    styles: wordStyles(languageOfText(article)),
    numbering: { config: [{ reference: bulletList, levels: bulletLevels }, ...starts.map((start, index) => ({ reference: listName(index), levels: numberLevels(start) }))] },
    sections: [{ properties: { page: { size: pages[paperSize], margin: { top: margin, right: margin, bottom: margin, left: margin } } }, footers: { default: pageNumbers() }, children }]
  })
  return { bytes: await Packer.toBuffer(document), missing: pictureIds.filter((id) => !pictures.has(id)) }
}

function listName(index: number): string {
  return `numbers-${String(index)}`
}

function wordContent({ headline, dek, byline, leadPicture, body }: Article, context: WordContext): FileChild[] {
  const names = bylineText(byline)
  return [
    ...styled('Title', lineRuns(headline)),
    ...styled('Subtitle', textRuns(carriedText(dek).trim())),
    ...styled('Byline', textRuns(names)),
    ...(leadPicture === null ? [] : wordFigure(leadPicture, 'column', context)),
    ...printedBody(body).content.flatMap((block) => wordBlocks(block, context))
  ]
}

function styled(style: string, children: readonly TextRun[]): Paragraph[] {
  return children.length === 0 ? [] : [new Paragraph(style === 'Title' ? { heading: HeadingLevel.TITLE, children } : { style, children })]
}

function pageNumbers(): Footer {
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ size: 18, color: '5D5850', children: [PageNumber.CURRENT] })] })] })
}

function plain(text: string): string {
  return xmlText(text).replace(/\s+/g, ' ').trim()
}
