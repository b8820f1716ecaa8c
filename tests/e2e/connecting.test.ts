import { EventEmitter, once } from 'node:events'
import type { Page } from '@playwright/test'
import { withSite, wordpress } from '../support/faulty-site'
import type { Answer } from '../support/faulty-site'
import { expectAccessible } from './accessible'
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
      if (how === 'Enter') await expectAccessible(page, '[role="dialog"]')
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


test('a site is added, looked at and removed by the keyboard alone, which never loses its place', async ({ copydesk: { page } }) => {
  await withSite(wordpress(), async ({ address }) => {
    await page.keyboard.press('Control+Alt+s')
    const settings = settingsOf(page)
    const card = settings.getByRole('listitem', { name: 'Desk' })
    const button = (name: string) => settings.getByRole('button', { name, exact: true })
    await expect(settings.getByLabel('Site address')).toBeFocused()
    await page.keyboard.type(address)
    await settings.getByLabel('User name').fill('mina')
    await settings.getByLabel('Application password', { exact: true }).fill('abcd efgh')
    await button('Connect').press('Enter')
    await expect(card).toBeFocused()
    for (const [opens, closes, back] of [
      ['Add site', 'Cancel', 'Add site'],
      ['Enter password or key', 'Cancel', 'Enter password or key'],
      ['Check connection', 'Close check', 'Check connection'],
      ['Remove', 'Keep', 'Remove']
    ] as const) {
      await button(opens).press('Enter')
      await button(closes).press('Enter')
      await expect(button(back)).toBeFocused()
    }
    await button('Remove').press('Enter')
    await expect(button('Keep')).toBeFocused()
    await button('Remove site').press('Enter')
    await expect(card).toBeHidden()
    await expect(button('Add site')).toBeFocused()
  })
})

test('a sign-in by the browser at a site that does not answer is given up at once', async ({ copydesk: { page } }) => {
  const { answer, isReached, isLeft } = silence()
  await withSite(answer, async ({ address }) => {
    await page.keyboard.press('Control+Alt+s')
    const settings = settingsOf(page)
    await settings.getByRole('radio', { name: 'WordPress' }).check()
    await settings.getByLabel('Site address').fill(address)
    const signIn = settings.getByRole('button', { name: 'Sign in with the browser' })
    for (const giveUp of [() => settings.getByRole('button', { name: 'Stop waiting' }).press('Enter'), () => settings.getByLabel('Site address').fill('https://desk.test')]) {
      const [reached, left] = [isReached(), isLeft()]
      await signIn.press('Enter')
      await reached
      await expect(signIn).toBeFocused()
      await expect(settings.getByRole('status')).toContainText(`once ${new URL(address).host} has answered`)
      await giveUp()
      await left
      await expect(settings.getByRole('button', { name: 'Stop waiting' })).toBeHidden()
    }
  })
})
