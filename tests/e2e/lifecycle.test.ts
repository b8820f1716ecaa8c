import { spawn } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import type { Copydesk } from './app'
import { endOf, expect, launchCopydesk, test } from './app'

const ends: readonly (readonly [name: string, end: (copydesk: Copydesk) => Promise<void>])[] = [
  ['quits', ({ close }) => close()],
  [
    'closes the window',
    ({ app }) =>
      endOf(app, () =>
        app.evaluate(({ BrowserWindow }) => {
          BrowserWindow.getAllWindows()[0]?.close()
        })
      )
  ],
  ['ends the session (SIGTERM)', ({ app }) => endOf(app, () => app.process().kill('SIGTERM'))]
]

for (const [name, end] of ends) {
  test(`words typed right before the editor ${name} are kept`, async ({ home }) => {
    const first = await launchCopydesk(home)
    await first.page.getByRole('combobox', { name: 'Byline' }).fill('Mina Seo, Drama Editor')
    await first.page.getByRole('textbox', { name: 'Article body' }).locator('> p').first().click()
    await first.page.keyboard.type('Every word of it. ')
    const dek = first.page.getByRole('textbox', { name: 'Dek' })
    await dek.fill('')
    await dek.pressSequentially('The last words of the day')
    await end(first)

    const second = await launchCopydesk(home)
    await expect(second.page.getByRole('textbox', { name: 'Dek' })).toHaveValue('The last words of the day')
    await expect(second.page.getByRole('textbox', { name: 'Article body' })).toContainText('Every word of it. ')
    await expect(second.page.getByRole('list', { name: 'Authors' })).toContainText('Mina SeoDrama Editor')
    await second.close()
  })
}

test('a page that hangs does not keep the window from closing', async ({ home }) => {
  const { app, page } = await launchCopydesk(home)
  await expect(page.getByRole('textbox', { name: 'Headline' })).toBeVisible()
  await page.evaluate(() => {
    setTimeout(() => {
      for (;;);
    }, 0)
  })
  const asked = Date.now()
  await endOf(app, () =>
    app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.close()
    })
  )
  expect(Date.now() - asked).toBeLessThan(10_000)
})

test('a page that crashes is started again with the article it held', async ({ copydesk }) => {
  const { app, page } = copydesk
  const headline = await page.getByRole('textbox', { name: 'Headline' }).inputValue()
  const found: unknown = await app.evaluate(
    ({ BrowserWindow, dialog }) =>
      new Promise((done) => {
        const messages: string[] = []
        Reflect.set(dialog, 'showMessageBox', (_window: unknown, { message }: { message: string }) => {
          messages.push(message)
          return Promise.resolve({ response: 0, checkboxChecked: false })
        })
        const contents = BrowserWindow.getAllWindows()[0]?.webContents
        contents?.once('did-finish-load', () => {
          const read = `new Promise((done) => {
            const look = () => {
              const field = document.querySelector('textarea, [role=textbox]')
              if (field) done(document.title)
              else requestAnimationFrame(look)
            }
            look()
          })`
          void contents.executeJavaScript(read).then(() => contents.executeJavaScript('copydesk.app.boot()')).then((boot: unknown) => {
            done({ boot, messages })
          })
        })
        contents?.forcefullyCrashRenderer()
      })
  )
  const { boot, messages } = z.object({ boot: z.object({ article: z.object({ headline: z.string() }) }), messages: z.array(z.string()) }).parse(found)
  expect(boot.article.headline).toBe(headline)
  expect(messages).toEqual(['Copydesk’s page stopped working and was started again.'])
})

test('a second start hands over to the app that runs', async ({ home, copydesk }) => {
  const child = copydesk.app.process()
  const [program = '', ...args] = child.spawnargs
  const plain = args.filter((argument) => !/^--(inspect|remote-debugging)/.test(argument) && argument !== '-r' && !argument.endsWith('loader.js'))
  const second = spawn(program, plain, { env: { ...process.env, COPYDESK_HOME: home.folder }, cwd: process.cwd(), stdio: 'ignore' })
  const code = await new Promise((done) => second.once('exit', done))
  expect(code).toBe(0)
  expect(await copydesk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})

test('the window opens where it was closed', async ({ home }) => {
  const bounds = { x: 40, y: 60, width: 1_000, height: 640 }
  const first = await launchCopydesk(home)
  await first.app.evaluate(({ BrowserWindow }, place) => {
    BrowserWindow.getAllWindows()[0]?.setBounds(place)
  }, bounds)
  await expect.poll(() => first.page.evaluate(() => innerWidth)).toBe(bounds.width)
  const before = await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds())
  await first.close()

  const second = await launchCopydesk(home)
  expect(await second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds())).toEqual(before)
  await second.close()
})

test('nothing is written outside COPYDESK_HOME', async ({ home }) => {
  const elsewhere = await mkdtemp(join(tmpdir(), 'copydesk-elsewhere-'))
  const copydesk = await launchCopydesk(home, { env: { HOME: elsewhere, XDG_CONFIG_HOME: '', XDG_DATA_HOME: '', XDG_CACHE_HOME: '' } })
  await expect(copydesk.page.getByRole('textbox', { name: 'Headline' })).toBeVisible()
  await copydesk.close()
  const notOfTheDesktop = (path: string) => !['.cache', '.cache/dconf', '.cache/dconf/user'].includes(path) // GTK's own, of every program
  expect((await readdir(elsewhere, { recursive: true })).filter(notOfTheDesktop)).toEqual([])
  expect((await readdir(home.folder)).sort()).toEqual(['chromium', 'libraries.json', 'library', 'settings.json', 'window.json'])
  await rm(elsewhere, { recursive: true })
})

test('--library opens another folder, and the home keeps no library of its own', async ({ home }) => {
  const copydesk = await launchCopydesk(home, { args: ['--library', home.path('other library 한글')] })
  await expect(copydesk.page.getByRole('textbox', { name: 'Headline' })).toBeVisible()
  await copydesk.close()
  expect(await readdir(home.path('other library 한글'))).toContain('drafts')
  expect(await readdir(home.folder)).not.toContain('library')
})

test('the native menu follows the language, and its actions reach the page', async ({ copydesk }) => {
  const { app, page } = copydesk
  await expect(page.getByRole('navigation', { name: 'Library' })).toBeVisible()
  const choose = (id: string) =>
    app.evaluate(({ Menu }, wanted) => {
      Menu.getApplicationMenu()?.getMenuItemById(wanted)?.click()
    }, id)
  const labels = () => app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map((item) => item.label))
  expect(await labels()).toEqual(['File', 'Edit', 'Insert', 'Format', 'Article', 'View', 'Help'])

  await choose('toggle-library')
  await expect(page.getByRole('navigation', { name: 'Library' })).toBeHidden()
  await choose('language-korean')
  await expect.poll(labels).toEqual(['파일', '편집', '삽입', '서식', '기사', '보기', '도움말'])
})
