import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseDraft } from '../../src/main/library/draft-file'
import { draftOf, openTestLibrary } from '../unit/main/library/sample-article'
import { temporaryFolders } from '../unit/main/library/temporary-folder'
import { headlineIn, makeLibraryWithOld } from './support/library-with'

const newFolder = temporaryFolders()

describe('fault 6: a damaged draft', () => {
  it('cut at any of 1,000 places, or with any of 1,000 bits flipped, is refused or means the same', async () => {
    const { article, path } = await makeLibraryWithOld(await newFolder())
    const whole = await readFile(path)
    for (let place = 0; place < 1_000; place++) {
      const cut = whole.subarray(0, Math.floor((place * (whole.length - 2)) / 1_000))
      expect(parseDraft(article.id, cut)).toMatchObject({ ok: false, error: { code: 'article-unreadable' } })
      const flipped = Buffer.from(whole)
      const at = (place * 7_919) % whole.length
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (place % 8))
      const outcome = parseDraft(article.id, flipped)
      if (outcome.ok) expect(outcome.value.article).toEqual(article)
    }
  })

  it.each([
    ['cut', (whole: Buffer) => whole.subarray(0, whole.length / 2)],
    ['empty', () => Buffer.alloc(0)],
    ['blank', (whole: Buffer) => Buffer.alloc(whole.length)],
    ['wrong-shape', () => Buffer.from('null')],
    ['wrong-shape', () => Buffer.from('[]')],
    ['not-json', (whole: Buffer) => Buffer.from(`\ufeff${whole.toString()}`)],
    ['blank', () => Buffer.from('\0 \n')],
    ['not-text', () => Buffer.from('{"headline":"서울"}', 'utf16le').fill(0xff, 3, 5)],
    ['altered', (whole: Buffer) => Buffer.from(whole.toString().replace('"Old"', '"Odd"'))]
  ])('(%s) is set aside with a note, shown once, never written over, and the version before it is one call away', async (found, damage) => {
    const directory = await newFolder()
    const { article, path } = await makeLibraryWithOld(directory)
    const damaged = damage(await readFile(path))
    await writeFile(path, damaged)

    const library = await openTestLibrary(directory)
    const refused = { ok: false, error: { code: 'article-unreadable', details: { id: article.id, found } } }
    expect(await library.open(article.id)).toEqual(refused)
    expect(await library.save({ ...draftOf(article), headline: 'Over it' })).toEqual(refused)
    expect(await readFile(path)).toEqual(damaged)
    expect(library.takeTidings()).toEqual([{ kind: 'damaged', id: article.id }])
    expect(library.takeTidings()).toEqual([])

    const kept = (await readdir(library.layout.quarantine)).sort()
    expect(kept).toHaveLength(2)
    expect(await readFile(join(library.layout.quarantine, kept[0] ?? ''))).toEqual(damaged)
    expect(JSON.parse(await readFile(join(library.layout.quarantine, kept[1] ?? ''), 'utf8'))).toMatchObject({ article: article.id, found, size: damaged.length })

    const next = await openTestLibrary(directory)
    expect(await next.open(article.id)).toEqual(refused)
    expect(next.takeTidings()).toEqual([])
    expect(await next.inspect(article.id)).toMatchObject({ ok: true, value: { state: 'damaged', found, previous: { headline: 'Older' } } })
    expect(await next.recoverPrevious(article.id)).toMatchObject({ ok: true, value: { headline: 'Older' } })
    expect((await next.save({ ...draftOf(article), headline: 'Going on' })).ok).toBe(true)
    expect(await headlineIn(directory, article.id)).toBe('Going on')
    expect((await readdir(library.layout.quarantine)).sort()).toEqual(kept)
  })

  it('is found at the start when its file changed, without being opened', async () => {
    const directory = await newFolder()
    const { article, path } = await makeLibraryWithOld(directory)
    await writeFile(path, '{"format":1,')
    const library = await openTestLibrary(directory)
    expect((await library.list()).map(({ id }) => id)).toEqual([article.id])
    await library.verified()
    await library.close()
    expect(library.takeTidings()).toEqual([{ kind: 'damaged', id: article.id }])
    expect(await readdir(library.layout.quarantine)).toHaveLength(2)
  })

  it('shows the words that can be read in it', async () => {
    const directory = await newFolder()
    const { article, path } = await makeLibraryWithOld(directory)
    const whole = await readFile(path, 'utf8')
    await writeFile(path, whole.slice(0, whole.indexOf('have waited')))
    const inspection = await (await openTestLibrary(directory)).inspect(article.id)
    expect(inspection.ok && inspection.value.text).toBe('Old\n\nFans')
  })
})
