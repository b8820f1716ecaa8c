import { mkdir, readdir, readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expectAccessible } from './accessible'
import type { Copydesk, Home } from './app'
import { endOf, expect, launchCopydesk, test, testInOneApp } from './app'
import { draftsOnDisk } from './drafts-on-disk'
import { forgetExports } from './forget-exports'
import { importByPath } from './import-by-path'
import { startAnew, startArticle } from './start-article'

const headline = (page: Page) => page.getByRole('textbox', { name: 'Headline' })
const history = (page: Page) => page.getByRole('dialog', { name: 'Version history' })

/** Not waited for until it is saved: whatever is done next sees to that by itself. */
const write = (page: Page, words: string) => headline(page).fill(words)

async function openLibrarySettings(page: Page) {
  await page.keyboard.press('Control+,')
  const dialog = page.getByRole('dialog', { name: 'Settings' })
  await dialog.getByRole('tab', { name: 'Library' }).click()
  return dialog
}

/** Does what ends the app and starts it anew, without the second start: a test starts it itself. */
async function untilItEnds({ app }: Copydesk, act: () => Promise<void>): Promise<void> {
  await app.evaluate(({ app: electron }) => {
    electron.relaunch = () => undefined
  })
  await endOf(app, act)
}

async function foundIn(home: Home, ...folder: string[]): Promise<string[]> {
  return readdir(home.path(...folder))
}

async function textsIn(home: Home, ...folder: string[]): Promise<string> {
  const names = await foundIn(home, ...folder)
  return (await Promise.all(names.map((name) => readFile(home.path(...folder, name), 'utf8')))).join('')
}

testInOneApp('a version is named, compared word by word, restored, and the restoring undone', async ({ copydesk }) => {
  const { page } = copydesk
  await startAnew(page)
  await page.getByRole('textbox', { name: 'Slug' }).fill('of-the-day') // else it would differ with the headline
  await write(page, 'First headline of the day')
  await page.keyboard.press('Control+Alt+v')
  await history(page).getByRole('textbox', { name: 'Name the text as it is now' }).fill('For the desk')
  await history(page).getByRole('button', { name: 'Keep', exact: true }).click()
  await expect(history(page).getByRole('option', { name: 'For the desk' })).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Escape')

  await write(page, 'Second headline of the day')
  await page.keyboard.press('Control+Alt+v')
  await history(page).getByRole('option', { name: 'For the desk' }).click()
  const text = history(page).getByRole('region', { name: 'Text of the version' })
  await expect(text.locator('del')).toHaveText(['First'])
  await expect(text.locator('ins')).toHaveText(['Second'])
  await expect(history(page).getByRole('status')).toHaveText('1 difference')
  await expectAccessible(page, '[role="dialog"]')

  await history(page).getByRole('button', { name: 'Restore this version' }).click()
  await expect(headline(page)).toHaveValue('First headline of the day')
  await page.getByRole('alert').getByRole('button', { name: 'Undo' }).click()
  await expect(headline(page)).toHaveValue('Second headline of the day')
  await page.keyboard.press('Control+Alt+v')
  await expect(history(page).getByRole('option', { name: /Before restoring/ })).toHaveCount(2)
})

