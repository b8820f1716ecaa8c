import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { Page } from '@playwright/test'
import * as z from 'zod/mini'
import { expect, mayUseSandbox, testInOneApp as base } from './app'
import { forgetExports } from './forget-exports'

interface Listener {
  readonly address: string
  readonly requests: string[]
}

/** A server on the loopback that nothing may ever reach. */
const test = base.extend<{ outside: Listener }>({
  outside: async ({}, use) => {
    const requests: string[] = []
    const server = createServer((request, response) => {
      requests.push(`${request.method ?? ''} ${request.url ?? ''}`)
      response.end('reached')
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const bound = server.address()
    if (bound === null || typeof bound === 'string') throw new Error('The server has no port')
    await use({ address: `http://127.0.0.1:${String(bound.port)}`, requests })
    server.closeAllConnections()
    await new Promise((done) => server.close(done))
  }
})

// What one test did to the page is gone for the next.
test.beforeEach(async ({ copydesk: { page } }) => {
  await page.reload()
  await expect(page.getByRole('textbox', { name: 'Headline' })).toBeVisible()
})

/** Runs code in the page as a task of its own and tells which directive of the policy stopped it. */
async function directiveAgainst(page: Page, code: string): Promise<unknown> {
  return page.evaluate(`new Promise((done) => {
    document.addEventListener('securitypolicyviolation', (event) => done(event.effectiveDirective), { once: true })
    setTimeout(() => { ${code} }, 0)
  })`)
}

test('the page runs in a sandbox, isolated, without Node', async ({ copydesk }) => {
  const found = await copydesk.app.evaluate(({ webContents }) => {
    const [contents] = webContents.getAllWebContents()
    const read: unknown = Reflect.get(contents ?? {}, 'getLastWebPreferences') // Electron has it, its types do not
    const preferences: unknown = typeof read === 'function' ? Reflect.apply(read, contents, []) : undefined
    return { processId: contents?.getOSProcessId(), preferences }
  })
  const { processId, preferences } = z.object({ processId: z.number(), preferences: z.record(z.string(), z.unknown()) }).parse(found)
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    webSecurity: true,
    allowRunningInsecureContent: false
  })
  if (process.platform === 'linux') {
    const status = await readFile(`/proc/${String(processId)}/status`, 'utf8')
    const filtersOfSandbox = 2
    expect(Number(/^Seccomp:\s*(\d)/m.exec(status)?.[1])).toBe(mayUseSandbox ? filtersOfSandbox : 0)
  }

  const names = ['require', 'process', 'module', 'exports', 'global', 'Buffer', '__dirname', 'electron', 'ipcRenderer', 'setImmediate']
  expect(await copydesk.page.evaluate((all) => all.filter((name) => name in globalThis), names)).toEqual([])
})

test('the page comes from a secure origin of its own, not from a file', async ({ copydesk }) => {
  expect(await copydesk.page.evaluate(() => [location.protocol, location.host, isSecureContext])).toEqual(['app:', 'copydesk', true])
})

test('the page and its files come with a strict policy and true content types', async ({ copydesk }) => {
  const script = await copydesk.page.locator('script[src]').first().getAttribute('src')
  const answers = await copydesk.app.evaluate(
    async ({ session }, addresses) =>
      Promise.all(
        addresses.map(async (address) => {
          const response = await session.defaultSession.fetch(address)
          return { status: response.status, headers: Object.fromEntries(response.headers) }
        })
      ),
    ['app://copydesk/index.html', new URL(script ?? '', 'app://copydesk/').href]
  )
  const [page, asset] = answers
  expect(page?.headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin'
  })
  const policy = page?.headers['content-security-policy']
  expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/)
  expect(policy).not.toMatch(/unsafe|\*|https?:|data:/)
  expect(asset).toMatchObject({
    status: 200,
    headers: { 'content-type': 'text/javascript; charset=utf-8', 'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox" }
  })
})

