import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Article, NewArticle } from '../../../../../src/core/article/article'
import type { Body } from '../../../../../src/core/article/document'
import { placedPicturesOf } from '../../../../../src/core/article/walk'
import { bodyHtml } from '../../../../../src/core/serialise/html'
import { articleMarkdown } from '../../../../../src/core/serialise/markdown'
import { webPage } from '../../../../../src/core/serialise/web-page'
import { structuredDataScript } from '../../../../../src/core/structured-data/structured-data-script'
import { wholeArticle } from '../../../../../src/core/structured-data/whole-article'
import { webPageStyle } from '../../../../../src/core/serialise/web-page-style'
import type { ImportedPicture } from '../../../../../src/ipc/library-answers'
import { wordDocument } from '../../../../../src/main/library/export/word/word-document'
import { PictureStore } from '../../../../../src/main/pictures/picture-store'
import { makeArticle } from '../../../../../src/renderer/src/features/importing/make-article'
import { arbitraryPlainBody, everyMark } from '../../../../support/arbitrary-plain-body'
import { article, finishedListicle } from '../../../../support/build-article'
import { blockquote, body, bulletList, codeBlock, embed, hardBreak, header, link, listItem, orderedList, paragraph, pullQuote, table, text as words } from '../../../../support/build-document'

/** All pictures are the same here: which one stands where is told by its words. */
const imported: ImportedPicture = { pictureId: `${'0'.repeat(64)}.jpg`, width: 800, height: 600, name: 'a', words: { alt: '', caption: '', credit: '' } }

async function takeBack(name: string, bytes: Uint8Array): Promise<NewArticle> {
  const made = await makeArticle(name, new Uint8Array(bytes), { takeBytes: () => Promise.resolve(imported), takeBeside: () => Promise.resolve(imported) })
  if (!made.ok) throw new Error(made.error.code)
  expect(made.value.picturesLeft).toBe(0)
  return made.value.article
}

/** Text and pictures as an editor would read them in Markdown. */
function textOf(article: NewArticle): string {
  const whole: Article = { ...finishedListicle, ...article, headline: '', dek: '', byline: [], leadPicture: null }
  return articleMarkdown(whole, () => 'picture').split('\n\n---\n\n')[0] ?? ''
}

/** What the editor of a story that was handed out expects back: its words, with each picture's own and the numbers of its items. */
const text = [
  '![A harbour at dusk](picture)',
  '*The harbour of the series.* – *Disney+*',
  'It began with *one song*, and a [ferry](<https://example.test/ferry?from=a&to=b>).',
  'Here are three reasons.',
  '## 1\\. The chemistry',
  '![Two "friends" & a boat](picture)',
  '*Friends at first.* – *Jo Doe / Agency*',
  'They waited ten years.',
  '## 2\\. The songs',
  '![A microphone](picture)',
  '– *Studio N*',
  'Every one is new.',
  '### Where to hear them',
  'On the ferry.',
  '## 3\\. 서울의 밤',
  '![밤의 서울](picture)',
  '*한강에서 본 야경*',
  '밤이 깊을수록 이야기는 빛난다.',
  'Which one was yours?'
].join('\n\n')

const asWebPage = (article: Article) => new TextEncoder().encode(webPage(article, (id) => `pictures/${id}`, `<style>${webPageStyle}</style>\n${structuredDataScript(wholeArticle(article, (id) => `pictures/${id}`))}`))

const asMarkdown = (article: Article) => new TextEncoder().encode(articleMarkdown(article, (id) => `pictures/${id}`))

/** With pictures of which nothing matters here but that they are there. */
async function asWord(article: Article): Promise<Uint8Array> {
  const pictures = new PictureStore('/nowhere')
  pictures.readPicture = () => Promise.resolve({ ok: true, value: new Uint8Array(1) })
  const nothing = () => Promise.resolve(undefined)
  const pictureIds = placedPicturesOf(article).map(({ pictureId }) => pictureId)
  const { bytes } = await wordDocument({ article: article, embargo: null, pictures, pictureIds, missing: new Set(), wayTo: (id) => id, print: nothing, redrawn: nothing, paperSize: 'A4' })
  return bytes
}