testInOneApp('the history is used with the keyboard alone, and speaks Korean in the dark', async ({ copydesk }) => {
  const { page } = copydesk
  await startAnew(page)
  await write(page, 'First')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('Version history') // not waiting for the palette: what is typed is its, not the headline's
  await expect(page.getByRole('dialog', { name: 'Command palette' }).getByRole('combobox')).toHaveValue('Version history')
  await expect(headline(page)).toHaveValue('First')
  await page.keyboard.press('Enter')
  await history(page).getByRole('textbox', { name: 'Name the text as it is now' }).fill('Kept')
  await page.keyboard.press('Enter')
  const list = history(page).getByRole('listbox', { name: 'Versions' })
  await expect(list.getByRole('option').filter({ hasText: 'Kept' })).toHaveAttribute('aria-selected', 'true')
  await list.focus()
  await page.keyboard.press('ArrowDown')
  await expect(list.getByRole('option').nth(1)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Escape')

  await page.keyboard.press('Control+Alt+9')
  await page.keyboard.press('Control+Alt+k')
  await expect(page.getByRole('button', { name: '발행', exact: true })).toBeVisible()
  await page.keyboard.press('Control+Alt+v')
  const dialog = page.getByRole('dialog', { name: '버전 기록' })
  await expect(dialog.getByRole('button', { name: '이 버전으로 복원' })).toBeEnabled()
  await expectAccessible(page, '[role="dialog"]')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+Alt+e')
  await page.keyboard.press('Control+Alt+7')
  await expect(page.getByRole('button', { name: 'Publish', exact: true })).toBeVisible()
})

testInOneApp('an article is deleted for good only after a question, and the trash is emptied', async ({ home, copydesk }) => {
  const { page } = copydesk
  await startAnew(page)
  await page.evaluate(() => window.copydesk.library.emptyTrash())
  const drafts = async () => Object.keys(await draftsOnDisk(home))
  const before = await drafts()
  for (const words of ['To be thrown away', 'So is this']) {
    await startArticle(page, 'Blank')
    await write(page, words)
    await page.keyboard.press('Control+Shift+Backspace')
    await expect(page.getByRole('heading', { name: 'A quiet page is waiting' })).toBeVisible()
  }
  await page.getByRole('button', { name: 'Trash', exact: true }).click()
  const rows = page.getByRole('listbox', { name: 'Articles' }).getByRole('option')
  await expect(rows).toHaveCount(2)
  await rows.filter({ hasText: 'To be thrown away' }).click()
  await page.getByRole('button', { name: 'Delete for good' }).click()
  const question = page.getByRole('dialog', { name: 'Delete “To be thrown away” for good?' })
  await expect(question.getByRole('button', { name: 'Cancel' }).last()).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(rows).toHaveCount(2)
  await expect(page.getByRole('listbox', { name: 'Articles' })).toBeFocused()
  await page.getByRole('button', { name: 'Delete for good' }).click()
  await question.getByRole('button', { name: 'Delete for good' }).click()
  await expect(rows).toHaveCount(1)

  await page.getByRole('button', { name: 'Empty trash' }).click()
  await page.getByRole('dialog', { name: 'Delete 1 article for good?' }).getByRole('button', { name: 'Delete for good' }).click()
  await expect(rows).toHaveCount(0)
  await expect.poll(() => foundIn(home, 'library', 'trash')).toEqual(['ages.json'])
  expect(await drafts()).toEqual(before)
})

testInOneApp('an article is exported by key, with the last words that were typed, and from the list, never over what was exported before, and its bundle opens as an article of its own', async ({ home, copydesk }) => {
  const { app, page } = copydesk
  await mkdir(home.path('taken out'))
  await forgetExports(page)
  await startAnew(page)
  await write(page, 'To be taken out')
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
  }, home.path('taken out'))
  await page.getByRole('textbox', { name: 'Dek' }).fill('The last words')
  await page.keyboard.press('Control+Shift+e')
  const exporting = page.getByRole('dialog', { name: 'Export' })
  await expect(exporting.getByRole('checkbox', { checked: true })).toHaveCount(2)
  await exporting.getByRole('button', { name: 'Export', exact: true }).click() // without a folder the system's dialog asks for one
  await expect(page.getByRole('alert').filter({ hasText: 'Exported to “To be taken out”' }).getByRole('button', { name: 'Show in folder' })).toBeVisible()
  expect(await readFile(home.path('taken out', 'To be taken out', 'To be taken out.md'), 'utf8')).toContain('# To be taken out\n\nThe last words')

  await page.getByRole('option', { name: 'To be taken out' }).click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Export…' }).click()
  await expect(exporting.getByRole('textbox', { name: 'Folder' })).toHaveValue(home.path('taken out'))
  await exporting.getByRole('button', { name: 'Export', exact: true }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Exported to “To be taken out 2”' })).toBeVisible()
  expect((await foundIn(home, 'taken out')).toSorted()).toEqual(['To be taken out', 'To be taken out 2'])

  await page.getByRole('textbox', { name: 'Dek' }).fill('Changed since')
  await importByPath(page, home.path('taken out', 'To be taken out', 'To be taken out.copydesk'))
  await expect(page.getByRole('textbox', { name: 'Dek' })).toHaveText('The last words')
  await expect(page.getByRole('option', { name: 'To be taken out', exact: true })).toHaveCount(2)
})

