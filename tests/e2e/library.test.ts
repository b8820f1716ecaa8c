import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { expect, testInOneApp as test } from './app'
import { startArticle } from './start-article'

async function startNamed(page: Page, headline: string): Promise<void> {
  await startArticle(page, 'Blank')
  await page.getByRole('textbox', { name: 'Headline' }).fill(headline)
  await expect(row(page, headline)).toBeVisible()
}

const list = (page: Page) => page.getByRole('navigation', { name: 'Library' }).getByRole('listbox', { name: 'Articles' })
const row = (page: Page, headline: string) => list(page).getByRole('option', { name: headline, exact: true })
const headline = (page: Page) => page.getByRole('textbox', { name: 'Headline' })

// No dialog, no search and no notice of the test before.
test.beforeEach(async ({ copydesk: { page } }) => {
  await page.reload()
  await expect(page.getByRole('button', { name: 'New article' }).first()).toBeVisible()
})

test('a listicle is started with the number of items chosen, and stands first in the list', async ({ copydesk: { page } }) => {
  await page.getByRole('button', { name: 'New article' }).first().click()
  const dialog = page.getByRole('dialog', { name: 'New article' })
  await dialog.getByRole('spinbutton', { name: 'Number of items' }).fill('5')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(headline(page)).toHaveValue('Top 5 Reasons Why You Should ')
  await expect(headline(page)).toBeFocused()
  await expect(page.getByRole('group', { name: /^Item \d$/ })).toHaveCount(5)
  await expect(list(page).getByRole('option').first()).toHaveAccessibleName('Top 5 Reasons Why You Should')
  await expect(page.getByRole('textbox', { name: 'Slug' })).toHaveValue('top-5-reasons-why-you-should')
})

test('a number of items that no list can have is refused where it is typed', async ({ copydesk: { page } }) => {
  await page.getByRole('button', { name: 'New article' }).first().click()
  const dialog = page.getByRole('dialog', { name: 'New article' })
  await dialog.getByRole('spinbutton', { name: 'Number of items' }).fill('0')
  await dialog.getByRole('button', { name: 'Create' }).click()
  await expect(dialog.getByRole('spinbutton', { name: 'Number of items' })).toHaveAttribute('aria-invalid', 'true')
  await expect(dialog).toBeVisible()
})

test('pictures that are dropped just before another article is opened stand in the one they were dropped on', async ({ copydesk: { page } }) => {
  await startNamed(page, 'Opened Next')
  await startNamed(page, 'Dropped On')
  const picture = await sharp({ create: { width: 1_600, height: 900, channels: 3, background: '#b3261e' } }).jpeg().toBuffer()
  await row(page, 'Opened Next').evaluate((other: HTMLElement, base64) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
    const files = (count: number) => {
      const transfer = new DataTransfer()
      for (let index = 0; index < count; index++) transfer.items.add(new File([bytes], `${index}.jpg`, { type: 'image/jpeg' }))
      return transfer
    }
    document.querySelector('.add-lead-picture')?.dispatchEvent(new DragEvent('drop', { dataTransfer: files(1), bubbles: true, cancelable: true }))
    document.querySelector('.article-body')?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: files(5), bubbles: true, cancelable: true }))
    other.click()
  }, picture.toString('base64'))
  await expect(headline(page)).toHaveValue('Opened Next')
  await expect(page.getByRole('figure')).toHaveCount(0)
  await row(page, 'Dropped On').click()
  await expect(headline(page)).toHaveValue('Dropped On')
  await expect(page.locator('.lead-picture').getByRole('figure')).toHaveCount(1)
  await expect(page.locator('.article-body').getByRole('figure')).toHaveCount(5)
})

