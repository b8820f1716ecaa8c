import type { Page } from '@playwright/test'
import { expect } from './app'

/** Has an article made from a document by its path, and waits until it lies open. */
export async function importByPath(page: Page, path: string): Promise<void> {
  await page.keyboard.press('Control+o')
  await page.getByRole('dialog', { name: 'Import' }).getByRole('textbox', { name: 'Path' }).fill(path)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}
