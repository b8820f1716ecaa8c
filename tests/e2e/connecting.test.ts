import { EventEmitter, once } from 'node:events'
import type { Page } from '@playwright/test'
import { withSite, wordpress } from '../support/faulty-site'
import type { Answer } from '../support/faulty-site'
import { expect, testInOneApp as test } from './app'
import { connect, forgetSites } from './sites'
import { startAnew } from './start-article'

test.beforeEach(({ copydesk: { page } }) => startAnew(page))
test.afterEach(({ copydesk: { page } }) => forgetSites(page))

/** Never answers. Tells when it was asked, and when whoever asked has hung up. */
function silence() {
  const site = new EventEmitter()
  const answer: Answer = (_request, response) => {
    response.once('close', () => site.emit('left'))
    site.emit('reached')
  }
  return { answer, isReached: () => once(site, 'reached'), isLeft: () => once(site, 'left') }
}

const settingsOf = (page: Page) => page.getByRole('dialog', { name: 'Settings' })

test('a site that does not answer is given up by the keyboard, and what was typed stays', async ({ copydesk: { page } }) => {
  const { answer, isReached, isLeft } = silence()
  await withSite(answer, async ({ address }) => {
    await page.keyboard.press('Control+Alt+s')
    const settings = settingsOf(page)
    await settings.getByRole('radio', { name: 'WordPress' }).check()
    await settings.getByLabel('Site address').fill(address)
    await settings.getByLabel('User name').fill('mina')
    const password = settings.getByLabel('Application password', { exact: true })
    await password.fill('abcd efgh')
    for (const how of ['Enter', 'Escape'] as const) {
      const [reached, left] = [isReached(), isLeft()]
      await password.press('Enter')
      await reached
      await expect(settings.getByRole('status').filter({ hasText: `Waiting for ${new URL(address).host}` })).toBeVisible()
      if (how === 'Enter') await settings.getByRole('button', { name: 'Cancel' }).focus()
      await page.keyboard.press(how)
      await left
      await expect(settings.getByRole('button', { name: 'Cancel' })).toBeHidden()
      await expect(password).toBeFocused()
      await expect(password).toHaveValue('abcd efgh')
    }
    const [reached, left] = [isReached(), isLeft()]
    await settings.getByRole('button', { name: 'Check connection' }).click()
    await reached
    await page.keyboard.press('Escape')
    await left
    await expect(settings.getByRole('button', { name: 'Check connection' })).toBeFocused()
    await expect(settings.getByRole('region', { name: 'Connection check' })).toBeHidden()
    await page.keyboard.press('Escape')
    await expect(settings).toBeHidden()
  })
})

test('a connected site that does not answer any more is given up, and stays as it was', async ({ copydesk: { page } }) => {
  const { answer: silent, isReached, isLeft } = silence()
  let isSilent = false
  const usual = wordpress()
  const answer: Answer = (request, response, body) => (isSilent ? silent : usual)(request, response, body)
  await withSite(answer, async ({ address }) => {
    await connect(page, { address, userName: 'mina', password: 'abcd efgh' })
    isSilent = true
    await page.keyboard.press('Control+Alt+s')
    const card = settingsOf(page).getByRole('listitem', { name: 'Desk' })
    for (const name of ['Refresh', 'Check connection'] as const) {
      const [reached, left] = [isReached(), isLeft()]
      await card.getByRole('button', { name }).press('Enter')
      await reached
      await expect(card.getByRole('status')).toContainText(`Waiting for ${new URL(address).host}`)
      await page.keyboard.press('Escape')
      await left
      await expect(card.getByRole('button', { name })).toBeFocused()
      await expect(card.getByRole('alert')).toBeHidden()
    }
  })
})