test('articles are found by headline as it is typed, and opened with the keyboard', async ({ copydesk: { page } }) => {
  await startNamed(page, 'A Guide to Seoul Cafes')
  await startNamed(page, 'Ten Winter Dramas')
  const search = page.getByRole('searchbox', { name: 'Search articles' })
  await search.fill('seoul caf')
  await expect(list(page).getByRole('option')).toHaveCount(1)
  await search.press('Enter')
  await expect(headline(page)).toHaveValue('A Guide to Seoul Cafes')
  await search.fill('no such words')
  await expect(page.getByText('Nothing here contains “no such words”.')).toBeVisible()
  await search.press('Escape')
  await expect(search).toHaveValue('')
  await expect(list(page).getByRole('option')).not.toHaveCount(0)
})

test('letters after the key of the search go into its field, though the library was hidden and nothing was drawn since', async ({ copydesk: { page } }) => {
  await startNamed(page, 'Keep Me')
  const library = page.getByRole('navigation', { name: 'Library' })
  await page.keyboard.press('Control+\\')
  await expect(library).toBeHidden()
  await headline(page).focus()
  await page.evaluate(() => {
    window.requestAnimationFrame = () => 0
  })
  await page.keyboard.press('Control+p')
  await page.keyboard.type('keep')
  await expect(page.getByRole('searchbox', { name: 'Search articles' })).toHaveValue('keep')
  await expect(library).toBeVisible()
  await expect(headline(page)).toHaveValue('Keep Me')
})

test('going from one article to another loses no key', async ({ copydesk: { page } }) => {
  await startNamed(page, 'The First')
  await startNamed(page, 'The Second')
  const dek = page.getByRole('textbox', { name: 'Dek' })
  await dek.pressSequentially('typed to the last letter')
  await row(page, 'The First').click()
  await expect(headline(page)).toHaveValue('The First')
  await row(page, 'The Second').click()
  await expect(headline(page)).toHaveValue('The Second')
  await expect(dek).toHaveValue('typed to the last letter')
})

test('a duplicate is an article of its own', async ({ copydesk: { page } }) => {
  await startNamed(page, 'To Be Doubled')
  await row(page, 'To Be Doubled').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Duplicate' }).click()
  await expect(list(page).getByRole('option', { name: /To Be Doubled/ })).toHaveCount(2)
  await headline(page).fill('The Double')
  await expect(row(page, 'The Double')).toBeVisible()
  await expect(row(page, 'To Be Doubled')).toHaveCount(1)
})

test('an article goes to the trash with Delete and comes back with Undo', async ({ copydesk: { page } }) => {
  await startNamed(page, 'Thrown Away by Mistake')
  await row(page, 'Thrown Away by Mistake').click()
  await list(page).focus()
  await list(page).press('Delete')
  await expect(row(page, 'Thrown Away by Mistake')).toHaveCount(0)
  await page.getByRole('alert').getByRole('button', { name: 'Undo' }).click()
  await expect(row(page, 'Thrown Away by Mistake')).toBeVisible()
  await expect(headline(page)).toHaveValue('Thrown Away by Mistake')
})

test('an article in the trash is restored from there', async ({ copydesk: { page } }) => {
  await startNamed(page, 'Missed After All')
  await row(page, 'Missed After All').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Move to trash' }).click()
  await expect(page.getByRole('listbox', { name: 'Articles' })).toBeFocused()
  await expect(row(page, 'Missed After All')).toHaveCount(0)
  await page.getByRole('button', { name: 'Trash', exact: true }).click()
  await row(page, 'Missed After All').click()
  await page.getByRole('button', { name: 'Restore', exact: true }).click()
  await expect(headline(page)).toHaveValue('Missed After All')
  await page.getByRole('button', { name: 'All', exact: true }).click()
  await expect(row(page, 'Missed After All')).toBeVisible()
})

test('in a low window, too, all filters can be reached, and be cleared at once', async ({ copydesk: { app, page } }) => {
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(720, 480))
  await page.getByRole('button', { name: 'Filter', exact: true }).click()
  const panel = page.locator('.filter-panel')
  await panel.getByLabel('Changed').selectOption('range')
  await panel.getByLabel('Sort by').selectOption('headline')
  await panel.getByRole('button', { name: 'Clear all' }).click()
  await expect(page.getByRole('group', { name: 'Active filters' })).toHaveCount(0)
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1440, 900))
})
