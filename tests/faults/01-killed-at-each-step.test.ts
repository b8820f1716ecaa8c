import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { draftOf, openTestLibrary, sampleArticle } from '../unit/main/library/sample-article'
import { temporaryFolders } from '../unit/main/library/temporary-folder'
import { buildWriter } from './support/build-writer'
import { runWriter } from './support/run-writer'

const newFolder = temporaryFolders()
const newSharedFolder = temporaryFolders(afterAll)
const lanes = 3
let writer: string
let old: string

beforeAll(async () => {
  writer = await buildWriter(await newSharedFolder())
  old = await makeOld()
})

async function stepsOfASave(): Promise<number> {
  const directory = await libraryWithOld()
  const running = runWriter(writer, ['kill-at', directory, '100000'])
  await running.gone()
  return Number(running.lines().at(-1)?.split(' ')[1])
}

async function makeOld(): Promise<string> {
  const directory = join(await newFolder(), 'library')
  const library = await openTestLibrary(directory)
  await library.create(sampleArticle('Older'))
  const article = await library.open('article-0001')
  if (!article.ok) throw new Error(article.error.code)
  await library.save({ ...draftOf(article.value), headline: 'Old' })
  await library.close()
  return directory
}

async function libraryWithOld(): Promise<string> {
  const directory = join(await newFolder(), 'library')
  await cp(old, directory, { recursive: true, preserveTimestamps: true })
  return directory
}

/** What the article is after a save that was killed right before this step. */
async function killAndLook(step: number): Promise<string> {
  const directory = await libraryWithOld()
  const running = runWriter(writer, ['kill-at', directory, String(step)])
  await running.gone()
  const library = await openTestLibrary(directory)
  const article = await library.open('article-0001')
  const headline = article.ok ? article.value.headline : article.error.code
  expect(['Old', 'New']).toContain(headline)
  if (running.lines().includes('saved')) expect(headline).toBe('New')
  await library.verified()
  expect((await library.list()).map((listed) => listed.headline)).toEqual([headline])
  await library.close()
  return headline
}

describe('fault 1: kill -9 at each step of a save', () => {
  it('leaves the old or the new version, whole, and the new one once it was acknowledged', { timeout: 300_000 }, async () => {
    const count = await stepsOfASave()
    expect(count).toBeGreaterThan(14) // open, writes, sync, fstat, close, stat, unlink, link, rename, the folder's sync, journal and index
    const steps = Array.from({ length: count }, (_, index) => index + 1).values()
    const outcomes = new Set<string>()
    const lane = async (): Promise<void> => {
      for (const step of steps) outcomes.add(await killAndLook(step))
    }
    await Promise.all(Array.from({ length: lanes }, lane))
    expect(outcomes).toEqual(new Set(['Old', 'New']))
  })
})
