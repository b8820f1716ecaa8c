import { readdir } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import * as z from 'zod/mini'
import { startSiteBehindProxy } from '../wordpress/start-site'
import { expect, launchCopydesk, test } from './app'
import { signIn } from './sites'

async function openPublish(page: Page) {
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  return page.getByRole('dialog', { name: 'Publish' })
}

test('an article that is published offline waits, survives a kill, goes out by itself, and can be unpublished and scheduled', async ({ home }) => {
  const { site: wordPress, proxy, stop } = await startSiteBehindProxy({ timeZone: 'Asia/Seoul' })
  const headline = 'Written in a tunnel'
  const postsOf = async () =>
    z.array(z.object({ status: z.string(), date: z.string() }))
      .parse(await wordPress.rest('GET', `/wp/v2/posts?context=edit&status=publish,future,draft&search=${encodeURIComponent(headline)}`))

  const first = await launchCopydesk(home)
  await first.page.getByRole('textbox', { name: 'Headline' }).fill(headline)
  await signIn(first.page, wordPress)
  await proxy.cut()
  const waiting = await openPublish(first.page)
  await waiting.getByRole('button', { name: 'Publish now' }).click()
  await expect(waiting.getByRole('status').filter({ hasText: /^Waiting for network/ })).toBeVisible()
  await waiting.getByRole('button', { name: 'Close' }).last().click()
  await first.page.getByRole('button', { name: 'Outbox: 1 on its way' }).click()
  const outbox = first.page.getByRole('dialog', { name: 'Outbox' })
  await expect(outbox.getByRole('listitem', { name: headline })).toContainText('Waiting for network')
  await first.kill()

  await proxy.restore()
  const { page, close } = await launchCopydesk(home)
  // There is no key store here, so the password ended with the session, and the outbox says so.
  await expect(page.getByRole('button', { name: 'Outbox: 1 needs attention' })).toBeVisible()
  await signIn(page, wordPress)
  await expect(page.getByText(/^Published on/)).toBeVisible()
  expect(await postsOf()).toMatchObject([{ status: 'publish' }])

  const dialog = await openPublish(page)
  await dialog.getByRole('button', { name: 'Unpublish' }).click()
  await expect(dialog.getByRole('status').filter({ hasText: /^Unpublished/ })).toBeVisible()
  expect(await postsOf()).toMatchObject([{ status: 'draft' }])
  await page.keyboard.press('Escape')

  await page.keyboard.press('ControlOrMeta+Alt+Shift+Enter')
  const time = dialog.getByRole('textbox', { name: 'Publish time' })
  await expect(time).toBeFocused()
  await dialog.getByRole('button', { name: 'Schedule' }).click()
  await expect(dialog.getByText(/^Enter when/)).toBeVisible()
  await time.fill('2099-03-01 09:30')
  await expect(dialog.getByText(/1 March 2099 at 09:30 at Copydesk test site/)).toBeVisible()
  await dialog.getByRole('button', { name: 'Schedule' }).click()
  await expect(dialog.getByRole('status').filter({ hasText: /^Scheduled/ })).toBeVisible()
  expect(await postsOf()).toMatchObject([{ status: 'future', date: '2099-03-01T09:30:00' }])
  await page.keyboard.press('Escape')

  await page.keyboard.press('ControlOrMeta+Alt+Shift+O')
  const view = page.getByRole('dialog', { name: 'Outbox' })
  await expect(view.getByRole('list', { name: 'On the way' }).getByRole('listitem')).toContainText('Scheduled for')
  await expect(view.getByRole('region', { name: 'What went where' }).getByRole('listitem')).toContainText([/^Scheduled on/, /^Unpublished on/, /^Published on/])
  await close()
  await stop()
})

test('what waits for a site goes with the site, and what is looked after with an article that is deleted for good', async ({ home }) => {
  const { site: wordPress, proxy, stop } = await startSiteBehindProxy({ timeZone: 'Asia/Seoul' })
  const { page, close } = await launchCopydesk(home)
  const headline = 'Called off'
  await page.getByRole('textbox', { name: 'Headline' }).fill(headline)
  await signIn(page, wordPress)
  const dialog = await openPublish(page)
  await dialog.getByRole('textbox', { name: 'Publish time' }).fill('2099-03-01 09:30')
  await dialog.getByRole('button', { name: 'Schedule' }).click()
  await expect(dialog.getByRole('status').filter({ hasText: /^Scheduled/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await proxy.cut()
  await openPublish(page)
  await dialog.getByRole('button', { name: 'Update' }).click()
  await expect(dialog.getByRole('status').filter({ hasText: /^Waiting for network/ })).toBeVisible()
  await page.keyboard.press('Escape')

  const outbox = () => page.evaluate(async () => (await window.copydesk.publishing.readOutbox()).map(({ operation, state }) => [operation.type, state]))
  expect(await outbox()).toEqual([['update', 'offline']])
  await page.evaluate(async () => {
    for (const { site } of await window.copydesk.sites.list()) await window.copydesk.sites.remove({ siteId: site.id })
  })
  expect(await outbox()).toEqual([['check-schedule', 'watching']])
  const files = () => readdir(home.path('library', 'outbox'))
  expect(await files()).toHaveLength(1)
  await page.evaluate(async () => {
    const { articleId: id = '' } = (await window.copydesk.publishing.readOutbox())[0] ?? {}
    await window.copydesk.library.trash({ id })
    await window.copydesk.library.deleteForGood({ id })
  })
  await expect.poll(outbox).toEqual([])
  await expect.poll(files).toEqual([])
  await close()
  await stop()
})
