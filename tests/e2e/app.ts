import type { ChildProcess } from 'node:child_process'
import { mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { test as base } from '@playwright/test'
import type { ElectronApplication, Page, TestInfo } from '@playwright/test'
import { attach } from './attach'
import { useOwnDisplay } from './displays'

useOwnDisplay()

/** The folder of one installation of its own; `path()` names places within it. */
export interface Home {
  readonly folder: string
  readonly path: (...names: string[]) => string
  readonly remove: () => Promise<void>
}

/** The real app, running. */
export interface Copydesk {
  readonly app: ElectronApplication
  readonly page: Page
  /** Ends the app as a crash or a power cut would: SIGKILL to the main process. */
  readonly kill: () => Promise<void>
  /** Closes the window as a user does, and waits until the app is gone. */
  readonly close: () => Promise<void>
  /** Opens an address in a plain window with a session of its own, as a reader would. */
  readonly browse: (address: string) => Promise<Page>
}

export interface LaunchOptions {
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** Where the app lies, when it is another one than this. */
  readonly folder?: string
}

/** The process of each app: Playwright does not tell it any more once the app is gone. */
const processes = new WeakMap<ElectronApplication, ChildProcess>()

/** The windows that are open in this worker, to tell of them when a test fails. */
const openPages = new Set<Page>()

/** Whether Chromium's sandbox works here: not for root, and not where the set-up found that it cannot. */
export const mayUseSandbox = process.env['COPYDESK_NO_SANDBOX'] === undefined && process.getuid?.() !== 0

export async function makeHome(): Promise<Home> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'copydesk-e2e-')))
  return {
    folder,
    path: (...names) => join(folder, ...names),
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

export async function launchCopydesk(home: Home, { args = [], env = {}, folder = resolve(import.meta.dirname, '../..') }: LaunchOptions = {}): Promise<Copydesk> {
  const executablePath = process.env['ELECTRON_EXEC_PATH']
  const app = await attach(home.folder, {
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [...(process.env['COPYDESK_RESTLESS'] === undefined ? [] : ['-r', resolve(import.meta.dirname, 'restless.cjs')]), '.', ...(mayUseSandbox ? [] : ['--no-sandbox']), ...args],
    chromiumSandbox: mayUseSandbox,
    cwd: folder,
    env: { ...inheritedEnvironment(), LANGUAGE: 'en_US', LANG: 'en_US.UTF-8', ...env, COPYDESK_HOME: home.folder }
  })
  processes.set(app, app.process())
  answerInTurn(app)
  const page = await app.firstWindow()
  openPages.add(page)
  page.once('close', () => openPages.delete(page))
  await page.waitForLoadState('domcontentloaded')
  return {
    app,
    page,
    kill: () => endOf(app, () => processOf(app).kill('SIGKILL')),
    close: () => endOf(app, () => app.close()),
    browse: (address) => browse(app, address)
  }
}

/**
 * Has main answer what it is asked in a turn of its own. Playwright holds the promise of an answer weakly: one that is kept at once is still
 * there when main collects its garbage before it has said so, and the question fails ("Resulting promise was garbage collected").
 */
function answerInTurn(app: ElectronApplication): void {
  const evaluate = app.evaluate.bind(app)
  Reflect.set(app, 'evaluate', (question: unknown, argument: unknown): Promise<unknown> => {
    const code = `async (electron, argument) => { await new Promise((done) => setImmediate(done)); return (${String(question)})(electron, argument) }`
    return evaluate(Object.assign(() => undefined, { toString: () => code }), argument)
  })
}

/**
 * Waits until the process of the app is gone, however it is brought to go. What brings it to go need not be answered: the page that was
 * clicked may be gone before it has said so.
 */
export async function endOf(app: ElectronApplication, end: () => unknown): Promise<void> {
  const child = processOf(app)
  const gone = new Promise<void>((done) => {
    if (child.exitCode !== null || child.signalCode !== null) done()
    else child.once('exit', () => done())
  })
  const refused = new Promise<never>((_, reject) => {
    Promise.resolve(end()).catch((error: unknown) => {
      const reason = error instanceof Error ? error : new Error(String(error))
      if (!reason.message.includes('has been closed')) reject(reason)
    })
  })
  await Promise.race([gone, refused])
}

function processOf(app: ElectronApplication): ChildProcess {
  return processes.get(app) ?? app.process()
}

async function browse(app: ElectronApplication, address: string): Promise<Page> {
  const [page] = await Promise.all([
    app.waitForEvent('window'),
    app.evaluate(({ BrowserWindow }, target) => {
      const reader = new BrowserWindow({ webPreferences: { partition: 'reader', sandbox: true } })
      // A browser goes wherever it is sent, which no page of the app does. What it would hand to other programs is kept for the test.
      for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect'] as const) reader.webContents.removeAllListeners(event)
      const keep = (event: { readonly url: string; readonly preventDefault: () => void }) => {
        if (/^https?:/.test(event.url)) return
        event.preventDefault()
        Reflect.set(globalThis, 'handedOver', event.url)
      }
      reader.webContents.on('will-navigate', keep)
      reader.webContents.on('will-redirect', keep)
      void reader.loadURL(target)
    }, address)
  ])
  await page.waitForLoadState('load')
  return page
}

function inheritedEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return Object.fromEntries(entries)
}

