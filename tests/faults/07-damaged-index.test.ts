import { appendFile, copyFile, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ArticleSummary } from '../../src/ipc/library-answers'
import { draftOf, openTestLibrary, sampleArticle } from '../unit/main/library/sample-article'
import { temporaryFolders } from '../unit/main/library/temporary-folder'
import { articleIn } from './support/library-with'

const newFolder = temporaryFolders()
const never = 3_600_000
const at = '2027-01-01T00:00:00.000Z'

/** A library whose last changes stand in the journal alone, as after a kill; the answer is what its list must say. */
async function killedLibrary(directory: string): Promise<readonly ArticleSummary[]> {
  const first = await openTestLibrary(directory)
  for (const headline of ['One', 'Two', 'Three']) await first.create(sampleArticle(headline))
  await first.list()
  await first.close()
  const second = await openTestLibrary(directory, { indexWriteDelay: never, clock: () => new Date('2026-11-24T09:00:00.000Z') })
  await second.list()
  await second.verified()
  await second.save({ ...draftOf(await articleIn(second, 'article-0001')), headline: 'One, changed' })
  await second.trash('article-0002')
  await copyFile(join(directory, 'index.json'), join(directory, 'index.before'))
  const list = await second.list()
  await second.close()
  await copyFile(join(directory, 'index.before'), join(directory, 'index.json'))
  await rm(join(directory, 'index.before'))
  return list
}

async function listOf(directory: string): Promise<{ readonly first: readonly ArticleSummary[]; readonly verified: readonly ArticleSummary[] }> {
  const library = await openTestLibrary(directory)
  const first = await library.list()
  await library.verified()
  const verified = await library.list()
  await library.close()
  return { first, verified }
}

describe('fault 7: index and journal', () => {
  it('the journal brings a list up to date that was not written before a kill, and is folded into the index at the close', async () => {
    const directory = await newFolder()
    const library = await openTestLibrary(directory, { indexWriteDelay: never })
    await library.create(sampleArticle('One'))
    await library.list()
    await library.close()
    const killed = await openTestLibrary(directory, { indexWriteDelay: never })
    await killed.list()
    await killed.verified()
    await killed.save({ ...draftOf(await articleIn(killed, 'article-0001')), headline: 'Two' })
    await expect.poll(() => readFile(join(directory, 'index.journal'), 'utf8').catch(() => '')).toContain('"Two"')
    expect(await readFile(join(directory, 'index.json'), 'utf8')).toContain('"One"')

    const after = await openTestLibrary(directory)
    expect((await after.list()).map(({ headline }) => headline)).toEqual(['Two'])
    await after.close()
    await killed.close()
    expect(await readFile(join(directory, 'index.json'), 'utf8')).toContain('"Two"')
    await expect(readFile(join(directory, 'index.journal'))).rejects.toThrow('ENOENT')
  })

  it.each([
    ['the index is missing', (directory: string) => rm(join(directory, 'index.json'))],
    ['the index is torn', async (directory: string) => writeFile(join(directory, 'index.json'), (await readFile(join(directory, 'index.json'))).subarray(0, -30))],
    ['the index is behind the drafts and there is no journal', (directory: string) => rm(join(directory, 'index.journal'), { force: true })],
    ['the journal is torn', (directory: string) => appendFile(join(directory, 'index.journal'), '\n{"id":"article-0003","headl')],
    ['the journal is rubbish', (directory: string) => writeFile(join(directory, 'index.journal'), Buffer.alloc(5_000, 0xff))],
    [
      'the journal is ahead of the drafts',
      (directory: string) =>
        appendFile(
          join(directory, 'index.journal'),
          `\n${JSON.stringify({ id: 'article-0003', headline: 'Never saved', status: 'draft', createdAt: at, updatedAt: at, isTrashed: false, siteIds: [], categories: [], size: 1, mtimeMs: 1 })}\n${JSON.stringify({ id: 'article-0009', headline: 'Never made', status: 'draft', createdAt: at, updatedAt: at, isTrashed: false, siteIds: [], categories: [], size: 1, mtimeMs: 1 })}\n`
        )
    ]
  ])('the list is that of the drafts when %s', async (_name, spoil) => {
    const directory = await newFolder()
    const truth = await killedLibrary(directory)
    await spoil(directory)
    expect((await listOf(directory)).verified).toEqual(truth)
    expect((await listOf(directory)).first).toEqual(truth)
  })
})
