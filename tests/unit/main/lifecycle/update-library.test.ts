import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Article } from '../../../../src/core/article/article'
import { currentFormat } from '../../../../src/core/migrations/migrate'
import { filesOfLibrary } from '../../../../src/main/library/backup/copy-files'
import { restoreBackup } from '../../../../src/main/library/backup/restore-backup'
import { layoutOf } from '../../../../src/main/library/library-layout'
import { isOfOlderFormat, noteCopyTold } from '../../../../src/main/library/library-marker'
import { readOnlyFileSystem } from '../../../../src/main/library/read-only-file-system'
import { LibraryNotCopied, updateLibrary } from '../../../../src/main/lifecycle/update-library'
import { PictureStore } from '../../../../src/main/pictures/picture-store'
import { finishedListicle } from '../../../support/build-article'
import { makeLibraryOfFormat1 } from '../../../support/format-1'
import { makePictureFiles } from '../../../support/picture-files'
import { draftOf, openTestLibrary } from '../library/sample-article'
import { temporaryFolders } from '../library/temporary-folder'

const newFolder = temporaryFolders()
const now = new Date(2026, 10, 25, 9, 15, 7)
const copyName = `library before format ${String(currentFormat)} 2026-11-25 09.15.07`
const written: Article = { ...finishedListicle, id: 'article-0001' }
const silent = (): void => undefined

async function contentsOf(directory: string): Promise<Record<string, string>> {
  const paths = await filesOfLibrary(directory)
  return Object.fromEntries(await Promise.all(paths.map(async (path) => [path, (await readFile(join(directory, path))).toString('base64')] as const)))
}

async function oldLibrary(): Promise<{ readonly folder: string; readonly directory: string }> {
  const folder = await newFolder()
  const directory = join(folder, 'library')
  await makeLibraryOfFormat1(directory, [written])
  return { folder, directory }
}

