import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { ArticleId } from '../../../../src/core/article/article'
import { faultFileSystem } from './fault-file-system'
import { draftOf, openTestLibrary, sampleArticle, sampleBinding } from './sample-article'
import { temporaryFolders } from './temporary-folder'
import { duplicateArticle } from '../../../../src/main/library/duplicate-article'
import type { Library } from '../../../../src/main/library/library'
import type { Article } from '../../../../src/core/article/article'

const newFolder = temporaryFolders()

async function created(library: Library, headline?: string): Promise<Article> {
  const outcome = await library.create(sampleArticle(headline))
  if (!outcome.ok) throw new Error(outcome.error.code)
  return outcome.value
}

async function opened(library: Library, id: ArticleId): Promise<Article> {
  const outcome = await library.open(id)
  if (!outcome.ok) throw new Error(outcome.error.code)
  return outcome.value
}

const draftPath = (library: Library, id: ArticleId): string => join(library.layout.drafts, `${id}.json`)

describe('a library', () => {
  it('is made where there is none, and says so', async () => {
    const directory = join(await newFolder(), 'deep', 'library')
    expect((await openTestLibrary(directory)).isNew).toBe(true)
    expect((await readdir(directory)).sort()).toEqual(['drafts', 'library.json', 'media', 'receipts', 'trash', 'versions'])
    expect((await openTestLibrary(directory)).isNew).toBe(false)
  })

  it('gives a new article its id, dates and slug, and opens it again as it was', async () => {
    const directory = await newFolder()
    const article = await created(await openTestLibrary(directory))
    expect(article).toEqual({
      id: 'article-0001',
      ...sampleArticle(),
      slug: 'top-3-reasons-to-watch',
      createdAt: '2026-11-23T02:00:00.000Z',
      updatedAt: '2026-11-23T02:00:00.000Z',
      edition: 0,
      remotes: []
    })
    expect(await opened(await openTestLibrary(directory), article.id)).toEqual(article)
  })

  it('counts an edition at each save that changes something', async () => {
    const library = await openTestLibrary(await newFolder())
    const article = await created(library)
    const receipt = await library.save({ ...draftOf(article), headline: 'New' })
    expect(receipt).toEqual({ ok: true, value: { savedAt: '2026-11-23T02:00:01.000Z', edition: 1 } })
    expect(await opened(library, article.id)).toEqual({ ...article, headline: 'New', edition: 1, updatedAt: '2026-11-23T02:00:01.000Z' })
  })

  it('touches no disk when a save changes nothing', async () => {
    const library = await openTestLibrary(await newFolder())
    const article = await created(library)
    const before = await stat(draftPath(library, article.id))
    expect(await library.save(draftOf(article))).toEqual({ ok: true, value: { savedAt: article.updatedAt, edition: 0 } })
    expect(await stat(draftPath(library, article.id))).toMatchObject({ ino: before.ino, mtimeMs: before.mtimeMs })
  })

  it('keeps the generation before beside the draft', async () => {
    const library = await openTestLibrary(await newFolder())
    const article = await created(library, 'One')
    for (const headline of ['Two', 'Three']) await library.save({ ...draftOf(article), headline })
    expect(await readFile(join(library.layout.drafts, `${article.id}.prev.json`), 'utf8')).toContain('"headline":"Two"')
  })

  it('writes only the newest of the drafts that wait, and answers all of them', async () => {
    const { fileSystem, calls } = faultFileSystem({ failAt: 0, code: '' })
    const library = await openTestLibrary(await newFolder(), { fileSystem })
    const article = await created(library)
    calls.length = 0
    const receipts = await Promise.all(Array.from({ length: 50 }, (_, n) => library.save({ ...draftOf(article), headline: `Draft ${String(n)}` })))
    expect(receipts.every((receipt) => receipt.ok)).toBe(true)
    expect(calls.filter((name) => name === 'rename').length).toBeLessThanOrEqual(2)
    expect((await opened(library, article.id)).headline).toBe('Draft 49')
  })

  it('duplicates the words and pictures, not the id, the slug made by hand or the posts on sites', async () => {
    const library = await openTestLibrary(await newFolder())
    const article = await created(library)
    await library.save({ ...draftOf(article), slug: 'by-hand', isSlugEdited: true })
    await library.saveBinding(article.id, sampleBinding(1))
    const copy = await duplicateArticle(library, article.id)
    expect(copy).toMatchObject({
      ok: true,
      value: { id: 'article-0002', headline: article.headline, body: article.body, slug: 'top-3-reasons-to-watch', isSlugEdited: false, remotes: [], edition: 0 }
    })
  })

  it('takes no list of embargoes that cannot be read for an empty one, and leaves the file', async () => {
    const library = await openTestLibrary(await newFolder())
    const article = await created(library)
    await library.embargoes.set(article.id, '2027-03-14T00:30:00.000Z')
    const path = join(library.layout.directory, 'embargoes.json')
    const text = await readFile(path, 'utf8')
    for (const broken of [text.slice(0, -4), text.replace('"format": 1', '"format": 2')]) {
      await writeFile(path, broken)
      const again = await openTestLibrary(library.layout.directory)
      expect(await again.embargoes.read(article.id)).toMatchObject({ ok: false, error: { code: 'embargoes-unreadable' } })
      expect(await readFile(path, 'utf8')).toBe(broken)
    }
  })

  it('gives the duplicate the embargo, and makes none that the disk refuses one for', async () => {
    const library = await openTestLibrary(await newFolder())
    const article = await created(library)
    const until = '2026-12-01T08:00:00.000Z'
    await library.embargoes.set(article.id, until)
    expect((await duplicateArticle(library, article.id)).ok).toBe(true)
    expect(await library.embargoes.read('article-0002')).toEqual({ ok: true, value: until })
    const path = join(library.layout.directory, 'embargoes.json')
    await rm(path)
    await mkdir(path) // nothing can be written in its place
    expect((await duplicateArticle(library, article.id)).ok).toBe(false)
    expect((await library.list()).filter(({ isTrashed }) => !isTrashed).map(({ id }) => id)).toEqual(expect.arrayContaining(['article-0001', 'article-0002']))
    expect((await library.list()).filter(({ isTrashed }) => !isTrashed)).toHaveLength(2)
  })

  it('moves articles into the trash and back, and goes on saving them there', async () => {
    const library = await openTestLibrary(await newFolder())
    const article = await created(library)
    await library.save({ ...draftOf(article), headline: 'Two' })
    expect(await library.trash(article.id)).toEqual({ ok: true, value: undefined })
    expect(await readdir(library.layout.drafts)).toEqual([])
    expect((await library.save({ ...draftOf(article), headline: 'Three' })).ok).toBe(true)
    expect(await library.trash(article.id)).toEqual({ ok: true, value: undefined })
    expect(await library.restore(article.id)).toEqual({ ok: true, value: undefined })
    expect(await readdir(library.layout.trash)).toEqual(['ages.json'])
    expect((await opened(library, article.id)).headline).toBe('Three')
  })

  it('says that an article is not there, and that a whole library is gone', async () => {
    const directory = await newFolder()
    const library = await openTestLibrary(directory)
    const article = await created(library)
    expect(await library.open('article-9999')).toEqual({ ok: false, error: { code: 'article-not-found', details: { id: 'article-9999' } } })
    await rename(directory, `${directory}-moved`)
    const gone = { ok: false, error: { code: 'library-missing', details: {} } }
    expect(await library.save({ ...draftOf(article), headline: 'Two' })).toEqual(gone)
    expect(await library.open(article.id)).toEqual(gone)
    expect(await library.create(sampleArticle())).toEqual(gone)
    await library.close()
    await expect(stat(directory)).rejects.toThrow('ENOENT')
    await rename(`${directory}-moved`, directory)
    expect((await library.save({ ...draftOf(article), headline: 'Two' })).ok).toBe(true)
  })
})

