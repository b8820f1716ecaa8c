import { readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { hostileHtml } from '../support/hostile-html'
import { expect, test, testInOneApp } from './app'
import type { Copydesk } from './app'
import { copyHtml } from './copy-html'
import { importByPath } from './import-by-path'
import { startAnew } from './start-article'

const body = (page: Page): Locator => page.getByRole('textbox', { name: 'Article body' })
const fixture = (name: string) => readFile(join(import.meta.dirname, `../fixtures/paste/${name}/clipboard.html`), 'utf8')

async function newArticle({ page }: Copydesk): Promise<void> {
  await startAnew(page)
  await body(page).click()
  await expect(body(page)).toBeFocused()
}

testInOneApp('what another program copied is pasted as an article has it, plain on demand, and undone in one step', async ({ copydesk }) => {
  const { page, app } = copydesk
  await newArticle(copydesk)
  await page.keyboard.type('Before.')
  await page.keyboard.press('Enter')
  await copyHtml(copydesk, await fixture('word-lists'), 'Bring:\r\n\r\nA coat')
  await page.keyboard.press('Control+v')
  await expect(body(page).locator('ul ul ul li')).toHaveText('wet sand')
  await page.keyboard.insertText(', and more') // one step for undo, however slow the machine
  await expect(body(page).locator('> ul > li').last()).toHaveText('A ticket, and more')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect(body(page)).toHaveText('Before.')

  await page.keyboard.press('Control+Shift+v')
  await expect(body(page).locator('> p')).toHaveText(['Before.', 'Bring:', 'A coat'])
  await page.keyboard.press('Enter')
  await app.evaluate(({ Menu, webContents }) => {
    const item = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []).find(({ label }) => label === 'Paste without formatting')
    if (item?.role?.toLowerCase() !== 'pasteandmatchstyle') throw new Error('The menu has no such item')
    webContents.getAllWebContents()[0]?.pasteAndMatchStyle()
  })
  await expect(body(page).locator('> p')).toHaveText(['Before.', 'Bring:', 'A coat', 'Bring:', 'A coat'])

  await page.keyboard.press('Enter')
  await copyHtml(copydesk, (await fixture('wordpress-classic')) + (await fixture('picture-of-the-clipboard')))
  await page.keyboard.press('Control+v')
  const figures = body(page).getByRole('figure')
  await expect(figures).toHaveCount(2)
  await expect(figures.first()).toHaveAttribute('data-origin', /news\.example/)
  await expect(figures.first().getByRole('textbox', { name: 'Credit' })).toHaveValue('City Archive')
  await expect(page.getByRole('alert').filter({ hasText: 'One picture stayed behind' })).toContainText('news.example')
  await expect.poll(() => figures.last().locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1)

  await copyHtml(copydesk, await fixture('word-lists'), 'Bring:\r\n\r\nA coat')
  await figures.first().getByRole('textbox', { name: 'Caption' }).press('Control+a')
  await page.keyboard.press('Control+v')
  await expect(figures.first().getByRole('textbox', { name: 'Caption' })).toHaveValue(/^Bring:\s+A coat$/)
})

