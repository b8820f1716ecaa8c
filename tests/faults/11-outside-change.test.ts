import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import type { Article } from '../../src/core/article/article'
import { createPublishingHandlers } from '../../src/main/ipc/handlers/publishing'
import { createVersionHandlers } from '../../src/main/ipc/handlers/versions'
import type { Library } from '../../src/main/library/library'
import { draftBytes } from '../../src/main/library/draft-file'
import { diskFileSystem } from '../../src/main/library/file-system'
import type { FileSystem } from '../../src/main/library/file-system'
import { currentFormat } from '../../src/core/migrations/migrate'
import { draftOf, openTestLibrary, sampleArticle, sampleBinding } from '../unit/main/library/sample-article'
import { temporaryFolders } from '../unit/main/library/temporary-folder'
import { forgeDraft } from './support/forge-draft'
import { articleIn, headlineIn, makeLibraryWithOld } from './support/library-with'

const newFolder = temporaryFolders()
const theirs = (article: Article, headline = 'Theirs'): string => draftBytes({ revision: 7, article: { ...article, headline, edition: 9 } }).toString()
const noPublishing = () => Promise.reject(new Error('There is no publishing here'))
const newIds = { newId: () => 'article-copy' }

async function openForEditing(): Promise<{ directory: string; path: string; article: Article; library: Awaited<ReturnType<typeof openTestLibrary>> }> {
  const directory = await newFolder()
  const { article, path } = await makeLibraryWithOld(directory)
  const library = await openTestLibrary(directory, newIds)
  await articleIn(library, article.id)
  return { directory, path, article, library }
}

describe('fault 11: a sync tool lays another version beside a draft', () => {
  it.each([" (Ann's conflicted copy 2026-11-27).json", '.sync-conflict-20261127-090000-ABCDEFG.json', ' (1).json', '-DESKTOP-1.json', '-laptop.json', '-anns-macbook-2.json'])('it becomes an article of its own, once, and the editor is told (%s)', async (ending) => {
    const { directory, path, article, library } = await openForEditing()
    const beside = path.replace(/\.json$/, ending)
    await writeFile(beside, theirs(article))
    await library.list()
    await library.verified()
    await library.close()
    expect(await headlineIn(directory, 'article-copy')).toBe('Theirs (changed elsewhere)')
    expect(library.takeTidings()).toEqual([{ kind: 'conflict', id: article.id, copyId: 'article-copy', headline: 'Theirs (changed elsewhere)' }])
    await expect(readFile(beside)).rejects.toThrow('ENOENT')
    expect((await readdir(join(directory, 'quarantine'))).filter((name) => name.startsWith(article.id)).length).toBeGreaterThan(0)
    const again = await openTestLibrary(directory)
    await again.verified()
    expect((await again.list()).map(({ id }) => id).sort()).toEqual([article.id, 'article-copy'])
    await again.close()
    expect(again.takeTidings()).toEqual([])
  })

  it.each([' (1).json', '-laptop.json'])('it is seen while Copydesk runs, too (%s)', async (ending) => {
    const directory = await newFolder()
    const { article, path } = await makeLibraryWithOld(directory)
    const library = await openTestLibrary(directory, { ...newIds, isWatched: true })
    await library.list()
    await library.verified()
    await writeFile(path.replace(/\.json$/, ending), theirs(article))
    await expect.poll(() => library.takeTidings().length, { timeout: 20_000 }).toBe(1)
    expect(await headlineIn(directory, 'article-copy')).toBe('Theirs (changed elsewhere)')
    await expect.poll(async () => (await library.list()).map(({ id }) => id).sort(), { timeout: 20_000 }).toEqual([article.id, 'article-copy'])
    await library.close()
  })

  it('one of the generation before is none, and one that cannot be removed is taken in once', async () => {
    const { directory, path, article } = await openForEditing()
    for (const ending of ['.prev.sync-conflict-20261127-090000-ABCDEFG.json', ".prev (Ann's conflicted copy).json"]) await writeFile(path.replace(/\.json$/, ending), theirs(article, 'Older'))
    const held = path.replace(/\.json$/, ' (1).json')
    await writeFile(held, theirs(article))
    const fileSystem: FileSystem = { ...diskFileSystem, unlink: (file) => (file === held ? Promise.reject(Object.assign(new Error('EBUSY'), { code: 'EBUSY' })) : diskFileSystem.unlink(file)) }
    for (const start of [1, 2]) {
      const library = await openTestLibrary(directory, { newId: () => `article-copy-${String(start)}`, fileSystem })
      await library.verified()
      await library.close()
    }
    const copies = (await readdir(join(directory, 'drafts'))).filter((name) => /^article-copy-\d\.json$/.test(name))
    expect(copies).toEqual(['article-copy-1.json'])
  })

  it('a draft of its own whose name begins as another’s stays', async () => {
    const { path, article, library } = await openForEditing()
    const beside = path.replace(/\.json$/, '-two.json')
    await writeFile(beside, theirs({ ...article, id: `${article.id}-two` }))
    await library.verified()
    await library.close()
    expect(library.takeTidings()).toEqual([])
    expect(await readFile(beside, 'utf8')).toContain('Theirs')
  })

  it('it goes where it says the same, and stays where it is not whole', async () => {
    const { directory, path, article, library } = await openForEditing()
    const [same, cut] = [path.replace(/\.json$/, ' (1).json'), path.replace(/\.json$/, ' (2).json')]
    await writeFile(same, await readFile(path))
    await writeFile(cut, theirs(article).slice(0, -9))
    await library.verified()
    await library.close()
    expect(library.takeTidings()).toEqual([])
    expect((await readdir(join(directory, 'drafts'))).filter((name) => name.includes('('))).toEqual([basename(cut)])
  })
})

