import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { describe, expect, test } from 'vitest'
import { StorageKeeper } from '../../../../src/main/storage/storage-keeper'
import { openStorageStore } from '../../../../src/main/storage/storage-store'
import { openTestLibrary, sampleArticle } from '../library/sample-article'
import { temporaryFolders } from '../library/temporary-folder'

const newFolder = temporaryFolders()

const others = { clock: () => new Date(), onProgress: () => undefined, settle: () => Promise.resolve(), goOn: () => Promise.resolve(), relaunch: () => undefined }

/** A keeper over a library with an article; what it does to the app is told in its order. */
async function keeperOf(folder: string) {
  const library = await openTestLibrary(join(folder, 'library'))
  await library.create(sampleArticle('On the move'))
  const told: string[] = []
  const store = openStorageStore(join(folder, 'settings', 'storage.json'), () => new Date())
  const keeper = new StorageKeeper({
    ...others,
    store,
    library,
    settle: async () => {
      told.push('settle')
      await library.close()
      await mkdir(join(library.layout.directory, 'outbox'))
      await writeFile(join(library.layout.directory, 'outbox', 'last-word.json'), '{}') // what an order writes when it is stopped
    },
    goOn: () => {
      told.push('go on')
      return Promise.resolve()
    },
    relaunch: (how) => told.push(how)
  })
  return { keeper, store, told }
}

async function previousIn(directory: string, store: ReturnType<typeof openStorageStore>) {
  const described = await new StorageKeeper({ ...others, store, library: await openTestLibrary(directory) }).describe()
  return described.ok ? described.value.previousLibrary : described.error
}

describe('moving the library', () => {
  test('takes along what publishing wrote when it came to rest, and lets nothing go on in the old one', async () => {
    const folder = await newFolder()
    await mkdir(join(folder, 'settings'))
    const { keeper, told } = await keeperOf(folder)
    expect(await keeper.move(join(folder, 'moved'))).toMatchObject({ ok: true })
    expect(told).toEqual(['settle', 'at-once'])
    expect(await readdir(join(folder, 'moved', 'outbox'))).toEqual(['last-word.json'])
  })

  test('after a move that was killed halfway starts with the library where it is', async () => {
    const folder = await newFolder()
    await mkdir(join(folder, 'settings'))
    await mkdir(join(folder, 'moved.unfinished'))
    const { keeper, store } = await keeperOf(folder)
    expect(await keeper.move(join(folder, 'moved'))).toMatchObject({ ok: true })
    const storage = await store.read()
    expect(await readdir(storage.ok ? (storage.value.libraryDirectory ?? '') : '')).toContain('drafts')
  })

  test('leaves the old one to be deleted, until it was', async () => {
    const folder = await newFolder()
    await mkdir(join(folder, 'settings'))
    const { keeper, store } = await keeperOf(folder)
    await keeper.move(join(folder, 'moved'))
    expect(await previousIn(join(folder, 'moved'), store)).toBe(join(folder, 'library'))
    await rm(join(folder, 'library'), { recursive: true })
    expect(await previousIn(join(folder, 'moved'), store)).toBeNull()
  })

  test('calls the old one so no more once it was opened again: it may hold words since then that no other does', async () => {
    const folder = await newFolder()
    await mkdir(join(folder, 'settings'))
    const { keeper, store } = await keeperOf(folder)
    await keeper.move(join(folder, 'moved'))
    expect(await previousIn(join(folder, 'library'), store)).toBeNull()
    await keeper.open(join(folder, 'library'))
    await keeper.open(join(folder, 'moved'))
    expect(await previousIn(join(folder, 'moved'), store)).toBeNull()
  })

  test('takes a folder whose path was typed with a slash behind, as opening one does', async () => {
    const folder = await newFolder()
    for (const name of ['settings', 'moved']) await mkdir(join(folder, name))
    const { keeper, store } = await keeperOf(folder)
    expect(await keeper.move(`${join(folder, 'moved')}${sep}`)).toMatchObject({ ok: true })
    expect(await store.read()).toMatchObject({ ok: true, value: { libraryDirectory: join(folder, 'moved') } })
    expect(await readdir(join(folder, 'moved'))).toContain('drafts')
    expect(await keeper.open(`${join(folder, 'library')}${sep}`)).toMatchObject({ ok: true })
    expect(await store.read()).toMatchObject({ ok: true, value: { libraryDirectory: join(folder, 'library') } })
  })

  test('that fails in the end goes on where the library is', async () => {
    const folder = await newFolder()
    await writeFile(join(folder, 'settings'), '') // no place for the note of where the library is
    const { keeper, told } = await keeperOf(folder)
    expect(await keeper.move(join(folder, 'moved'))).toMatchObject({ ok: false })
    expect(told).toEqual(['settle', 'go on'])
  })

  test('into a folder that is no place for it goes on, too', async () => {
    const { keeper, told } = await keeperOf(await newFolder())
    expect(await keeper.move('relative')).toMatchObject({ ok: false, error: { code: 'folder-not-found' } })
    expect(told).toEqual(['go on'])
  })
})
