import { readFile } from 'node:fs/promises'
import type { ElectronApplication } from '@playwright/test'
import { expect, readInMain, testInOneApp as test } from './app'
import { startArticle } from './start-article'

const keyInMenu = (app: ElectronApplication, id: string) => readInMain(() => app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.accelerator, id))

test('every shortcut is on one page, and one that is changed there holds at once: in the menu, the palette, the tools and the text', async ({ copydesk: { app, page }, home }) => {
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  const body = page.getByRole('textbox', { name: 'Article body' })
  const recorder = (action: string) => dialog.getByRole('textbox', { name: `New keys: ${action}` })
  const change = async (action: string, keys: string) => {
    await dialog.getByRole('textbox', { name: 'Search shortcuts' }).fill(action)
    await dialog.getByRole('button', { name: `Change keys: ${action}`, exact: true }).click()
    await expect(recorder(action)).toBeFocused()
    await page.keyboard.press(keys)
  }
  await startArticle(page, 'Blank') // another test's article may lie open
  await body.click()
  await page.keyboard.press('Control+/')
  await expect(dialog.getByRole('textbox', { name: 'Search shortcuts' })).toBeFocused()
  await expect(dialog.getByRole('heading')).toHaveText(['Keyboard shortcuts', 'File', 'Edit', 'Insert', 'Format', 'Article', 'View', 'Help', 'Everywhere, and always the same'])
  await expect(dialog.getByRole('button', { name: 'Change keys: Undo' })).toHaveCount(0)

  await change('Bold', 'Control+c')
  await expect(dialog.getByText('Ctrl+C moves, deletes, copies')).toBeVisible()
  await page.keyboard.press('Control+0')
  await expect(dialog.getByText('Ctrl+0 belongs to the window')).toBeVisible()
  await page.keyboard.press('b')
  await expect(dialog.getByText('B writes text. Hold Ctrl with a key')).toBeVisible()
  await page.keyboard.press('Control+i')
  await expect(dialog.getByText('Ctrl+I is the key of “Italic”.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Swap the two' }).click()
  await expect(dialog.getByRole('button', { name: 'Change keys: Bold' })).toBeFocused()
  await expect(dialog.getByRole('status').filter({ hasText: 'Bold: Ctrl+I' })).toHaveCount(1)
  await change('Focus mode', 'Control+Shift+F2')
  await change('About Copydesk', 'Backspace')
  await dialog.getByRole('textbox', { name: 'Search shortcuts' }).fill('ctrl+i')
  await expect(dialog.getByRole('listitem')).toHaveText([/^BoldCtrl\+I/])
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()

  await expect.poll(() => keyInMenu(app, 'bold')).toBe('CommandOrControl+I')
  await expect.poll(() => keyInMenu(app, 'focus-mode')).toBe('CommandOrControl+Shift+F2')
  await expect.poll(() => keyInMenu(app, 'about')).toBeFalsy()
  await expect(page.getByRole('toolbar', { name: 'Text tools' }).getByRole('button', { name: 'Bold' })).toHaveAttribute('data-tip', 'Bold  Ctrl+I')
  await body.locator('p').first().click()
  await page.keyboard.press('Home')
  await page.keyboard.press('Control+i')
  await page.keyboard.type('Swapped')
  await expect(body.locator('strong', { hasText: 'Swapped' })).toHaveCount(1)
  await page.keyboard.press('F1')
  await page.keyboard.press('Control+Alt+f')
  await expect(page.getByRole('navigation', { name: 'Library' })).toBeVisible()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Search commands' }).fill('focus mode')
  await expect(page.getByRole('option', { name: 'Focus mode' })).toContainText('Ctrl+Shift+F2')
  await page.keyboard.press('Escape')
  expect(JSON.parse(await readFile(home.path('settings.json'), 'utf8'))).toMatchObject({
    keys: { bold: ['CommandOrControl+I'], italic: ['CommandOrControl+B'], 'focus-mode': ['CommandOrControl+Shift+F2'], about: [] }
  })

  await page.reload()
  await body.locator('p').first().click()
  await page.keyboard.press('Control+Shift+F2')
  await expect(page.getByRole('navigation', { name: 'Library' })).toBeHidden()
  await page.keyboard.press('Control+Shift+F2')
  await page.keyboard.press('Control+/')
  await dialog.getByRole('button', { name: 'Reset keys: Focus mode' }).click()
  await expect(dialog.getByRole('listitem').filter({ hasText: 'Focus mode' })).toContainText('Ctrl+Alt+F')
  await dialog.getByRole('button', { name: 'Reset all' }).click()
  await expect(dialog.getByRole('button', { name: /^Reset keys/ })).toHaveCount(0)
  await expect.poll(() => keyInMenu(app, 'about')).toBe('F1')
})

test('a shortcut that was found by its keys stays in sight when they change, and the focus in it', async ({ copydesk: { page } }) => {
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  const search = dialog.getByRole('textbox', { name: 'Search shortcuts' })
  const change = dialog.getByRole('button', { name: 'Change keys: Outline' })
  await page.keyboard.press('Control+/')
  await search.fill('ctrl+alt+u')
  await change.click()
  await page.keyboard.press('Control+Shift+F2')
  await expect(change).toBeFocused()
  await expect(dialog.getByRole('listitem')).toHaveText([/^OutlineCtrl\+Shift\+F2/])
  await search.fill('')
  await search.fill('ctrl+alt+u')
  await expect(dialog.getByText('No shortcut is called “ctrl+alt+u”.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Reset all' }).click()
  await page.keyboard.press('Escape')
})

test('a key that is always the same is found without a word that nothing was', async ({ copydesk: { page } }) => {
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  const search = dialog.getByRole('textbox', { name: 'Search shortcuts' })
  await page.keyboard.press('Control+/')
  await search.fill('zoom')
  await expect(dialog.getByRole('listitem')).toHaveText([/^Zoom in/, /^Zoom out/])
  await expect(dialog.getByText('No shortcut is called')).toHaveCount(0)
  await page.keyboard.press('Escape')
})

test('the menu’s Undo means the field of the dialog that is open', async ({ copydesk: { app, page } }) => {
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  const search = dialog.getByRole('textbox', { name: 'Search shortcuts' })
  await page.keyboard.press('Control+/')
  await search.pressSequentially('quit')
  await app.evaluate(({ Menu }) => {
    Menu.getApplicationMenu()?.getMenuItemById('undo')?.click()
  })
  await expect(search).toHaveValue('qui')
  await page.keyboard.press('Escape')
})
