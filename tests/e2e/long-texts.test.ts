import { mkdir, writeFile } from 'node:fs/promises'
import { startFakeGhost } from '../ghost/fake-ghost'
import { expect, testInOneApp as test } from './app'
import { importByPath } from './import-by-path'
import { forgetSites } from './sites'
import { startAnew } from './start-article'

test.afterEach(({ copydesk: { page } }) => forgetSites(page))

test('a social title that is too long for a Ghost is named before anything is sent, and leads to its field; shortened, the article goes out', async ({ home, copydesk: { page } }) => {
  const ghost = await startFakeGhost()
  await startAnew(page)
  await mkdir(home.path('sources'), { recursive: true })
  await writeFile(home.path('sources', 'a.md'), `---\ntitle: Too long for a card\nsocialTitle: ${'x'.repeat(310)}\n---\n\nFirst words.\n`)
  await importByPath(page, home.path('sources', 'a.md'))
  await expect(page.getByRole('textbox', { name: 'Headline' })).toHaveValue('Too long for a card')
  await page.evaluate(([address, password]) => window.copydesk.sites.connect({ kind: 'ghost', address, password }), [ghost.url, ghost.adminKey] as const)
  await page.keyboard.press('Control+Alt+Enter')
  const dialog = page.getByRole('dialog', { name: 'Publish' })
  const order = async () => {
    await page.keyboard.press('Control+Alt+Enter')
    await dialog.getByRole('button', { name: 'Publish now' }).click()
  }
  await dialog.getByRole('button', { name: /^The social title has 310 characters, 10 more than/ }).click()
  const field = page.getByRole('complementary', { name: 'Inspector' }).getByRole('textbox', { name: 'Social title' })
  await expect(field).toBeFocused()
  await order()
  await expect(dialog.getByText(/nothing was sent/)).toBeVisible()
  await dialog.getByRole('button', { name: 'Take back' }).click()
  await page.keyboard.press('Escape')
  await field.fill('Short enough')
  await order()
  await expect(dialog.getByRole('status').filter({ hasText: /^Published/ })).toBeVisible()
  await ghost.stop()
})
