import { spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { closingPatience } from '../../src/main/lifecycle/closing'
import { endOf, expect, launchCopydesk, test, testInOneApp } from './app'
import { draftsOnDisk } from './drafts-on-disk'
import { startAnew } from './start-article'

test('a page that hangs does not keep the window from closing', async ({ home }) => {
  const { app, page } = await launchCopydesk(home)
  await expect(page.getByRole('textbox', { name: 'Headline' })).toBeVisible()
  await page.evaluate(() => {
    setTimeout(() => {
      for (;;);
    }, 0)
  })
  // What is waited for the page takes no time: tests/unit/main/lifecycle/closing.test.ts has its length.
  await endOf(app, () =>
    app.evaluate(({ BrowserWindow }, patience) => {
      const { setTimeout: wait } = globalThis
      Reflect.set(globalThis, 'setTimeout', (act: () => void, milliseconds: number) => wait(act, milliseconds === patience ? 0 : milliseconds))
      BrowserWindow.getAllWindows()[0]?.close()
    }, closingPatience)
  )
})

test('a second start hands over to the app that runs', async ({ home, copydesk }) => {
  const child = copydesk.app.process()
  const [program = '', ...args] = child.spawnargs
  const plain = args.filter((argument) => !/^--(inspect|remote-debugging)/.test(argument) && argument !== '-r' && !/(loader\.js|restless\.cjs)$/.test(argument))
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

testInOneApp('the native menu follows the language, its actions reach the page, and it shows what is on and what there is nothing for', async ({ copydesk }) => {
  const { app, page } = copydesk
  await page.reload()
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
  const look = (id: string) =>
    app.evaluate(({ Menu }, wanted) => {
      const item = Menu.getApplicationMenu()?.getMenuItemById(wanted)
      return [item?.enabled, item?.checked]
    }, id)
  await expect.poll(() => look('toggle-library')).toEqual([true, false])
  await choose('language-english')
  await choose('toggle-library')
  await expect(page.getByRole('navigation', { name: 'Library' })).toBeVisible()
  await expect.poll(() => look('toggle-library')).toEqual([true, true])

  await expect.poll(() => look('insert-listicle')).toEqual([true, false])
  await startAnew(page)
  await choose('trash-article')
  await expect(page.getByRole('heading', { name: 'A quiet page is waiting' })).toBeVisible()
  for (const id of ['publish', 'insert-listicle', 'trash-article']) await expect.poll(() => look(id)).toEqual([false, false])
  for (const id of ['new-article', 'undo', 'open-settings']) expect(await look(id)).toEqual([true, false])
})

testInOneApp('the window is enlarged with and without Shift, and made smaller again', async ({ copydesk: { app, page } }) => {
  await page.reload()
  await expect(page.getByRole('navigation', { name: 'Library' })).toBeVisible()
  const zoom = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getZoomLevel())
  const press = (keyCode: string, modifiers: ('control' | 'shift')[]) =>
    app.evaluate(({ BrowserWindow }, stroke) => {
      for (const type of ['keyDown', 'keyUp'] as const) BrowserWindow.getAllWindows()[0]?.webContents.sendInputEvent({ type, ...stroke })
    }, { keyCode, modifiers })
  await press('=', ['control'])
  await expect.poll(zoom).toBe(0.5)
  await press('+', ['control', 'shift'])
  await expect.poll(zoom).toBe(1)
  await press('-', ['control'])
  await expect.poll(zoom).toBe(0.5)
  await press('-', ['control'])
  await expect.poll(zoom).toBe(0)
})

test('what reads the output of the app may go away: faults are noted in the file, and writing goes on', async ({ home, copydesk }) => {
  const { app, page } = copydesk
  app.process().stderr?.destroy()
  app.process().stdout?.destroy()
  for (const type of ['first', 'second']) await app.evaluate(({ app: main }, name) => main.emit('child-process-gone', {}, { type: name, reason: 'crashed', exitCode: 1 }), type)
  const faults = () => readFile(home.path('logs', 'faults.log'), 'utf8').catch(() => '')
  await expect.poll(faults).toMatch(/first, crashed[^]*second, crashed/)
  await page.getByRole('textbox', { name: 'Headline' }).fill('Nobody listens')
  await expect.poll(async () => JSON.stringify(await draftsOnDisk(home))).toContain('Nobody listens')
})
