import type { Page } from '@playwright/test'
import { expect, launchCopydesk, test } from './app'

const library = (page: Page, name: string) => page.getByRole('navigation', { name })

test('the next start has the side that was hidden by key, the language that was asked for, and tags and categories typed without any site; what still stands in a field is taken when its panel is hidden by key or by a narrower window, and when the window is closed', async ({ home }) => {
  const first = await launchCopydesk(home)
  const setWidth = (width: number) => first.app.evaluate(({ BrowserWindow }, wide) => BrowserWindow.getAllWindows()[0]?.setSize(wide, 900), width)
  const tags = first.page.getByRole('combobox', { name: 'Tags' })
  await tags.fill('slow burn, rainy sunday')
  await tags.press('Enter')
  await first.page.getByRole('combobox', { name: 'Categories' }).fill('Theatre > Rain')
  await first.page.getByRole('combobox', { name: 'Categories' }).press('Enter')
  await expect(first.page.getByText('Theatre › Rain', { exact: true })).toBeVisible()

  await tags.fill('not yet entered')
  await first.page.keyboard.press('Control+Alt+\\')
  await expect(tags).toBeHidden()
  await first.page.keyboard.press('Control+Alt+\\')
  await expect(first.page.getByRole('button', { name: 'Remove not yet entered', exact: true })).toBeVisible()
  await tags.fill('narrowed away')
  await setWidth(900)
  await expect(tags).toBeHidden()
  await setWidth(1400)
  await expect(first.page.getByRole('button', { name: 'Remove narrowed away', exact: true })).toBeVisible()

  await first.page.keyboard.press('Control+Alt+k')
  await expect(library(first.page, '보관함')).toBeVisible()
  await expect(first.page.getByRole('button', { name: '발행', exact: true })).toBeVisible()
  await expect(first.page.locator('html')).toHaveAttribute('lang', 'ko')
  await first.page.keyboard.press('Control+\\')
  await expect(library(first.page, '보관함')).toBeHidden()
  await first.page.getByRole('textbox', { name: '엠바고' }).fill('2099-03-01 9:30')
  await first.close()

  const second = await launchCopydesk(home)
  await expect(second.page.getByText('Theatre › Rain', { exact: true })).toBeVisible()
  await expect(second.page.getByRole('button', { name: 'rainy sunday 빼기', exact: true })).toBeVisible()
  await expect(second.page.getByRole('button', { name: 'not yet entered 빼기', exact: true })).toBeVisible()
  await expect(second.page.getByRole('textbox', { name: '엠바고' })).toHaveValue('2099-03-01 09:30')
  await expect(second.page.getByRole('button', { name: '발행', exact: true })).toBeVisible()
  await expect(library(second.page, '보관함')).toBeHidden()
  await second.close()
})
