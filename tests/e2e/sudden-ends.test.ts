import { readdir } from 'node:fs/promises'
import type { ElectronApplication, Page } from '@playwright/test'
import * as z from 'zod/mini'
import { startSiteBehindProxy } from '../wordpress/start-site'
import type { Copydesk, Home } from './app'
import { endOf, expect, launchCopydesk, test, testInOneApp } from './app'
import { draftsOnDisk } from './drafts-on-disk'
import { signIn } from './sites'
import { startAnew } from './start-article'

const dekOf = (page: Page) => page.getByRole('textbox', { name: 'Dek' })

/** Tells the app what Electron tells it when the computer does this: no test can put the computer to sleep or shut it down. */
async function emitPower({ app }: Copydesk, event: string): Promise<void> {
  await app.evaluate(({ powerMonitor }, name) => {
    powerMonitor.emit(name, { preventDefault: () => undefined })
  }, event)
}

/** Lets no save begin by itself any more, so that only words that were asked for reach the disk. */
async function holdSaves(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.requestIdleCallback = () => 0
  })
}

async function draftsOf(home: Home): Promise<string> {
  return Object.values(await draftsOnDisk(home)).join('\n')
}

async function clickPublish(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await page.getByRole('dialog', { name: 'Publish' }).getByRole('button', { name: 'Publish now' }).click()
}

/** As a save with these words arrives, before it is answered, the last letter is taken back and the window closed. */
async function writeOnAndCloseAtSaveOf(app: ElectronApplication, words: string): Promise<void> {
  await app.evaluate(({ BrowserWindow, ipcMain }, awaited) => {
    const answers: unknown = Reflect.get(ipcMain, '_invokeHandlers') // Electron has them, its types do not
    if (!(answers instanceof Map)) throw new Error('Nobody answers')
    const answer: unknown = answers.get('library:save')
    if (typeof answer !== 'function') throw new Error('Nobody answers to library:save')
    answers.set('library:save', async (...question: unknown[]): Promise<unknown> => {
      if (JSON.stringify(question.slice(1)).includes(awaited)) {
        answers.set('library:save', answer)
        const window = BrowserWindow.getAllWindows()[0]
        await window?.webContents.executeJavaScript(`document.execCommand('delete')`)
        window?.close()
      }
      const answered: unknown = await Reflect.apply(answer, undefined, question)
      return answered
    })
  }, words)
}

const ends: readonly (readonly [name: string, end: (copydesk: Copydesk, words: string) => Promise<void>])[] = [
  ['the editor quits', ({ close }) => close()],
  [
    'the editor closes the window',
    ({ app }) =>
      endOf(app, () =>
        app.evaluate(({ BrowserWindow }) => {
          BrowserWindow.getAllWindows()[0]?.close()
        })
      )
  ],
  [
    'the window is closed during a save',
    ({ app, page }, words) =>
      endOf(app, async () => {
        await writeOnAndCloseAtSaveOf(app, `${words}!`)
        await page.evaluate(() => document.execCommand('insertText', false, '!'))
      })
  ],
  ['SIGTERM, as a logout sends it', ({ app }) => endOf(app, () => app.process().kill('SIGTERM'))],
  ['the computer shuts down', (copydesk) => endOf(copydesk.app, () => emitPower(copydesk, 'shutdown'))]
]

test(`fault 14, ${ends.map(([name]) => name).join(', ')}: words typed right before are kept`, async ({ home }) => {
  let copydesk = await launchCopydesk(home)
  for (const [name, end] of ends) {
    await test.step(name, async () => {
      const words = `The last words of the day, when ${name}`
      await dekOf(copydesk.page).fill('')
      await dekOf(copydesk.page).pressSequentially(words)
      await end(copydesk, words)
      copydesk = await launchCopydesk(home)
      await expect(dekOf(copydesk.page)).toHaveValue(words)
    })
  }
  await copydesk.close()
})

testInOneApp('fault 14, suspend and resume: what is typed is on disk before the computer sleeps, and writing goes on after it', async ({ home, copydesk }) => {
  const { page } = copydesk
  await startAnew(page)
  await holdSaves(page)
  await dekOf(page).pressSequentially('Words before the sleep')
  expect(await draftsOf(home)).not.toContain('Words before the sleep')
  await emitPower(copydesk, 'suspend')
  await expect.poll(() => draftsOf(home)).toContain('Words before the sleep')
  await emitPower(copydesk, 'resume')
  await dekOf(page).pressSequentially(' and after it')
  await emitPower(copydesk, 'suspend')
  await expect.poll(() => draftsOf(home)).toContain('Words before the sleep and after it')
  await emitPower(copydesk, 'resume')
})

test('fault 14, close during a publish: the next start goes on with it by itself, and there is one post', async ({ home }) => {
  // Its own: the proxy of the main job stands before the shared one, perhaps at this very moment.
  const { site: wordPress, proxy, stop } = await startSiteBehindProxy()
  const headline = 'Closed in the middle of it'
  const first = await launchCopydesk(home)
  await first.page.getByRole('textbox', { name: 'Headline' }).fill(headline)
  await signIn(first.page, wordPress)
  const struck = proxy.play({ match: { method: 'POST', path: /\/wp\/v2\/posts\/\d+/ }, kind: 'hang' })
  await clickPublish(first.page)
  await struck
  await first.close()
  expect(await readdir(home.path('library', 'outbox'))).toHaveLength(1)

  const second = await launchCopydesk(home)
  await signIn(second.page, wordPress) // there is no key store here, so the password ended with the session
  await expect(second.page.getByText(/^Published on/)).toBeVisible()
  const posts = z.array(z.object({ title: z.object({ rendered: z.string() }) })).parse(await wordPress.rest('GET', `/wp/v2/posts?status=any&search=${encodeURIComponent(headline)}`))
  expect(posts).toHaveLength(1)
  await expect.poll(() => readdir(home.path('library', 'outbox'))).toEqual([])
  await second.close()
  await stop()
})
