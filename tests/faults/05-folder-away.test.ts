import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { KnownLibraries, LibraryVanished } from '../../src/main/lifecycle/known-libraries'
import type { FileSystem } from '../../src/main/library/file-system'
import { diskFileSystem } from '../../src/main/library/file-system'
import { draftOf, openTestLibrary, sampleArticle } from '../unit/main/library/sample-article'
import { temporaryFolders } from '../unit/main/library/temporary-folder'
import { articleIn, headlineIn, makeLibraryWithOld } from './support/library-with'

const newFolder = temporaryFolders()
const clock = (): Date => new Date('2026-11-23T02:00:00.000Z')

describe('fault 5: a library that cannot be written, or is gone', () => {
  it('read-only, also becoming so while open, is said; the words are read all the same and saved when it may be written', async () => {
    const directory = await newFolder()
    const { article } = await makeLibraryWithOld(directory)
    let isReadOnly = true
    const readOnly = Object.assign(new Error('EROFS'), { code: 'EROFS', syscall: 'open', errno: -30 })
    const fileSystem: FileSystem = { ...diskFileSystem, open: (path, flags) => (isReadOnly && flags !== 'r' ? Promise.reject(readOnly) : diskFileSystem.open(path, flags)) }
    const library = await openTestLibrary(directory, { fileSystem })
    expect((await articleIn(library, article.id)).headline).toBe('Old')
    const draft = { ...draftOf(article), headline: 'New' }
    expect(await library.save(draft)).toEqual({ ok: false, error: { code: 'disk-read-only', details: {} } })
    isReadOnly = false
    expect((await library.save(draft)).ok).toBe(true)
    expect(await headlineIn(directory, article.id)).toBe('New')
  })

  it('moved away while open is never made anew, and saving goes on by itself when it is back', async () => {
    const directory = join(await newFolder(), 'library')
    const { article } = await makeLibraryWithOld(directory)
    const library = await openTestLibrary(directory)
    await library.list()
    await articleIn(library, article.id)
    await rename(directory, `${directory}-away`)
    const gone = { ok: false, error: { code: 'library-missing', details: {} } }
    const draft = { ...draftOf(article), headline: 'New' }
    expect([await library.save(draft), await library.save(draft), await library.create(sampleArticle())]).toEqual([gone, gone, gone])
    await expect(stat(directory)).rejects.toThrow('ENOENT')
    await rename(`${directory}-away`, directory)
    expect((await library.save(draft)).ok).toBe(true)
    expect(await headlineIn(directory, article.id)).toBe('New')
    await library.close()
  })

  it.each([
    ['the folder is gone', (directory: string) => rm(directory, { recursive: true })],
    ['an empty folder is in its place, as when a disk is not mounted', async (directory: string) => {
      await rm(directory, { recursive: true })
      await mkdir(directory)
    }]
  ])('at the start, a library that was opened before is asked after and not made anew when %s', async (_name, take) => {
    const home = await newFolder()
    const directory = join(home, 'library')
    const known = new KnownLibraries(join(home, 'libraries.json'), clock)
    await known.assertNotVanished(directory)
    await makeLibraryWithOld(directory)
    await known.remember(directory)
    await new KnownLibraries(join(home, 'libraries.json'), clock).assertNotVanished(directory)
    await take(directory)
    const atNextStart = new KnownLibraries(join(home, 'libraries.json'), clock)
    await expect(atNextStart.assertNotVanished(directory)).rejects.toThrow(LibraryVanished)
    expect(await readdir(directory).catch(() => [])).toEqual([])
    await atNextStart.forget(directory)
    await new KnownLibraries(join(home, 'libraries.json'), clock).assertNotVanished(directory)
  })
})