/** Gives a test a home and the app in it, and takes both away afterwards. A failed test leaves a picture of its windows, and says what they showed. */
export const test = base.extend<{ whatFailed: undefined; home: Home; copydesk: Copydesk }>({
  whatFailed: [
    async ({}, use, info) => {
      await use(undefined)
      await tellWhatFailed(info)
    },
    { auto: true }
  ],
  home: async ({}, use) => {
    const home = await makeHome()
    await use(home)
    await home.remove()
  },
  copydesk: async ({ home }, use, info) => {
    const copydesk = await launchCopydesk(home)
    await use(copydesk)
    await tellWhatFailed(info)
    await copydesk.kill()
  }
})

/**
 * The same with one app for all tests that a worker runs one after the other, since a start costs more than most of them: for tests that
 * begin with an article of their own, or with the page loaded anew, and leave nothing that the next one could stumble over.
 */
export const testInOneApp = base.extend<{ whatFailed: undefined }, { home: Home; copydesk: Copydesk }>({
  home: [
    async ({}, use) => {
      const home = await makeHome()
      await use(home)
      await home.remove()
    },
    { scope: 'worker' }
  ],
  copydesk: [
    async ({ home }, use) => {
      const copydesk = await launchCopydesk(home)
      await use(copydesk)
      await copydesk.kill()
    },
    { scope: 'worker' }
  ],
  whatFailed: [
    async ({}, use, info) => {
      await use(undefined)
      await tellWhatFailed(info)
    },
    { auto: true }
  ]
})

/** Of what a window shows, in characters, from its begin and from its end, where notices and dialogs are: not so much that it hides what else was printed. */
const longestAccount = 3_000
const shortened = (shown: string) => (shown.length <= 2 * longestAccount ? shown : `${shown.slice(0, longestAccount)}\n[…]\n${shown.slice(-longestAccount)}`)

/** Where only what a run printed is left of it, the words on the page are what tells why. */
async function tellWhatFailed(info: TestInfo): Promise<void> {
  if (info.status === info.expectedStatus) return
  for (const [index, page] of [...openPages].entries()) {
    const timeout = 5_000 // a page that hangs shows nothing
    await page.screenshot({ path: info.outputPath(`window-${index}.png`), timeout }).catch(() => undefined)
    const shown = await page.locator('body').ariaSnapshot({ timeout }).catch(() => 'nothing: it does not answer')
    process.stdout.write(`\nThe window showed when “${info.title}” failed:\n${shortened(shown)}\n`)
  }
}
export { expect } from '@playwright/test'
