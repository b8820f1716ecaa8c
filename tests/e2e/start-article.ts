import type { Page } from '@playwright/test'
import { expect } from './app'

type Template = 'Blank' | 'Top N Reasons'

/** Starts an article from a template, as an editor does, and waits until it lies open: its headline is empty or the template's. */
export async function startArticle(page: Page, template: Template): Promise<void> {
  await page.getByRole('button', { name: 'New article' }).first().click()
  const dialog = page.getByRole('dialog', { name: 'New article' })
  await dialog.getByRole('radio', { name: template }).check()
  await dialog.getByRole('button', { name: 'Create' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('textbox', { name: 'Headline' })).toHaveValue(template === 'Blank' ? '' : 'Top 3 Reasons Why You Should ')
}

/** The same in the one app, where a dialog or a notice of the test before may still be. */
export async function startAnew(page: Page, template: Template = 'Blank'): Promise<void> {
  await page.reload()
  await startArticle(page, template)
}
