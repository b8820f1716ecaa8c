import type { Page } from '@playwright/test'
import { makePictureFiles } from '../support/picture-files'
import { expectAccessible } from './accessible'
import { expect, testInOneApp as test } from './app'
import { startArticle } from './start-article'

const list = (page: Page) => page.getByRole('navigation', { name: 'Library' }).getByRole('listbox', { name: 'Articles' })
const row = (page: Page, headline: string) => list(page).getByRole('option', { name: headline, exact: true })
const headline = (page: Page) => page.getByRole('textbox', { name: 'Headline' })
const search = (page: Page) => page.getByRole('searchbox', { name: 'Search articles' })

test.beforeEach(async ({ copydesk: { page } }) => {
  await page.reload()
})

async function write(page: Page, words: string, body: string): Promise<void> {
  await startArticle(page, 'Blank')
  await headline(page).fill(words)
  await page.getByRole('textbox', { name: 'Article body' }).click()
  await page.keyboard.insertText(body)
  await expect(page.getByRole('status').filter({ hasText: /^Saved/ })).toBeVisible()
  await expect(row(page, words)).toBeVisible()
}

test('words are found in text and credits, shown in their sentence, and opened with Enter; what was just typed too', async ({ home, copydesk: { page } }) => {
  const [picture = ''] = await makePictureFiles(home.path('pictures'), 1)
  await write(page, 'A Walk in Winter', 'We began at noon. The Ünderground theremin player was late! Then it snowed.')
  await page.getByRole('button', { name: 'Add lead picture' }).click()
  await page.getByRole('textbox', { name: 'Picture path' }).fill(picture)
  await page.getByRole('textbox', { name: 'Picture path' }).press('Enter')
  await page.getByRole('textbox', { name: 'Credit' }).fill('Han Yuri / Snow Tide Pictures')
  await write(page, '부산의 밤', '밤이 깊었다. 골목 카페는 아직 열려 있었다. 우리는 돌아왔다.')

  await search(page).fill('THEREMIN underground')
  await expect(list(page).getByRole('option')).toHaveCount(1)
  await expect(row(page, 'A Walk in Winter').locator('mark')).toHaveText(['Ünderground', 'theremin'])
  await expect(row(page, 'A Walk in Winter')).toContainText('The Ünderground theremin player was late!')
  await expect(row(page, 'A Walk in Winter')).not.toContainText('Then it snowed')
  await search(page).press('Enter')
  await expect(headline(page)).toHaveValue('A Walk in Winter')

  await search(page).fill('카페'.normalize('NFD'))
  await expect(row(page, '부산의 밤').locator('mark')).toHaveText(['카페'])
  await expect(row(page, '부산의 밤')).toContainText('골목 카페는 아직 열려 있었다.')

  // The hit says where it is from.
  await search(page).fill('"Snow Tide"')
  await expect(list(page).getByRole('option')).toContainText([/Credit:.*Snow Tide/])
  const hits = await list(page).getByRole('option').count()
  await search(page).press('ArrowDown')
  await search(page).press('ArrowUp')
  await search(page).press('Escape')
  await expect(search(page)).toHaveValue('')
  await expect(list(page).locator('mark')).toHaveCount(0)
  expect(await list(page).getByRole('option').count()).toBeGreaterThan(hits)
})

test('the list is filtered by status and category with the keyboard, together with a search, and cleared', async ({ copydesk: { page } }) => {
  await write(page, 'Filed Under Music', 'A song about filters.')
  const categories = page.getByRole('combobox', { name: 'Categories' }).first()
  await categories.fill('Music > Indie')
  await categories.press('Enter')
  await write(page, 'Filed Nowhere', 'Another song about filters.')

  await page.getByRole('button', { name: 'Filter', exact: true }).focus()
  await page.keyboard.press('Enter')
  const panel = page.getByRole('dialog', { name: 'Filter' })
  await panel.getByRole('button', { name: 'Scheduled', exact: true }).press('Enter')
  await expect(list(page).getByRole('option')).toHaveCount(0)
  await panel.getByRole('button', { name: 'Draft', exact: true }).press('Enter')
  await panel.getByRole('combobox', { name: 'Category' }).fill('indie')
  await panel.getByRole('option', { name: 'Music › Indie' }).click()
  await expectAccessible(page, 'nav')
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()
  await expect(page.getByRole('button', { name: 'Filter', exact: true })).toBeFocused()
  await expect(page.getByRole('button', { name: 'Drafts', exact: true })).toHaveAttribute('aria-pressed', 'true')
  await expect(list(page).getByRole('option')).toHaveCount(1)
  await expect(row(page, 'Filed Under Music')).toBeVisible()

  await search(page).fill('song about filters')
  await expect(row(page, 'Filed Under Music').locator('mark')).toHaveCount(3)
  await expect(row(page, 'Filed Nowhere')).toHaveCount(0)
  await page.getByRole('button', { name: 'Remove filter: Music › Indie' }).click()
  await expect(row(page, 'Filed Nowhere')).toBeVisible()
  await search(page).fill('')
  await page.getByRole('button', { name: 'Filter', exact: true }).click()
  await panel.getByRole('combobox', { name: 'Sort by' }).selectOption('Headline A–Z')
  await panel.getByRole('button', { name: 'Clear all' }).press('Enter')
  await expect(panel).toBeHidden()
  await expect(page.getByRole('button', { name: 'Filter', exact: true })).toBeFocused()
  await expect(page.getByRole('button', { name: 'All', exact: true })).toHaveAttribute('aria-pressed', 'true')
  await expect(list(page).getByRole('option').first()).toHaveAccessibleName('Filed Nowhere')
})
