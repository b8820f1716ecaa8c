import { readdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { currentFormat } from '../../src/core/migrations/migrate'
import { draftNameOf, parseDraft } from '../../src/main/library/draft-file'
import { forgeDraft } from '../faults/support/forge-draft'
import { articleIn } from '../faults/support/library-with'
import { draftOf, openTestLibrary, sampleArticle } from '../unit/main/library/sample-article'
import { expectAccessible } from './accessible'
import type { Home } from './app'
import { endOf, expect, launchCopydesk, test, testInOneApp } from './app'
import { startAnew } from './start-article'

interface DraftOnDisk {
  readonly id: string
  readonly path: string
}

async function draftWith(home: Home, headline: string): Promise<DraftOnDisk> {
  for (const name of await readdir(home.path('library', 'drafts'))) {
    const path = home.path('library', 'drafts', name)
    if (!/^[a-z0-9-]+\.json$/.test(name)) continue
    if ((await readFile(path, 'utf8')).includes(`"headline":"${headline}"`)) return { id: name.replace('.json', ''), path }
  }
  throw new Error(`There is no draft "${headline}"`)
}

const headlineField = (page: Page) => page.getByRole('textbox', { name: 'Headline' })
const statusOf = (page: Page) => page.locator('.save-status')

async function writeHeadlines(page: Page, ...headlines: readonly string[]): Promise<void> {
  for (const headline of headlines) {
    await headlineField(page).fill(headline)
    await expect(statusOf(page)).toContainText('Saved on this computer')
    await expect(page.getByRole('option', { name: headline, exact: true })).toBeVisible()
  }
}

/** Makes a library with another article and one that was saved under each of the headlines, which lay open last, as an app leaves it. */
async function editedInPast(home: Home, ...headlines: readonly string[]): Promise<DraftOnDisk> {
  const library = await openTestLibrary(home.path('library'), { clock: () => new Date() })
  await library.create(sampleArticle('Another'))
  const created = await library.create(sampleArticle())
  if (!created.ok) throw new Error(created.error.code)
  const { id } = created.value
  for (const headline of headlines) await library.save({ ...draftOf(await articleIn(library, id)), headline })
  await library.list() // whoever lists keeps an index
  await library.close()
  await writeFile(home.path('settings.json'), JSON.stringify({ lastArticleId: id }))
  return { id, path: home.path('library', 'drafts', draftNameOf(id)) }
}

test('an article that was damaged overnight is shown at the start with what was found, and the version before it is one click away', async ({ home }) => {
  const { id, path } = await editedInPast(home, 'The version before', 'The last version')
  const whole = await readFile(path)
  await writeFile(path, whole.subarray(0, whole.length - 200))

  const { page, close } = await launchCopydesk(home)
  const dialog = page.getByRole('dialog', { name: 'This article is damaged' })
  await expect(dialog).toContainText('Its file ends in the middle.')
  await expect(dialog.getByRole('textbox', { name: 'What can be read' })).toHaveValue(/^The last version/)
  await expectAccessible(page, '[role="dialog"]')
  await page.screenshot({ path: test.info().outputPath('damaged.png') })
  await dialog.getByRole('button', { name: /^Open the version of \d\d:\d\d$/ }).click()
  await expect(headlineField(page)).toHaveValue('The version before')
  await writeHeadlines(page, 'Going on')
  await close()
  expect((await readdir(home.path('library', 'quarantine'))).filter((name) => name.startsWith(id))).toHaveLength(2)
})

test('a damaged article without a version before it is told of once, and again when it is opened', async ({ home }) => {
  const { id, path } = await editedInPast(home, 'Before', 'After')
  for (const damaged of [path, path.replace('.json', '.prev.json')]) await writeFile(damaged, '')
  const first = await launchCopydesk(home)
  await expect(first.page.getByRole('dialog', { name: 'This article is damaged' })).toContainText('Its file is empty.')
  await first.close()

  const second = await launchCopydesk(home)
  await expect(headlineField(second.page)).toBeVisible()
  await expect(second.page.getByRole('option', { name: 'After', exact: true })).toBeVisible()
  await expect(second.page.getByRole('dialog')).toHaveCount(0)
  await second.page.getByRole('option', { name: 'After', exact: true }).click()
  const dialog = second.page.getByRole('dialog', { name: 'This article is damaged' })
  await expect(dialog).toContainText('There is no earlier version beside it.')
  await dialog.getByRole('button', { name: 'Close', exact: true }).last().click()
  await expect(dialog).toHaveCount(0)
  await second.close()
  expect((await stat(home.path('library', 'drafts', `${id}.json`))).size).toBe(0)
})

test('articles of a newer Copydesk, and with blocks that nobody knows, can be read and copied and are left as they are', async ({ home }) => {
  const library = await openTestLibrary(home.path('library'))
  const strange: { readonly path: string; readonly text: string }[] = []
  for (const [headline, format] of [['Of today', currentFormat], ['Of tomorrow', currentFormat + 1]] as const) {
    const created = await library.create(sampleArticle(headline))
    if (!created.ok) throw new Error(created.error.code)
    const body = { type: 'doc', content: [{ type: 'hologram', content: [{ type: 'text', text: 'A word within' }] }] }
    strange.push({ path: home.path('library', 'drafts', draftNameOf(created.value.id)), text: forgeDraft({ ...created.value, body }, format) })
  }
  await library.close()
  for (const { path, text } of strange) await writeFile(path, text)

  const { page, close } = await launchCopydesk(home)
  for (const [headline, title] of [['Of today', 'This article holds something unknown'], ['Of tomorrow', 'This article is from a newer Copydesk']] as const) {
    await page.getByRole('option', { name: headline, exact: true }).click()
    const dialog = page.getByRole('dialog', { name: title })
    const text = dialog.getByRole('textbox', { name: 'What can be read' })
    await expect(text).toHaveValue(/A word within/)
    await expect(text).not.toBeEditable()
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
  }
  await close()
  for (const { path, text } of strange) expect(await readFile(path, 'utf8')).toBe(text)
})

testInOneApp('what a sync tool writes over the open article is kept as an article of its own', async ({ home, copydesk: { page } }) => {
  await startAnew(page)
  await writeHeadlines(page, 'My version')
  const { id, path } = await draftWith(home, 'My version')
  await expect.poll(() => readFile(path, 'utf8')).toContain('"slug":"my-version"') // which is saved after the headline: a save that is under way would write over the tool
  const draft = parseDraft(id, await readFile(path))
  if (!draft.ok) throw new Error(draft.error.code)
  await writeFile(path, forgeDraft({ ...draft.value.article, headline: 'Their version' }))

  await page.getByRole('textbox', { name: 'Dek' }).pressSequentially('and my words')
  const notice = page.getByRole('alert').filter({ hasText: 'Another program changed this article.' })
  await expect(notice).toContainText('“Their version (changed elsewhere)”')
  await expect(headlineField(page)).toHaveValue('My version')
  await notice.getByRole('button', { name: 'Open it' }).click()
  await expect(headlineField(page)).toHaveValue('Their version (changed elsewhere)')
})

testInOneApp('a library that goes away is said at the top, is not made anew, and saving goes on by itself when it is back', async ({ home, copydesk: { page } }) => {
  await startAnew(page)
  await rename(home.path('library'), home.path('away'))
  await headlineField(page).fill('Written without a library')
  await expect(statusOf(page)).toHaveText('Not saved: the library’s folder is not there')
  expect(await readdir(home.folder)).not.toContain('library')
  await rename(home.path('away'), home.path('library'))
  await expect(statusOf(page)).toContainText('Saved on this computer')
  await draftWith(home, 'Written without a library')
})

test('a window is not closed over words that the disk refuses: the editor is asked, and it closes by itself when they are saved', async ({ home }) => {
  const first = await launchCopydesk(home)
  const { page, app } = first
  const dialog = page.getByRole('dialog', { name: 'Your last words are not on this computer yet' })
  const askToClose = () =>
    app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.close()
    })
  await expect(headlineField(page)).toBeVisible()
  await rename(home.path('library'), home.path('away'))
  await headlineField(page).fill('Written to the very end')
  await askToClose()
  await expect(dialog.getByRole('button', { name: 'Keep the window open' }).last()).toBeFocused()
  await expect(dialog.getByRole('alert')).toContainText('What you typed stands only in this window')
  await dialog.getByRole('button', { name: 'Try again' }).click()
  await expect(dialog).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await headlineField(page).fill('Written to the very end, and after it')
  await askToClose()
  await expect(dialog).toBeVisible()
  await endOf(app, () => rename(home.path('away'), home.path('library')))

  const second = await launchCopydesk(home)
  await expect(headlineField(second.page)).toHaveValue('Written to the very end, and after it')
  await rename(home.path('library'), home.path('away'))
  await headlineField(second.page).fill('Not to be kept')
  await second.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.close()
  })
  await endOf(second.app, () => second.page.getByRole('dialog').getByRole('button', { name: 'Close without them' }).click())
})
