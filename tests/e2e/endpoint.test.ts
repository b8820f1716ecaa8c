import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { startEndpoint } from '../../scripts/endpoint/reference-server.mjs'
import { testInOneApp as test } from './app'
import { forgetSites } from './sites'
import { startArticle } from './start-article'

test.afterEach(({ copydesk: { page } }) => forgetSites(page))

async function publish(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Publish' })
  await dialog.getByRole('button', { name: 'Publish now' }).click()
  await expect(dialog.getByRole('status').filter({ hasText: /^Published/ })).toBeVisible()
}

test('a JSON endpoint is recognised by its address, published to, and brought up to date', async ({ copydesk: { page } }) => {
  const endpoint = await startEndpoint()
  try {
    await page.reload()
    await expect(page.getByRole('textbox', { name: 'Article body' })).toBeVisible()
    await page.keyboard.press('Control+,')
    const settings = page.getByRole('dialog', { name: 'Settings' })
    await settings.getByRole('tab', { name: 'Sites' }).click()
    await settings.getByLabel('Site address').fill(endpoint.address)
    await settings.getByLabel('Site address').press('Tab')
    await expect(settings.getByRole('radio', { name: 'JSON endpoint' })).toBeChecked()
    await settings.getByLabel('Token', { exact: true }).fill('wrong')
    await settings.getByRole('button', { name: 'Connect', exact: true }).click()
    await expect(settings.getByText('The site does not accept this password or key.')).toBeVisible()
    await settings.getByLabel('Token', { exact: true }).fill('reference-token')
    await settings.getByRole('button', { name: 'Connect', exact: true }).click()
    await expect(settings.getByRole('listitem', { name: 'Reference desk' })).toContainText('JSON endpoint')
    await page.keyboard.press('Escape')

    await startArticle(page, 'Blank')
    await page.getByRole('textbox', { name: 'Headline' }).fill('The Quiet Harbor')
    await page.getByRole('textbox', { name: 'Dek' }).fill('Is it the sea?')
    await page.getByRole('textbox', { name: 'Article body' }).click()
    await page.keyboard.type('It began with one song.')
    await publish(page)
    expect([...endpoint.posts.values()]).toMatchObject([{ status: 'published', title: 'The Quiet Harbor', html: '<p>It began with one song.</p>', article: { dek: 'Is it the sea?' } }])
    const link = page.getByRole('dialog', { name: 'Publish' }).getByRole('link', { name: 'View on site' })
    expect(await (await fetch((await link.getAttribute('href')) ?? '')).text()).toContain('It began with one song.')
    await page.keyboard.press('Escape')

    await page.getByRole('textbox', { name: 'Article body' }).click()
    await page.keyboard.press('Control+End')
    await page.keyboard.type(' And a ferry.')
    await publish(page)
    expect([...endpoint.posts.values()]).toMatchObject([{ slug: 'the-quiet-harbor', html: '<p>It began with one song. And a ferry.</p>' }])
  } finally {
    await endpoint.stop()
  }
})
