import type { Page } from '@playwright/test'
import { expect } from './app'

/** Starts an article from a template, as an editor does, and waits until it lies open: its headline is empty or the template's. */
export async function startArticle(page: Page, template: 'Blank' | 'Top N Reasons'): Promise<void> {
  await page.getByRole('button', { name: 'New article' }).first().click()
  const dialog = page.getByRole('dialog', { name: 'New article' })
  await dialog.getByRole('radio', { name: template }).check()
  await dialog.getByRole('button', { name: 'Create' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('textbox', { name: 'Headline' })).toHaveValue(template === 'Blank' ? '' : 'Top 3 Reasons Why You Should ')
}
