import type { Locator, Page } from '@playwright/test'
import { makePictureFiles } from '../support/picture-files'
import { expect, testInOneApp as test } from './app'
import type { Copydesk } from './app'
import { copyHtml } from './copy-html'
import { openDraftOnDisk } from './drafts-on-disk'
import { startAnew } from './start-article'

const body = (page: Page) => page.getByRole('textbox', { name: 'Article body' })
const headline = (page: Page) => page.getByRole('textbox', { name: 'Headline' })
const last = (page: Page) => body(page).locator('> p').last()
const choose = ({ app }: Copydesk, id: string) =>
  app.evaluate(({ Menu }, item) => {
    Menu.getApplicationMenu()?.getMenuItemById(item)?.click()
  }, id)

const top = async (place: Locator) => (await place.boundingBox())?.y ?? Number.NaN
const bottom = async (place: Locator) => {
  const box = await place.boundingBox()
  return box === null ? Number.NaN : box.y + box.height
}
/** Scrolls so that a place ends where the page of the article ends, or this far below. */
async function putAtLowerEdge(page: Page, place: Locator, below = 0): Promise<void> {
  const distance = (await bottom(place)) - (await bottom(page.locator('.writing-scroll')))
  await page.locator('.writing-scroll').evaluate((scroller, by) => scroller.scrollBy(0, by), distance - below)
}

/** An article longer than the window, the caret in its last word, and out of sight as the headline has the focus. */
async function writeLong(page: Page): Promise<void> {
  await startAnew(page, 'Top N Reasons')
  await writeBelow(page)
}

async function writeBelow(page: Page): Promise<void> {
  await body(page).focus()
  await page.keyboard.press('Control+End')
  for (let line = 0; line < 30; line++) await page.keyboard.press('Enter')
  await page.keyboard.type('The sea')
  await headline(page).focus()
  await expect(last(page)).not.toBeInViewport()
}

for (const [what, id, name] of [
  ['a mark', 'bold', undefined],
  ['a link', 'link', 'Link'],
  ['a reference to an item', 'insert-reference', 'Insert reference'],
  ['a note', 'add-note', 'Note on a passage']
] as const) {
  test(`the caret is in sight when ${what} is chosen from the menu in the headline`, async ({ copydesk }) => {
    const { page } = copydesk
    await writeLong(page)
    await choose(copydesk, id)
    await expect(last(page)).toBeInViewport({ ratio: 0.9 })
    if (name !== undefined) {
      await expect(page.getByRole('dialog', { name })).toBeInViewport({ ratio: 0.9 })
      await page.keyboard.press('Escape')
    }
    await expect(body(page)).toBeFocused()
  })
}

for (const key of ['Control+b', 'Control+Shift+x']) {
  test(`the caret is in sight when ${key} changes the text where it was scrolled out of sight`, async ({ copydesk: { page } }) => {
    await writeLong(page)
    await body(page).focus()
    await page.keyboard.press('Shift+Home')
    await page.locator('.writing-scroll').evaluate((scroller) => scroller.scrollTo(0, 0))
    await expect(body(page).getByText('The sea')).not.toBeInViewport()
    await page.keyboard.press(key)
    await expect(body(page).getByText('The sea')).toBeInViewport({ ratio: 0.9 })
  })
}

test('the page stays where it is when a selection of which some is in sight is made bold, by key and by button', async ({ copydesk: { page } }) => {
  await writeLong(page)
  await body(page).focus()
  await page.keyboard.press('Control+a')
  const scroller = page.locator('.writing-scroll')
  const toTop = () => scroller.evaluate((element) => element.scrollTo(0, 0))
  await toTop()
  await page.keyboard.press('Control+b')
  await expect(body(page).locator('strong')).toHaveText('The sea')
  expect(await scroller.evaluate((element) => element.scrollTop)).toBe(0)
  await page.getByRole('button', { name: 'Bold' }).first().click()
  await expect(body(page).locator('strong')).toHaveCount(0)
  expect(await scroller.evaluate((element) => element.scrollTop)).toBe(0)
})

test('the caret is in sight when Find is left that has found nothing more', async ({ copydesk: { page } }) => {
  await writeLong(page)
  await body(page).focus()
  await page.keyboard.press('Control+f')
  await page.keyboard.type('no such words')
  await page.mouse.move(600, 400)
  await page.mouse.wheel(0, -10_000)
  await expect(last(page)).not.toBeInViewport()
  await page.keyboard.press('Escape')
  await expect(last(page)).toBeInViewport({ ratio: 0.9 })
})

test('Tab into the text leads to where its caret is in sight', async ({ copydesk: { page } }) => {
  await writeLong(page)
  await page.getByRole('button', { name: 'Add lead picture' }).focus()
  await page.keyboard.press('Tab')
  await expect(body(page)).toBeFocused()
  await expect(last(page)).toBeInViewport({ ratio: 0.9 })
})

test('undo in the words of a card leaves them in sight, and shows what it takes back elsewhere with the caret there', async ({ copydesk: { page } }) => {
  await startAnew(page)
  await body(page).focus()
  await page.keyboard.type('/embed')
  await page.keyboard.press('Enter')
  await page.keyboard.type('https://youtu.be/dQw4w9WgXcQ')
  await page.keyboard.press('Enter')
  await writeBelow(page)
  const title = body(page).getByRole('textbox', { name: 'Title of the embed' })
  await title.focus()
  await page.keyboard.type('The trailer')
  await page.keyboard.press('Control+z')
  await expect(title).toHaveValue('')
  await expect(title).toBeFocused()
  await expect(title).toBeInViewport({ ratio: 0.9 })
  await page.keyboard.press('Control+z')
  await expect(body(page)).toBeFocused()
  await expect(last(page)).toBeInViewport({ ratio: 0.9 })
})

