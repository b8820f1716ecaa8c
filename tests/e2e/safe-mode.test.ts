import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { forgeDraft } from '../faults/support/forge-draft'
import { article } from '../support/build-article'
import { body, paragraph } from '../support/build-document'
import { expectAccessible } from './accessible'
import type { Home } from './app'
import { endOf, expect, launchCopydesk, mayUseSandbox, test } from './app'

async function makeLibrary(home: Home, count: number): Promise<void> {
  for (const folder of ['drafts', 'trash', 'media', 'receipts', 'versions']) await mkdir(home.path('library', folder), { recursive: true })
  const make = async (number: number) => {
    const id = `article-${String(number).padStart(6, '0')}`
    const updatedAt = new Date(Date.UTC(2026, 0, 1, 0, number)).toISOString()
    const written = article({ id, headline: `Headline ${String(number)}`, body: body(paragraph(`Words of ${String(number)}.`)), updatedAt })
    await writeFile(home.path('library', 'drafts', `${id}.json`), forgeDraft(written))
  }
  await Promise.all(Array.from({ length: count }, (_, number) => make(number)))
}

test('safe mode is used with the keyboard alone: articles are read and copied, everything is exported, and nothing is touched', async ({ home }) => {
  await makeLibrary(home, 3)
  await writeFile(home.path('library', 'drafts', 'cut-in-half.json'), '{"format":1,"revision":1,"sha256":"x","article":{"id":"cut-in-half","headline":"Cut","dek":"What is left')
  await mkdir(home.path('exports'))
  const before = await readdir(home.path('library'), { recursive: true })
  const { page, close } = await launchCopydesk(home, { args: ['--safe-mode'] })
  await expect(page.getByRole('heading', { name: 'Your articles are safe' })).toBeVisible()
  await expect(page.getByText(home.path('library'))).toBeVisible()
  await expect(page.getByRole('button', { name: 'Try again' })).toBeFocused()
  await expectAccessible(page)

  await page.getByRole('textbox', { name: 'Folder for the export' }).fill(home.path('nowhere'))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('There is no folder')
  await page.getByRole('textbox', { name: 'Folder for the export' }).fill(home.path('exports'))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'Export everything' }).getByRole('status')).toHaveText(/: 4 articles, all files read back\. 1 is damaged/)
  const [made = ''] = await readdir(home.path('exports'))
  expect((await readdir(home.path('exports', made, 'texts'))).sort()).toEqual([
    'Cut (cut-in-half).md', 'Headline 0 (article-000000).md', 'Headline 1 (article-000001).md', 'Headline 2 (article-000002).md', 'trash'
  ])

  const rows = page.getByRole('listbox', { name: 'Articles' })
  await expect(page.getByRole('button', { name: 'Copy text' })).toBeHidden() // nothing is read yet
  await rows.focus()
  await page.keyboard.press('End')
  await expect(rows.getByRole('option', { selected: true })).toContainText('Headline 0')
  const text = page.getByRole('textbox', { name: 'Words of the article' })
  await expect(text).toHaveValue(/^# Headline 0\n\nWords of 0\./)
  await expect(text).not.toBeEditable()
  await page.getByRole('button', { name: 'Copy text' }).click()
  await expect(page.getByText('Copied', { exact: true })).toBeVisible()
  await page.getByRole('searchbox', { name: 'Find a headline' }).fill('cut')
  await rows.getByRole('option').click()
  await expect(text).toHaveValue('Cut\nWhat is left')
  await expect(page.getByText('This file is damaged.')).toBeVisible()
  await expectAccessible(page)
  expect(await readdir(home.path('library'), { recursive: true })).toEqual(before)

  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('textbox', { name: 'Headline' })).toHaveValue('Headline 2')
  await close()
})

