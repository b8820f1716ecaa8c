import { readdir, readFile, writeFile } from 'node:fs/promises'
import type { ElectronApplication, Page } from '@playwright/test'
import * as z from 'zod/mini'
import { caretIn, crashPage, hearOfCarets, inPage, isSettled, lastCaretToldOf, typeIn } from './after-a-crash'
import type { Home } from './app'
import { endOf, expect, launchCopydesk, test } from './app'
import { draftsOnDisk } from './drafts-on-disk'

/** Layout rounds to whole pixels of the screen when it scrolls. The lowest line of the page is 17 px high, so a caret one line off is found. */
const tolerance = 3

/** Waits until main has been told of the caret where it is now. */
async function untilCaretIsKnown(app: ElectronApplication): Promise<void> {
  const isKnown = async () => {
    const [told, caret] = [await lastCaretToldOf(app), await caretIn(app)]
    return told?.head === caret.head && Math.abs(told.top - caret.top) <= tolerance
  }
  await expect.poll(isKnown).toBe(true)
}

/** The page says that it saved the words before, too: what counts is what the disk holds. */
async function untilOnDisk(home: Home, words: string): Promise<void> {
  await expect.poll(async () => JSON.stringify(await draftsOnDisk(home))).toContain(words)
}

const caretTop = (page: Page) => page.evaluate(() => getSelection()?.getRangeAt(0).getBoundingClientRect().top ?? Number.NaN)
const body = (page: Page) => page.getByRole('textbox', { name: 'Article body' })

test('fault 13, renderer crash: the article is back with the caret where it was, and a letter lands there', async ({ home }) => {
  const places: readonly (readonly [name: string, words: string, put: (page: Page) => Promise<void>])[] = [
    ['in the text far down', 'The last words', async (page) => {
      await body(page).locator('p').last().click()
      await page.keyboard.press('End')
      await page.keyboard.type('The last words')
      await page.keyboard.press('ArrowLeft')
      const top = await caretTop(page)
      await page.mouse.wheel(0, -130)
      await expect.poll(() => caretTop(page)).toBeCloseTo(top + 130, 0)
    }],
    ['in the caption of a picture', 'Seen', async (page) => {
      await body(page).getByRole('textbox', { name: 'Caption' }).last().click()
      await page.keyboard.press('Home')
      await page.keyboard.type('Seen')
    }]
  ]
  for (const [name, words, put] of places) {
    await test.step(name, async () => {
      const { app, page, kill } = await launchCopydesk(home)
      await expect.poll(() => inPage(app, isSettled)).toBe(true)
      await hearOfCarets(app)
      await put(page)
      await untilOnDisk(home, words)
      await untilCaretIsKnown(app)
      const before = await caretIn(app)
      const headline: unknown = await inPage(app, `document.querySelector('textarea').value`)
      await crashPage(app)
      await expect.poll(() => inPage(app, `${isSettled} && document.querySelector('.mantine-Notification-root')?.innerText`)).toMatch(
        /^The page stopped and was started again\. Your article is here as it was saved at \d\d:\d\d:\d\d\.$/
      )
      expect(await inPage(app, `document.querySelector('textarea').value`)).toBe(headline)
      const after = await caretIn(app)
      expect({ ...after, top: 0 }).toEqual({ ...before, top: 0 })
      expect(Math.abs(after.top - before.top)).toBeLessThanOrEqual(tolerance)
      await typeIn(app, '!')
      expect((await caretIn(app)).before).toBe(`${before.before}!`)
      await kill()
    })
  }
})

// How long words may be on their way to main (250 ms) is tested with the clock in hand: tests/unit/renderer/session/article-session.test.ts
test('fault 13, renderer crash: in the midst of typing, all that had reached main is there, and what is there has no gap', async ({ home, copydesk }) => {
  const { app, page } = copydesk
  await body(page).locator('p').first().click()
  await page.evaluate(() => {
    let word = 0
    setInterval(() => document.execCommand('insertText', false, ` w${String(word++)}`), 20)
  })
  await untilOnDisk(home, ' w9 ')
  const before = Math.max(...wordsIn(JSON.stringify(await draftsOnDisk(home))))
  await crashPage(app)
  await expect.poll(() => inPage(app, isSettled)).toBe(true)
  const after = wordsIn(z.string().parse(await inPage(app, `document.querySelector('.article-body').innerText`)))
  expect(after).toContain(before)
  expect(after).toEqual(after.map((_word, index) => index))
})