test('the caret is in sight behind a pasted picture that stayed behind, while a notice says so', async ({ copydesk }) => {
  const { page } = copydesk
  const html = '<p>a</p><figure><img src="https://x.example/b.png"><figcaption>At dusk</figcaption></figure><p>behind it</p>'
  await startAnew(page)
  await body(page).focus()
  for (let line = 0; line < 40; line++) await page.keyboard.press('Enter')
  await copyHtml(copydesk, html)
  await page.keyboard.press('Control+v')
  await expect(body(page).locator('[data-origin]')).toHaveCount(1)
  await expect(body(page).locator('> p', { hasText: 'behind it' })).toBeInViewport({ ratio: 0.9 })
  await expect(page.locator('.mantine-Notification-root', { hasText: 'x.example' })).toBeVisible({ timeout: 1 })
})

test('an arrow to the place before a gallery shows it', async ({ copydesk: { page } }) => {
  await startAnew(page)
  await body(page).focus()
  for (let line = 0; line < 20; line++) await page.keyboard.press('Enter')
  await page.keyboard.type('The sea')
  await page.keyboard.press('Enter')
  await page.keyboard.type('/gal')
  await page.keyboard.press('Enter')
  const [before, first] = [body(page).locator('> p').last(), body(page).getByRole('group', { name: 'Gallery' }).locator('figure').first()]
  await before.click()
  await putAtLowerEdge(page, before)
  await expect(first).not.toBeInViewport()
  await page.keyboard.press('ArrowDown')
  await expect(first).toBeInViewport({ ratio: 0.9 })
})

test('the caret stays at its height as the library is shown and hidden, and above the lower edge as the window gets lower', async ({ copydesk, home }) => {
  const { app, page } = copydesk
  const resize = async (width: number, height: number) => {
    await app.evaluate(({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height), { width, height })
    await expect.poll(() => page.evaluate(() => [window.innerWidth, window.innerHeight])).toEqual([width, height])
  }
  const { width, height } = await page.evaluate(() => ({ width: window.innerWidth, height: window.innerHeight }))
  await startAnew(page)
  await resize(860, 800)
  await choose(copydesk, 'toggle-library')
  await expect(page.getByRole('searchbox')).toBeHidden()
  await body(page).focus()
  for (let line = 0; line < 5; line++) {
    await page.keyboard.insertText('A long paragraph, which takes more lines the narrower the page is, so that whatever stands under it moves down. '.repeat(5))
    await page.keyboard.press('Enter')
  }
  await page.keyboard.type('The sea')
  await expect.poll(() => openDraftOnDisk(home)).toContain('The sea') // with a save the caret is looked up
  const stood = await top(last(page))
  await choose(copydesk, 'toggle-library')
  await expect(page.getByRole('searchbox')).toBeVisible()
  await expect.poll(async () => Math.abs((await top(last(page))) - stood)).toBeLessThan(2)
  await choose(copydesk, 'toggle-library')
  await expect(page.getByRole('searchbox')).toBeHidden()
  await expect.poll(async () => Math.abs((await top(last(page))) - stood)).toBeLessThan(2)
  await choose(copydesk, 'toggle-library')
  await resize(860, 640)
  await expect(last(page)).toBeInViewport({ ratio: 0.9 })
  await resize(width, height)
})

test('the caret is in sight behind cells pasted over cells', async ({ copydesk }) => {
  const { page } = copydesk
  await startAnew(page)
  await body(page).focus()
  for (let line = 0; line < 10; line++) await page.keyboard.press('Enter')
  await page.keyboard.type('/tab')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Shift+ArrowDown')
  const cell = `<td>${'<p>The sea</p>'.repeat(20)}</td>`
  await copyHtml(copydesk, `<table><tr>${cell}${cell}</tr><tr>${cell}${cell}</tr></table>`)
  await page.keyboard.press('Control+v')
  await expect(body(page).locator('.selectedCell p').last()).toHaveText('The sea')
  await expect(body(page).locator('.selectedCell p').last()).toBeInViewport({ ratio: 0.9 })
})

test('Tab leads from one field of a picture to the next, which is in sight whole', async ({ home, copydesk: { page } }) => {
  const [path = ''] = await makePictureFiles(home.path('pictures'), 1)
  await startAnew(page)
  await body(page).focus()
  for (let line = 0; line < 20; line++) await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Shift+p')
  await page.getByRole('textbox', { name: 'Picture path' }).fill(path)
  await page.keyboard.press('Enter')
  const [caption, credit] = ['Caption', 'Credit'].map((name) => body(page).getByRole('textbox', { name }))
  if (caption === undefined || credit === undefined) throw new Error('The picture has no words')
  await caption.focus()
  await putAtLowerEdge(page, caption, 10)
  await page.keyboard.press('Tab')
  await expect(credit).toBeFocused()
  expect(await bottom(credit)).toBeLessThanOrEqual(await bottom(page.locator('.writing-scroll')))
})

test('a notice lies over no line that is written', async ({ copydesk }) => {
  const { page } = copydesk
  await startAnew(page)
  await body(page).focus()
  await copyHtml(copydesk, '<p>a</p><figure><img src="https://x.example/b.png"></figure><p>b</p>')
  await page.keyboard.press('Control+v')
  const notice = page.locator('.mantine-Notification-root')
  await expect(notice).toBeVisible()
  for (let line = 0; line < 30; line++) {
    await page.keyboard.press('Enter')
    await page.keyboard.type('The sea')
  }
  await expect(last(page)).toBeInViewport({ ratio: 0.9 })
  expect(await bottom(page.locator('.writing-scroll'))).toBeLessThanOrEqual(await top(notice))
})
