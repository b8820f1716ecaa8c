import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Article } from '../../../../src/core/article/article'
import { exportArticle } from '../../../../src/main/library/export-article'
import { PictureStore } from '../../../../src/main/pictures/picture-store'
import { finishedListicle } from '../../../support/build-article'
import { makePictureFiles } from '../../../support/picture-files'
import { openTestLibrary } from './sample-article'
import { temporaryFolders } from './temporary-folder'

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
  return { directory, pictures, article, first, second, to, run: (changes: Partial<Article> = {}) => exportArticle({ article: { ...article, ...changes }, embargo: null, pictures, libraryDirectory: directory, folder: to }) }
}

describe('an article that is exported', () => {
  it('has a folder by its headline, with its words as Markdown and each picture once, whole, numbered as it is read', async () => {
    const { run, to, pictures, first, second } = await withPictures()
    const name = 'Harbor Lights “a love story”'
    expect(await run()).toEqual({ ok: true, value: { folder: join(to, name), missingPictures: 0 } })
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
    const { directory, pictures, article, to } = await withPictures()
    const before = await readdir(directory)
    const into = (folder: string) => exportArticle({ article, embargo: null, pictures, libraryDirectory: directory, folder })
    expect(await into(directory)).toMatchObject({ ok: false, error: { code: 'folder-within-library' } })
    expect(await into(join(to, 'gone'))).toMatchObject({ ok: false, error: { code: 'folder-not-found' } })
    expect(await readdir(directory)).toEqual(before)
  })
})