describe('opening a library', () => {
  it('sweeps what a killed process left half-written', async () => {
    const directory = await newFolder()
    await created(await openTestLibrary(directory))
    await mkdir(join(directory, 'media', 'ab'))
    await mkdir(join(directory, 'outbox'))
    const leftovers = ['index.json', 'drafts/article-0001.json', 'receipts/article-0001.json', 'media/ab/picture.jpg', 'outbox/job.json'].map((name) => join(directory, `${name}.deadbeef-3.tmp`))
    for (const path of leftovers) await writeFile(path, 'half')
    const library = await openTestLibrary(directory)
    await library.list()
    await library.close()
    for (const path of leftovers) await expect(stat(path)).rejects.toThrow('ENOENT')
    expect((await library.open('article-0001')).ok).toBe(true)
  })
})

describe('a draft that cannot be read', () => {
  it.each([
    ['article-unreadable', '{"format":1,"revi', { found: 'cut' }],
    ['article-unreadable', '', { found: 'empty' }],
    ['article-too-new', '{"format":99,"everything":"else"}', {}]
  ])('is refused with %s and never saved over, bound, or rewritten', async (code, content, found) => {
    const directory = await newFolder()
    const article = await created(await openTestLibrary(directory))
    const library = await openTestLibrary(directory)
    const path = draftPath(library, article.id)
    await writeFile(path, content)
    const refused = { ok: false, error: { code, details: { id: article.id, ...found } } }
    expect(await library.open(article.id)).toEqual(refused)
    expect(await library.save({ ...draftOf(article), headline: 'Over it' })).toEqual(refused)
    expect(await library.saveBinding(article.id, sampleBinding(1))).toEqual(refused)
    expect(await duplicateArticle(library, article.id)).toEqual(refused)
    expect(await readFile(path, 'utf8')).toBe(content)
  })

  it('is listed all the same, and can be moved into the trash', async () => {
    const directory = await newFolder()
    const article = await created(await openTestLibrary(directory))
    const library = await openTestLibrary(directory)
    await writeFile(draftPath(library, article.id), 'damaged')
    expect((await library.list()).map(({ id }) => id)).toEqual([article.id])
    expect((await library.trash(article.id)).ok).toBe(true)
    expect(await readFile(join(library.layout.trash, `${article.id}.json`), 'utf8')).toBe('damaged')
  })
})