test('safe mode speaks Korean in the dark, lists two thousand articles, and quits', async ({ home }) => {
  await makeLibrary(home, 2_000)
  await writeFile(home.path('settings.json'), JSON.stringify({ language: 'ko', appearance: 'dark' }))
  const { app, page } = await launchCopydesk(home, { args: ['--safe-mode'] })
  await expect(page.getByText('기사 2000건')).toBeVisible()
  const rows = page.getByRole('listbox', { name: '기사' })
  await rows.focus()
  await page.keyboard.press('End')
  await expect(page.getByRole('textbox', { name: '기사 내용' })).toHaveValue(/^# Headline 0\n/)
  await expect(rows.getByRole('option', { selected: true })).toHaveAttribute('aria-posinset', '2000')
  await expect(rows.getByRole('option', { selected: true })).toBeInViewport({ ratio: 0.9 })
  await page.keyboard.press('Home')
  await expect(page.getByRole('textbox', { name: '기사 내용' })).toHaveValue(/^# Headline 1999\n/)
  await expect(rows.getByRole('option', { selected: true })).toBeInViewport({ ratio: 0.9 })
  expect(await rows.getByRole('option').count()).toBeLessThan(100) // only those in sight are in the document
  await rows.hover()
  await page.mouse.wheel(0, 56 * 1_000)
  await expect(rows.getByRole('option', { name: 'Headline 1000' })).toBeVisible()
  await expect(rows.getByRole('option', { selected: true })).toHaveAttribute('aria-posinset', '1') // what is chosen stays in the document
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(27, 26, 24)')
  await endOf(app, () => page.getByRole('button', { name: '종료' }).click())
})

test('the page of safe mode is as locked in as the desk', async ({ home }) => {
  const { app, page, close } = await launchCopydesk(home, { args: ['--safe-mode'] })
  await expect(page.getByRole('button', { name: 'Quit' })).toBeVisible()
  expect(await page.evaluate(() => [location.href, isSecureContext])).toEqual(['app://copydesk/safe-mode.html', true])
  const preferences: unknown = await app.evaluate(({ webContents }): unknown => {
    const [contents] = webContents.getAllWebContents()
    const read: unknown = Reflect.get(contents ?? {}, 'getLastWebPreferences') // Electron has it, its types do not
    return typeof read === 'function' ? Reflect.apply(read, contents, []) : undefined
  })
  expect(preferences).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false, webSecurity: true })
  expect(mayUseSandbox || process.getuid?.() === 0).toBe(true)
  expect(await page.evaluate((all) => all.filter((name) => name in globalThis), ['require', 'process', 'Buffer', 'electron', 'ipcRenderer'])).toEqual([])
  const policy = await app.evaluate(async ({ session }) => (await session.defaultSession.fetch('app://copydesk/safe-mode.html')).headers.get('content-security-policy'))
  expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/)
  expect(policy).not.toMatch(/unsafe|\*|https?:|data:/)
  const refusals = await page.evaluate(async () => {
    const nameOf = (error: unknown) => (error instanceof Error ? error.message : String(error))
    const { app: desk, library, storage } = window.copydesk
    const asked: readonly Promise<unknown>[] = [desk.boot(), library.list(), library.emptyTrash(), storage.backUp()]
    return Promise.all(asked.map((request) => request.then(() => 'answered', nameOf)))
  })
  expect(refusals.filter((refusal) => !refusal.endsWith('not answered in this mode'))).toEqual([])
  await page.evaluate(() => {
    location.assign('https://example.com/')
  })
  expect(await page.evaluate(() => window.open('about:blank'))).toBeNull()
  expect(await page.evaluate(() => location.href)).toBe('app://copydesk/safe-mode.html')
  await close()
})

test('an installation that lacks a file of the desk shows safe mode, and not an empty window', async ({ home }) => {
  await makeLibrary(home, 1)
  const folder = home.path('installation')
  await cp(resolve('out'), join(folder, 'out'), { recursive: true })
  await cp(resolve('package.json'), join(folder, 'package.json'))
  const assets = join(folder, 'out', 'renderer', 'assets')
  for (const name of await readdir(assets)) if (/^start-.*\.js$/.test(name)) await rm(join(assets, name))
  const { page, kill } = await launchCopydesk(home, { folder })
  await expect(page.getByRole('heading', { name: 'Your articles are safe' })).toBeVisible()
  await expect(page.getByRole('listbox')).toContainText('Headline 0')
  await kill()
})
