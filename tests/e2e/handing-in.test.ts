import { startSite } from '../wordpress/start-site'
import { connectTo } from '../wordpress/wordpress-site'
import { expectAccessible } from './accessible'
import { expect, testInOneApp as test } from './app'
import { connect, forgetSites, signIn } from './sites'
import { startAnew } from './start-article'

test.afterEach(({ copydesk: { page } }) => forgetSites(page))

test('a contributor hands an article in, an editor sends one as a draft, and nobody else sees either', async ({ copydesk: { page } }) => {
  const { details: wordPress, stop } = await startSite()
  const { contributor } = wordPress.users
  const dialog = page.getByRole('dialog', { name: 'Publish' })
  const result = dialog.getByRole('status').filter({ hasText: /^(Handed in|Sent)/ })
  const there = (search: string) => connectTo(wordPress).rest('GET', `/wp/v2/posts?${new URLSearchParams({ status: 'any', context: 'edit', search }).toString()}`)
  await startAnew(page)
  await page.getByRole('textbox', { name: 'Headline' }).fill('Written by a contributor')
  await connect(page, { address: wordPress.url, userName: contributor.name, password: contributor.password })

  await page.keyboard.press('Control+Alt+Enter')
  await expect(dialog.getByText('What you hand in waits there as a draft for somebody who may.')).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Publish now' })).toHaveCount(0)
  await expect(dialog.getByRole('region', { name: 'What will happen' }).getByRole('status')).toHaveText('Sends the words.')
  await expectAccessible(page, '[role="dialog"]')
  await page.keyboard.press('Enter')
  await expect(result).toHaveText(/^Handed in on Copydesk test site/)
  expect(await there('contributor')).toMatchObject([{ status: 'pending' }])
  await page.keyboard.press('Escape')

  await forgetSites(page)
  await signIn(page, wordPress)
  await startAnew(page)
  await page.getByRole('textbox', { name: 'Headline' }).fill('Looked at there first')
  await page.keyboard.press('Control+Alt+Shift+D')
  await expect(dialog.getByText('It will be a draft on the site, which readers do not see.')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(result).toHaveText('Sent to Copydesk test site: the post is a draft there')
  expect(await there('Looked')).toMatchObject([{ status: 'draft' }])
  await page.keyboard.press('Escape')

  await page.keyboard.press('Control+Alt+Enter')
  await expect(dialog.getByRole('button')).toContainText(['', 'Cancel', 'Send as a draft', 'Schedule', 'Publish now'])
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('status').filter({ hasText: /^Published on/ })).toBeVisible()
  expect(await there('Looked')).toMatchObject([{ status: 'publish' }])
  await stop()
})