test('a backup is made, restored beside the library, and opened', async ({ home }) => {
  const copydesk = await launchCopydesk(home)
  const { page } = copydesk
  await mkdir(home.path('backups'))
  await write(page, 'In the backup')
  const settings = await openLibrarySettings(page)
  const backups = settings.getByRole('region', { name: 'Backups' })
  await backups.getByRole('textbox', { name: 'Folder for backups' }).fill(home.path('nowhere'))
  await backups.getByRole('button', { name: 'Back up now' }).click()
  await expect(backups.getByRole('alert')).toContainText('There is no folder')
  await backups.getByRole('textbox', { name: 'Folder for backups' }).fill(home.path('backups'))
  await backups.getByRole('combobox', { name: 'Back up' }).selectOption('Every day')
  await backups.getByRole('button', { name: 'Back up now' }).click()
  await expect(backups.getByRole('status')).toHaveText(/^The backup is made: \d+ files, all read back\.$/)
  const [name = ''] = await foundIn(home, 'backups')
  expect(name).toMatch(/^Copydesk backup \d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d$/)
  expect(await textsIn(home, 'backups', name, 'drafts')).toContain('"headline":"In the backup"')
  await expectAccessible(page, '[role="dialog"]')
  await page.keyboard.press('Escape')
  await write(page, 'Written after the backup')

  await openLibrarySettings(page)
  const restore = settings.getByRole('region', { name: 'Restore a backup' })
  await restore.getByRole('textbox', { name: 'Folder of the backup' }).fill(home.path('backups', name))
  await restore.getByRole('button', { name: 'Restore', exact: true }).click()
  await expect(restore.getByRole('status')).toContainText('library restored ')
  await untilItEnds(copydesk, () => restore.getByRole('button', { name: 'Open it' }).click())

  const again = await launchCopydesk(home)
  await expect(headline(again.page)).toHaveValue('In the backup')
  await again.close()
  expect(await textsIn(home, 'library', 'drafts')).toContain('"headline":"Written after the backup"')
})

test('the library moves to another folder with all that was typed, and the old one stays', async ({ home }) => {
  const copydesk = await launchCopydesk(home)
  const { page } = copydesk
  await write(page, 'On the move')
  const settings = await openLibrarySettings(page)
  const place = settings.getByRole('region', { name: 'Another library, another place' })
  await place.getByRole('textbox', { name: 'Folder' }).fill(home.path('기사 보관함'))
  await untilItEnds(copydesk, () => place.getByRole('button', { name: 'Move library here' }).click())

  const again = await launchCopydesk(home)
  await expect(headline(again.page)).toHaveValue('On the move')
  await write(again.page, 'In the new place')
  const moved = await openLibrarySettings(again.page)
  await expect(moved.getByRole('region', { name: 'Where your library is' })).toContainText(home.path('기사 보관함'))
  await expect(moved.getByRole('region', { name: 'Where your library is' })).toContainText(home.path('library'))
  await again.close()
  const texts = await textsIn(home, 'library', 'drafts')
  expect(texts).toContain('On the move')
  expect(texts).not.toContain('In the new place')
})