test('no address of the app leads out of its folders', async ({ copydesk }) => {
  const paths = [
    '/../package.json',
    '/../../package.json',
    '/..%2fmain%2findex.js',
    '/..%2f..%2fpackage.json',
    '/%2e%2e/%2e%2e/package.json',
    '/assets/..%5c..%5cmain%5cindex.js',
    '/assets/%2e%2e%2fmain/index.js',
    '/assets/..;/main/index.js',
    '//etc/passwd',
    '/%2fetc%2fpasswd',
    '/media/../settings.json',
    '/media/..%2f..%2fsettings.json',
    `/media/${'0'.repeat(64)}.jpg`,
    '/main/index.js'
  ]
  const statuses = await copydesk.app.evaluate(
    async ({ session }, all) =>
      Promise.all(all.map(async (path) => [path, (await session.defaultSession.fetch(`app://copydesk${path}`)).status] as const)),
    paths
  )
  expect(statuses.filter(([, status]) => status !== 404)).toEqual([])
})

test('the policy stops foreign code and every way to the network', async ({ copydesk, outside }) => {
  const { page } = copydesk
  const attempts: readonly (readonly [directive: string, code: string])[] = [
    ['require-trusted-types-for', `const script = document.createElement('script'); script.textContent = 'window.hasRun = true'; document.body.append(script)`],
    ['require-trusted-types-for', `const script = document.createElement('script'); script.src = '${outside.address}/a.js'; document.body.append(script)`],
    ['require-trusted-types-for', `const script = document.createElement('script'); script.src = 'data:text/javascript,window.hasRun=true'; document.body.append(script)`],
    ['require-trusted-types-for', `const script = document.createElement('script'); script.append('window.hasRun = true'); document.body.append(script)`],
    ['script-src-elem', `void import('${outside.address}/a.js').catch(() => undefined)`],
    ['script-src-elem', `void import(URL.createObjectURL(new Blob(['window.hasRun = true'], { type: 'text/javascript' }))).catch(() => undefined)`],
    ['trusted-types', `trustedTypes.createPolicy('lenient', { createScript: (text) => text })`],
    ['trusted-types', `trustedTypes.createPolicy('default', { createScript: (text) => text })`],
    ['require-trusted-types-for', `const box = document.createElement('div'); box.setAttribute('onclick', 'window.hasRun = true'); document.body.append(box); box.click()`],
    ['require-trusted-types-for', `eval('window.hasRun = true')`],
    ['require-trusted-types-for', `new Function('window.hasRun = true')()`],
    ['require-trusted-types-for', `setTimeout('window.hasRun = true', 0)`],
    ['style-src-elem', `const style = document.createElement('style'); style.textContent = 'body { color: red }'; document.head.append(style)`],
    ['style-src-attr', `document.body.setAttribute('style', 'color: red')`],
    ['connect-src', `void fetch('${outside.address}/fetch').catch(() => undefined)`],
    ['connect-src', `void fetch('app://copydesk/index.html').catch(() => undefined)`],
    ['connect-src', `const request = new XMLHttpRequest(); request.open('GET', '${outside.address}/xhr'); request.send()`],
    ['connect-src', `new WebSocket('${outside.address.replace('http', 'ws')}/socket')`],
    ['connect-src', `new EventSource('${outside.address}/events')`],
    ['connect-src', `navigator.sendBeacon('${outside.address}/beacon', 'x')`],
    ['img-src', `new Image().src = '${outside.address}/image.png'`],
    ['img-src', `new Image().src = 'https://example.com/image.png'`],
    ['img-src', `new Image().src = 'data:image/gif;base64,R0lGODlhAQABAAAAACw='`],
    ['media-src', `new Audio('${outside.address}/sound.mp3').play().catch(() => undefined)`],
    ['font-src', `void new FontFace('x', 'url(${outside.address}/font.woff2)').load().catch(() => undefined)`],
    ['frame-src', `const frame = document.createElement('iframe'); frame.src = '${outside.address}/frame'; document.body.append(frame)`],
    ['require-trusted-types-for', `new Worker(URL.createObjectURL(new Blob([''])))`],
    ['form-action', `const form = document.createElement('form'); form.action = '${outside.address}/form'; document.body.append(form); form.submit()`],
    ['base-uri', `const base = document.createElement('base'); base.href = '${outside.address}/'; document.head.append(base)`]
  ]
  const stopped: unknown[] = []
  for (const [, code] of attempts) stopped.push([await directiveAgainst(page, code), code])
  expect(stopped).toEqual(attempts)
  // Newer Chromiums no longer count an object's address among the strings that become code.
  const object = `const object = document.createElement('object'); object.data = '${outside.address}/object'; document.body.append(object)`
  expect(['object-src', 'require-trusted-types-for']).toContain(await directiveAgainst(page, object))
  expect(await page.evaluate(() => 'hasRun' in window)).toBe(false)
  expect(outside.requests).toEqual([])
})