describe('bindings and receipts', () => {
  it('are set while the article is being saved, without losing a word or an edition', async () => {
    const library = await openTestLibrary(await newFolder())
    const article = await created(library)
    const work = Array.from({ length: 20 }, async (_, n) => {
      await library.save({ ...draftOf(article), headline: `Draft ${String(n)}` })
      await library.saveBinding(article.id, sampleBinding(n, `site-000${String(n % 3)}`))
    })
    await Promise.all(work)
    const after = await opened(library, article.id)
    expect(after.headline).toBe('Draft 19')
    expect(after.remotes.map(({ siteId }) => siteId).sort()).toEqual(['site-0000', 'site-0001', 'site-0002'])
    const before = await stat(draftPath(library, article.id))
    const { edition, updatedAt } = after
    await library.saveBinding(article.id, sampleBinding(edition))
    expect(await opened(library, article.id)).toMatchObject({ edition, updatedAt })
    expect((await stat(draftPath(library, article.id))).ino).not.toBe(before.ino)
  })

  it('that no schema would read again are refused before they reach the file', async () => {
    const library = await openTestLibrary(await newFolder())
    const article = await created(library)
    await expect(library.saveBinding(article.id, { ...sampleBinding(0), link: 'javascript:alert(1)' })).rejects.toThrow()
    expect((await opened(library, article.id)).remotes).toEqual([])
  })

  it('are kept newest first, fifty at most, whoever adds them at once', async () => {
    const directory = await newFolder()
    const library = await openTestLibrary(directory)
    const { id } = await created(library)
    const receipt = (postId: number): Parameters<Library['receipts']['add']>[0] => ({
      articleId: id,
      siteId: 'site-0001',
      siteName: 'K-Pop Daily',
      action: 'published',
      at: '2026-11-23T02:00:00.000Z',
      postId,
      link: 'https://kpop-daily.example/a',
      pictures: [],
      scheduledFor: null,
      createdTags: [],
      createdCategories: [],
      differences: [],
    publishedAt: null,
    live: null
    })
    await Promise.all(Array.from({ length: 60 }, (_, n) => library.receipts.add(receipt(n + 1))))
    const read = await (await openTestLibrary(directory)).receipts.read(id)
    expect(read.ok && read.value.map(({ postId }) => postId)).toEqual(Array.from({ length: 50 }, (_, n) => 60 - n))
  })
})

