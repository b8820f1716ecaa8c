import type { Page } from '@playwright/test'
import { expectAccessible } from './accessible'
import { expect, testInOneApp as test } from './app'
import { startAnew } from './start-article'

const body = (page: Page) => page.getByRole('textbox', { name: 'Article body' })
const headings = (page: Page) => body(page).getByLabel('Item heading').allTextContents()

test.beforeEach(async ({ copydesk: { page } }) => {
  await startAnew(page, 'Top N Reasons')
})

test('a slash in an empty paragraph offers blocks, found in two languages and while a syllable is composed', async ({ copydesk: { page } }) => {
  const menu = page.getByRole('listbox', { name: 'Blocks' })
  const session = await page.context().newCDPSession(page)
  const compose = async (steps: readonly string[]) => {
    for (const text of steps) await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  }
  await body(page).locator('> p').first().click()
  await page.keyboard.type('/')
  await expect(menu.getByRole('option').first()).toHaveAttribute('aria-selected', 'true')
  await expect(body(page)).toHaveAttribute('aria-activedescendant', 'block-menu-insert-picture')
  await expectAccessible(page, '.writing')

  await compose(['ㅈ', '제', '젬'])
  await expect(menu.getByRole('option')).toHaveText([/Heading 2/, /Heading 3/, /Heading 4/])
  await compose(['제모', '제목'])
  await session.send('Input.insertText', { text: '제목' })
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(menu).toHaveCount(0)
  await page.keyboard.type('Why now')
  await expect(body(page).getByRole('heading', { level: 3, name: 'Why now' })).toBeVisible()

  await page.keyboard.press('Enter')
  await page.keyboard.type('/')
  await page.keyboard.press('Escape')
  await page.keyboard.type('or')
  await expect(body(page).locator('> p').first()).toHaveText('/or')
  await page.keyboard.press('Enter')
  await page.keyboard.type('/quo')
  await menu.getByRole('option', { name: 'Quote', exact: true }).click()
  await expect(body(page).locator('> blockquote')).toHaveCount(1)
  await page.keyboard.press('Control+z')
  await expect(body(page).locator('> p').nth(1)).toHaveText('/quo')
})

test('selected words have their tools over them, by pointer and by key', async ({ copydesk: { page } }) => {
  const bar = page.getByRole('toolbar', { name: 'Tools for the selection' })
  const paragraph = body(page).locator('> p').first()
  await paragraph.click()
  await page.keyboard.type('One two three')
  await page.keyboard.press('Control+Shift+ArrowLeft')
  await expect(bar).toBeVisible()
  await expectAccessible(page, '.writing')
  await bar.getByRole('button', { name: 'Italic' }).click()
  await expect(paragraph.locator('em')).toHaveText('three')
  await expect(bar.getByRole('button', { name: 'Italic' })).toHaveAttribute('aria-pressed', 'true')

  await page.keyboard.press('Alt+F10')
  await expect(bar.getByRole('button', { name: 'Bold' })).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await expect(bar.getByRole('button', { name: 'Heading 2' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(body(page)).toBeFocused()
  await expect(bar).toBeVisible()
  await page.keyboard.press('Control+Shift+k')
  await expect(page.getByRole('combobox', { name: 'Link address' })).toBeFocused()
  await expect(bar).toHaveCount(0)
  await page.keyboard.press('Escape')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.type('!')
  await expect(bar).toHaveCount(0)
  await expect(paragraph).toHaveText('One two three!')
})

test('an item is dragged by its grip, Escape gives the drag up, and the grip has a menu', async ({ copydesk: { app, page } }) => {
  const item = (rank: number) => page.getByRole('group', { name: `Item ${rank}`, exact: true })
  for (const [index, heading] of ['The songs', 'The sea', 'The cast'].entries()) {
    await item(index + 1).getByLabel('Item heading').click()
    await page.keyboard.type(heading)
  }
  const grab = async (rank: number) => {
    await item(rank).hover()
    await item(rank).getByRole('button', { name: 'Item menu' }).hover()
    await page.mouse.down()
  }
  const topOf = async (rank: number) => (await item(rank).boundingBox())?.y ?? 0
  await grab(3)
  await page.mouse.move(600, (await topOf(1)) + 4, { steps: 4 })
  await expect(page.locator('.drop-line')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.mouse.up()
  expect(await headings(page)).toEqual(['The songs', 'The sea', 'The cast'])
  await expect(page.locator('.drop-line')).toHaveCount(0)

  await grab(3)
  await page.mouse.move(600, (await topOf(1)) + 4, { steps: 4 })
  await page.mouse.up()
  await expect.poll(() => headings(page)).toEqual(['The cast', 'The songs', 'The sea'])
  await expect(body(page)).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect.poll(() => headings(page)).toEqual(['The songs', 'The sea', 'The cast'])

  await item(2).getByRole('button', { name: 'Item menu' }).press('Enter')
  const menu = page.getByRole('menu', { name: 'Item menu' })
  await expect(menu.getByRole('menuitem').first()).toBeFocused()
  await expectAccessible(page, '.writing')
  await menu.getByRole('menuitem', { name: 'Duplicate item' }).click()
  await expect.poll(() => headings(page)).toEqual(['The songs', 'The sea', 'The sea', 'The cast'])
  await item(4).getByRole('button', { name: 'Item menu' }).click()
  await menu.getByRole('menuitem', { name: 'Copy item as Markdown' }).click()
  await expect.poll(() => app.evaluate(({ clipboard }) => clipboard.readText())).toMatch(/^## 4\\. The cast/)
})