test('nothing that is pasted, dropped or imported runs, loads or leads away, in more than five hundred ways', async ({ home, copydesk }) => {
  const { page, app } = copydesk
  const requests: string[] = []
  const server = createServer((request, response) => {
    requests.push(request.url ?? '')
    response.end()
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const bound = server.address()
  const vectors = hostileHtml(`127.0.0.1:${typeof bound === 'object' ? String(bound?.port) : ''}`)
  expect(vectors.length).toBeGreaterThan(500)
  await newArticle(copydesk)
  const leftPage: string[] = []
  page.on('request', (request) => leftPage.push(request.url()))
  page.on('framenavigated', (frame) => leftPage.push(frame.url()))
  await app.evaluate(({ webContents, session }) => {
    const seen: string[] = []
    Reflect.set(globalThis, 'seenByTest', seen)
    webContents.getAllWebContents()[0]?.on('will-navigate', ({ url }) => seen.push(url))
    session.defaultSession.webRequest.onBeforeSendHeaders({ urls: ['<all_urls>'] }, ({ url, requestHeaders }, answer) => {
      if (!url.startsWith('app:')) seen.push(url)
      answer({ requestHeaders })
    })
  })

  await page.evaluate((all) => {
    const text = document.querySelector('.article-body')
    if (text === null) throw new Error('There is no text')
    const refused: string[] = []
    Reflect.set(window, 'refusedByPolicy', refused)
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => refused.push(`${effectiveDirective} ${blockedURI}`))
    const { left, top } = text.getBoundingClientRect()
    const carry = (html: string) => {
      const transfer = new DataTransfer()
      transfer.setData('text/html', html)
      return transfer
    }
    for (const html of all) text.dispatchEvent(new ClipboardEvent('paste', { clipboardData: carry(html), bubbles: true, cancelable: true }))
    for (let at = 0; at < all.length; at += 10) {
      text.dispatchEvent(new DragEvent('drop', { dataTransfer: carry(all.slice(at, at + 10).join('\n')), clientX: left + 5, clientY: top + 5, bubbles: true, cancelable: true }))
    }
  }, vectors)
  const lookAtAll = () => page.evaluate(() => {
    const text = document.querySelector('.article-body')
    if (text === null) throw new Error('There is no text')
    for (const element of text.querySelectorAll<HTMLElement>('a, p, figure, li')) element.click()
    const elements = [...text.querySelectorAll('*')]
    const refused: unknown = Reflect.get(window, 'refusedByPolicy')
    return {
      count: elements.length,
      refused,
      hasRun: 'hasRun' in window,
      names: [...new Set(elements.map(({ localName }) => localName))].sort(),
      handlers: elements.flatMap((element) => element.getAttributeNames().filter((name) => /^on|^style$|srcdoc/i.test(name) && !element.matches('.item, textarea'))),
      addresses: [...new Set([...text.querySelectorAll('a')].map((link) => link.getAttribute('href')))],
      pictures: [...text.querySelectorAll('img[src]')].map((image) => image.getAttribute('src'))
    }
  })
  const nothingIsThere = async () => {
    const found = await lookAtAll()
    expect(found).toMatchObject({ refused: [], hasRun: false, handlers: [], pictures: [] })
    expect(found.count).toBeGreaterThan(300)
    expect(found.addresses.filter((address) => address !== null && !/^https?:\/\/(?:www\.google\.com|slack-redir\.net)\//.test(address))).toEqual([])
    expect(found.names.filter((name) => /script|iframe|object|embed|style|link|meta|base|form|input|video|audio|source|math/.test(name))).toEqual([])
  }
  await nothingIsThere()
  await writeFile(home.path('hostile.md'), vectors.join('\n\n')) // as a web page it is nested without an end
  await importByPath(page, home.path('hostile.md'))
  await nothingIsThere()
  await expect(page.getByRole('status').filter({ hasText: /^Saved/ })).toBeVisible()
  expect(await page.evaluate(() => 'hasRun' in window)).toBe(false)
  expect(await app.evaluate((): unknown => Reflect.get(globalThis, 'seenByTest'))).toEqual([])
  expect(leftPage.filter((address) => !address.startsWith('app://copydesk/'))).toEqual([])
  expect(requests).toEqual([])
  server.closeAllConnections()
  await new Promise((done) => server.close(done))
})

testInOneApp('ten megabytes of a word processor are pasted while the page goes on answering, as one step for undo', async ({ copydesk }) => {
  testInOneApp.slow()
  const { page } = copydesk
  await newArticle(copydesk)
  await page.keyboard.type('Before')
  const { count, isPastedAtOnce } = await page.evaluate(() => {
    const style = 'font-size:11.0pt;font-family:"Calibri",sans-serif;mso-fareast-language:EN-US;mso-bidi-font-family:"Times New Roman";'.repeat(6)
    const run = (words: string) => `<span style='${style}'>${words} <b style='mso-bidi-font-weight:normal'>bold</b> </span>`
    const paragraph = (index: number) => `<p class=MsoNormal style='${style}'>${run(`Paragraph ${index}.`)}${run('Words of it, and more. '.repeat(16))}${run('End.')}<o:p></o:p></p>\n`
    const paragraphs: string[] = []
    for (let length = 0; length < 10_000_000; length += paragraphs.at(-1)?.length ?? 0) paragraphs.push(paragraph(paragraphs.length + 1))
    const transfer = new DataTransfer()
    transfer.setData('text/html', `<html><head><style>p.MsoNormal {margin:0in}</style></head><body>${paragraphs.join('')}</body></html>`)
    const text = document.querySelector('.article-body')
    text?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true }))
    return { count: paragraphs.length, isPastedAtOnce: text?.textContent.includes('Paragraph 1.') }
  })
  expect(isPastedAtOnce).toBe(false) // nothing waits for ten megabytes
  await page.keyboard.type(' and meanwhile')
  await expect(body(page).locator('> p').first()).toHaveText('Before and meanwhile')
  await expect(page.getByRole('status').filter({ hasText: 'Pasting' })).toHaveCount(0, { timeout: 120_000 })
  await expect(body(page).locator('> p')).toHaveCount(count + 1)
  await expect(body(page).locator('> p').last()).toContainText(`End. bold`)
  await expect(body(page).locator('> p').last().locator('strong')).toHaveCount(3)
  await page.keyboard.press('Control+z')
  await expect(body(page).locator('> p')).toHaveText(['Before and meanwhile'])
})

testInOneApp('what is pasted before the page has read how to clean it waits for that, and nothing of it stays as it was', async ({ copydesk }) => {
  const { page } = copydesk
  await newArticle(copydesk)
  await page.addInitScript(() => {
    if (sessionStorage.getItem('paste-early') === null) return
    sessionStorage.removeItem('paste-early')
    const pasteOnce = new MutationObserver(() => {
      const text = document.querySelector('.article-body')
      if (text === null) return
      pasteOnce.disconnect()
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/html', '<p>Early <b onclick="alert(1)">words</b><script>alert(1)</script></p>')
      text.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
      sessionStorage.setItem('pasted-at-once', String(text.textContent.includes('Early')))
    })
    pasteOnce.observe(document, { subtree: true, childList: true })
  })
  await page.evaluate(() => sessionStorage.setItem('paste-early', ''))
  await page.reload()
  await expect(body(page).locator('> p', { hasText: 'Early words' }).locator('strong')).toHaveText('words')
  await expect(body(page).locator('script, [onclick]')).toHaveCount(0)
  expect(await page.evaluate(() => sessionStorage.getItem('pasted-at-once'))).toBe('false')
})
