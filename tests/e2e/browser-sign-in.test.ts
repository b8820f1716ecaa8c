import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Page } from '@playwright/test'
import { handlerOf } from '../support/linux-desktop'
import { startSite } from '../wordpress/start-site'
import { expect, launchCopydesk, test } from './app' // its own: it stands in for the system and leaves a site
import type { Copydesk, Home } from './app'
import { filesWith } from './files-with'

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

/** The folders of a Linux user in which a desktop looks for who takes which address. */
const desktopOf = (home: Home) => ({ dataHome: home.path('share'), configHome: home.path('config') })
const gio = ['/usr/bin/gio', '/usr/local/bin/gio'].find(existsSync)

/**
 * Hands an address over as the system does: a Linux desktop starts who is named in the user's files, and knows nothing of how the app was
 * started; elsewhere the app is started a second time.
 */
async function bringBack({ app }: Copydesk, home: Home, address: string): Promise<void> {
  const { COPYDESK_HOME: _, ...rest } = process.env
  const { dataHome, configHome } = desktopOf(home)
  const env = { ...rest, XDG_DATA_HOME: dataHome, XDG_CONFIG_HOME: configHome }
  if (process.platform !== 'linux') return run([app.process().spawnfile, resolve('.'), address], { ...env, COPYDESK_HOME: home.folder })
  const started = await handlerOf(address, { dataHome, configHome })
  if (started === undefined) throw new Error('The desktop knows nobody for the address')
  return run(gio === undefined ? started : [gio, 'open', address], env)
}

async function run([program = '', ...args]: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  const started = spawn(program, args, { cwd: '/', env, stdio: 'ignore' })
  await once(started, 'exit')
  expect(started.exitCode).toBe(0)
}

async function signInToWordPress(browser: Page, { name, signInPassword }: { readonly name: string; readonly signInPassword: string }): Promise<void> {
  const nameField = browser.getByLabel('Username or Email Address')
  await expect(nameField).toBeFocused() // WordPress moves the focus there a moment after loading, whatever is being typed elsewhere
  await nameField.fill(name)
  await browser.locator('#user_pass').fill(signInPassword)
  await browser.getByRole('button', { name: 'Log In' }).click()
}

test('an editor approves Copydesk on the page of a real WordPress, and the site is connected', async ({ home }) => {
  const { dataHome, configHome } = desktopOf(home)
  const copydesk = await launchCopydesk(home, { env: { XDG_DATA_HOME: dataHome, XDG_CONFIG_HOME: configHome } })
  const { page } = copydesk
  const { details: { url, users }, stop } = await startSite()
  await standInForSystem(copydesk)
  await expect(page.getByRole('textbox', { name: 'Article body' })).toBeVisible()
  await page.keyboard.press('Control+Alt+s')
  const settings = page.getByRole('dialog', { name: 'Settings' })
  await settings.getByLabel('Site address').fill(url)
  const signIn = settings.getByRole('button', { name: 'Sign in with the browser' })

  await expect(readdir(dataHome)).rejects.toThrow('ENOENT')
  await signIn.click()
  await expect(settings.getByRole('status').filter({ hasText: 'Waiting for your browser' })).toBeVisible()
  const browser = await copydesk.browse(await kept(copydesk, 'openedInBrowser'))
  await signInToWordPress(browser, users.author)
  await expect(browser.getByText('Would you like to give the application identifying itself as Copydesk access to your account?')).toBeVisible()
  await browser.waitForLoadState() // before its script is there, the form answers for the button, and by another way
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
  const password = new URL(answer).searchParams.get('password') ?? ''
  expect(password.length).toBeGreaterThan(20)
  expect(await filesWith(home.folder, [password, encodeURIComponent(password), password.replaceAll(' ', '')])).toEqual([])

  await card.getByRole('button', { name: 'Refresh' }).click()
  await card.getByRole('button', { name: 'Check connection' }).click()
  await expect(card.getByRole('listitem').filter({ hasText: 'The site knows you.' })).toContainText('Passed')

  await settings.getByRole('button', { name: 'Add site' }).click()
  await settings.getByLabel('Site address').fill(url)
  await signIn.click()
  await kept(copydesk, 'openedInBrowser')
  await settings.getByRole('button', { name: 'Copy the password instead' }).click()
  await expect(settings.getByRole('status').filter({ hasText: 'copy the password that it shows' })).toBeVisible()
  await browser.goto(await kept(copydesk, 'openedInBrowser'))
  await browser.getByRole('button', { name: 'Yes, I approve' }).dispatchEvent('click')
  await expect(browser.getByLabel('Your new password for Copydesk is:')).toHaveValue(/^[\w ]{24,}$/)
  await browser.close()
  await stop()
  await copydesk.kill()
})
