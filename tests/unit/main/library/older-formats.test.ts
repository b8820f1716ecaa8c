import { copyFile, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Article } from '../../../../src/core/article/article'
import { articleSchema } from '../../../../src/core/article/article'
import { currentFormat, migrate } from '../../../../src/core/migrations/migrate'
import { draftBytes, parseDraft, previousPathOf } from '../../../../src/main/library/draft-file'
import { parseVersion, parseVersionHead } from '../../../../src/main/library/versions/version-file'
import { finishedListicle } from '../../../support/build-article'
import { asOfFormat1, draftTextOfFormat1, makeLibraryOfFormat1 } from '../../../support/format-1'
import { draftOf, openTestLibrary } from './sample-article'
import { temporaryFolders } from './temporary-folder'

const newFolder = temporaryFolders()
const fixtures = join(import.meta.dirname, '../../../fixtures')
const id = 'article-of-format-1'
const written: Article = { ...finishedListicle, id: 'article-0001' }

/** The article of a format's fixture in the present one. */
async function becomes(format: number): Promise<Article> {
  const next = await readFile(join(fixtures, `format-${String(format)}`, `article.in-format-${String(format + 1)}.json`), 'utf8')
  return articleSchema.parse(migrate(JSON.parse(next), format + 1))
}

describe('a file of an older format', () => {
  it.each([1, 2, 3, 4, 5])('(%i) is read as one of the present format, draft and version, by the checksum of its bytes as they were', async (format) => {
    const [id, folder] = [`article-of-format-${String(format)}`, join(fixtures, `format-${String(format)}`)]
    const article = await becomes(format)
    expect(parseDraft(id, await readFile(join(folder, 'article.json')))).toEqual({ ok: true, value: { revision: 12, article } })
    const version = await readFile(join(folder, 'version.json'))
    expect(parseVersion(id, version)?.words).toEqual(draftOf(article))
    expect(parseVersionHead(version)).toMatchObject({ number: 3, name: 'For the desk', bytes: version.byteLength })
  })

  it('is damaged, as ever, when a letter of it has changed', async () => {
    const altered = (await readFile(join(fixtures, 'format-1', 'article.json'), 'utf8')).replace('one song', 'one sang')
    expect(parseDraft(id, Buffer.from(altered))).toEqual({ ok: false, error: { code: 'article-unreadable', details: { id, found: 'altered' } } })
  })

  it.each([
    ['no article at all', 7],
    ['null', null],
    ['a list', []],
    ['an article with a body of nonsense', { ...Object(asOfFormat1(written)), body: 'nonsense' }],
    ['an article with something unknown', { ...Object(asOfFormat1(written)), mood: 'blue' }]
  ])('that holds %s is not understood, and is no error', (_name, content) => {
    expect(parseDraft(written.id, Buffer.from(draftTextOfFormat1(content)))).toEqual({ ok: false, error: { code: 'article-not-understood', details: { id: written.id } } })
  })

  it.each([0, -1, 1.5, '1', null])('that says format %j is damaged', (format) => {
    const text = draftTextOfFormat1(asOfFormat1(written)).replace('"format":1', `"format":${JSON.stringify(format)}`)
    expect(parseDraft(written.id, Buffer.from(text))).toMatchObject({ ok: false, error: { code: 'article-unreadable', details: { found: 'wrong-shape' } } })
  })

  it('is as it was after it was only read and saved unchanged, and of the present format after a change, with the one before beside it', async () => {
    const directory = join(await newFolder(), 'library')
    await makeLibraryOfFormat1(directory, [written])
    const library = await openTestLibrary(directory)
    const path = join(library.layout.drafts, 'article-0001.json')
    const [before, inode] = [await readFile(path, 'utf8'), (await stat(path)).ino]
    const opened = await library.open(written.id)
    if (!opened.ok) throw new Error(opened.error.code)
    expect(opened.value).toEqual(migrate(asOfFormat1(written), 1))
    await library.save(draftOf(opened.value))
    expect([await readFile(path, 'utf8'), (await stat(path)).ino]).toEqual([before, inode])

    await library.save({ ...draftOf(opened.value), dek: 'Changed' })
    const changed = await library.open(written.id)
    if (!changed.ok) throw new Error(changed.error.code)
    expect(await readFile(path, 'utf8')).toBe(draftBytes({ revision: 10, article: changed.value }).toString())
    expect(await readFile(previousPathOf(path), 'utf8')).toBe(before)
    await library.close()
  })

  it('is recovered from the generation before, also of an older format', async () => {
    const directory = join(await newFolder(), 'library')
    await makeLibraryOfFormat1(directory, [written])
    await writeFile(join(directory, 'drafts', 'article-0001.json'), '{"half')
    const library = await openTestLibrary(directory)
    expect(await library.recoverPrevious(written.id)).toMatchObject({ ok: true, value: { headline: `Before: ${written.headline}` } })
  })

  it('is a version that can be listed, named and restored', async () => {
    const directory = join(await newFolder(), 'library')
    await makeLibraryOfFormat1(directory, [{ ...written, id }])
    await mkdir(join(directory, 'versions', id))
    await copyFile(join(fixtures, 'format-1', 'version.json'), join(directory, 'versions', id, '3.json'))
    const library = await openTestLibrary(directory)
    expect(await library.versions.list(id)).toMatchObject({ ok: true, value: [{ number: 3, name: 'For the desk' }] })
    expect(await library.versions.rename(id, 3, 'Once more')).toMatchObject({ ok: true, value: { name: 'Once more' } })
    const restored = await library.restoreVersion(id, 3)
    expect(restored.ok && draftOf(restored.value.article)).toEqual(draftOf(await becomes(1)))
    await library.close()
  })
})

describe('the marker of a library', () => {
  it('is there at once in a new library, and not in an old one that is only opened', async () => {
    const folder = await newFolder()
    await (await openTestLibrary(join(folder, 'new'))).close()
    expect(await readFile(join(folder, 'new', 'library.json'), 'utf8')).toBe(`{"format":${String(currentFormat)}}\n`)
    await makeLibraryOfFormat1(join(folder, 'old'), [written])
    await (await openTestLibrary(join(folder, 'old'))).close()
    expect(await readdir(join(folder, 'old'))).not.toContain('library.json')
  })
})
