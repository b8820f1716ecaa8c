import { copyFile, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { ArticleSummary } from '../../../../src/ipc/library-answers'
import { faultFileSystem } from './fault-file-system'
import { draftOf, openTestLibrary, sampleArticle, sampleBinding } from './sample-article'
import { temporaryFolders } from './temporary-folder'

const newFolder = temporaryFolders()
let directory: string
let expected: ArticleSummary[]

beforeEach(async () => {
  directory = await newFolder()
  const library = await openTestLibrary(directory)
  for (const headline of ['One', 'Two', 'Three', 'Four']) await library.create(sampleArticle(headline))
  await library.trash('article-0002')
  await library.saveBinding('article-0003', sampleBinding(0))
  expected = await library.list()
  await library.close()
})

describe('the list of a library', () => {
  it('has the newest first, with status and trash', () => {
    expect(expected.map(({ headline, status, isTrashed }) => [headline, status, isTrashed])).toEqual([
      ['Four', 'draft', false],
      ['Three', 'published', false],
      ['Two', 'draft', true],
      ['One', 'draft', false]
    ])
  })

  it('gives its first rows by themselves, without what lies in the trash', async () => {
    const library = await openTestLibrary(directory)
    expect((await library.listNewest(2)).map(({ headline }) => headline)).toEqual(['Four', 'Three'])
    expect(await library.listNewest(40)).toEqual((await library.list()).filter(({ isTrashed }) => !isTrashed))
  })

  it('gives its first rows from the head of the index and the journal, before either is read whole or a draft is', async () => {
    const { fileSystem, calls } = faultFileSystem({ failAt: 0, code: '' })
    const before = await openTestLibrary(directory, { indexWriteDelay: 3_600_000, clock: () => new Date('2026-11-24T00:00:00Z') })
    const one = await before.open('article-0001')
    if (!one.ok) throw new Error(one.error.code)
    await before.save({ ...draftOf(one.value), headline: 'One, and changed last' })
    const library = await openTestLibrary(directory, { fileSystem })
    expect((await library.listNewest(2)).map(({ headline }) => headline)).toEqual(['One, and changed last', 'Four'])
    expect(calls.filter((name) => name.startsWith('read'))).toEqual(['readHead', 'readFile'])
    await before.close()
  })

  it('gives its first rows from an index that another Copydesk wrote in one line', async () => {
    const index: unknown = JSON.parse(await readFile(join(directory, 'index.json'), 'utf8'))
    await writeFile(join(directory, 'index.json'), JSON.stringify(index))
    expect((await (await openTestLibrary(directory)).listNewest(2)).map(({ headline }) => headline)).toEqual(['Four', 'Three'])
  })

  it('comes from index and journal alone when nothing changed: no draft is read', async () => {
    const { fileSystem, calls } = faultFileSystem({ failAt: 0, code: '' })
    const library = await openTestLibrary(directory, { fileSystem })
    expect(await library.list()).toEqual(expected)
    await library.verified()
    expect(calls.filter((name) => name === 'readFile')).toHaveLength(2)
  })

  it.each([
    ['missing', () => rm(join(directory, 'index.json'))],
    ['empty', () => writeFile(join(directory, 'index.json'), '')],
    ['torn', async () => writeFile(join(directory, 'index.json'), (await readFile(join(directory, 'index.json'), 'utf8')).slice(0, -40))],
    ['of another format', () => writeFile(join(directory, 'index.json'), '{"format":1,"entries":[]}')]
  ])('is rebuilt from the drafts when the index is %s', async (_name, spoil) => {
    await spoil()
    expect(await (await openTestLibrary(directory)).list()).toEqual(expected)
  })

  it('is repaired, and told anew, when the index is behind the drafts', async () => {
    const oldIndex = join(directory, 'old-index.json')
    await copyFile(join(directory, 'index.json'), oldIndex)
    let minutes = 0
    const clock = (): Date => new Date(Date.UTC(2026, 10, 24, 9, minutes++))
    const editing = await openTestLibrary(directory, { clock, newId: () => 'article-0005' })
    const four = await editing.open('article-0004')
    if (!four.ok) throw new Error(four.error.code)
    await editing.save({ ...draftOf(four.value), headline: 'Four, longer' })
    await editing.create(sampleArticle('Five'))
    await editing.trash('article-0001')
    await rm(join(directory, 'trash', 'article-0002.json'))
    await editing.verified()
    const truth = await editing.list()
    await editing.close()
    await copyFile(oldIndex, join(directory, 'index.json'))

    const onChanged = vi.fn()
    const library = await openTestLibrary(directory, { onChanged })
    expect(await library.list()).toEqual(expected)
    await library.verified()
    expect(onChanged).toHaveBeenCalledTimes(1)
    expect(await library.list()).toEqual(truth)
    expect(truth.map(({ headline, isTrashed }) => [headline, isTrashed])).toEqual([
      ['Five', false],
      ['Four, longer', false],
      ['Three', false],
      ['One', true]
    ])
  })

  it('shows what was saved and moved while the folders are still being compared', async () => {
    await rm(join(directory, 'index.json'))
    const library = await openTestLibrary(directory, { newId: () => 'article-0005' })
    const listing = library.list()
    await Promise.all([library.create(sampleArticle('Five')), library.trash('article-0001')])
    await listing
    await library.verified()
    await library.close()
    const list = await library.list()
    expect(list.map(({ headline, isTrashed }) => [headline, isTrashed])).toContainEqual(['Five', false])
    expect(list.map(({ headline, isTrashed }) => [headline, isTrashed])).toContainEqual(['One', true])
    expect(list).toHaveLength(5)
  })

  it('is left as it was when the folders cannot be listed', async () => {
    const { fileSystem } = faultFileSystem({ failAt: 0, code: '' })
    const library = await openTestLibrary(directory, {
      fileSystem: { ...fileSystem, readdir: () => Promise.reject(Object.assign(new Error('EIO'), { code: 'EIO', syscall: 'scandir' })) }
    })
    await library.verified()
    expect(await library.list()).toEqual(expected)
  })

  it('is not written for a library in which nothing happened', async () => {
    const { fileSystem, calls } = faultFileSystem({ failAt: 0, code: '' })
    const library = await openTestLibrary(directory, { fileSystem, indexWriteDelay: 0 })
    await library.list()
    await library.close()
    expect(calls).not.toContain('write')
  })
})
