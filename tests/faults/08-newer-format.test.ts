import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { currentFormat } from '../../src/core/migrations/migrate'
import { draftOf, openTestLibrary, sampleBinding } from '../unit/main/library/sample-article'
import { temporaryFolders } from '../unit/main/library/temporary-folder'
import { forgeDraft } from './support/forge-draft'
import { makeLibraryWithOld } from './support/library-with'

const newFolder = temporaryFolders()

it('fault 8: a draft of a newer format is listed, its words can be read, and its file is untouched whatever is tried', async () => {
  const directory = await newFolder()
  const { article, path } = await makeLibraryWithOld(directory)
  const newer = forgeDraft({ ...article, body: { kind: 'tree', blocks: [{ type: 'hologram', text: 'A word of tomorrow' }] } }, currentFormat + 1)
  await writeFile(path, newer)
  const before = await stat(path)

  const library = await openTestLibrary(directory)
  const refused = { ok: false, error: { code: 'article-too-new', details: { id: article.id } } }
  expect(await library.open(article.id)).toEqual(refused)
  expect(await library.save({ ...draftOf(article), headline: 'Over it' })).toEqual(refused)
  expect(await library.saveBinding(article.id, sampleBinding(1))).toEqual(refused)
  expect(await library.recoverPrevious(article.id)).toEqual(refused)
  const inspection = await library.inspect(article.id)
  expect(inspection).toMatchObject({ ok: true, value: { state: 'too-new', found: null } })
  expect(inspection.ok && inspection.value.text).toContain('A word of tomorrow')
  expect((await library.list()).map(({ headline }) => headline)).toEqual(['Old'])
  await library.verified()
  await library.close()

  expect(library.takeTidings()).toEqual([])
  expect(await readFile(path, 'utf8')).toBe(newer)
  expect(await stat(path)).toMatchObject({ ino: before.ino, mtimeMs: before.mtimeMs })
  expect(await readdir(directory)).not.toContain('quarantine')
})
