import type { Page } from '@playwright/test'
import * as z from 'zod/mini'
import { startEndpoint } from '../../scripts/endpoint/reference-server.mjs'
import { startSiteBehindProxy } from '../wordpress/start-site'
import { expectAccessible } from './accessible'
import { expect, testInOneApp as test } from './app'
import { forgetSites, signIn } from './sites'
import { startAnew } from './start-article'

test.afterEach(({ copydesk: { page } }) => forgetSites(page))

const openPublish = async (page: Page) => {
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  return page.getByRole('dialog', { name: 'Publish' })
}

test('one click publishes an article to two sites, and another updates both, each once, though one of them is down meanwhile', async ({ copydesk: { page } }) => {
  const { site: wordPress, proxy, stop } = await startSiteBehindProxy()
  const endpoint = await startEndpoint()
  const headline = `At two desks ${Date.now()}`
  const onWordPress = async () =>
    z.array(z.object({ status: z.string(), content: z.object({ raw: z.string() }) }))
      .parse(await wordPress.rest('GET', `/wp/v2/posts?context=edit&status=any&search=${encodeURIComponent(headline.slice(-13))}`))
  try {
    await startAnew(page)
    await page.getByRole('textbox', { name: 'Headline' }).fill(headline)
    const body = page.getByRole('textbox', { name: 'Article body' })
    await body.click()
    await page.keyboard.type('It began with one song.')
    await signIn(page, wordPress)
    expect(
      await page.evaluate(async (address) => (await window.copydesk.sites.connect({ kind: 'endpoint', address, signIn: { way: 'bearer' }, userName: '', password: 'reference-token' })).ok, endpoint.address)
    ).toBe(true)

    const dialog = await openPublish(page)
    await expect(dialog.getByRole('combobox', { name: 'Site' })).toHaveValue('Copydesk test site')
    const several = dialog.getByRole('button', { name: 'Choose several sites…' })
    await several.click()
    const sites = dialog.getByRole('group', { name: 'Sites' })
    const atWordPress = sites.getByRole('checkbox', { name: 'Copydesk test site' })
    const atEndpoint = sites.getByRole('checkbox', { name: 'Reference desk' })
    await atWordPress.check()
    await atEndpoint.check()
    await expect(sites.getByRole('status').filter({ hasText: 'Sends the words.' })).toHaveCount(2)
    await expectAccessible(page, '[role="dialog"]')
    await dialog.getByRole('button', { name: 'Publish to 2 sites' }).click()
    const rows = dialog.getByRole('list', { name: 'What came of it' })
    const receiptOf = (name: string) => rows.getByRole('listitem', { name, exact: true }).getByRole('status').filter({ hasText: /^Published/ })
    await expect(receiptOf('Copydesk test site')).toBeVisible()
    await expect(receiptOf('Reference desk')).toBeVisible()
    await expectAccessible(page, '[role="dialog"]')
    expect(await onWordPress()).toMatchObject([{ status: 'publish' }])
    expect([...endpoint.posts.values()]).toMatchObject([{ status: 'published', title: headline }])
    await page.keyboard.press('Escape')
    await page.keyboard.press('ControlOrMeta+Alt+Shift+O')
    await expect(page.getByRole('dialog', { name: 'Outbox' }).getByRole('region', { name: 'Public page' })).toHaveCount(2)
    await expectAccessible(page, '[role="dialog"]')
    await page.keyboard.press('Escape')

    await body.click()
    await page.keyboard.press('Control+End')
    await page.keyboard.type(' And a ferry.')
    await proxy.cut()
    await openPublish(page)
    await several.click()
    await atWordPress.check()
    await atEndpoint.check()
    await expect(sites).toContainText(/WordPress · .* · Published/)
    await dialog.getByRole('button', { name: 'Publish to 2 sites' }).click()
    await expect(receiptOf('Reference desk')).toBeVisible()
    const waiting = rows.getByRole('listitem', { name: 'Copydesk test site' })
    await expect(waiting.getByRole('status')).toHaveText(/Waiting for network/)
    await expectAccessible(page, '[role="dialog"]')
    await expect(waiting.getByRole('button', { name: 'Try now' })).toBeVisible() // and not pressed: it may go out by itself in that very moment
    await proxy.restore()
    await expect(receiptOf('Copydesk test site')).toBeVisible()
    await expect(receiptOf('Reference desk')).toBeVisible()

    const words = 'It began with one song. And a ferry.'
    expect(await onWordPress()).toMatchObject([{ status: 'publish', content: { raw: expect.stringContaining(words) } }])
    expect([...endpoint.posts.values()]).toMatchObject([{ status: 'published', html: `<p>${words}</p>` }])
    expect(endpoint.requests.filter(({ route }) => route === 'POST /posts')).toHaveLength(1)
    await page.keyboard.press('Escape')
  } finally {
    await endpoint.stop()
    await stop()
  }
})
