import type { Locator, Page } from '@playwright/test'
import { makePictureFiles } from '../support/picture-files'
import { expect, testInOneApp as test } from './app'
import { openDraftOnDisk } from './drafts-on-disk'
import { startAnew } from './start-article'

const headline = (page: Page) => page.getByRole('textbox', { name: 'Headline' })
const item = (page: Page, rank: number) => page.getByRole('group', { name: `Item ${rank}`, exact: true })

test.beforeEach(async ({ copydesk: { page } }) => {
  await startAnew(page, 'Top N Reasons')
})

test('the number in the headline follows the list, comes back with undo, and is let go and taken up again', async ({ home, copydesk: { page } }) => {
  const link = page.getByRole('switch', { name: 'Number follows the list' })
  await expect(link).toHaveAttribute('aria-checked', 'true')
  await headline(page).fill('Top 3 Reasons to Watch')
  await page.keyboard.press('Tab') // past the switch, which stands above the headline
  await expect(page.getByRole('textbox', { name: 'Dek' })).toBeFocused()
  const removeFirst = async () => {
    await item(page, 1).hover()
    await item(page, 1).getByRole('button', { name: 'Remove item' }).click()
  }
  await removeFirst()
  await expect(headline(page)).toHaveValue('Top 2 Reasons to Watch')
  await page.keyboard.press('Control+z')
  await expect(headline(page)).toHaveValue('Top 3 Reasons to Watch')
  await item(page, 1).getByLabel('Item heading').click()
  await page.keyboard.press('Control+Shift+Enter')
  await expect(headline(page)).toHaveValue('Top 4 Reasons to Watch')
  await expect(page.getByRole('textbox', { name: 'Slug' })).toHaveValue('top-4-reasons-to-watch')

  await headline(page).fill('Top 10 Reasons to Watch')
  await page.keyboard.press('Enter')
  await expect(link).toHaveAttribute('aria-checked', 'false')
  await removeFirst()
  await expect(headline(page)).toHaveValue('Top 10 Reasons to Watch')
  await page.keyboard.press('Control+Alt+n')
  await expect(link).toHaveAttribute('aria-checked', 'true')
  await expect(headline(page)).toHaveValue('Top 3 Reasons to Watch')
  await expect.poll(() => openDraftOnDisk(home)).toContain('"headline":"Top 3 Reasons to Watch","isCountLinked":true')

  await page.reload()
  await expect(headline(page)).toHaveValue('Top 3 Reasons to Watch')
  await removeFirst()
  await expect(headline(page)).toHaveValue('Top 2 Reasons to Watch')
})

test('a picture is made wide and small by button and key, replaced with its words kept, and undone', async ({ home, copydesk: { page } }) => {
  const [one = '', two = ''] = await makePictureFiles(home.path('pictures'), 2)
  const choose = async (open: Locator | undefined, path: string) => {
    await open?.click()
    await page.getByRole('textbox', { name: 'Picture path' }).fill(path)
    await page.getByRole('textbox', { name: 'Picture path' }).press('Enter')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
  await choose(item(page, 1).getByRole('button', { name: 'Add picture' }), one)
  await item(page, 1).getByRole('textbox', { name: 'Alt text' }).fill('A pier')
  const figure = page.getByRole('figure', { name: 'A pier' })
  const image = figure.getByRole('img', { name: 'A pier' })
  const width = async () => Math.round((await image.boundingBox())?.width ?? 0)
  const column = await width()

  await figure.hover()
  await figure.getByRole('button', { name: 'Small picture' }).click()
  await expect.poll(width).toBe(320)
  await figure.getByRole('textbox', { name: 'Caption' }).fill('At dawn')
  await page.keyboard.press('Control+Alt+]')
  await page.keyboard.press('Control+Alt+]')
  await expect.poll(width).toBeGreaterThan(column)
  await expect(figure.getByRole('button', { name: 'Wider than the column' })).toHaveAttribute('aria-pressed', 'true')
  const before = await image.getAttribute('src')
  await page.keyboard.press('Control+Alt+Shift+p')
  await choose(undefined, two)
  await expect(image).not.toHaveAttribute('src', before ?? '')
  await expect(figure.getByRole('textbox', { name: 'Caption' })).toHaveValue('At dawn')
  await expect.poll(() => openDraftOnDisk(home)).toContain('"alt":"A pier","caption":"At dawn","credit":"","size":"wide"')
  for (let step = 0; step < 2; step++) await page.keyboard.press('Control+z')
  await expect(image).toHaveAttribute('src', before ?? '')
  await expect.poll(() => openDraftOnDisk(home)).toContain('"alt":"A pier","caption":"At dawn","credit":"","size":"column"}}')
})
