import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import type { Article } from '../../../../../src/core/article/article'
import type { ExportForm } from '../../../../../src/core/documents/export-form'
import { exportForms } from '../../../../../src/core/documents/export-form'
import { exportArticle } from '../../../../../src/main/library/export/export-article'
import type { PrintedPage } from '../../../../../src/main/library/export/export-source'
import { PictureStore } from '../../../../../src/main/pictures/picture-store'
import type { RemoteBinding } from '../../../../../src/core/publishing/remote-binding'
import { finishedListicle } from '../../../../support/build-article'
import { body, link, linkCard, paragraph, text } from '../../../../support/build-document'
import { makePictureFiles } from '../../../../support/picture-files'
import { openTestLibrary } from '../sample-article'
import { temporaryFolders } from '../temporary-folder'

const newFolder = temporaryFolders()

/** A library, a folder beside it, and an article with two pictures, of which the first also stands in the text. */
async function withPictures() {
  const folder = await newFolder()
  const directory = join(folder, 'library')
  await (await openTestLibrary(directory)).close()
  const pictures = new PictureStore(join(directory, 'media'))
  const ids: string[] = []
  for (const path of await makePictureFiles(join(folder, 'pictures'), 2)) {
    const imported = await pictures.importPath(path)
    if (!imported.ok) throw new Error(imported.error.code)
    ids.push(imported.value.pictureId)
  }
  const [first = '', second = ''] = ids
  const placed = (pictureId: string, credit: string) => ({ pictureId, width: 10, height: 10, alt: 'A harbor', caption: '', credit })
  const article: Article = {
    ...finishedListicle,
    headline: 'Harbor / Lights: “a love story”?',
    leadPicture: placed(first, 'Disney+'),
    body: { type: 'doc', content: [second, first].map((id) => ({ type: 'figure', attrs: { ...placed(id, 'KBS'), size: 'column' } })) }
  }
  const to = join(folder, 'to')
  await mkdir(to)
  const printed: PrintedPage[] = []
  const redrawn: string[] = []
  const painter = {
    print: (page: PrintedPage) => Promise.resolve(printed.push(page) === 1 ? new TextEncoder().encode('%PDF-') : undefined), // a printer that works once
    redraw: (path: string) => {
      redrawn.push(path)
      return Promise.resolve(new TextEncoder().encode('a JPEG'))
    }
  }
  const faults: unknown[] = []
  const common = { logFault: (error: unknown) => faults.push(error), embargo: null, pictures, painter, paperSize: 'A4', libraryDirectory: directory } as const
  const run = (changes: Partial<Article> = {}, forms: readonly ExportForm[] = ['markdown', 'bundle']) => exportArticle({ article: { ...article, ...changes }, forms, ...common, folder: to })
  return { directory, pictures, article, first, second, to, printed, redrawn, faults, painter, run, into: (folder: string) => exportArticle({ article, forms: ['markdown'], ...common, folder }) }
}

