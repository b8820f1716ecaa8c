import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Article } from '../../../../src/core/article/article'
import type { Failure } from '../../../../src/core/failure'
import type { Result } from '../../../../src/core/result'
import type { FileSystem } from '../../../../src/main/library/file-system'
import { diskFileSystem } from '../../../../src/main/library/file-system'
import type { Library } from '../../../../src/main/library/library'
import { draftOf, openTestLibrary, sampleArticle, sampleBinding } from './sample-article'
import { temporaryFolders } from './temporary-folder'

const newFolder = temporaryFolders()
const long = 1_000_000

function valueOf<Value>(outcome: Result<Value, Failure>): Value {
  if (!outcome.ok) throw new Error(outcome.error.code)
  return outcome.value
}

async function saved(library: Library, article: Article, headline: string): Promise<Article> {
  valueOf(await library.save({ ...draftOf(article), headline }))
  return valueOf(await library.open(article.id))
}

async function headlinesKept(library: Library, article: Article): Promise<string[]> {
  const versions = valueOf(await library.versions.list(article.id))
  return versions.map(({ headline }) => headline)
}

describe('the versions of an article', () => {
  it('begin with the words before the first change, and go on with the last ones when the library closes', async () => {
    const directory = await newFolder()
    const library = await openTestLibrary(directory, { versionDelay: long })
    const article = valueOf(await library.create(sampleArticle('First')))
    await saved(library, article, 'Second')
    await saved(library, article, 'Third')
    expect(await headlinesKept(library, article)).toEqual(['First'])
    await library.close()
    const again = await openTestLibrary(directory)
    expect(await headlinesKept(again, article)).toEqual(['Third', 'First'])
  })

  it('are kept a while after a change, once for all changes until then', async () => {
    const library = await openTestLibrary(await newFolder(), { versionDelay: 30 })
    const article = valueOf(await library.create(sampleArticle('First')))
    await saved(library, article, 'Second')
    await saved(library, article, 'Third')
    await expect.poll(() => headlinesKept(library, article)).toEqual(['Third', 'First'])
  })

  it('of which one is damaged or cannot be read keep the others, and words are kept beside the damaged one', async () => {
    const directory = await newFolder()
    const library = await openTestLibrary(directory)
    const article = valueOf(await library.create(sampleArticle('First')))
    valueOf(await library.versions.keep(article, 'named', 'first'))
    valueOf(await library.versions.keep(await saved(library, article, 'Second'), 'writing'))
    await library.close()
    const path = join(directory, 'versions', article.id, '2.json')
    const whole = await readFile(path, 'utf8')
    await writeFile(path, whole.slice(0, -20))
    const again = await openTestLibrary(directory)
    expect(valueOf(await again.restoreVersion(article.id, 1)).article.headline).toBe('First')
    const unreadable: FileSystem = { ...diskFileSystem, readFile: (file) => (file === path ? Promise.reject(Object.assign(new Error('EIO'), { code: 'EIO' })) : diskFileSystem.readFile(file)) }
    const others = await openTestLibrary(directory, { fileSystem: unreadable })
    expect(await headlinesKept(others, article)).toContain('First')
  })

  it('never make a save wait, however long they take to be written', async () => {
    let letGo = (): void => undefined
    const held = new Promise<void>((resolve) => {
      letGo = resolve
    })
    const fileSystem: FileSystem = {
      ...diskFileSystem,
      mkdir: async (path) => {
        if (path.includes('article-')) await held
        return diskFileSystem.mkdir(path)
      }
    }
    const library = await openTestLibrary(await newFolder(), { versionDelay: 0, fileSystem })
    const article = valueOf(await library.create(sampleArticle('First')))
    expect((await library.save({ ...draftOf(article), headline: 'Second' })).ok).toBe(true)
    expect((await library.save({ ...draftOf(article), headline: 'Third' })).ok).toBe(true)
    letGo()
    await library.close()
  })

  it('are not doubled: the newest with the same words gets the cause and the name instead', async () => {
    const library = await openTestLibrary(await newFolder(), { versionDelay: long })
    const article = valueOf(await library.create(sampleArticle('First')))
    const written = valueOf(await library.versions.keep(article, 'writing'))
    const named = valueOf(await library.versions.keep(article, 'named', 'For the desk'))
    expect(named).toMatchObject({ number: written.number, cause: 'named', name: 'For the desk' })
    expect(valueOf(await library.versions.list(article.id))).toEqual([named])
  })

  it('are named and lose their name, on disk for good', async () => {
    const directory = await newFolder()
    const library = await openTestLibrary(directory)
    const article = valueOf(await library.create(sampleArticle('First')))
    const { number } = valueOf(await library.versions.keep(article, 'writing'))
    valueOf(await library.versions.rename(article.id, number, '편집장 확인'))
    const again = await openTestLibrary(directory)
    expect(valueOf(await again.versions.read(article.id, number))).toMatchObject({ summary: { name: '편집장 확인' }, words: { headline: 'First' } })
  })

  it('leave a damaged file alone and out, and never use its number again', async () => {
    const directory = await newFolder()
    const library = await openTestLibrary(directory)
    const article = valueOf(await library.create(sampleArticle('First')))
    valueOf(await library.versions.keep(article, 'writing'))
    const path = join(library.layout.versions, article.id, '1.json')
    await writeFile(path, (await readFile(path, 'utf8')).replace('Fans have waited', 'Fans have waitet'))
    const again = await openTestLibrary(directory)
    expect(await again.versions.read(article.id, 1)).toEqual({ ok: false, error: { code: 'version-unreadable', details: {} } })
    await writeFile(path, 'nothing')
    const third = await openTestLibrary(directory)
    expect(valueOf(await third.versions.list(article.id))).toEqual([])
    expect(valueOf(await third.versions.keep(article, 'writing')).number).toBe(2)
    expect(await readFile(path, 'utf8')).toBe('nothing')
  })

  it('that are gone are said to be gone', async () => {
    const library = await openTestLibrary(await newFolder())
    const article = valueOf(await library.create(sampleArticle()))
    expect(await library.versions.read(article.id, 7)).toEqual({ ok: false, error: { code: 'version-not-found', details: {} } })
  })
})

