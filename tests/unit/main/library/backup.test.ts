import { createHash } from 'node:crypto'
import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { cp, mkdir, readdir, readFile, rm, stat, symlink, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import type { CopyProgress } from '../../../../src/core/backup/backup'
import type { Failure } from '../../../../src/core/failure'
import type { Result } from '../../../../src/core/result'
import { checkIsLibrary } from '../../../../src/main/library/backup/check-folder'
import { filesOfLibrary } from '../../../../src/main/library/backup/copy-files'
import { makeBackup } from '../../../../src/main/library/backup/make-backup'
import { copyLibrary } from '../../../../src/main/library/backup/move-library'
import { restoreBackup } from '../../../../src/main/library/backup/restore-backup'
import type { Library } from '../../../../src/main/library/library'
import { PictureStore } from '../../../../src/main/pictures/picture-store'
import { makePictureFiles } from '../../../support/picture-files'
import { draftOf, openTestLibrary, sampleArticle } from './sample-article'
import { temporaryFolders } from './temporary-folder'

const newFolder = temporaryFolders()
const now = new Date(2026, 10, 23, 9, 15, 7)
const patient = () => new AbortController().signal
const silent = (): void => undefined

function valueOf<Value>(outcome: Result<Value, Failure>): Value {
  if (!outcome.ok) throw new Error(outcome.error.code)
  return outcome.value
}

/** A library with articles, a version, something in the trash and a picture. */
async function filledLibrary(directory: string): Promise<Library> {
  const library = await openTestLibrary(directory)
  const article = valueOf(await library.create(sampleArticle('바다의 불빛')))
  valueOf(await library.versions.keep(article, 'named', 'For the desk'))
  valueOf(await library.save({ ...draftOf(article), headline: 'Harbor Lights' }))
  valueOf(await library.trash(valueOf(await library.create(sampleArticle('Thrown away'))).id))
  const [picture = ''] = await makePictureFiles(`${directory} pictures`, 1)
  valueOf(await new PictureStore(library.layout.media).importPath(picture))
  await rm(`${directory} pictures`, { recursive: true })
  await library.list()
  await library.close()
  return library
}

async function contentsOf(directory: string): Promise<Record<string, string>> {
  const paths = await filesOfLibrary(directory)
  return Object.fromEntries(await Promise.all(paths.map(async (path) => [path, (await readFile(join(directory, path))).toString('base64')] as const)))
}

describe('a backup', () => {
  it('is a dated copy of every file, read back, with a list of its files, and a library itself', async () => {
    const [libraryDirectory, folder] = [join(await newFolder(), 'library'), await newFolder()]
    const library = await filledLibrary(libraryDirectory)
    const told: CopyProgress[] = []
    const report = valueOf(await makeBackup({ libraryDirectory, folder, now, onProgress: (progress) => told.push(progress), signal: patient() }))
    expect(report.folder).toBe(join(folder, 'Copydesk backup 2026-11-23 09.15.07'))
    expect(await readdir(folder)).toEqual(['Copydesk backup 2026-11-23 09.15.07'])
    expect(await contentsOf(report.folder)).toEqual(await contentsOf(libraryDirectory))
    expect(told.at(-1)).toEqual({ job: 'backup', phase: 'verifying', done: report.files, total: report.files })
    expect(await readdir(report.folder)).not.toContain('index.json')
    expect((await (await openTestLibrary(report.folder)).list()).length).toBe((await library.list()).length)
  })

  it('holds no order to publish, and none comes back from an older backup that does', async () => {
    const [libraryDirectory, folder] = [join(await newFolder(), 'library'), await newFolder()]
    await filledLibrary(libraryDirectory)
    const order = 'outbox/article-1--site-1.json'
    await mkdir(join(libraryDirectory, 'outbox'))
    await writeFile(join(libraryDirectory, order), '{}')
    const { folder: backup } = valueOf(await makeBackup({ libraryDirectory, folder, now, onProgress: silent, signal: patient() }))
    expect(await filesOfLibrary(backup)).not.toContain(order)

    const list = z.looseObject({ files: z.array(z.object({ path: z.string(), size: z.number(), sha256: z.string() })) }).parse(JSON.parse(await readFile(join(backup, 'backup.json'), 'utf8')))
    await mkdir(join(backup, 'outbox'))
    await writeFile(join(backup, order), '{}')
    await writeFile(join(backup, 'backup.json'), JSON.stringify({ ...list, files: [...list.files, { path: order, size: 2, sha256: createHash('sha256').update('{}').digest('hex') }] }))
    const restored = valueOf(await restoreBackup({ backup, libraryDirectory, now, onProgress: silent, signal: patient() }))
    expect(await filesOfLibrary(restored.directory)).not.toContain(order)
    expect(restored.files).toBe(list.files.length)
  })

  it.each(['vanishes', 'cannot be read'] as const)('does an earlier one no harm, of which a picture that %s now is a second name', async (how) => {
    const [libraryDirectory, folder] = [join(await newFolder(), 'library'), await newFolder()]
    await filledLibrary(libraryDirectory)
    const { folder: earlier } = valueOf(await makeBackup({ libraryDirectory, folder, now, onProgress: silent, signal: patient() }))
    const before = await contentsOf(earlier)
    const picture = join(libraryDirectory, Object.keys(before).find((path) => path.startsWith('media/')) ?? '')
    const spoil = (): void => {
      rmSync(picture, { recursive: true, force: true })
      if (how === 'cannot be read') mkdirSync(picture) // a folder opens, and does not read
    }
    const second = await makeBackup({ libraryDirectory, folder, now: new Date(2026, 10, 24), onProgress: spoil, signal: patient() })
    expect(second.ok).toBe(how === 'vanishes')
    expect(await contentsOf(earlier)).toEqual(before)
    valueOf(await restoreBackup({ backup: earlier, libraryDirectory, now, onProgress: silent, signal: patient() }))
  })

  it('minds nothing that the system, or somebody, lays into a folder', async () => {
    const [libraryDirectory, folder] = [join(await newFolder(), 'library'), await newFolder()]
    await filledLibrary(libraryDirectory)
    const files = (await filesOfLibrary(libraryDirectory)).length
    for (const name of ['.DS_Store', '._x.json', 'Thumbs.db', 'Notes 10:30.txt']) await writeFile(join(libraryDirectory, name), 'x')
    const { folder: backup } = valueOf(await makeBackup({ libraryDirectory, folder, now, onProgress: silent, signal: patient() }))
    await writeFile(join(backup, '.DS_Store'), 'y')
    expect(valueOf(await restoreBackup({ backup, libraryDirectory, now, onProgress: silent, signal: patient() })).files).toBe(files)
  })

  it('of a library whose articles all lie in the trash is a library, too', async () => {
    const [libraryDirectory, folder] = [join(await newFolder(), 'library'), await newFolder()]
    const library = await openTestLibrary(libraryDirectory)
    valueOf(await library.trash(valueOf(await library.create(sampleArticle('Thrown away'))).id))
    await library.close()
    const { folder: backup } = valueOf(await makeBackup({ libraryDirectory, folder, now, onProgress: silent, signal: patient() }))
    const { directory } = valueOf(await restoreBackup({ backup, libraryDirectory, now, onProgress: silent, signal: patient() }))
    await expect(checkIsLibrary(directory)).resolves.toBeUndefined()
  })

  it('holds an article that was restored from the trash, or thrown away, while it was made: once, and where it is now', async () => {
    const [libraryDirectory, folder] = [join(await newFolder(), 'library'), await newFolder()]
    await filledLibrary(libraryDirectory)
    const named = async (place: string) => (await readdir(join(libraryDirectory, place))).find((name) => /^[^.]+\.json$/.test(name)) ?? ''
    const [thrown, kept] = [await named('trash'), await named('drafts')]
    const move = (from: string, to: string) => renameSync(join(libraryDirectory, from), join(libraryDirectory, to))
    let isRestored = false
    let isThrown = false
    const { folder: backup } = valueOf(
      await makeBackup({
        libraryDirectory,
        folder,
        now,
        onProgress: ({ phase }) => {
          if (!isRestored) move(`trash/${thrown}`, `drafts/${thrown}`)
          isRestored = true
          if (phase !== 'verifying' || isThrown) return
          move(`drafts/${kept}`, `trash/${kept}`)
          isThrown = true
        },
        signal: patient()
      })
    )
    const found = await filesOfLibrary(backup)
    expect(found).toEqual(expect.arrayContaining([`drafts/${thrown}`, `trash/${kept}`]))
    expect(found).not.toContain(`trash/${thrown}`)
    expect(found).not.toContain(`drafts/${kept}`)
    valueOf(await restoreBackup({ backup, libraryDirectory, now, onProgress: silent, signal: patient() }))
  })

  it('never takes the place of another, and shares the room of pictures with the one before', async () => {
    const [libraryDirectory, folder] = [join(await newFolder(), 'library'), await newFolder()]
    await filledLibrary(libraryDirectory)
    const first = valueOf(await makeBackup({ libraryDirectory, folder, now, onProgress: silent, signal: patient() }))
    const second = valueOf(await makeBackup({ libraryDirectory, folder, now, onProgress: silent, signal: patient() }))
    expect(second.folder).toBe(`${first.folder} 2`)
    const picture = (await filesOfLibrary(libraryDirectory)).find((path) => path.startsWith('media/')) ?? ''
    expect((await stat(join(second.folder, picture))).ino).toBe((await stat(join(first.folder, picture))).ino)
    expect((await stat(join(second.folder, picture))).ino).not.toBe((await stat(join(libraryDirectory, picture))).ino)
  })

  it('takes a picture from the library when the earlier backup has damaged it', async () => {
    const [libraryDirectory, folder] = [join(await newFolder(), 'library'), await newFolder()]
    await filledLibrary(libraryDirectory)
    const first = valueOf(await makeBackup({ libraryDirectory, folder, now, onProgress: silent, signal: patient() }))
    const picture = (await filesOfLibrary(libraryDirectory)).find((path) => path.startsWith('media/')) ?? ''
    await truncate(join(first.folder, picture), 10)
    const second = valueOf(await makeBackup({ libraryDirectory, folder, now, onProgress: silent, signal: patient() }))
    expect(await contentsOf(second.folder)).toEqual(await contentsOf(libraryDirectory))
  })

  it('goes on while articles are saved, and every article in it is whole', async () => {
    const [libraryDirectory, folder] = [join(await newFolder(), 'library'), await newFolder()]
    await filledLibrary(libraryDirectory)
    const library = await openTestLibrary(libraryDirectory)
    const [open] = (await library.list()).filter(({ isTrashed }) => !isTrashed)
    const article = valueOf(await library.open(open?.id ?? ''))
    const done = new AbortController()
    const saving = (async () => {
      for (let count = 0; !done.signal.aborted; count++) valueOf(await library.save({ ...draftOf(article), headline: `Headline ${String(count)}` }))
    })()
    const report = valueOf(await makeBackup({ libraryDirectory, folder, now, onProgress: silent, signal: patient() }))
    done.abort()
    await saving
    const copy = await openTestLibrary(report.folder)
    expect(valueOf(await copy.open(article.id)).headline).toMatch(/^(Harbor Lights|Headline \d+)$/)
  })

  it('is refused within the library, also by way of a link, and in a folder that is not there', async () => {
    const folder = await newFolder()
    const libraryDirectory = join(folder, 'library')
    await filledLibrary(libraryDirectory)
    await symlink(join(libraryDirectory, 'media'), join(folder, 'elsewhere'))
    const attempt = (into: string) => makeBackup({ libraryDirectory, folder: into, now, onProgress: silent, signal: patient() })
    for (const into of [libraryDirectory, join(libraryDirectory, 'media'), join(folder, 'elsewhere')]) {
      expect(await attempt(into)).toMatchObject({ ok: false, error: { code: 'folder-within-library' } })
    }
    for (const into of [join(folder, 'nowhere'), 'relative', join(libraryDirectory, 'sites.json', 'x')]) {
      expect(await attempt(into)).toMatchObject({ ok: false, error: { code: 'folder-not-found' } })
    }
  })

  it('that is stopped leaves nothing behind', async () => {
    const [libraryDirectory, folder] = [join(await newFolder(), 'library'), await newFolder()]
    await filledLibrary(libraryDirectory)
    const controller = new AbortController()
    const outcome = await makeBackup({ libraryDirectory, folder, now, onProgress: ({ done }) => { if (done === 2) controller.abort() }, signal: controller.signal })
    expect(outcome).toMatchObject({ ok: false, error: { code: 'copy-stopped' } })
    expect(await readdir(folder)).toEqual([])
  })
})

describe('restoring a backup', () => {
  it('makes a library beside the present one and touches nothing of it', async () => {
    const [home, folder] = [await newFolder(), await newFolder()]
    const libraryDirectory = join(home, 'library')
    const library = await filledLibrary(libraryDirectory)
    const report = valueOf(await makeBackup({ libraryDirectory, folder, now, onProgress: silent, signal: patient() }))
    const backedUp = await contentsOf(libraryDirectory)
    valueOf(await (await openTestLibrary(libraryDirectory)).emptyTrash())
    const present = await contentsOf(libraryDirectory)

    const restored = valueOf(await restoreBackup({ backup: report.folder, libraryDirectory, now, onProgress: silent, signal: patient() }))
    expect(restored.directory).toBe(`${libraryDirectory} restored 2026-11-23 09.15.07`)
    expect(await contentsOf(restored.directory)).toEqual(backedUp)
    expect(await contentsOf(libraryDirectory)).toEqual(present)
    expect((await readdir(home)).sort()).toEqual(['library', 'library restored 2026-11-23 09.15.07'])
    expect(library.isNew).toBe(true)
  })

  it('is refused, with nothing left behind, when a file of the backup is damaged, missing or leads out of it', async () => {
    const [home, folder] = [await newFolder(), await newFolder()]
    const libraryDirectory = join(home, 'library')
    await filledLibrary(libraryDirectory)
    const { folder: backup } = valueOf(await makeBackup({ libraryDirectory, folder, now, onProgress: silent, signal: patient() }))
    const damaged = join(folder, 'damaged')
    await cp(backup, damaged, { recursive: true })
    await writeFile(join(damaged, 'drafts', 'article-0001.json'), '{}')
    const outcome = await restoreBackup({ backup: damaged, libraryDirectory, now, onProgress: silent, signal: patient() })
    expect(outcome).toEqual({ ok: false, error: { code: 'backup-damaged', details: { file: 'drafts/article-0001.json' } } })
    const tricky = join(folder, 'tricky')
    await cp(backup, tricky, { recursive: true })
    await writeFile(join(tricky, 'backup.json'), (await readFile(join(tricky, 'backup.json'), 'utf8')).replace('drafts/article-0001.json', '../../secret'))
    for (const none of [tricky, libraryDirectory]) {
      expect(await restoreBackup({ backup: none, libraryDirectory, now, onProgress: silent, signal: patient() })).toMatchObject({ ok: false, error: { code: 'backup-not-found' } })
    }
    expect(await readdir(home)).toEqual(['library'])
  })
})

describe('moving a library', () => {
  it('copies all of it, with what changed meanwhile, and leaves the old one', async () => {
    const [home, other] = [await newFolder(), await newFolder()]
    const libraryDirectory = join(home, 'library')
    await filledLibrary(libraryDirectory)
    const library = await openTestLibrary(libraryDirectory, { newId: () => 'article-0009' })
    const to = join(other, '기사 보관함')
    await mkdir(to)
    const settle = async () => {
      valueOf(await library.create(sampleArticle('Written at the last moment')))
      valueOf(await library.emptyTrash())
      await library.close()
    }
    valueOf(await copyLibrary({ libraryDirectory, to, settle, onProgress: silent, signal: patient() }))
    expect(await contentsOf(to)).toEqual(await contentsOf(libraryDirectory))
    expect(await readdir(other)).toEqual(['기사 보관함'])
  })

  it('goes into a folder that is empty but for what the system lays there unseen', async () => {
    const home = await newFolder()
    const [libraryDirectory, to] = [join(home, 'library'), join(home, 'new folder')]
    await filledLibrary(libraryDirectory)
    await mkdir(to)
    for (const name of ['.DS_Store', 'desktop.ini']) await writeFile(join(to, name), '')
    valueOf(await copyLibrary({ libraryDirectory, to, settle: () => Promise.resolve(), onProgress: silent, signal: patient() }))
    expect(await contentsOf(to)).toEqual(await contentsOf(libraryDirectory))
  })

  it('is refused into a folder that holds something, into the library itself, and to nowhere', async () => {
    const home = await newFolder()
    const libraryDirectory = join(home, 'library')
    await filledLibrary(libraryDirectory)
    await mkdir(join(home, 'full'))
    await writeFile(join(home, 'full', 'letter.txt'), 'Dear')
    const attempt = (to: string) => copyLibrary({ libraryDirectory, to, settle: () => Promise.resolve(), onProgress: silent, signal: patient() })
    expect(await attempt(join(home, 'full'))).toMatchObject({ ok: false, error: { code: 'folder-not-empty' } })
    await mkdir(join(home, 'deep', '._work'), { recursive: true })
    expect(await attempt(join(home, 'deep'))).toMatchObject({ ok: false, error: { code: 'folder-not-empty' } })
    expect(await attempt(join(libraryDirectory, 'inner'))).toMatchObject({ ok: false, error: { code: 'folder-within-library' } })
    expect(await attempt(libraryDirectory)).toMatchObject({ ok: false, error: { code: 'folder-not-empty' } })
    expect(await attempt(join(home, 'no', 'where'))).toMatchObject({ ok: false, error: { code: 'folder-not-found' } })
    expect(await attempt('relative')).toMatchObject({ ok: false, error: { code: 'folder-not-found' } })
  })
})