describe('an article that is exported', () => {
  it('has a folder by its headline, with its words as Markdown and each picture once, whole, numbered as it is read', async () => {
    const { run, to, pictures, first, second } = await withPictures()
    const name = 'Harbor Lights “a love story”'
    expect(await run()).toEqual({ ok: true, value: { folder: join(to, name), missingPictures: 0, unmade: [] } })
    expect(await readdir(to)).toEqual([name])
    expect((await readdir(join(to, name))).toSorted()).toEqual([`${name}.copydesk`, `${name}.md`, 'pictures'])
    const files = await readdir(join(to, name, 'pictures'))
    expect(files.length).toBe(2)
    for (const [id, number] of [[first, '1'], [second, '2']] as const) {
      const file = files.find((one) => one.startsWith(number)) ?? ''
      expect(await readFile(join(to, name, 'pictures', file))).toEqual(await readFile(pictures.pathOfPicture(id)))
    }
    const words = await readFile(join(to, name, `${name}.md`), 'utf8')
    expect([...words.matchAll(/\]\(pictures\/(\d)\./g)].map(([, number]) => number)).toEqual(['1', '2', '1'])
    for (const part of ['# Harbor / Lights', 'Disney+', 'KBS']) expect(words).toContain(part)
  })

  it('takes a further name beside one that is there, and its id where the headline is no name', async () => {
    const { run, to, article } = await withPictures()
    for (const headline of ['Harbor', 'Harbor', ' ... ', 'con']) await run({ headline })
    expect((await readdir(to)).toSorted()).toEqual(['Harbor', 'Harbor 2', `con (${article.id})`, `(${article.id})`].toSorted())
  })

  it('goes out without a picture that is not there or is damaged, which is counted', async () => {
    const { run, to, pictures, first, second } = await withPictures()
    await rm(pictures.pathOfPicture(first))
    await writeFile(pictures.pathOfPicture(second), 'cut')
    expect(await run({ headline: 'Harbor' })).toMatchObject({ ok: true, value: { missingPictures: 2 } })
    expect(await readdir(join(to, 'Harbor', 'pictures'))).toEqual([])
  })

  it('is not written into a library, nor where there is no folder', async () => {
    const { directory, to, into } = await withPictures()
    const before = await readdir(directory)
    expect(await into(directory)).toMatchObject({ ok: false, error: { code: 'folder-within-library' } })
    expect(await into(join(to, 'gone'))).toMatchObject({ ok: false, error: { code: 'folder-not-found' } })
    expect(await readdir(directory)).toEqual(before)
  })

  it('has a file for each form that is asked for, in one folder, all with the same pictures', async () => {
    const { run, to } = await withPictures()
    expect(await run({ headline: 'Harbor' }, exportForms)).toMatchObject({ ok: true, value: { missingPictures: 0, unmade: [] } })
    const names = ['Harbor.blocks.txt', 'Harbor.copydesk', 'Harbor.docx', 'Harbor.html', 'Harbor.md', 'Harbor.pdf', 'pictures']
    expect((await readdir(join(to, 'Harbor'))).toSorted()).toEqual(names)
    for (const name of ['Harbor.html', 'Harbor.md', 'Harbor.blocks.txt']) expect(await readFile(join(to, 'Harbor', name), 'utf8')).toContain('pictures/2.jpg')
    expect(await readFile(join(to, 'Harbor', 'Harbor.html'), 'utf8')).toMatch(/<script type="application\/ld\+json"[^>]*>\{"@context":"https:\/\/schema\.org","@graph":\[\{"@type":"Article","headline":"Harbor"/)
    expect(await readdir(join(to, 'Harbor', 'pictures'))).toEqual(['1.jpg', '2.jpg'])
  })

  it('has no pictures beside a form that holds its own', async () => {
    const { run, to } = await withPictures()
    await run({ headline: 'Harbor' }, ['word', 'pdf'])
    expect((await readdir(join(to, 'Harbor'))).toSorted()).toEqual(['Harbor.docx', 'Harbor.pdf'])
  })

  it('is printed with the pictures of the library, but not with one that is damaged there', async () => {
    const { run, printed, pictures, first, second } = await withPictures()
    await writeFile(pictures.pathOfPicture(second), 'cut')
    expect(await run({}, ['pdf'])).toMatchObject({ ok: true, value: { missingPictures: 1 } })
    expect(printed.map(({ files }) => [...files])).toEqual([[['pictures/1.jpg', pictures.pathOfPicture(first)]]])
    expect(printed[0]?.html).toContain('<img src="pictures/2.jpg"')
  })

  it('is printed with its links to the web, and those within a site as words', async () => {
    const { run, printed } = await withPictures()
    await run({ body: body(paragraph(text('our ', link('/reviews/')), text('review', link('/reviews/'), 'bold'), ', ', text('the third', link('#item-3')), ', ', text('theirs', link('https://a.test/'))), linkCard('/films/', { title: 'Films' })) }, ['pdf'])
    expect(printed[0]?.html).toContain('<p>our <strong>review</strong>, the third, <a href="https://a.test/">theirs</a></p>\n<div class="link-card"><p>Films</p></div>')
  })

  it('has a picture drawn anew once, for Word and for the PDF, of a kind that the one does not know and the other unpacks', async () => {
    const { run, printed, redrawn, pictures } = await withPictures()
    const imported = await pictures.importBytes(await sharp({ create: { width: 8, height: 4, channels: 3, background: 'teal' } }).webp().toBuffer(), 'a')
    if (!imported.ok) throw new Error(imported.error.code)
    const { pictureId } = imported.value
    const leadPicture = { pictureId, width: 8, height: 4, alt: '', caption: '', credit: '' }
    await run({ headline: 'Harbor', leadPicture, body: { type: 'doc', content: [{ type: 'paragraph' }] } }, ['word', 'pdf'])
    expect(redrawn).toEqual([pictures.pathOfPicture(pictureId)])
    expect(printed.map(({ files }) => [...files])).toEqual([[['pictures/1.webp', new TextEncoder().encode('a JPEG')]]])
  })

  it('goes out in the other forms where one does not come about, which is named; where none does there is no folder', async () => {
    const { run, to } = await withPictures()
    await run({ headline: 'Printed' }, ['pdf'])
    expect(await run({ headline: 'Harbor' }, ['pdf', 'markdown'])).toMatchObject({ ok: true, value: { unmade: ['pdf'] } })
    expect((await readdir(join(to, 'Harbor'))).toSorted()).toEqual(['Harbor.md', 'pictures'])
    expect(await run({ headline: 'Alone' }, ['pdf'])).toEqual({ ok: false, error: { code: 'export-not-made', details: {} } })
    expect((await readdir(to)).toSorted()).toEqual(['Harbor', 'Printed'])
  })

  it('goes out in the other forms where a fault of ours breaks one, which is named and logged', async () => {
    const { run, to, painter, faults } = await withPictures()
    const broken = new TypeError('Cannot read properties of undefined')
    painter.print = () => Promise.reject(broken)
    expect(await run({ headline: 'Harbor' }, exportForms)).toMatchObject({ ok: true, value: { unmade: ['pdf'] } })
    expect((await readdir(join(to, 'Harbor'))).toSorted()).toEqual(['Harbor.blocks.txt', 'Harbor.copydesk', 'Harbor.docx', 'Harbor.html', 'Harbor.md', 'pictures'])
    expect(faults).toEqual([broken])
  })

  it('has in its WordPress blocks the pictures of the WordPress that it was published to last, and files for the others', async () => {
    const { run, to, first } = await withPictures()
    const binding = (postId: number | string, publishedAt: string, url: string): RemoteBinding => ({
      siteId: 'a-site-of-tests',
      postId,
      status: 'published',
      link: 'https://site.test/a',
      publishedAt: `2026-03-0${publishedAt}T09:00:00.000Z`,
      edition: 1,
      modifiedGmt: '',
      contentHash: '0'.repeat(64),
      ownHead: [],
      media: [{ pictureId: first, mediaId: 7, url, sizeSlug: 'large' }]
    })
    const remotes = [binding(1, '1', 'https://old.test/a.jpg'), binding(2, '3', 'https://new.test/a.jpg'), binding('a-post-of-a-ghost', '5', 'https://ghost.test/a.jpg')]
    await run({ headline: 'Harbor', remotes }, ['wordpress-blocks'])
    const blocks = await readFile(join(to, 'Harbor', 'Harbor.blocks.txt'), 'utf8')
    expect([...blocks.matchAll(/<img src="([^"]*)"/g)].map(([, address]) => address)).toEqual(['pictures/2.jpg', 'https://new.test/a.jpg'])
  })
})
