import { startEndpoint } from '../../scripts/endpoint/reference-server.mjs'
import { startSite } from '../wordpress/start-site'
import { expectAccessible } from './accessible'
import { expect, testInOneApp as test } from './app'
import { forgetSites } from './sites'
import { startAnew } from './start-article'

test.beforeEach(async ({ copydesk: { page } }) => {
  await startAnew(page)
})
test.afterEach(({ copydesk: { page } }) => forgetSites(page))

test('a connection is checked before it is connected and after, and the report that is copied holds no secret', async ({ copydesk: { app, page } }) => {
  const { details: { url, users }, stop } = await startSite()
  await expect(page.getByRole('textbox', { name: 'Article body' })).toBeVisible()
  await page.keyboard.press('Control+Alt+s')
  const settings = page.getByRole('dialog', { name: 'Settings' })
  await settings.getByLabel('Site address').fill(url)
  await settings.getByRole('button', { name: 'Check connection' }).click()
  const check = settings.getByRole('region', { name: 'Connection check' })
  await expect(check.getByRole('status')).toContainText('So far all is well')
  await expect(check.getByRole('listitem').filter({ hasText: 'Application passwords' })).toContainText('Passed')

  await settings.getByLabel('User name').fill(users.editor.name)
  await settings.getByLabel('Application password', { exact: true }).fill('wrong-wrong-wrong')
  await settings.getByRole('button', { name: 'Check connection' }).click()
  await expect(check.getByRole('status')).toHaveText('1 check needs attention.')
  await expect(check.getByRole('listitem').filter({ hasText: 'Failed' })).toContainText('Use an application password made under Users › Profile')
  await expectAccessible(page, '[role="dialog"]')
  await check.getByRole('button', { name: 'Copy report' }).click()
  await expect(check.getByRole('button', { name: 'Copied' })).toBeVisible()
  const report = await app.evaluate(({ clipboard }) => clipboard.readText())
  expect(report).toContain(`[Failed] Sign-in: The site does not accept this user name and password.`)
  expect(report).toContain(new URL(url).host)
  expect(report).not.toMatch(new RegExp(`wrong-wrong|${users.editor.name}`))

  await settings.getByLabel('Application password', { exact: true }).fill(users.editor.password)
  await settings.getByRole('button', { name: 'Connect', exact: true }).click()
  const card = settings.getByRole('listitem', { name: 'Copydesk test site' })
  await card.getByRole('button', { name: 'Check connection' }).click()
  await expect(card.getByRole('status')).toHaveText('All is well: publishing will work.')
  await page.keyboard.press('Escape')

  await page.keyboard.press('Control+k')
  await page.getByRole('dialog', { name: 'Command palette' }).getByRole('combobox').fill('check connection')
  await page.keyboard.press('Enter')
  await expect(card.getByRole('status')).toHaveText('All is well: publishing will work.')
  await page.keyboard.press('Escape')
  await stop()
})

test('a publish that fails leads to the check, which says why', async ({ copydesk: { page } }) => {
  const endpoint = await startEndpoint()
  await expect(page.getByRole('textbox', { name: 'Article body' })).toBeVisible()
  await page.keyboard.press('Control+Alt+s')
  const settings = page.getByRole('dialog', { name: 'Settings' })
  await settings.getByLabel('Site address').fill(endpoint.address)
  await settings.getByRole('radio', { name: 'JSON endpoint' }).check()
  await settings.getByLabel('Token', { exact: true }).fill('reference-token')
  await settings.getByRole('button', { name: 'Connect', exact: true }).click()
  await expect(settings.getByRole('listitem', { name: 'Reference desk' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('textbox', { name: 'Headline' }).fill('Sent to nobody')
  await endpoint.stop()

  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Publish' })
  await dialog.getByRole('button', { name: 'Publish now' }).click()
  await dialog.getByRole('button', { name: 'Check connection' }).click()
  const card = settings.getByRole('listitem', { name: 'Reference desk' })
  await expect(card.getByRole('listitem').filter({ hasText: 'Failed' })).toContainText('cannot be reached.')
})
