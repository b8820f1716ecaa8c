import { expect, testInOneApp as test } from './app'

test('the bridge is frozen and has no way to a channel of the page’s choice', async ({ copydesk }) => {
  const { page } = copydesk
  const findings = await page.evaluate(() => {
    const bridge: object = window.copydesk
    const parts: unknown[] = [bridge].concat(Object.values(bridge))
    const refusalOf = (channel: unknown) => {
      try {
        Reflect.apply(window.copydesk.on, undefined, [channel, () => undefined])
        return 'taken'
      } catch {
        return 'refused'
      }
    }
    return {
      thawed: parts.filter((part) => !Object.isFrozen(part)).length,
      replaced: Reflect.set(window, 'copydesk', {}) && window.copydesk !== bridge,
      extended: Reflect.set(window.copydesk.app, 'boot', () => undefined),
      listening: ['library:list', 'app:boot', 'anything', '__proto__', 7, null].map(refusalOf)
    }
  })
  expect(findings).toEqual({ thawed: 0, replaced: false, extended: false, listening: Array(6).fill('refused') })
})

test('a request of the wrong shape is refused', async ({ copydesk }) => {
  const refusals = await copydesk.page.evaluate(async () => {
    const { library, pictures, publishing, sites, app } = window.copydesk
    const wrong: readonly (readonly [call: unknown, input: unknown])[] = [
      [app.boot, { extra: 1 }],
      [app.saveSettings, { language: 'fr' }],
      [app.saveSettings, { __proto__: null, isAdmin: true }],
      [app.openExternal, 'https://example.com'],
      [library.open, { id: '../../etc/passwd' }],
      [library.open, { id: 'UPPER-CASE-ID' }],
      [library.open, undefined],
      [library.save, { draft: { id: 'some-article' } }],
      [library.trash, { id: ['some-article'] }],
      [pictures.importBytes, { bytes: 'no bytes', name: 'a.jpg' }],
      [pictures.importPath, { path: '' }],
      [publishing.order, { articleId: 'some-article', siteId: 'x', wish: { type: 'burn' }, whenPostDiffers: 'always' }],
      [sites.connect, { kind: 'wordpress', address: 'https://example.com', userName: 'mina' }]
    ]
    return Promise.all(
      wrong.map(async ([call, input]) => {
        if (typeof call !== 'function') return 'no function'
        return Promise.resolve(Reflect.apply(call, undefined, [input])).then(
          () => 'answered',
          (error: unknown) => (error instanceof Error ? error.message : 'unknown')
        )
      })
    )
  })
  expect(refusals.filter((message) => !message.endsWith(': the input is not valid'))).toEqual([])
})

test('no other window and no frame is answered', async ({ copydesk }) => {
  const { app, page } = copydesk
  await expect(page.getByRole('textbox', { name: 'Headline' })).toBeVisible()
  const answer = await app.evaluate(async ({ app: electronApp, BrowserWindow }) => {
    const preload = `${electronApp.getAppPath()}/out/preload/index.cjs`
    const other = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true, contextIsolation: true } })
    await other.loadURL('app://copydesk/index.html')
    const outcome: unknown = await other.webContents.executeJavaScript(`copydesk.library.list().then(() => 'answered', (error) => error.message)`)
    other.destroy()
    return outcome
  })
  expect(answer).toContain('library:list: not the page of the app')

  const inFrame = await page.evaluate(() => {
    const frame = document.createElement('iframe')
    frame.srcdoc = '<p>frame</p>'
    document.body.append(frame)
    const inner: unknown = frame.contentWindow
    const names = typeof inner === 'object' && inner !== null ? ['copydesk', 'require', 'process'].filter((name) => name in inner) : ['no frame']
    frame.remove()
    return names
  })
  expect(inFrame).toEqual([])
})

test('two thousand random messages crash nothing', async ({ copydesk }) => {
  const { app, page } = copydesk
  const answered = await page.evaluate(async () => {
    let seed = 20_26
    const random = (bound: number) => {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
      return seed % bound
    }
    const word = () => String.fromCodePoint(...Array.from({ length: random(12) }, () => [random(128), 0xac00 + random(11_000), 0x1f600 + random(60)][random(3)] ?? 0))
    const value = (depth: number): unknown => {
      switch (random(depth > 3 ? 8 : 11)) {
        case 0:
          return null
        case 1:
          return random(2) === 0
        case 2:
          return [0, -1, 1e308, Number.NaN, Number.POSITIVE_INFINITY, 0.5][random(6)]
        case 3:
          return word()
        case 4:
          return `${word()}../../${word()}`
        case 5:
          return new Uint8Array(random(2_000))
        case 6:
          return new Date(random(1_000_000))
        case 7:
          return 'x'.repeat(random(100_000))
        case 8:
          return Array.from({ length: random(5) }, () => value(depth + 1))
        case 9:
          return new Map([[word(), value(depth + 1)]])
        default: {
          const keys = ['id', 'draft', 'article', 'path', 'bytes', 'name', 'articleId', 'siteId', 'language', '__proto__', 'constructor', word()]
          return Object.fromEntries(Array.from({ length: random(4) }, () => [keys[random(keys.length)] ?? 'id', value(depth + 1)]))
        }
      }
    }
    const calls = Object.values(window.copydesk).flatMap((domain: unknown) => (typeof domain === 'object' && domain !== null ? Object.values<unknown>({ ...domain }) : []))
    let settled = 0
    for (let sent = 0; sent < 2_000; sent += 50) {
      const batch = Array.from({ length: 50 }, async () => {
        const call: unknown = calls[random(calls.length)]
        const input = value(0)
        if (typeof call !== 'function') throw new Error('The bridge holds something that is no function')
        await Promise.resolve(Reflect.apply(call, undefined, [input])).catch(() => undefined)
        settled++
      })
      await Promise.all(batch)
    }
    return settled
  })
  expect(answered).toBe(2_000)
  expect(await page.evaluate(async () => (await window.copydesk.app.boot()).platform)).toBe(process.platform)
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})
