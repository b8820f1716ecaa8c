import { DOMParser } from '@xmldom/xmldom'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { JSDOM } from 'jsdom'
import mammoth from 'mammoth'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import type { Article } from '../../../../../src/core/article/article'
import { placedPicturesOf } from '../../../../../src/core/article/walk'
import type { PictureId } from '../../../../../src/core/picture/picture'
import { webPage } from '../../../../../src/core/serialise/web-page'
import type { ExportSource } from '../../../../../src/main/library/export/export-source'
import { wordDocument } from '../../../../../src/main/library/export/word/word-document'
import { PictureStore } from '../../../../../src/main/pictures/picture-store'
import { arbitraryArticle } from '../../../../support/arbitrary-article'
import { article, finishedListicle } from '../../../../support/build-article'
import { body, cell, figure, header, item, listicle, listItem, noted, orderedList, paragraph, picture, table } from '../../../../support/build-document'
import { everyBlock } from '../../../../support/every-block'
import { temporaryFolders } from '../temporary-folder'

const newFolder = temporaryFolders()

const nothing: ExportSource['painter'] = { print: () => Promise.resolve(undefined), redraw: () => Promise.resolve(undefined) }

/** The document of an article, made with the pictures of a store; without one no picture is anywhere. */
async function make(written: Article, pictures = new PictureStore('/nowhere'), painter = nothing) {
  const pictureIds = [...new Set(placedPicturesOf(written).map(({ pictureId }) => pictureId))]
  const { bytes, missing } = await wordDocument({ article: written, embargo: null, pictures, pictureIds, missing: new Set(), wayTo: (id) => id, painter, paperSize: 'A4' })
  return { bytes: Buffer.from(bytes), missing, parts: unzipSync(bytes) }
}

const textIn = (parts: Readonly<Record<string, Uint8Array>>, name: string) => strFromU8(parts[name] ?? new Uint8Array())
/** Without what separates words: XML takes a next-line (U+0085) for a line end, too. */
const joined = (text: string) => text.replace(/[\s\u0085\ufffe\uffff]+/g, '')

/** All that readers are to read, as the web page has it; in place of each picture its words. */
function wordsOf(written: Article): string {
  const { document } = new JSDOM(webPage(written, (id) => id, '')).window
  for (const image of document.querySelectorAll('img')) image.replaceWith(image.alt === '' ? '' : `[${image.alt}]`)
  return joined(document.querySelector('article')?.textContent ?? '')
}

function expectWellFormed(parts: Readonly<Record<string, Uint8Array>>): void {
  const faults: string[] = []
  for (const name of Object.keys(parts).filter((one) => /\.(?:xml|rels)$/.test(one))) {
    new DOMParser({ onError: (level, message) => level !== 'warning' && faults.push(`${name}: ${message}`) }).parseFromString(textIn(parts, name), 'text/xml')
  }
  expect(faults).toEqual([])
}

describe('an article as a Word document', () => {
  test('is a sound file that has all words of any article in their order, as the web page has them', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryArticle, async (written) => {
        const { bytes, parts } = await make(written)
        expectWellFormed(parts)
        expect(joined((await mammoth.extractRawText({ buffer: bytes })).value)).toBe(wordsOf(written))
      }),
      { numRuns: 40, examples: [[finishedListicle]] }
    )
  })
})
