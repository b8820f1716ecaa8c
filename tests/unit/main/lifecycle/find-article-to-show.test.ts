import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import type { Library } from '../../../../src/main/library/library'
import { findArticleToShow } from '../../../../src/main/lifecycle/find-article-to-show'
import { SettingsStore } from '../../../../src/main/settings/settings-store'
import { openTestLibrary, sampleArticle } from '../library/sample-article'
import { temporaryFolders } from '../library/temporary-folder'

const newFolder = temporaryFolders()
let library: Library
let settings: SettingsStore

beforeEach(async () => {
  const folder = await newFolder()
  library = await openTestLibrary(join(folder, 'library'))
  settings = new SettingsStore({ path: join(folder, 'settings.json'), clock: () => new Date() })
})

/** Writes articles one after the other; the last one is the one last open. */
async function write(...headlines: string[]): Promise<void> {
  for (const headline of headlines) {
    const made = await library.create(sampleArticle(headline))
    await settings.change({ lastArticleId: made.ok ? made.value.id : null })
  }
}

async function trashLast(): Promise<void> {
  await library.trash((await settings.read()).lastArticleId ?? '')
}

const shown = async () => (await findArticleToShow(library, settings))?.headline

test('the article last open is shown, though another is newer', async () => {
  await write('One')
  await library.create(sampleArticle('Two'))
  expect(await shown()).toBe('One')
})

test('an article that lies in the trash by now is not shown as if it were open, but the newest that does not', async () => {
  await write('One', 'Two', 'Three')
  await trashLast()
  expect(await shown()).toBe('Two')
})

test('where all lies in the trash, or nothing was ever written, nothing is shown', async () => {
  expect(await shown()).toBeUndefined()
  await write('One')
  await trashLast()
  expect(await shown()).toBeUndefined()
})
