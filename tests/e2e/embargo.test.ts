import { makePictureFiles } from '../support/picture-files'
import { startSiteBehindProxy } from '../wordpress/start-site'
import { expectAccessible } from './accessible'
import { expect, testInOneApp as test } from './app'
import { forgetSites, signIn } from './sites'
import { startAnew } from './start-article'

test.afterEach(({ copydesk: { page } }) => forgetSites(page))

test('a picture without a credit and an embargo keep an article from being published before the editor says so; then its public page is looked at', async ({ home, copydesk: { page } }) => {
  const { site: wordPress, stop } = await startSiteBehindProxy({ timeZone: 'Asia/Seoul' })
  await startAnew(page)
  await page.getByRole('textbox', { name: 'Headline' }).fill('Harbor under embargo')
  await page.getByRole('textbox', { name: 'Article body' }).click()
  await page.keyboard.type('Not before the day.')
  await signIn(page, wordPress)
  const embargo = page.getByRole('textbox', { name: 'Embargo' })
  await expect(page.getByText('Not published before this time (Asia/Seoul)')).toBeVisible() // the page knows the site
  await embargo.fill('tomorrow')
  await embargo.press('Enter')
  await expect(page.getByText('Year-month-day hour:minute, for example')).toBeVisible()
  await embargo.fill('2099-03-01 9:30')
  await embargo.press('Enter')
  await expect(page.getByText(/^Not published before Sunday,? 1 March 2099 at 09:30 \(Asia\/Seoul\)/)).toBeVisible()

  const [picture = ''] = await makePictureFiles(home.path('pictures'), 1)
  await page.getByRole('button', { name: 'Add lead picture' }).click()
  await page.getByRole('textbox', { name: 'Picture path' }).fill(picture)
  await page.getByRole('textbox', { name: 'Picture path' }).press('Enter')
  const credit = page.getByRole('textbox', { name: 'Credit' })
  await expect(credit).toBeVisible()
  await page.keyboard.press('Control+Alt+Enter')
  const dialog = page.getByRole('dialog', { name: 'Publish' })
  await dialog.getByRole('button', { name: 'Publish now' }).click()
  const reason = dialog.getByRole('textbox', { name: 'Or say why there is none' })
  await expect(reason).toBeFocused()
  await expect(dialog.getByText('Write the credit, or say why there is none. Nothing was published.')).toBeVisible()
  await expectAccessible(page, '[role="dialog"]')
  await dialog.getByRole('button', { name: 'Lead picture: write the credit' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(credit).toBeFocused()
  await page.keyboard.press('Control+Alt+Enter')
  await expect(dialog.getByText(/^Under embargo until/)).toBeVisible()
  await reason.fill('Our own photo')
  await dialog.getByRole('button', { name: 'Publish now' }).click()
  await expect(dialog.getByText('The article is under embargo until 2099-03-01 09:30 (Asia/Seoul).', { exact: true })).toBeVisible()
  await expectAccessible(page, '[role="dialog"]')
  expect(await wordPress.rest('GET', '/wp/v2/posts?status=publish,future,draft&search=Harbor')).toEqual([])
  await dialog.getByRole('button', { name: 'Publish all the same' }).click()
  await expect(dialog.getByRole('status').filter({ hasText: /^Published/ })).toBeVisible()
  await expect(dialog.getByRole('list', { name: 'Receipt' })).toContainText('1 picture without a credit: “Our own photo”')
  await expect(dialog.getByRole('region', { name: 'Public page' })).toContainText('The public page is as published.')
  await stop()
})