describe('an article that was exported', () => {
  it.each([
    ['a web page', 'a.html', asWebPage],
    ['a Word document', 'a.docx', asWord]
  ])('comes back from %s with headline, dek, authors, captions, credits, alt texts and the numbers of its items', async (_, name, bytesOf) => {
    const back = await takeBack(name, await bytesOf(finishedListicle))
    expect(back).toMatchObject({ headline: finishedListicle.headline, dek: finishedListicle.dek, byline: finishedListicle.byline })
    expect(textOf(back)).toBe(text)
  })

  it('comes back from Markdown with all that is known about it, and none of that, nor what is said to the desk, in its text', async () => {
    const written = article({
      ...finishedListicle,
      ...{ slug: 'by-hand', categories: [['Dramas', 'Reviews'], ['Films']], tags: ['slow burn', 'sea'], excerpt: 'In *short*: so', seoTitle: 'For engines', seoDescription: 'Why [so]', socialTitle: 'For cards', notes: 'Ask the agent.' },
      passageNotes: [{ id: 'noteone1', passage: 'one song', words: 'Which?', writtenAt: '2026-03-08T09:00:00.000Z', isResolved: false }],
      socialPicture: { pictureId: imported.pictureId, width: 800, height: 600, alt: 'A card', caption: '', credit: 'KBS' }
    })
    const { body: _body, leadPicture, notes, ...back } = await takeBack('a.md', asMarkdown(written))
    const { headline, dek, byline, slug, categories, tags, excerpt, seoTitle, seoDescription, socialTitle } = written
    expect(back).toMatchObject({ headline, dek, byline, slug, categories, tags, excerpt, seoTitle, seoDescription, socialTitle })
    expect(leadPicture).toMatchObject({ alt: written.leadPicture?.alt, caption: written.leadPicture?.caption, credit: written.leadPicture?.credit })
    expect(notes).toMatch(/^Ask the agent\.\n\nNote on “one song”: Which\?\nSocial picture: [^]*A card[^]*KBS/)
    expect(textOf({ ...back, body: _body, leadPicture, notes })).toBe(text.split('\n\n').slice(2).join('\n\n'))
  })

  const twoParts = [words('Of two'), hardBreak, hardBreak, words('parts')]
  it.each([
    ['a web page', 'a.html', asWebPage],
    ['Markdown', 'a.md', asMarkdown],
    ['a Word document', 'a.docx', asWord]
  ])('comes back from %s with two line breaks in a row, and lists whose numbers do not go on, as they were', async (_, name, bytesOf) => {
    const written = body(paragraph(...twoParts), bulletList(listItem(paragraph(...twoParts)), 'b'), blockquote(paragraph(...twoParts)), orderedList(1, 'a', 'b'), orderedList(1, 'c'), paragraph('Between'), orderedList(4, 'd'))
    expect((await takeBack(name, await bytesOf(article({ headline: 'A', body: written })))).body.content).toEqual(written.content)
  })

  const canonical = (some: Body) => bodyHtml(some, new Map())
  it('comes back from a web page exactly, whatever its texts, lists, tables, quotes and boxes hold', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryPlainBody({ marks: everyMark, hasOuterBreaks: true, hasItems: false, headingBreaks: 4 }), async (written) => {
        expect(canonical((await takeBack('a.html', asWebPage(article({ headline: 'A', body: written })))).body)).toBe(canonical(written))
      }),
      { numRuns: 80 }
    )
  })

  it('comes back from Markdown with all its texts, lists, tables and quotes; a pull quote and a box are quotes there', async () => {
    const plain = arbitraryPlainBody({ marks: [link('#item-2')], hasOuterBreaks: false, hasItems: false, headingBreaks: 4 }).filter(({ content }) => content.every(({ type }) => type !== 'pullQuote' && type !== 'factBox'))
    await fc.assert(
      fc.asyncProperty(plain, async (written) => {
        expect(canonical((await takeBack('a.md', asMarkdown(article({ headline: 'A', body: written })))).body)).toBe(canonical(written))
      }),
      { numRuns: 80 }
    )
  })

  it('comes back from a web page with its embeds and pull quotes as what they are', async () => {
    const written = article({ headline: 'A', body: body(embed('https://vimeo.com/76979871', { caption: 'The trailer' }), embed('https://vimeo.com/1084537'), pullQuote('Never.', 'Jo')) })
    const { content } = (await takeBack('a.html', asWebPage(written))).body
    expect(content).toEqual(written.body.content)
  })

  it('comes back from a Word document with pull quotes and who says them', async () => {
    const written = article({ headline: 'A', body: body(pullQuote('Never.', 'Jo'), pullQuote('Ever.'), paragraph('So.')) })
    expect((await takeBack('a.docx', await asWord(written))).body).toEqual(JSON.parse(JSON.stringify(written.body)))
  })

  it('comes back from a Word document with quotes, lists that count from where they did, code and tables', async () => {
    const written = article({ headline: 'A', body: body(blockquote('Said.'), orderedList(3, 'c', listItem('d', bulletList('e'))), codeBlock('if (a)\n\tgo()'), table([header('Song'), header('Year', { rowspan: 2 })], ['Sea'])) })
    const { content } = (await takeBack('a.docx', await asWord(written))).body
    expect(content.map(({ type }) => type)).toEqual(['blockquote', 'orderedList', 'codeBlock', 'table'])
    expect(content.slice(0, 3)).toEqual(written.body.content.slice(0, 3))
  })
})
