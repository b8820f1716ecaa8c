import { mkdir } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import { allRights, json, signedIn, withSite, wordpress } from '../support/faulty-site'
import type { Answer } from '../support/faulty-site'
import { crashPage, inPage, isSettled } from './after-a-crash'
import { launchCopydesk, makeHome } from './app'
import { filesWith } from './files-with'

const password = 'canary 9f3b 77aa Zq0x mmKK 41tt'
const bare = password.replaceAll(' ', '')
const forms = [password, bare, `mina:${password}`, encodeURIComponent(password), ...[password, `mina:${password}`].map((text) => Buffer.from(text).toString('base64').replace(/=+$/, ''))]

/** Says back what it was sent, as it came and decoded. */
const echo: Answer = (request, response, body) => {
  const { authorization = '' } = request.headers
  const decoded = Buffer.from(authorization.replace(/^Basic /, ''), 'base64').toString('utf8')
  json({ code: 'rest_forbidden', message: `${authorization} ${decoded}`, data: { params: { [decoded]: authorization } } }, 422)(request, response, body)
}
const site = wordpress({ me: signedIn(allRights) })
/** A WordPress that is well until something is to be written. */
const echoing: Answer = (request, response, body) => (request.method === 'POST' ? echo : site)(request, response, body)

/** All that the page shows, has in its fields, and is told when it asks. */
const stateOfPage = `(async () => {
  const { app, library, publishing, sites, storage } = copydesk
  const boot = await app.boot()
  const told = await Promise.all([sites.list(), publishing.readOutbox(), library.list(), storage.describe(), publishing.readReceipts({ articleId: boot.article.id })])
  const fields = [...document.querySelectorAll('input, textarea')].map(({ value }) => value)
  return JSON.stringify([boot, told, fields, document.documentElement.outerHTML, { ...localStorage }, { ...sessionStorage }])
})()`

test('a password is nowhere but in memory: not on the page, in what it is told, in the report, or on the disk, through failures and a crash', async () => {
  const home = await makeHome()
  const copydesk = await launchCopydesk(home)
  const { app, page } = copydesk
  await withSite(echoing, async ({ address, heard }) => {
    await expect(page.getByRole('textbox', { name: 'Article body' })).toBeVisible()
    await page.keyboard.press('Control+Alt+s')
    const settings = page.getByRole('dialog', { name: 'Settings' })
    await settings.getByLabel('Site address').fill(address)
    await settings.getByLabel('User name').fill('mina')
    await settings.getByLabel('Application password', { exact: true }).fill(password)
    await settings.getByRole('button', { name: 'Connect', exact: true }).click()
    const card = settings.getByRole('listitem', { name: 'Desk' })
    await expect(card).toContainText('kept for this session only')
    await card.getByRole('button', { name: 'Check connection' }).click()
    await card.getByRole('button', { name: 'Copy report' }).click()
    await expect(card.getByRole('button', { name: 'Copied' })).toBeVisible()
    const report = await app.evaluate(({ clipboard }) => clipboard.readText())
    await page.keyboard.press('Escape')

    await page.keyboard.press('Control+Alt+Enter')
    const dialog = page.getByRole('dialog', { name: 'Publish' })
    await dialog.getByRole('button', { name: 'Publish now' }).click()
    await expect(dialog.getByRole('status').filter({ hasText: 'attention' })).toBeVisible()
    expect(heard.some(({ line, authorization }) => line.startsWith('POST') && authorization !== undefined)).toBe(true)
    const before = String(await inPage(app, stateOfPage))
    await crashPage(app)
    await expect.poll(() => inPage(app, isSettled)).toBe(true)
    const after = String(await inPage(app, stateOfPage))
    expect([report, before, after].map((text) => forms.filter((form) => text.includes(form)))).toEqual([[], [], []])
    for (const state of [before, after]) expect(state).toContain('value-refused-by-site')
    await mkdir(home.path('backups'))
    const backedUp = await inPage(app, `(async () => {
      await copydesk.storage.setBackup({ folder: ${JSON.stringify(home.path('backups'))}, schedule: 'never' })
      return copydesk.storage.backUp()
    })()`)
    expect(backedUp).toMatchObject({ ok: true })
    expect(await filesWith(home.folder, forms)).toEqual([])
  })
  await copydesk.kill()
  const next = await launchCopydesk(home)
  expect(await next.page.evaluate(async () => (await window.copydesk.sites.list()).map(({ password: place }) => place))).toEqual(['missing'])
  await next.close()
  expect(await filesWith(home.folder, forms)).toEqual([])
  await home.remove()
})