function wordsIn(text: string): number[] {
  return [...text.matchAll(/ w(\d+)/g)].map(([, word]) => Number(word))
}

test('fault 13, an error that leaves nothing on the screen: the page is started again with every word', async ({ home, copydesk }) => {
  const { app, page } = copydesk
  await expect.poll(() => inPage(app, isSettled)).toBe(true)
  await body(page).locator('p').first().click()
  await page.keyboard.press('Home')
  await page.keyboard.type('Typed right before. ')
  await page.locator('.desk-inspector').evaluate((inspector) => {
    inspector.replaceChildren() // React cannot take away what is not there, and gives up the whole window
  })
  await page.keyboard.press('Control+Alt+\\')
  await expect(page.locator('.mantine-Notification-root')).toContainText('The page stopped and was started again. Your article is here as it was saved')
  await expect(body(page).locator('p').first()).toContainText('Typed right before. ')
  expect(JSON.stringify(await draftsOnDisk(home))).toContain('Typed right before. ')
  await expect.poll(() => readFile(home.path('logs', 'faults.log'), 'utf8').catch(() => '')).toContain('NotFoundError')
})

test('fault 13, crash loop: the third crash within a minute opens safe mode, from which the desk opens again with the article or without', async ({ home, copydesk }) => {
  const { app, page } = copydesk
  await page.getByRole('textbox', { name: 'Headline' }).fill('Written before the loop')
  await untilOnDisk(home, 'Written before the loop')
  const headlineNow = () => inPage(app, `document.querySelector('textarea[name=headline]')?.value`)
  for (const next of [1, 2]) {
    await crashPage(app)
    await expect.poll(headlineNow, { message: `crash ${String(next)}` }).toBe('Written before the loop')
  }
  const drafts = await draftsOnDisk(home)
  await crashPage(app)
  const said = () => inPage(app, `document.querySelector('.safe-cause')?.textContent`)
  await expect.poll(said).toBe('The page stopped working three times within a minute, so Copydesk left it closed.')
  expect(await inPage(app, `copydesk.library.list().catch((error) => error.message)`)).toContain('not answered in this mode')
  expect(await draftsOnDisk(home)).toEqual(drafts)

  const click = (name: string) => inPage(app, `[...document.querySelectorAll('button')].find(({ textContent }) => textContent === '${name}').click()`)
  await click('Start without opening an article')
  await expect.poll(() => inPage(app, `document.querySelector('.empty-desk h2')?.textContent`)).toBe('A quiet page is waiting')
  expect(await inPage(app, `copydesk.rescue.list().catch((error) => error.message)`)).toContain('not answered in this mode')
  for (const next of [1, 2, 3]) await expect(crashPage(app), `crash ${String(next)}`).resolves.toBeGreaterThan(0)
  await expect.poll(said).toContain('three times within a minute')
  await click('Try again')
  await expect.poll(headlineNow).toBe('Written before the loop')
})

/** Ends the process that draws, and resolves with what main has heard of. */
const endDrawing = (app: ElectronApplication) =>
  app.evaluate(
    ({ app: electronApp }) =>
      new Promise<string>((done) => {
        const gpu = electronApp.getAppMetrics().find(({ type }) => type === 'GPU')
        electronApp.once('child-process-gone', (_event, { type }) => {
          done(type)
        })
        if (gpu === undefined) done('no GPU process')
        else process.kill(gpu.pid, 'SIGKILL')
      })
  )

// A page that is not drawn again is started anew: what is seen is the window's, whichever page it shows.
test('fault 13, GPU process crash: the window stays, is written in, and is drawn again', async ({ home, copydesk }) => {
  const { app, page } = copydesk
  await expect(page.getByRole('textbox', { name: 'Headline' })).toBeVisible()
  expect(await endDrawing(app)).toBe('GPU')
  const dek = page.getByRole('textbox', { name: 'Dek' })
  await dek.fill('')
  await dek.pressSequentially('After the crash')
  await untilOnDisk(home, 'After the crash')
  const isDrawn = () =>
    app.evaluate(async ({ BrowserWindow }) => {
      const pixels = (await BrowserWindow.getAllWindows()[0]?.webContents.capturePage())?.toBitmap()
      return pixels?.subarray(4).equals(pixels.subarray(0, -4)) === false
    })
  await expect.poll(isDrawn, { message: 'the window is drawn again' }).toBe(true)
  await expect.poll(() => inPage(app, `document.querySelector('textarea[name=dek]')?.value`)).toBe('After the crash')
})