test('a string that becomes HTML in the page is made harmless on the way', async ({ copydesk, outside }) => {
  const { page } = copydesk
  // Until the page has read how to make it so, it is refused.
  const isTaken = () => {
    try {
      document.createElement('div').innerHTML = '<b>bold</b>'
      return true
    } catch (error) {
      return !(error instanceof TypeError)
    }
  }
  await expect.poll(() => page.evaluate(isTaken)).toBe(true)
  const html = await page.evaluate((address) => {
    const box = document.createElement('div')
    document.body.append(box)
    box.innerHTML = `<p onclick="window.hasRun = true">words <script>window.hasRun = true</script><img src="${address}/i" onerror="window.hasRun = true">
      <svg onload="window.hasRun = true"></svg><iframe srcdoc="<script>parent.hasRun = true</script>"></iframe><a href="javascript:window.hasRun = true">a link</a></p>`
    box.querySelector('a')?.click()
    box.querySelector('p')?.click()
    return box.innerHTML.replaceAll(/\s+/g, ' ')
  }, outside.address)
  expect(html).toBe('<p>words <a>a link</a></p>')
  expect(await page.evaluate(() => 'hasRun' in window)).toBe(false)
  expect(outside.requests).toEqual([])
})

test('even without the policy, no request of a page reaches the network', async ({ copydesk, outside }) => {
  const reached = await copydesk.app.evaluate(
    async ({ session }, address) =>
      session.defaultSession.fetch(address).then(
        () => true,
        () => false
      ),
    outside.address
  )
  expect(reached).toBe(false)
  expect(outside.requests).toEqual([])
})

test('every permission is denied but writing to the clipboard', async ({ copydesk }) => {
  const { page } = copydesk
  const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read', 'clipboard-write', 'background-sync', 'storage-access', 'idle-detection']
  const states: unknown = await page.evaluate(`Promise.all(${JSON.stringify(names)}.map((name) =>
    navigator.permissions.query({ name }).then(({ state }) => (state === 'denied' ? [] : [name]), () => [])
  )).then((found) => found.flat())`)
  expect(states).toEqual(['clipboard-write'])

  const refusals = await page.evaluate(async () => {
    const nameOf = (error: unknown) => (error instanceof Error ? error.name : String(error))
    const asked = (request: Promise<unknown>) => request.then(() => 'granted', nameOf)
    return {
      camera: await asked(navigator.mediaDevices.getUserMedia({ video: true })),
      microphone: await asked(navigator.mediaDevices.getUserMedia({ audio: true })),
      screen: await asked(navigator.mediaDevices.getDisplayMedia({ video: true })),
      notifications: await Notification.requestPermission(),
      place: await new Promise((done) => {
        navigator.geolocation.getCurrentPosition(() => done('granted'), ({ code, PERMISSION_DENIED }) => done(code === PERMISSION_DENIED ? 'denied' : 'other'))
      })
    }
  })
  expect(Object.values(refusals)).not.toContain('granted')
  expect(refusals).toMatchObject({ notifications: 'denied', place: 'denied' })
})

