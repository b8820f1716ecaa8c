import type { Page } from '@playwright/test'

/** As in an installation in which nothing was exported yet: the app is that of tests before, too. */
export async function forgetExports(page: Page): Promise<void> {
  await page.evaluate(() => window.copydesk.app.saveSettings({ exportForms: ['markdown', 'bundle'], exportFolder: '' }))
}