describe('whatever happens', () => {
  it('leaves the newest acknowledged draft after any order of saves, moves and bindings', { timeout: 60_000 }, async () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant('save' as const), headline: fc.string({ unit: 'grapheme', maxLength: 40 }) }),
      fc.constantFrom({ kind: 'trash' as const }, { kind: 'restore' as const }, { kind: 'bind' as const }, { kind: 'open' as const }, { kind: 'wait' as const })
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const directory = await newFolder()
        const library = await openTestLibrary(directory)
        const article = await created(library)
        let latest = article.headline
        const pending: Promise<unknown>[] = []
        for (const each of steps) {
          if (each.kind === 'save') pending.push(library.save({ ...draftOf(article), headline: (latest = each.headline) }))
          else if (each.kind === 'trash') pending.push(library.trash(article.id))
          else if (each.kind === 'restore') pending.push(library.restore(article.id))
          else if (each.kind === 'bind') pending.push(library.saveBinding(article.id, sampleBinding(pending.length)))
          else if (each.kind === 'open') pending.push(library.open(article.id))
          else await Promise.all(pending)
        }
        expect((await Promise.all(pending)).every((outcome) => typeof outcome === 'object' && outcome !== null && 'ok' in outcome && outcome.ok)).toBe(true)
        expect((await opened(await openTestLibrary(directory), article.id)).headline).toBe(latest)
      }),
      { numRuns: 30 }
    )
  })

  it('a save whose Nth call to the disk fails leaves the old or the new words, and the next save succeeds', { timeout: 60_000 }, async () => {
    for (const code of ['ENOSPC', 'EIO']) {
      for (let failAt = 1; ; failAt++) {
        const directory = await newFolder()
        const article = await created(await openTestLibrary(directory), 'Old')
        const faults = faultFileSystem({ failAt: failAt + 5, code }) // the first five make the folders
        const library = await openTestLibrary(directory, { fileSystem: faults.fileSystem })
        const outcome = await library.save({ ...draftOf(article), headline: 'New' })
        if (faults.calls.length < failAt + 5) break
        const onDisk = await opened(await openTestLibrary(directory), article.id)
        expect(['Old', 'New']).toContain(onDisk.headline)
        if (outcome.ok) expect(onDisk.headline).toBe('New')
        const next = await library.save(draftOf(article)) // back to the old words: must not be taken for unchanged
        expect(next.ok).toBe(true)
        expect((await opened(await openTestLibrary(directory), article.id)).headline).toBe('Old')
      }
    }
  })

  it('tells nobody to list again for a save that the list does not show', async () => {
    const onChanged = vi.fn()
    const library = await openTestLibrary(await newFolder(), { onChanged })
    const article = await created(library)
    await library.list()
    onChanged.mockClear()
    await library.save({ ...draftOf(article), notes: 'Ask the agency' })
    expect(onChanged).not.toHaveBeenCalled()
    await library.save({ ...draftOf(article), headline: 'Seen' })
    expect(onChanged).toHaveBeenCalledTimes(1)
  })
})