describe('restoring a version', () => {
  it('makes a new edition, keeps the present words first, leaves the bindings, and can be undone', async () => {
    const library = await openTestLibrary(await newFolder(), { versionDelay: long })
    const article = valueOf(await library.create(sampleArticle('First')))
    const first = valueOf(await library.versions.keep(article, 'writing'))
    const second = await saved(library, article, 'Second')
    valueOf(await library.saveBinding(article.id, sampleBinding(second.edition)))

    const { article: restored, before } = valueOf(await library.restoreVersion(article.id, first.number))
    expect(restored).toMatchObject({ headline: 'First', edition: second.edition + 1, remotes: [sampleBinding(second.edition)] })
    expect(before).toMatchObject({ headline: 'Second', cause: 'restore' })

    const { article: undone } = valueOf(await library.restoreVersion(article.id, before.number))
    expect(draftOf(undone)).toEqual(draftOf(second))
  })

  it('changes nothing when the present words cannot be kept', async () => {
    let isFull = false
    const fileSystem: FileSystem = {
      ...diskFileSystem,
      open: async (path, flags) => {
        if (isFull && path.includes('versions')) throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC', syscall: 'open' })
        return diskFileSystem.open(path, flags)
      }
    }
    const library = await openTestLibrary(await newFolder(), { versionDelay: long, fileSystem })
    const article = valueOf(await library.create(sampleArticle('First')))
    const first = valueOf(await library.versions.keep(article, 'writing'))
    const second = await saved(library, article, 'Second')
    isFull = true
    expect(await library.restoreVersion(article.id, first.number)).toMatchObject({ ok: false, error: { code: 'disk-full' } })
    expect(valueOf(await library.open(article.id))).toEqual(second)
  })

  it('loses no words in any order of saves, restores and names: every text that was acknowledged before a restore is still a version', async () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant('save' as const), headline: fc.string({ minLength: 1, maxLength: 12 }) }),
      fc.record({ kind: fc.constant('restore' as const), pick: fc.nat(20) }),
      fc.record({ kind: fc.constant('name' as const), name: fc.constantFrom('A', 'B') })
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 10 }), async (steps) => {
        const library = await openTestLibrary(await newFolder(), { versionDelay: long, clock: () => new Date(Date.UTC(2026, 10, 23)) })
        const article = valueOf(await library.create(sampleArticle('Start')))
        valueOf(await library.versions.keep(article, 'writing'))
        for (const { kind, ...rest } of steps) {
          const present = valueOf(await library.open(article.id))
          if (kind === 'save' && 'headline' in rest) await saved(library, present, rest.headline)
          if (kind === 'name' && 'name' in rest) valueOf(await library.versions.keep(present, 'named', rest.name))
          if (kind !== 'restore' || !('pick' in rest)) continue
          const versions = valueOf(await library.versions.list(article.id))
          const chosen = versions[rest.pick % versions.length]
          if (chosen === undefined) throw new Error('There is always a version')
          const words = valueOf(await library.versions.read(article.id, chosen.number)).words
          const { article: restored, before } = valueOf(await library.restoreVersion(article.id, chosen.number))
          expect(draftOf(restored)).toEqual(words)
          expect(valueOf(await library.versions.read(article.id, before.number)).words).toEqual(draftOf(present))
        }
      }),
      { numRuns: 25 }
    )
  })
})