describe('a library of an older format', () => {
  it('is copied whole beside itself before it is marked, tells how far that is, and its pictures take no room twice', async () => {
    const { folder, directory } = await oldLibrary()
    const [picture = ''] = await makePictureFiles(join(folder, 'pictures'), 1)
    await new PictureStore(join(directory, 'media')).importPath(picture)
    const before = await contentsOf(directory)
    const told: unknown[] = []
    expect(await updateLibrary(layoutOf(directory), now, (progress) => told.push(progress))).toBe(join(folder, copyName))
    expect(await contentsOf(join(folder, copyName))).toEqual(before)
    expect(await contentsOf(directory)).toEqual({ ...before, 'library.json': Buffer.from(`{"format":${String(currentFormat)},"untoldCopy":"${copyName}"}\n`).toString('base64') })
    expect(told.at(-1)).toEqual({ phase: 'verifying', done: 3, total: 3 })
    const media = Object.keys(before).find((path) => path.startsWith('media/')) ?? ''
    expect((await stat(join(folder, copyName, media))).ino).toBe((await stat(join(directory, media))).ino)
  })

  it('has a copy that is told of at every start until it was, however the starts end, unless it is gone', async () => {
    const { folder, directory } = await oldLibrary()
    const layout = layoutOf(directory)
    const start = () => updateLibrary(layout, now, silent)
    expect(await start()).toBe(join(folder, copyName))
    expect(await start()).toBe(join(folder, copyName))
    await rename(join(folder, copyName), join(folder, 'elsewhere'))
    expect(await start()).toBeUndefined()
    await rename(join(folder, 'elsewhere'), join(folder, copyName))
    expect(await start()).toBe(join(folder, copyName))
    await noteCopyTold(layout)
    expect(await start()).toBeUndefined()
    expect(await isOfOlderFormat(layout)).toBe(false)
  })

  it('has a copy that opens, that is copied in its turn before it is written, and that can be restored like a backup', async () => {
    const { folder, directory } = await oldLibrary()
    const copy = (await updateLibrary(layoutOf(directory), now, silent)) ?? ''
    const library = await openTestLibrary(directory)
    await library.save({ ...draftOf(written), headline: 'Written in the present format' })
    await library.close()
    expect(await isOfOlderFormat(layoutOf(copy))).toBe(true)
    const restored = await restoreBackup({ backup: copy, libraryDirectory: directory, now, onProgress: silent, signal: new AbortController().signal })
    for (const old of [copy, restored.ok ? restored.value.directory : '']) {
      expect(await (await openTestLibrary(old)).open(written.id)).toMatchObject({ ok: true, value: { headline: written.headline } })
    }
    expect(await readdir(folder)).toContain(copyName)
  })

  it('clears away what an earlier try left unfinished, and nothing else', async () => {
    const { folder, directory } = await oldLibrary()
    const others = [`library before format 2 notes.unfinished`, 'library restored 2026-11-25 09.15.07.unfinished', 'other before format 2 2026-11-25 09.15.07.unfinished']
    for (const name of [...others, `${copyName}.unfinished`]) await mkdir(join(folder, name, 'drafts'), { recursive: true })
    await updateLibrary(layoutOf(directory), now, silent)
    expect((await readdir(folder)).toSorted()).toEqual(['library', copyName, ...others].toSorted())
  })

  it('is not marked, and left as it is, when it cannot be copied', async () => {
    const { folder, directory } = await oldLibrary()
    const before = await contentsOf(directory)
    const path = join(directory, 'drafts', 'article-0001.json')
    const bytes = await readFile(path)
    const outcome = updateLibrary(layoutOf(directory), now, ({ phase, done }) => {
      if (phase === 'copying' && done === 1) throw Object.assign(new Error('ENOSPC: write'), { code: 'ENOSPC', syscall: 'write' })
    })
    await expect(outcome).rejects.toThrow(LibraryNotCopied)
    await expect(outcome).rejects.toMatchObject({ failure: { code: 'folder-full' }, neededBytes: bytes.byteLength + (await stat(path.replace('.json', '.prev.json'))).size })
    expect(await contentsOf(directory)).toEqual(before)
    expect(await readdir(folder)).toEqual(['library'])
  })

  it('is copied again where its marker was damaged', async () => {
    const { folder, directory } = await oldLibrary()
    await writeFile(join(directory, 'library.json'), '{"form')
    expect(await updateLibrary(layoutOf(directory), now, silent)).toBe(join(folder, copyName))
    expect(await readFile(join(folder, copyName, 'library.json'), 'utf8')).toBe('{"form')
    expect(await isOfOlderFormat(layoutOf(directory))).toBe(false)
  })
})

describe('a library without a need for a copy', () => {
  it('is marked when nobody has written in it, and left alone when a newer Copydesk has marked it', async () => {
    const { folder, directory } = await oldLibrary()
    await writeFile(join(directory, 'library.json'), '{"format":99,"mood":"blue"}')
    expect(await updateLibrary(layoutOf(directory), now, silent)).toBeUndefined()
    expect(await readFile(join(directory, 'library.json'), 'utf8')).toBe('{"format":99,"mood":"blue"}')
    await rm(directory, { recursive: true })
    await makeLibraryOfFormat1(directory, [])
    expect(await updateLibrary(layoutOf(directory), now, silent)).toBeUndefined()
    expect(await isOfOlderFormat(layoutOf(directory))).toBe(false)
    expect(await readdir(folder)).toEqual(['library'])
  })

  it('can be read where it takes no files, and says so to a save', async () => {
    const { directory } = await oldLibrary()
    const before = await contentsOf(directory)
    const library = await openTestLibrary(directory, { fileSystem: readOnlyFileSystem })
    expect(await library.open(written.id)).toMatchObject({ ok: true })
    expect(await library.save({ ...draftOf(written), dek: 'Changed' })).toMatchObject({ ok: false, error: { code: 'disk-read-only' } })
    await library.close()
    expect(await contentsOf(directory)).toEqual(before)
  })
})
