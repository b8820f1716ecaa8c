import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { draftOf, openTestLibrary, sampleArticle } from '../unit/main/library/sample-article'
import { temporaryFolders } from '../unit/main/library/temporary-folder'
import { buildWriter } from './support/build-writer'
import { runWriter } from './support/run-writer'

const newFolder = temporaryFolders()
let writer: string

beforeAll(async () => {
  writer = await buildWriter()
})

async function stepsOfASave(): Promise<number> {
  const directory = await libraryWithOld()
  const running = runWriter(writer, ['kill-at', directory, '100000'])
  await running.gone()
  return Number(running.lines().at(-1)?.split(' ')[1])
}

async function libraryWithOld(): Promise<string> {
  const directory = join(await newFolder(), 'library')
  await mkdir(directory)
  const library = await openTestLibrary(directory)
  await library.create(sampleArticle('Older'))
  const article = await library.open('article-0001')
  if (!article.ok) throw new Error(article.error.code)
  await library.save({ ...draftOf(article.value), headline: 'Old' })
  await library.close()
  return directory
}

describe('fault 1: kill -9 at each step of a save', () => {
  it('leaves the old or the new version, whole, and the new one once it was acknowledged', { timeout: 120_000 }, async () => {
    const steps = await stepsOfASave()
    expect(steps).toBeGreaterThan(14) // open, writes, sync, fstat, close, stat, unlink, link, rename, the folder's sync, journal and index
    const outcomes: string[] = []
    for (let step = 1; step <= steps; step++) {
      const directory = await libraryWithOld()
      const running = runWriter(writer, ['kill-at', directory, String(step)])
      await running.gone()
      const library = await openTestLibrary(directory)
      const article = await library.open('article-0001')
      const headline = article.ok ? article.value.headline : article.error.code
      outcomes.push(headline)
      expect(['Old', 'New']).toContain(headline)
      if (running.lines().includes('saved')) expect(headline).toBe('New')
      await library.verified()
      expect((await library.list()).map((listed) => listed.headline)).toEqual([headline])
      await library.close()
    }
    expect(new Set(outcomes)).toEqual(new Set(['Old', 'New']))
  })
})
