import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Article } from '../../src/core/article/article'
import { filesOfLibrary } from '../../src/main/library/backup/copy-files'
import { PictureStore } from '../../src/main/pictures/picture-store'
import { layoutOf } from '../../src/main/library/library-layout'
import { isOfOlderFormat } from '../../src/main/library/library-marker'
import { updateLibrary } from '../../src/main/lifecycle/update-library'
import { finishedListicle } from '../support/build-article'
import { makeLibraryOfFormat1 } from '../support/format-1'
import { makePictureFiles } from '../support/picture-files'
import { openTestLibrary } from '../unit/main/library/sample-article'
import { temporaryFolders } from '../unit/main/library/temporary-folder'
import { buildWriter } from './support/build-writer'
import { runWriter } from './support/run-writer'

const newFolder = temporaryFolders()
const newSharedFolder = temporaryFolders(afterAll)
const written: Article = { ...finishedListicle, id: 'article-0001' }
let writer: string
let picture: string

beforeAll(async () => {
  writer = await buildWriter(await newSharedFolder(), 'updating-writer')
  ;[picture = ''] = await makePictureFiles(await newSharedFolder(), 1)
})

async function contentsOf(directory: string): Promise<Record<string, string>> {
  const paths = (await filesOfLibrary(directory)).filter((path) => path !== 'library.json')
  return Object.fromEntries(await Promise.all(paths.map(async (path) => [path, (await readFile(join(directory, path))).toString('base64')] as const)))
}

async function oldLibrary(): Promise<string> {
  const folder = await newFolder()
  const directory = join(folder, 'library')
  await makeLibraryOfFormat1(directory, [written])
  await new PictureStore(join(directory, 'media')).importPath(picture)
  return directory
}

async function update(directory: string, killedAtStep: number): Promise<string[]> {
  const running = runWriter(writer, [directory, String(killedAtStep)])
  await running.gone()
  return running.lines()
}

const copiesBeside = async (directory: string): Promise<string[]> => (await readdir(join(directory, '..'))).filter((name) => name.startsWith('library before format'))

async function killAndStartAgain(step: number): Promise<void> {
  const directory = await oldLibrary()
  const before = await contentsOf(directory)
  expect(await update(directory, step)).toEqual([])
  expect(await contentsOf(directory)).toEqual(before)
  const whole = (await copiesBeside(directory)).filter((name) => !name.endsWith('.unfinished'))
  if (!(await isOfOlderFormat(layoutOf(directory)))) expect(whole).toHaveLength(1)

  await updateLibrary(layoutOf(directory), new Date(), () => undefined)
  expect(await isOfOlderFormat(layoutOf(directory))).toBe(false)
  expect(await contentsOf(directory)).toEqual(before)
  const copies = await copiesBeside(directory)
  expect(copies.filter((name) => name.endsWith('.unfinished'))).toEqual([])
  for (const name of copies) {
    const copy = join(directory, '..', name)
    const { 'backup.json': _list, ...content } = await contentsOf(copy)
    expect(content).toEqual(before)
    expect(await (await openTestLibrary(copy)).open(written.id)).toMatchObject({ ok: true, value: { headline: written.headline } })
  }
}

describe('fault 35: kill -9 while a library of an older format is copied', () => {
  it('loses nothing at any step, writes nothing before a whole copy is there, and is made good by the next start', { timeout: 240_000 }, async () => {
    const count = Number((await update(await oldLibrary(), 0)).at(-1))
    expect(count).toBeGreaterThan(15) // folders, files with their writes and syncs, a link, the list, the names, the marker
    const steps = Array.from({ length: count }, (_, index) => index + 1).values()
    const lane = async (): Promise<void> => {
      for (const step of steps) await killAndStartAgain(step)
    }
    await Promise.all([lane(), lane(), lane()])
  })
})
