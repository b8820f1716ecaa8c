import type { Locator, Page } from '@playwright/test'
import { makePictureFiles } from '../support/picture-files'
import { expect, testInOneApp as test } from './app'
import { copyHtml } from './copy-html'
import { openDraftOnDisk } from './drafts-on-disk'
import { startAnew } from './start-article'

const body = (page: Page) => page.getByRole('textbox', { name: 'Article body' })
const cells = (page: Page) => body(page).locator('td, th')

async function startBlank(page: Page): Promise<void> {
  await startAnew(page)
  await body(page).click()
}

test('a table is written with the keyboard alone, its cells merged by its tools, and left', async ({ home, copydesk: { page } }) => {
  await startBlank(page)
  await page.keyboard.type('/tab')
  await page.keyboard.press('Enter')
  await expect(cells(page)).toHaveCount(9)
  await page.keyboard.type('Actor')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Part')
  await page.keyboard.press('Shift+Tab')
  for (let step = 0; step < 9; step++) await page.keyboard.press('Tab')
  await expect(cells(page)).toHaveCount(12)
  await page.keyboard.type('Last row')
  await expect(body(page).locator('tr').last()).toHaveText('Last row')

  const tools = page.getByRole('toolbar', { name: 'Table tools' })
  await expect(tools).toBeVisible()
  await expect(tools.getByRole('button', { name: 'Merge cells' })).toBeDisabled()
  await page.keyboard.press('Shift+ArrowRight')
  await expect(body(page).locator('.selectedCell')).toHaveCount(2)
  await expect(tools.getByRole('button', { name: 'Merge cells' })).toBeEnabled()
  await page.keyboard.press('Alt+F10')
  await expect(tools.getByRole('button', { name: 'Insert row above' })).toBeFocused()
  for (let step = 0; step < 5; step++) await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(cells(page)).toHaveCount(11)
  await expect(body(page).locator('td[colspan="2"]')).toHaveText('Last row')
  await expect(body(page)).toBeFocused()

  await page.keyboard.press('ArrowDown') // from the selected cell to its text
  await page.keyboard.press('ArrowDown')
  await page.keyboard.type('After the table')
  await expect(body(page).locator('p', { hasText: 'After the table' })).toBeVisible()
  await expect(tools).toBeHidden()
  await expect.poll(() => openDraftOnDisk(home)).toContain('"colspan":2')
  await expect.poll(() => openDraftOnDisk(home)).toContain('After the table')
})

test('the tools of a table and of selected words go along as the window becomes narrower', async ({ copydesk: { app, page } }) => {
  await startBlank(page)
  await page.keyboard.type('A long paragraph, which takes more lines the narrower the window is, so that whatever stands under it moves down. '.repeat(2))
  await page.keyboard.press('Enter')
  await page.keyboard.type('/tab')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Actor')
  await page.keyboard.press('Shift+Home')
  const [width = 0, height = 0] = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getSize() ?? [])
  const isOver = (name: string) => () =>
    page.getByRole('toolbar', { name }).evaluate((tools) => {
      const table = document.querySelector('.article-body table')
      const distance = (table?.getBoundingClientRect().top ?? 0) - tools.getBoundingClientRect().bottom
      return distance > -40 && distance < 60
    })
  for (const name of ['Table tools', 'Tools for the selection']) await expect.poll(isOver(name)).toBe(true)
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(720, 700))
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(720)
  for (const name of ['Table tools', 'Tools for the selection']) await expect.poll(isOver(name)).toBe(true)
  await app.evaluate(({ BrowserWindow }, [before = 0, beside = 0]) => BrowserWindow.getAllWindows()[0]?.setSize(before, beside), [width, height])
})

test('pictures dropped together are a gallery, put in order by key, taken apart and put together again', async ({ home, copydesk: { page } }) => {
  const paths = await makePictureFiles(home.path('pictures'), 3)
  await startBlank(page)
  await page.keyboard.type('/gal')
  await page.keyboard.press('Enter')
  const gallery = body(page).getByRole('group', { name: 'Gallery' })
  await gallery.locator('input[type="file"]').setInputFiles(paths)
  const pictures = gallery.locator('figure')
  await expect(pictures.locator('img[src*="media"]')).toHaveCount(3)
  const credits = gallery.getByRole('textbox', { name: 'Credit' })
  await credits.nth(0).fill('Jo Doe')
  await credits.nth(2).fill('Kim')
  await credits.nth(2).press('Control+Alt+Shift+[')
  await expect(credits.nth(1)).toHaveValue('Kim')
  await expect.poll(() => openDraftOnDisk(home)).toMatch(/"credit":"Jo Doe"(?:(?!"credit").)*"credit":"Kim"/s)

  await gallery.getByRole('button', { name: 'Turn into single pictures' }).click()
  await expect(gallery).toHaveCount(0)
  await body(page).locator('figure').nth(1).hover()
  await page.getByRole('button', { name: 'Block menu' }).click()
  await page.getByRole('menuitem', { name: 'Gallery with the pictures beside it' }).click()
  await expect(pictures).toHaveCount(3)
})

test('the words of an empty place can be written anew: its fields are there until they are left', async ({ copydesk }) => {
  const { page } = copydesk
  await startBlank(page)
  await copyHtml(copydesk, '<figure><img src="https://x.example/b.png"><figcaption>At dusk</figcaption></figure><p>behind it</p>')
  await page.keyboard.press('Control+v')
  const caption = body(page).getByRole('textbox', { name: 'Caption' })
  await expect(caption).toHaveValue('At dusk')
  await caption.focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Backspace')
  await expect(caption).toHaveValue('')
  await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))))
  await page.keyboard.type('At dawn')
  await expect(caption).toHaveValue('At dawn')
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Escape')
  await expect(caption).toBeHidden()
  await expect(body(page)).toBeFocused()
})

test('a block is turned, moved and dragged by its grip', async ({ copydesk: { page } }) => {
  await startBlank(page)
  for (const line of ['One', 'Two', 'Three']) {
    await page.keyboard.type(line)
    await page.keyboard.press('Enter')
  }
  await page.keyboard.press('Backspace')
  const blocks = body(page).locator('> *')
  await page.keyboard.press('Control+Alt+Shift+b')
  await page.getByRole('menuitem', { name: 'Heading 3' }).press('Enter')
  await expect(body(page).locator('h3')).toHaveText('Three')
  await page.keyboard.press('Control+Alt+Shift+b')
  await page.getByRole('menuitem', { name: 'Move up' }).press('Enter')
  await expect(blocks).toHaveText(['One', 'Three', 'Two'])

  await blocks.nth(2).hover()
  const heightOf = async (place: Locator) => (await place.boundingBox())?.y ?? Number.NaN
  const blockMenu = page.getByRole('button', { name: 'Block menu' })
  await expect.poll(async () => Math.abs((await heightOf(blockMenu)) - (await heightOf(blocks.nth(2))))).toBeLessThan(20) // the grip has followed
  const grip = await blockMenu.boundingBox()
  const first = await blocks.nth(0).boundingBox()
  if (grip === null || first === null) throw new Error('Grip or block is not on the page')
  await page.mouse.move(grip.x + 8, grip.y + 12)
  await page.mouse.down()
  await page.mouse.move(grip.x + 8, first.y + 20, { steps: 4 })
  await page.mouse.move(grip.x + 8, first.y - 4, { steps: 4 })
  await page.mouse.up()
  await expect(blocks).toHaveText(['Two', 'One', 'Three'])
  await page.keyboard.press('Control+z')
  await expect(blocks).toHaveText(['One', 'Three', 'Two'])
})