test('the page goes nowhere, opens no window and holds no webview', async ({ copydesk, outside }) => {
  const { app, page } = copydesk
  const before = page.url()
  await page.evaluate((address) => {
    for (const target of [`${address}/assign`, 'file:///etc/passwd', 'data:text/html,x', 'app://copydesk/assets/x.html', 'about:blank']) {
      try {
        location.assign(target)
      } catch {
        // some are refused aloud
      }
    }
    const link = document.createElement('a')
    link.href = `${address}/link`
    document.body.append(link)
    link.click()
    link.target = '_blank'
    link.click()
    const refresh = document.createElement('meta')
    refresh.httpEquiv = 'refresh'
    refresh.content = `0; url=${address}/refresh`
    document.head.append(refresh)
  }, outside.address)
  expect(await page.evaluate((address) => window.open(`${address}/window`), outside.address)).toBeNull()
  expect(await page.evaluate(() => window.open('about:blank'))).toBeNull()
  expect(
    await page.evaluate((address) => {
      const view = document.createElement('webview')
      view.setAttribute('src', `${address}/webview`)
      document.body.append(view)
      return 'loadURL' in view
    }, outside.address)
  ).toBe(false)

  expect(await page.evaluate(() => location.href)).toBe(before)
  expect(await app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1)
  expect(outside.requests).toEqual([])
})

test('what is printed for an export is in a window that nobody sees, runs no script, reaches nothing else and is kept nowhere', async ({ copydesk, home, outside }) => {
  const { app, page } = copydesk
  await forgetExports(page)
  await page.reload()
  await expect(page.getByRole('textbox', { name: 'Headline' })).toBeVisible()
  await app.evaluate(({ app: electron, session }, address) => {
    const found = new Promise((resolve) => {
      electron.once('web-contents-created', (_event, contents) => {
        contents.once('did-finish-load', () => {
          const read: unknown = Reflect.get(contents, 'getLastWebPreferences')
          const preferences: unknown = typeof read === 'function' ? Reflect.apply(read, contents, []) : undefined
          const own = contents.session
          const asked = [address, 'app://copydesk/index.html'].map((one) => own.fetch(one).then(({ status }) => status, () => 'refused'))
          void Promise.all(asked).then((answers) => resolve({ preferences, answers, isOwn: own !== session.defaultSession, isKept: own.isPersistent() }))
        })
      })
    })
    Reflect.set(globalThis, 'hiddenWindow', found)
  }, outside.address)
  await page.keyboard.press('Control+Shift+e')
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await dialog.getByRole('checkbox', { name: 'PDF' }).check()
  await dialog.getByRole('textbox', { name: 'Folder' }).fill(home.folder)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert').filter({ hasText: 'Exported to' })).toBeVisible()
  expect(await app.evaluate((): unknown => Reflect.get(globalThis, 'hiddenWindow'))).toMatchObject({
    preferences: { javascript: false, sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false, webSecurity: true },
    answers: ['refused', 404],
    isOwn: true,
    isKept: false
  })
  await expect.poll(() => app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1)
  expect(outside.requests).toEqual([])
})

test('only web and mail addresses are opened outside', async ({ copydesk }) => {
  const { app, page } = copydesk
  await app.evaluate(({ shell }) => {
    const opened: string[] = []
    Reflect.set(globalThis, 'opened', opened)
    shell.openExternal = (address) => {
      opened.push(address)
      return Promise.resolve()
    }
  })
  const allowed = ['https://example.com/a?b=c', 'http://example.com/', 'mailto:desk@example.com']
  const refused = ['file:///etc/passwd', 'javascript:alert(1)', 'smb://host/share', 'data:text/html,x', 'ms-msdt:/id', 'app://copydesk/', 'x', '']
  const outcomes = await page.evaluate(
    async (addresses) =>
      Promise.all(
        addresses.map((address) =>
          window.copydesk.app.openExternal({ address }).then(
            () => 'opened',
            () => 'refused'
          )
        )
      ),
    [...allowed, ...refused]
  )
  expect(outcomes).toEqual([...allowed.map(() => 'opened'), ...refused.map(() => 'refused')])
  expect(z.array(z.string()).parse(await app.evaluate((): unknown => Reflect.get(globalThis, 'opened')))).toEqual(allowed)
})
