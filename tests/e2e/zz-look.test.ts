import { writeFile } from 'node:fs/promises'
import { expect, launchCopydesk, test } from './app'

test('look', async ({ home }) => {
  const first = await launchCopydesk(home)
  await expect(first.page.getByRole('textbox', { name: 'Headline' })).toBeVisible()
  await first.close()
  for (const [language, appearance, width, height] of [['en', 'light', 1280, 820], ['ko', 'dark', 1280, 820], ['en', 'dark', 740, 700], ['ko', 'light', 740, 700]] as const) {
    await writeFile(home.path('settings.json'), JSON.stringify({ language, appearance }))
    await writeFile(home.path('window.json'), JSON.stringify({ x: 0, y: 0, width, height, isMaximized: false }))
    const { page, close } = await launchCopydesk(home, { args: ['--safe-mode'] })
    await expect(page.getByRole('option').first()).toBeVisible()
    await page.getByRole('option').nth(1).click()
    await expect(page.locator('.safe-text')).toBeVisible()
    await page.evaluate(() => document.fonts.ready)
    await page.screenshot({ path: `/tmp/recovery/safe-${language}-${appearance}-${width}.png` })
    await close()
  }
})
