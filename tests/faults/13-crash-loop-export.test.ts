import { mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { CopyProgress } from '../../src/core/backup/backup'
import type { Failure } from '../../src/core/failure'
import type { Result } from '../../src/core/result'
import { currentFormat } from '../../src/core/migrations/migrate'
import { copyFiles, filesOfLibrary } from '../../src/main/library/backup/copy-files'
import type { Library } from '../../src/main/library/library'
import { layoutOf } from '../../src/main/library/library-layout'
import { exportEverything } from '../../src/main/library/rescue/export-everything'
import { listArticles } from '../../src/main/library/rescue/list-articles'
import { readWords } from '../../src/main/library/rescue/read-words'
import { PictureStore } from '../../src/main/pictures/picture-store'
import { makePictureFiles } from '../support/picture-files'
import { openTestLibrary, sampleArticle } from '../unit/main/library/sample-article'
import { temporaryFolders } from '../unit/main/library/temporary-folder'
import { forgeDraft } from './support/forge-draft'

const newFolder = temporaryFolders()
const now = new Date(2026, 10, 23, 9, 15, 7)
const { signal } = new AbortController()
const silent = (): void => undefined

function valueOf<Value>(outcome: Result<Value, Failure>): Value {
  if (!outcome.ok) throw new Error(outcome.error.code)
  return outcome.value
}

/** A library with a whole article, a damaged one, one in the trash and a picture. */
async function troubledLibrary(directory: string): Promise<Library> {
  const library = await openTestLibrary(directory)
  valueOf(await library.create(sampleArticle('바다의 불빛: 3/3?', 'Whole words.')))
  const damaged = valueOf(await library.create(sampleArticle('Cut in the middle', 'Words before the cut.')))
  valueOf(await library.trash(valueOf(await library.create(sampleArticle('Thrown away', 'Rubbish.'))).id))
  const [picture = ''] = await makePictureFiles(`${directory} pictures`, 1)
  valueOf(await new PictureStore(library.layout.media).importPath(picture))
  await library.close()
  const path = join(directory, 'drafts', `${damaged.id}.json`)
  await writeFile(path, (await readFile(path)).subarray(0, -300))
  return library
}

async function contentsOf(directory: string): Promise<Record<string, string>> {
  const paths = await filesOfLibrary(directory)
  return Object.fromEntries(await Promise.all(paths.map(async (path) => [path, (await readFile(join(directory, path))).toString('base64')] as const)))
}

describe('fault 13: safe mode after a crash loop', () => {
  it('exports every article as text, every file byte for byte and every picture, and touches nothing', async () => {
    const [libraryDirectory, folder] = [join(await newFolder(), 'library'), await newFolder()]
    await troubledLibrary(libraryDirectory)
    const before = await contentsOf(libraryDirectory)
    const told: CopyProgress[] = []
    const report = valueOf(await exportEverything({ libraryDirectory, folder, now, onProgress: (progress) => told.push(progress), signal }))
    expect(report).toEqual({ folder: join(folder, 'Copydesk export 2026-11-23 09.15.07'), articles: 3, damaged: 1, notUnderstood: 0, tooNew: 0, files: Object.keys(before).length, missing: [] })
    expect(await contentsOf(join(report.folder, 'library'))).toEqual(before)
    expect(await contentsOf(libraryDirectory)).toEqual(before)
    expect(told.at(-1)).toEqual({ job: 'export', phase: 'writing', done: 3, total: 3 })

    const texts = join(report.folder, 'texts')
    expect(await readdir(texts)).toEqual(['Cut in the middle (article-0002).md', 'trash', '바다의 불빛 3 3 (article-0001).md'])
    expect(await readdir(join(texts, 'trash'))).toEqual(['Thrown away (article-0003).md'])
    expect(await readFile(join(texts, '바다의 불빛 3 3 (article-0001).md'), 'utf8')).toMatch(/^# 바다의 불빛: 3\/3\?\n\nWhole words\.\n/)
    expect(await readFile(join(texts, 'Cut in the middle (article-0002).md'), 'utf8')).toMatch(/^Cut in the middle\n/)
    expect((await (await openTestLibrary(join(report.folder, 'library'))).list()).length).toBe(3)
  })

  it('tells what is of a newer Copydesk, or holds something unknown, apart from what is damaged', async () => {
    const [libraryDirectory, folder] = [join(await newFolder(), 'library'), await newFolder()]
    await troubledLibrary(libraryDirectory)
    const words = { headline: 'Of tomorrow', dek: 'A word of tomorrow' }
    await writeFile(join(libraryDirectory, 'drafts', 'newer-article.json'), forgeDraft({ ...words, id: 'newer-article' }, currentFormat + 1))
    await writeFile(join(libraryDirectory, 'drafts', 'other-article.json'), forgeDraft({ ...words, id: 'other-article', mood: 'blue' }))
    const report = valueOf(await exportEverything({ libraryDirectory, folder, now, onProgress: silent, signal }))
    expect(report).toMatchObject({ articles: 5, damaged: 1, notUnderstood: 1, tooNew: 1 })
    expect(await readFile(join(report.folder, 'texts', 'Of tomorrow (newer-article).md'), 'utf8')).toContain('A word of tomorrow')
    expect(await readWords(layoutOf(libraryDirectory), { id: 'newer-article', isTrashed: false })).toMatchObject({ ok: true, value: { state: 'too-new' } })
  })

  it('says in a failure why it could not export, and leaves nothing behind', async () => {
    const libraryDirectory = join(await newFolder(), 'library')
    await troubledLibrary(libraryDirectory)
    const attempt = (folder: string) => exportEverything({ libraryDirectory, folder, now, onProgress: silent, signal })
    expect(await attempt('/nowhere at all')).toMatchObject({ ok: false, error: { code: 'folder-not-found' } })
    expect(await attempt(join(libraryDirectory, 'media'))).toMatchObject({ ok: false, error: { code: 'folder-within-library' } })
    const folder = await newFolder()
    const stopped = await exportEverything({ libraryDirectory, folder, now, onProgress: silent, signal: AbortSignal.abort() })
    expect(stopped).toMatchObject({ ok: false, error: { code: 'copy-stopped' } })
    expect(await readdir(folder)).toEqual([])
  })

  it('goes on past a file that the disk does not give, and names it', async () => {
    const [from, to] = [await newFolder(), await newFolder()]
    await writeFile(join(from, 'a.json'), 'a')
    await mkdir(join(from, 'b.json')) // opens, and gives EISDIR instead of its bytes: a disk error for root, too
    await writeFile(join(from, 'c.json'), 'c')
    const missing: string[] = []
    const copied = await copyFiles(['a.json', 'b.json', 'c.json'], { from, to, onProgress: silent, signal, onUnreadable: (path) => missing.push(path) })
    expect([copied.map(({ path }) => path), missing, await readdir(to)]).toEqual([['a.json', 'c.json'], ['b.json'], ['a.json', 'c.json']])
    await expect(copyFiles(['b.json'], { from, to, onProgress: silent, signal })).rejects.toThrow('EISDIR')
  })

  it('lists articles by headline and date, the newest first, and reads whole and damaged ones, without any index', async () => {
    const directory = join(await newFolder(), 'library')
    await troubledLibrary(directory)
    await writeFile(join(directory, 'index.json'), 'no index')
    await writeFile(join(directory, 'drafts', 'empty-article.json'), '')
    const later = new Date('2026-12-01T00:00:00.000Z')
    await utimes(join(directory, 'drafts', 'article-0002.json'), later, later) // what is cut off has no other date
    const found = valueOf(await listArticles(layoutOf(directory)))
    expect(found.map(({ id, headline, isTrashed }) => `${id} ${headline}${isTrashed ? ' (trash)' : ''}`)).toEqual([
      'article-0002 Cut in the middle',
      'empty-article ',
      'article-0003 Thrown away (trash)',
      'article-0001 바다의 불빛: 3/3?'
    ])
    const read = async (id: string, isTrashed = false) => valueOf(await readWords(layoutOf(directory), { id, isTrashed }))
    expect(await read('article-0003', true)).toMatchObject({ state: 'sound' })
    expect((await read('article-0003', true)).text).toContain('Rubbish.')
    expect(await read('article-0002')).toMatchObject({ state: 'damaged' })
    expect(await read('empty-article')).toEqual({ state: 'damaged', text: '' })
    expect(await readWords(layoutOf(directory), { id: 'no-such-article', isTrashed: false })).toMatchObject({ ok: false, error: { code: 'article-not-found' } })
    expect(await listArticles(layoutOf(join(directory, 'gone')))).toMatchObject({ ok: false, error: { code: 'library-missing' } })
  })
})
