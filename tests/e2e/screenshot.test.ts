import { mkdir } from 'node:fs/promises'
import { expect, test } from './app'

test('a first start shows the desk as the README does, with an example article, without a complaint in the console', async ({ copydesk }) => {
  const { app, page } = copydesk
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1440, 900))
  await expect(page.getByRole('listbox', { name: 'Articles' }).getByRole('option')).toHaveCount(3)
  await expect(page.getByRole('status').filter({ hasText: /\d words · \d min read/ })).toBeVisible()
  await expect(page.getByRole('combobox', { name: 'Tags' })).toBeVisible()
  await page.evaluate(async () => {
    await document.fonts.ready
    await Promise.all([...document.images].filter((image) => image.loading !== 'lazy').map((image) => image.decode()))
  })
  await mkdir('test-results/screenshots', { recursive: true })
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme)
    await page.screenshot({ path: `test-results/screenshots/desk-${colorScheme}.png` })
  }
  expect(complaints).toEqual([])
})
