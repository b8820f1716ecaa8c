import type { Page } from '@playwright/test'
import { expect, launchCopydesk, test } from './app'

const tags = (page: Page) => page.getByRole('combobox', { name: 'Tags' })

test('the sides of the desk are hidden by key, and stay so', async ({ home }) => {
  const first = await launchCopydesk(home)
  await expect(first.page.getByRole('navigation', { name: 'Library' })).toBeVisible()
  await first.page.keyboard.press('Control+\\')
  await expect(first.page.getByRole('navigation', { name: 'Library' })).toBeHidden()
  await first.close()

  const second = await launchCopydesk(home)
  await expect(second.page.getByRole('textbox', { name: 'Headline' })).toBeVisible()
  await expect(second.page.getByRole('navigation', { name: 'Library' })).toBeHidden()
  await second.close()
})

test('the window speaks Korean when asked to, at once and at the next start', async ({ home }) => {
  const first = await launchCopydesk(home)
  await expect(tags(first.page)).toBeVisible()
  await first.page.keyboard.press('Control+Alt+k')
  await expect(first.page.getByRole('navigation', { name: '보관함' })).toBeVisible()
  await expect(first.page.getByRole('button', { name: '발행', exact: true })).toBeVisible()
  await expect(first.page.locator('html')).toHaveAttribute('lang', 'ko')
  await first.close()

  const second = await launchCopydesk(home)
  await expect(second.page.getByRole('navigation', { name: '보관함' })).toBeVisible()
  await second.close()
})

test('tags and categories typed without any site are kept with the article', async ({ home }) => {
  const first = await launchCopydesk(home)
  await tags(first.page).fill('slow burn, weekend watch')
  await tags(first.page).press('Enter')
  await first.page.getByRole('combobox', { name: 'Categories' }).fill('Dramas > Reviews')
  await first.page.getByRole('combobox', { name: 'Categories' }).press('Enter')
  await expect(first.page.getByText('Dramas › Reviews', { exact: true })).toBeVisible()
  await first.close()

  const second = await launchCopydesk(home)
  await expect(second.page.getByText('Dramas › Reviews', { exact: true })).toBeVisible()
  await expect(second.page.getByRole('button', { name: 'Remove weekend watch' })).toBeVisible()
  await second.close()
})