describe('deleting for good', () => {
  it('takes the article, its versions and its receipts, and only from the trash', async () => {
    const library = await openTestLibrary(await newFolder())
    const article = valueOf(await library.create(sampleArticle()))
    valueOf(await library.versions.keep(article, 'writing'))
    expect(await library.deleteForGood(article.id)).toMatchObject({ ok: false, error: { code: 'article-not-found' } })
    await saved(library, article, 'So that there is a generation before')
    valueOf(await library.trash(article.id))
    valueOf(await library.deleteForGood(article.id))
    expect(await library.open(article.id)).toMatchObject({ ok: false, error: { code: 'article-not-found' } })
    expect(await library.list()).toEqual([])
    expect(await readdir(library.layout.versions)).toEqual([])
    expect(await readdir(library.layout.trash)).toEqual(['ages.json'])
  })

  it('empties the trash and leaves the rest', async () => {
    const library = await openTestLibrary(await newFolder())
    const kept = valueOf(await library.create(sampleArticle('Kept')))
    for (const headline of ['One', 'Two']) valueOf(await library.trash(valueOf(await library.create(sampleArticle(headline))).id))
    expect(valueOf(await library.emptyTrash())).toBe(2)
    expect((await library.list()).map(({ id }) => id)).toEqual([kept.id])
  })

  it('tells of each article that is gone', async () => {
    const gone: string[] = []
    const library = await openTestLibrary(await newFolder(), { onDeleted: (id) => gone.push(id) })
    const articles = await Promise.all(['One', 'Two', 'Three'].map(async (headline) => valueOf(await library.create(sampleArticle(headline)))))
    const ids = articles.map(({ id }) => id)
    for (const id of ids) valueOf(await library.trash(id))
    expect(gone).toEqual([])
    valueOf(await library.deleteForGood(ids[0] ?? ''))
    valueOf(await library.emptyTrash())
    expect(gone.toSorted()).toEqual(ids.toSorted())
  })

  it('happens by itself after 30 days of use, and not because a clock leapt', async () => {
    const directory = await newFolder()
    let today = Date.UTC(2026, 10, 23)
    const day = 24 * 60 * 60 * 1_000
    const start = () => openTestLibrary(directory, { clock: () => new Date(today) })
    const first = await start()
    const article = valueOf(await first.create(sampleArticle()))
    valueOf(await first.trash(article.id))
    expect(await first.tendTrash()).toEqual([])

    today += 3_650 * day
    expect(await (await start()).tendTrash()).toEqual([])
    today -= 3_650 * day
    const lived: string[][] = []
    for (let days = 0; days < 24; days++) {
      today += day
      lived.push(await (await start()).tendTrash())
    }
    expect(lived.flat()).toEqual([article.id])
    expect(lived.findIndex((deleted) => deleted.length > 0)).toBeGreaterThanOrEqual(22)
  })
})
