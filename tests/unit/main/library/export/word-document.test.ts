import { DOMParser } from '@xmldom/xmldom'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { JSDOM } from 'jsdom'
import mammoth from 'mammoth'
import sharp from 'sharp'
import type { Sharp } from 'sharp'
import { describe, expect, test } from 'vitest'
import type { Article } from '../../../../../src/core/article/article'
import { placedPicturesOf } from '../../../../../src/core/article/walk'
import type { PlacedPicture } from '../../../../../src/core/picture/picture'
import { webPage } from '../../../../../src/core/serialise/web-page'
import type { ExportSource } from '../../../../../src/main/library/export/export-source'
import { wordDocument } from '../../../../../src/main/library/export/word/word-document'
import { PictureStore } from '../../../../../src/main/pictures/picture-store'
import { arbitraryArticle } from '../../../../support/arbitrary-article'
import { article, finishedListicle } from '../../../../support/build-article'
import { body, cell, figure, header, heading, item, link, listicle, noted, orderedList, paragraph, table, text } from '../../../../support/build-document'
import { everyBlock } from '../../../../support/every-block'
import { temporaryFolders } from '../temporary-folder'

const newFolder = temporaryFolders()

const undrawn: ExportSource['redrawn'] = () => Promise.resolve(undefined)

