import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import type { Page } from '@playwright/test'
import { startSite } from '../wordpress/start-site'
import { expect, mayUseSandbox, test } from './app' // its own: it stands in for the system and leaves a site
import type { Copydesk, Home } from './app'

/** What the system has to do with it: opening a browser, and bringing back what that hands over. Both are kept for the test. */
async function standInForSystem({ app }: Copydesk): Promise<void> {
  await app.evaluate(({ app: electron, shell }) => {
    electron.setAsDefaultProtocolClient = () => true
    electron.isDefaultProtocolClient = () => true
    shell.openExternal = (address) => {
      Reflect.set(globalThis, 'openedInBrowser', address)
      return Promise.resolve()
    }
  })
}

const kept = async ({ app }: Copydesk, name: 'openedInBrowser' | 'handedOver'): Promise<string> => {
  const read = () => app.evaluate((_electron, key) => String(Reflect.get(globalThis, key) ?? ''), name)
  await expect.poll(read).not.toBe('')
  const address = await read()
  await app.evaluate((_electron, key) => Reflect.set(globalThis, key, ''), name)
  return address
}

/** Starts the app a second time with an address, as Linux and Windows do. */
async function bringBack({ app }: Copydesk, home: Home, address: string): Promise<void> {
  const again = spawn(app.process().spawnfile, ['.', ...(mayUseSandbox ? [] : ['--no-sandbox']), address], {
    cwd: resolve(import.meta.dirname, '../..'),
    env: { ...process.env, COPYDESK_HOME: home.folder },
    stdio: 'ignore'
  })
  await once(again, 'exit')
}

async function signInToWordPress(browser: Page, { name, signInPassword }: { readonly name: string; readonly signInPassword: string }): Promise<void> {
  await browser.getByLabel('Username or Email Address').fill(name)
  await browser.locator('#user_pass').fill(signInPassword)
  await browser.getByRole('button', { name: 'Log In' }).click()
}

test('an editor approves Copydesk on the page of a real WordPress, and the site is connected', async ({ copydesk, home }) => {
  const { page } = copydesk
  const { details: { url, users }, stop } = await startSite()
  await standInForSystem(copydesk)
  await expect(page.getByRole('textbox', { name: 'Article body' })).toBeVisible()
  await page.keyboard.press('Control+Alt+s')
  const settings = page.getByRole('dialog', { name: 'Settings' })
  await settings.getByLabel('Site address').fill(url)
  const signIn = settings.getByRole('button', { name: 'Sign in with the browser' })

  await signIn.click()
  await expect(settings.getByRole('status').filter({ hasText: 'Waiting for your browser' })).toBeVisible()
  const browser = await copydesk.browse(await kept(copydesk, 'openedInBrowser'))
  await signInToWordPress(browser, users.author)
  await expect(browser.getByText('Would you like to give the application identifying itself as Copydesk access to your account?')).toBeVisible()
  await browser.getByRole('button', { name: 'No, I do not approve' }).dispatchEvent('click')
  await bringBack(copydesk, home, await kept(copydesk, 'handedOver'))
  await expect(settings.getByText(`Copydesk was not approved on ${new URL(url).host}.`)).toBeVisible()

  await signIn.click()
  await browser.goto(await kept(copydesk, 'openedInBrowser'))
  await browser.getByRole('button', { name: 'Yes, I approve' }).dispatchEvent('click')
  const answer = await kept(copydesk, 'handedOver')
  await bringBack(copydesk, home, answer.replace(/state=[^&]*/, 'state=guessed'))
  await expect(page.getByText('An answer to a sign-in was refused')).toBeVisible()
  await bringBack(copydesk, home, answer)
  const card = settings.getByRole('listitem', { name: 'Copydesk test site' })
  await expect(card).toContainText('Author (author)')

  await card.getByRole('button', { name: 'Refresh' }).click()
  await card.getByRole('button', { name: 'Check connection' }).click()
  await expect(card.getByRole('listitem').filter({ hasText: 'The site knows you.' })).toContainText('Passed')
  await browser.close()
  await stop()
})
