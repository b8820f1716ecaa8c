import { appendFile, mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Article } from '../../../src/core/article/article'
import type { Library } from '../../../src/main/library/library'
import { draftOf, openTestLibrary, sampleArticle } from '../../unit/main/library/sample-article'
import { DiskImage, fileSystemKinds } from '../support/disk-image'

const [ext4] = fileSystemKinds
let image: DiskImage
let directory: string
let library: Library
let article: Article

beforeEach(async () => {
  if (ext4 === undefined) throw new Error('There is no ext4')
  image = await DiskImage.mount(ext4)
  directory = join(image.folder, 'library')
  await mkdir(directory)
  library = await openTestLibrary(directory)
  const created = await library.create(sampleArticle('Old'))
  if (!created.ok) throw new Error(created.error.code)
  article = created.value
})

afterEach(async () => {
  await library.close()
  await image.remove()
})

async function appendUntilFull(path: string, chunk: number): Promise<void> {
  for (;;) {
    try {
      await appendFile(path, Buffer.alloc(chunk))
    } catch (error) {
      expect(error).toMatchObject({ code: 'ENOSPC' })
      return
    }
  }
}

const headlineOnDisk = async (): Promise<string> => {
  const outcome = await (await openTestLibrary(directory)).open(article.id)
  return outcome.ok ? outcome.value.headline : outcome.error.code
}

describe('fault 3: a disk that is really full', () => {
  it('says so with what is needed, keeps the old version, and saves when there is room again', async () => {
    const filler = join(image.folder, 'filler')
    for (const chunk of [500_000, 4_096, 1]) await appendUntilFull(filler, chunk)
    const draft = { ...draftOf(article), headline: 'New', notes: 'x'.repeat(90_000) }
    const refused = await library.save(draft)
    expect(refused).toMatchObject({ ok: false, error: { code: 'disk-full' } })
    expect(!refused.ok && Number(refused.error.details['needed'])).toBeGreaterThan(90_000)
    expect(await headlineOnDisk()).toBe('Old')
    await rm(filler)
    expect((await library.save(draft)).ok).toBe(true)
    expect(await headlineOnDisk()).toBe('New')
    expect((await readdir(library.layout.drafts)).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })
})

describe('fault 5: a disk that really goes away', () => {
  it('becoming read-only while open is said, reading goes on, and saving too when it may be written again', async () => {
    await image.remount('ro')
    expect(await library.save({ ...draftOf(article), headline: 'New' })).toEqual({ ok: false, error: { code: 'disk-read-only', details: {} } })
    expect(await headlineOnDisk()).toBe('Old')
    await image.remount('rw')
    expect((await library.save({ ...draftOf(article), headline: 'New' })).ok).toBe(true)
    expect(await headlineOnDisk()).toBe('New')
  })

  it('unmounted while open is said, nothing is made in its empty place, and saving goes on when it is back', async () => {
    await library.list()
    await image.unmount()
    expect(await library.save({ ...draftOf(article), headline: 'New' })).toEqual({ ok: false, error: { code: 'library-missing', details: {} } })
    expect(await readdir(image.folder)).toEqual([])
    await image.mountAgain()
    expect((await library.save({ ...draftOf(article), headline: 'New' })).ok).toBe(true)
    expect(await headlineOnDisk()).toBe('New')
  })
})
