import type { Page } from '@playwright/test'
import { expect, testInOneApp as test } from './app'
import type { Copydesk } from './app'
import { copyHtml } from './copy-html'
import { startAnew } from './start-article'

const body = (page: Page) => page.getByRole('textbox', { name: 'Article body' })
const headline = (page: Page) => page.getByRole('textbox', { name: 'Headline' })
const last = (page: Page) => body(page).locator('> p').last()
const choose = ({ app }: Copydesk, id: string) =>
  app.evaluate(({ Menu }, item) => {
    Menu.getApplicationMenu()?.getMenuItemById(item)?.click()
  }, id)

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

test('the caret is in sight behind a pasted picture that stayed behind', async ({ copydesk }) => {
  const { page } = copydesk
  const html = '<p>a</p><figure><img src="https://x.example/b.png"><figcaption>At dusk</figcaption></figure><p>behind it</p>'
  await startAnew(page)
  await body(page).focus()
  for (let line = 0; line < 40; line++) await page.keyboard.press('Enter')
  await copyHtml(copydesk, html)
  await page.keyboard.press('Control+v')
  await expect(body(page).locator('[data-origin]')).toHaveCount(1)
  await expect(body(page).locator('> p', { hasText: 'behind it' })).toBeInViewport({ ratio: 0.9 })
})
