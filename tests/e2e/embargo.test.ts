import { startSiteBehindProxy } from '../wordpress/start-site'
import { expectAccessible } from './accessible'
import { expect, launchCopydesk, test } from './app'

test('an article under embargo is not published before the editor says so; then its public page is looked at', async ({ home }) => {
  const { site: wordPress, stop } = await startSiteBehindProxy({ timeZone: 'Asia/Seoul' })
  const { page, close } = await launchCopydesk(home)
  const account = { kind: 'wordpress' as const, address: wordPress.url, userName: wordPress.users.editor.name, password: wordPress.users.editor.password }
  expect(await page.evaluate(async (known) => (await window.copydesk.sites.connect(known)).ok, account)).toBe(true)
  const embargo = page.getByRole('textbox', { name: 'Embargo' })
  await expect(page.getByText('Not published before this time (Asia/Seoul)')).toBeVisible() // the page knows the site
  await embargo.fill('tomorrow')
  await embargo.press('Enter')
  await expect(page.getByText('Year-month-day hour:minute, for example')).toBeVisible()
  await embargo.fill('2099-03-01 9:30')
  await embargo.press('Enter')
  await expect(page.getByText(/^Not published before Sunday,? 1 March 2099 at 09:30 \(Asia\/Seoul\)/)).toBeVisible()

  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Publish' })
  await expect(dialog.getByText(/^Under embargo until/)).toBeVisible()
  await dialog.getByRole('button', { name: 'Publish now' }).click()
  await expect(dialog.getByText('The article is under embargo until 2099-03-01 09:30 (Asia/Seoul).', { exact: true })).toBeVisible()
  await expectAccessible(page, '[role="dialog"]')
  expect(await wordPress.rest('GET', '/wp/v2/posts?status=publish,future,draft&search=Harbor')).toEqual([])
  await dialog.getByRole('button', { name: 'Publish all the same' }).click()
  await expect(dialog.getByRole('status').filter({ hasText: /^Published/ })).toBeVisible()
  await expect(dialog.getByRole('region', { name: 'Public page' })).toContainText('The public page is as published.')
  await close()
  await stop()
})