describe('fault 11: a sync tool writes an open draft', () => {
  it('words are saved although the list of embargoes is damaged, too', async () => {
    const { directory, path, article, library } = await openForEditing()
    await writeFile(join(directory, 'embargoes.json'), '{"format": 1, "un')
    await writeFile(path, theirs(article))
    expect((await library.save({ ...draftOf(article), headline: 'Ours' })).ok).toBe(true)
    expect([await headlineIn(directory, article.id), await headlineIn(directory, 'article-copy')]).toEqual(['Ours', 'Theirs (changed elsewhere)'])
    expect((await library.list()).filter(({ isTrashed }) => isTrashed)).toEqual([])
  })

  it('the article that its version becomes is under the same embargo', async () => {
    const { path, article, library } = await openForEditing()
    const until = '2027-03-14T00:30:00.000Z'
    await library.embargoes.set(article.id, until)
    await writeFile(path, theirs(article))
    expect((await library.save({ ...draftOf(article), headline: 'Ours' })).ok).toBe(true)
    expect(await library.embargoes.read('article-copy')).toEqual({ ok: true, value: until })
  })

  it('its version becomes an article of its own before ours is saved, and the editor is told once', async () => {
    const { directory, path, article, library } = await openForEditing()
    await writeFile(path, theirs(article))
    expect((await library.save({ ...draftOf(article), headline: 'Ours' })).ok).toBe(true)
    expect(await headlineIn(directory, article.id)).toBe('Ours')
    expect(await headlineIn(directory, 'article-copy')).toBe('Theirs (changed elsewhere)')
    expect(library.takeTidings()).toEqual([{ kind: 'conflict', id: article.id, copyId: 'article-copy', headline: 'Theirs (changed elsewhere)' }])
    expect((await library.save({ ...draftOf(article), headline: 'Ours again' })).ok).toBe(true)
    expect(library.takeTidings()).toEqual([])
    expect((await library.list()).map(({ id }) => id).sort()).toEqual([article.id, 'article-copy'])
  })

  it('the same while the article is being written, at any call to the disk before the file is replaced', async () => {
    for (const call of ['sync', 'stat']) {
      const directory = await newFolder()
      const { article, path } = await makeLibraryWithOld(directory)
      let isArmed = false
      const intrude = async (): Promise<void> => {
        if (!isArmed) return
        isArmed = false
        await writeFile(path, theirs(article))
      }
      const fileSystem: FileSystem = {
        ...diskFileSystem,
        open: async (name, flags) => {
          const file = await diskFileSystem.open(name, flags)
          const after = (step: string) => (call === step && flags === 'wx' ? intrude() : Promise.resolve())
          return {
            write: (bytes, offset, length) => file.write(bytes, offset, length),
            sync: async () => (await file.sync(), after('sync')),
            stat: async () => (await after('stat'), file.stat()),
            close: () => file.close()
          }
        }
      }
      const library = await openTestLibrary(directory, { ...newIds, fileSystem })
      await articleIn(library, article.id)
      isArmed = true
      expect((await library.save({ ...draftOf(article), headline: 'Ours' })).ok).toBe(true)
      expect([await headlineIn(directory, article.id), await headlineIn(directory, 'article-copy')]).toEqual(['Ours', 'Theirs (changed elsewhere)'])
    }
  })

  it('nothing is copied when only the time of the file, or nothing in its words, changed', async () => {
    const { directory, path, article, library } = await openForEditing()
    await writeFile(path, await readFile(path))
    expect((await library.save({ ...draftOf(article), headline: 'Ours' })).ok).toBe(true)
    await writeFile(path, draftBytes({ revision: 9, article: { ...(await articleIn(library, article.id)), remotes: [sampleBinding(1)] } }).toString())
    expect((await library.save({ ...draftOf(article), headline: 'Ours', notes: 'More' })).ok).toBe(true)
    expect(library.takeTidings().filter(({ kind }) => kind !== 'conflict')).toEqual([])
    expect(await headlineIn(directory, article.id)).toBe('Ours')
  })

  it('what cannot be read is kept in quarantine before ours is saved', async () => {
    for (const [text, found] of [['{"half', 'cut'], ['', 'empty'], [forgeDraft({}, currentFormat + 1), 'article-too-new']]) {
      const { directory, path, article, library } = await openForEditing()
      await writeFile(path, text ?? '')
      expect((await library.save({ ...draftOf(article), headline: 'Ours' })).ok).toBe(true)
      expect(await headlineIn(directory, article.id)).toBe('Ours')
      expect(library.takeTidings()).toEqual([{ kind: 'unreadable-change', id: article.id }])
      const [kept = '', note = ''] = (await readdir(library.layout.quarantine)).sort()
      expect(await readFile(join(library.layout.quarantine, kept), 'utf8')).toBe(text)
      expect(await readFile(join(library.layout.quarantine, note), 'utf8')).toContain(found)
    }
  })

  it('nothing is written over when the copy cannot be made', async () => {
    const directory = await newFolder()
    const { article, path } = await makeLibraryWithOld(directory)
    const full = Object.assign(new Error('ENOSPC'), { code: 'ENOSPC', syscall: 'open', errno: -28 })
    let isFull = true
    const fileSystem: FileSystem = {
      ...diskFileSystem,
      open: (name, flags) => (isFull && name.includes('article-copy') && flags === 'wx' ? Promise.reject(full) : diskFileSystem.open(name, flags))
    }
    const library = await openTestLibrary(directory, { ...newIds, fileSystem })
    await articleIn(library, article.id)
    await writeFile(path, theirs(article))
    const draft = { ...draftOf(article), headline: 'Ours' }
    for (let tries = 0; tries < 3; tries++) expect(await library.save(draft)).toMatchObject({ ok: false, error: { code: 'disk-full' } })
    expect(await headlineIn(directory, article.id)).toBe('Theirs')
    isFull = false
    expect((await library.save(draft)).ok).toBe(true)
    expect([await headlineIn(directory, article.id), await headlineIn(directory, 'article-copy')]).toEqual(['Ours', 'Theirs (changed elsewhere)'])
  })

  it('a change made while our own saves failed becomes a copy too', async () => {
    const directory = await newFolder()
    const { article, path } = await makeLibraryWithOld(directory)
    const broken = Object.assign(new Error('EIO'), { code: 'EIO', syscall: 'open', errno: -5 })
    let isBroken = false
    const fileSystem: FileSystem = {
      ...diskFileSystem,
      open: (name, flags) => (isBroken && flags === 'wx' ? Promise.reject(broken) : diskFileSystem.open(name, flags))
    }
    const library = await openTestLibrary(directory, { ...newIds, fileSystem })
    await articleIn(library, article.id)
    isBroken = true
    for (const headline of ['Ours', 'Ours, longer']) expect((await library.save({ ...draftOf(article), headline })).ok).toBe(false)
    await writeFile(path, theirs(article))
    isBroken = false
    expect((await library.save({ ...draftOf(article), headline: 'Ours, at last' })).ok).toBe(true)
    expect([await headlineIn(directory, article.id), await headlineIn(directory, 'article-copy')]).toEqual(['Ours, at last', 'Theirs (changed elsewhere)'])
  })

  it('a publish takes the words on the screen, not those that the sync tool brought', async () => {
    const { directory, path, article, library } = await openForEditing()
    await library.save({ ...draftOf(article), headline: 'Ours' })
    await writeFile(path, theirs(article))
    const current = await library.current(article.id)
    expect(current.ok && current.value.headline).toBe('Ours')
    expect([await headlineIn(directory, article.id), await headlineIn(directory, 'article-copy')]).toEqual(['Ours', 'Theirs (changed elsewhere)'])
  })

  it.each<[string, (library: Library, id: string) => Promise<unknown>]>([
    ['a publish that is asked for', async (library, id) => createPublishingHandlers(library, noPublishing)['publishing:order']({ articleId: id, siteId: 'site', wish: { type: 'publish' }, whenPostDiffers: 'ask', overridesEmbargo: false })],
    ['a version that is named', async (library, id) => createVersionHandlers(library, noPublishing)['versions:keep']({ id, name: 'Mine' })],
    ['a version that is restored', (library, id) => library.replaceWords(id, { ...draftOf({ ...sampleArticle(), id, createdAt: '2026-11-27T10:00:00.000Z', updatedAt: '2026-11-27T10:00:00.000Z', edition: 1, remotes: [] }) })]
  ])('%s keeps the words on the screen, not those that the sync tool brought', async (_what, act) => {
    const { directory, path, article, library } = await openForEditing()
    await library.save({ ...draftOf(article), headline: 'Ours' })
    await writeFile(path, theirs(article))
    await act(library, article.id).catch(() => undefined) // there is no publishing here
    const newest = await library.versions.list(article.id)
    expect(newest.ok && newest.value.map(({ headline }) => headline)).toContain('Ours')
    expect(newest.ok && newest.value.map(({ headline }) => headline)).not.toContain('Theirs')
    expect(await headlineIn(directory, 'article-copy')).toBe('Theirs (changed elsewhere)')
  })

  it('a file that the sync tool deleted is written anew', async () => {
    const { directory, path, article, library } = await openForEditing()
    await rm(path)
    expect((await library.save({ ...draftOf(article), headline: 'Ours' })).ok).toBe(true)
    expect(await headlineIn(directory, article.id)).toBe('Ours')
  })

  it('an article that is not open is read anew by the list, without being asked', async () => {
    const directory = await newFolder()
    const { article, path } = await makeLibraryWithOld(directory)
    const onChanged = vi.fn()
    const library = await openTestLibrary(directory, { onChanged, isWatched: true })
    await library.list()
    await library.verified()
    await expect
      .poll(async () => {
        await writeFile(path, theirs(article)) // again: the folder is watched from some moment after the first list on
        return (await library.list()).map(({ headline }) => headline)
      }, { timeout: 20_000, interval: 300 })
      .toEqual(['Theirs'])
    expect(onChanged).toHaveBeenCalled()
    await library.close()
  })
})