/** The document of an article, made with the pictures of a store; without one no picture is anywhere. */
async function make(written: Article, pictures = new PictureStore('/nowhere'), redrawn = undrawn) {
  const pictureIds = [...new Set(placedPicturesOf(written).map(({ pictureId }) => pictureId))]
  const { bytes, missing } = await wordDocument({ article: written, embargo: null, pictures, pictureIds, missing: new Set(), wayTo: (id) => id, print: () => Promise.resolve(undefined), redrawn, paperSize: 'A4' })
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

const plainOf = (background: string) => ({ create: { width: 40, height: 30, channels: 3 as const, background } })

/** A library's pictures, and what puts one there. */
async function library() {
  const pictures = new PictureStore(await newFolder())
  const take = async (image: Sharp, words = { alt: '', caption: '', credit: '' }): Promise<PlacedPicture> => {
    const imported = await pictures.importBytes(await image.toBuffer(), 'picture')
    if (!imported.ok) throw new Error(imported.error.code)
    const { pictureId, width, height } = imported.value
    return { pictureId, width, height, ...words }
  }
  return { pictures, take }
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

  test('is a sound file, too, with a picture and links that bring characters which XML has no form for', async () => {
    const { take, pictures } = await library()
    const pasted = await take(sharp(plainOf('red')).png(), { alt: 'co\ufffeoperation', caption: '', credit: '' })
    const { parts } = await make(article({ body: body(figure(pasted), paragraph(text('a', link('https://a.test/\uffff')))) }), pictures)
    expectWellFormed(parts)
    expect(textIn(parts, 'word/document.xml')).toContain('descr="cooperation"')
    expect(textIn(parts, 'word/_rels/document.xml.rels')).toContain('Target="https://a.test/%EF%BF%BF"')
    for (const name of ['word/document.xml', 'word/_rels/document.xml.rels']) expect(textIn(parts, name)).not.toMatch(/[\ufffe\uffff]/)
  })

  test('has every kind of block, with its pictures in it', async () => {
    const { take, pictures } = await library()
    const written = article({ headline: 'Every block', body: await everyBlock((colour, words) => take(sharp(plainOf(colour)).png(), words), '12345') })
    const { bytes, missing, parts } = await make(written, pictures)
    expectWellFormed(parts)
    expect(missing).toEqual([])
    expect(Object.keys(parts).filter((name) => name.startsWith('word/media/')).length).toBe(4)
    const html = new JSDOM((await mammoth.convertToHtml({ buffer: bytes })).value).window.document.body
    expect([...html.querySelectorAll('img')].map(({ alt }) => alt)).toEqual(placedPicturesOf(written).map(({ alt }) => alt))
    expect([...html.querySelectorAll('a')].map(({ href }) => href)).toContain('https://www.youtube.com/watch?v=dQw4w9WgXcQ')
  })

  test('says of each height of lines that it grows with what stands in them: LibreOffice cuts pictures to a line of words where it is not said', async () => {
    const { take, pictures } = await library()
    const { parts } = await make(article({ body: await everyBlock((colour, words) => take(sharp(plainOf(colour)).png(), words), '12345') }), pictures)
    const spacings = ['word/document.xml', 'word/styles.xml'].flatMap((name) => textIn(parts, name).match(/<w:spacing[^>]*w:line="[^>]*>/g) ?? [])
    expect(spacings.length).toBeGreaterThan(5)
    expect(spacings.filter((spacing) => !spacing.includes('w:lineRule="auto"'))).toEqual([])
  })

  test("calls its parts what Word calls them, and an item's number is part of its heading", async () => {
    const { parts } = await make(finishedListicle)
    const xml = textIn(parts, 'word/document.xml')
    const styles = [...xml.matchAll(/<w:pStyle w:val="(\w+)"/g)].map(([, name]) => name)
    expect(styles.slice(0, 5)).toEqual(['Title', 'Subtitle', 'Byline', 'Figure', 'Caption'])
    expect([...xml.matchAll(/<w:p><w:pPr><w:pStyle w:val="Heading2"\/><\/w:pPr>(.*?)<\/w:p>/g)].map(([, runs = '']) => runs.replace(/<[^>]*>/g, ''))).toEqual(['1. The chemistry', '2. The songs', '3. 서울의 밤'])
    expect(xml).toMatch(/<w:rStyle w:val="Credit"\/><\/w:rPr><w:t xml:space="preserve">Disney\+</)
    expect(textIn(parts, 'docProps/core.xml')).toContain('<dc:creator>Mina Seo, Jo Doe</dc:creator>')
  })

  test('counts a list down where the article does, and each numbered list from where it begins', async () => {
    const { parts } = await make(article({ body: body(listicle('countdown', item('A'), item('B')), orderedList(4, 'four'), orderedList(1, 'one')) }))
    expect(textIn(parts, 'word/document.xml').replace(/<[^>]*>/g, ' ')).toMatch(/2\. +A +1\. +B/)
    expect([...textIn(parts, 'word/numbering.xml').matchAll(/w:ilvl="0"[^>]*><w:start w:val="(\d+)"\/><w:numFmt w:val="decimal"/g)].map(([, start]) => start)).toEqual(expect.arrayContaining(['4', '1']))
  })

  test('keeps the spans of a table', async () => {
    const { bytes } = await make(article({ body: body(table([header('Song', { rowspan: 2 }), header('Charts', { colspan: 2 })], ['week 1', 'week 2'], [cell('Sea'), '1', '2'])) }))
    const { value } = await mammoth.convertToHtml({ buffer: bytes })
    expect(value.match(/ (?:col|row)span="\d"/g)).toEqual([' rowspan="2"', ' colspan="2"'])
  })

  test('says nothing that is said to the desk', async () => {
    const written = article({ headline: 'A', notes: 'canary', passageNotes: [{ id: 'noteone1', words: 'canary', passage: 'Text', writtenAt: '2026-03-08T09:00:00.000Z', isResolved: false }], body: body(paragraph(noted('Text')), heading(2, noted('Heading'))) })
    const { parts } = await make(written)
    expect(Object.keys(parts).filter((name) => /canary|note/.test(textIn(parts, name)) && name.startsWith('word/document'))).toEqual([])
    expect(Object.keys(parts).map((name) => textIn(parts, name)).join('')).not.toContain('canary')
  })

  test('shows a picture no wider and no higher than a page, and as it is meant to stand', async () => {
    const { take, pictures } = await library()
    const wide = await take(sharp({ create: { width: 3000, height: 1000, channels: 3, background: 'red' } }).jpeg())
    const high = await take(sharp({ create: { width: 1000, height: 3000, channels: 3, background: 'blue' } }).png())
    const { parts } = await make(article({ body: body(figure(wide), figure(high), figure({ ...wide, size: 'small' })) }), pictures)
    const pixel = 9_525
    const sizes = [...textIn(parts, 'word/document.xml').matchAll(/<wp:extent cx="(\d+)" cy="(\d+)"\/>/g)].map(([, width, height]) => [Number(width) / pixel, Number(height) / pixel])
    expect(sizes).toEqual([[600, 200], [227, 680], [300, 100]])
  })

  test('has pictures drawn anew that Word does not know, or would show lying on their side', async () => {
    const { take, pictures } = await library()
    const square = () => sharp({ create: { width: 8, height: 4, channels: 3, background: 'green' } })
    const placed = [await take(square().webp()), await take(square().avif()), await take(square().jpeg().withMetadata({ orientation: 6 })), await take(square().gif())]
    const asked: string[] = []
    const redrawn = async (id: string) => {
      asked.push(id)
      return new Uint8Array(await sharp(pictures.pathOfPicture(id)).rotate().jpeg().toBuffer())
    }
    const { parts, missing } = await make(article({ body: body(...placed.map((each) => figure(each))) }), pictures, redrawn)
    expect(asked).toEqual(placed.slice(0, 3).map(({ pictureId }) => pictureId))
    expect(missing).toEqual([])
    expect(Object.keys(parts).filter((name) => name.startsWith('word/media/')).map((name) => name.slice(-3)).toSorted()).toEqual(['gif', 'jpg', 'jpg', 'jpg'])
  })

  test('says in words what stands where a picture is missing or cannot be drawn, and names it', async () => {
    const { take, pictures } = await library()
    const undrawn = await take(sharp({ create: { width: 8, height: 4, channels: 3, background: 'green' } }).webp(), { alt: 'A harbor', caption: '', credit: 'KBS' })
    const gone: PlacedPicture = { ...undrawn, pictureId: `${'0'.repeat(64)}.jpg`, alt: 'A ferry', credit: '' }
    const { bytes, missing } = await make(article({ body: body(figure(undrawn), figure(gone)) }), pictures)
    expect(missing).toEqual([undrawn.pictureId, gone.pictureId])
    expect((await mammoth.extractRawText({ buffer: bytes })).value.trim().split(/\n+/)).toEqual(['[A harbor]', 'KBS', '[A ferry]'])
  })
})