test('fault 13, a page that is not drawn again after a GPU process crash is started again with every word', async ({ home, copydesk }) => {
  const { app, page } = copydesk
  const headline = page.getByRole('textbox', { name: 'Headline' })
  await headline.fill('Written before the crash')
  await untilOnDisk(home, 'Written before the crash')
  await app.evaluate(({ BrowserWindow, nativeImage }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    if (contents !== undefined) contents.capturePage = () => Promise.resolve(nativeImage.createEmpty())
  })
  expect(await endDrawing(app)).toBe('GPU')
  await headline.fill('Written on an empty window')
  await expect.poll(() => inPage(app, `document.querySelector('.mantine-Notification-root')?.innerText`)).toContain('The page stopped and was started again')
  expect(await inPage(app, `document.querySelector('textarea[name=headline]').value`)).toBe('Written on an empty window')
})

test('fault 13, out of memory: a page whose memory is used up is started again with the article', async ({ home }) => {
  const { app, page, kill } = await launchCopydesk(home, { args: ['--js-flags=--max-old-space-size=128'] })
  await page.getByRole('textbox', { name: 'Headline' }).fill('Written before the end of memory')
  await untilOnDisk(home, 'Written before the end of memory')
  const reason: unknown = await app.evaluate(
    ({ BrowserWindow }) =>
      new Promise<string>((done) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents
        contents?.once('render-process-gone', (_event, details) => {
          done(details.reason)
        })
        contents?.executeJavaScript(`setTimeout(() => { const hoard = []; for (;;) hoard.push(new Array(500000).fill(Math.random())) }, 0); 0`).catch(() => undefined)
      })
  )
  expect(['oom', 'crashed']).toContain(reason)
  test.info().annotations.push({ type: 'reason', description: String(reason) })
  await expect.poll(() => inPage(app, `document.querySelector('textarea[name=headline]')?.value`)).toBe('Written before the end of memory')
  await kill()
})

test('fault 13, uncaught exception in main: logged without words, told in a sentence, and writing goes on; three start the app anew', async ({ home, copydesk }) => {
  const { app, page } = copydesk
  const dek = page.getByRole('textbox', { name: 'Dek' })
  await dek.fill('')
  await page.evaluate(() => {
    window.requestIdleCallback = () => 0 // no save by itself: only one that is asked for
  })
  await dek.pressSequentially('In hand')
  await app.evaluate(() => {
    setTimeout(() => {
      throw new Error('Cannot read "secret words"')
    }, 0)
  })
  await expect(page.getByRole('alert').filter({ hasText: 'Something in Copydesk went wrong.' })).toContainText('Your words were saved')
  await expect.poll(async () => JSON.stringify(await draftsOnDisk(home))).toContain('In hand')
  const log = await readFile(home.path('logs', 'faults.log'), 'utf8')
  expect(log).toMatch(/Error: Cannot read …\n\s+at /)
  expect(log).not.toContain('secret')

  await app.evaluate(({ app: electronApp }) => {
    electronApp.relaunch = () => undefined // the new one would outlive the test
  })
  await endOf(app, () =>
    app.evaluate(() => {
      for (const number of [2, 3]) void Promise.reject(new Error(`Fault ${String(number)}`))
    })
  )
})

test('fault 13, main dies at its start three times: the next one opens in safe mode', async ({ home }) => {
  await writeFile(home.path('starts.json'), '{"format":1,"count":2}')
  const third = await launchCopydesk(home)
  await expect(third.page.getByRole('textbox', { name: 'Headline' })).toBeVisible()
  await third.kill()
  const { page, close } = await launchCopydesk(home)
  await expect(page.getByText('Copydesk stopped early three times in a row')).toBeVisible()
  await close()
  expect(await readdir(home.folder)).not.toContain('starts.json')
})
