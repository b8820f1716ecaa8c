import type { Page } from '@playwright/test'
import { expectAccessible } from './accessible'
import { expect, testInOneApp as test } from './app'
import { openDraftOnDisk } from './drafts-on-disk'
import { startAnew } from './start-article'

const body = (page: Page) => page.getByRole('textbox', { name: 'Article body' })

test('the address of a film becomes a card, by paste or by menu, with words in place', async ({ home, copydesk: { page, app } }) => {
  await startAnew(page)
  await body(page).click()
  await app.evaluate(({ clipboard }) => clipboard.writeText('https://youtu.be/dQw4w9WgXcQ?si=abc'))
  await page.keyboard.press('Control+v')
  const film = body(page).getByRole('figure', { name: 'YouTube' })
  await expect(film).toContainText('youtube.com/watch?v=dQw4w9WgXcQ')
  await page.keyboard.press('Control+z')
  await expect(body(page).locator('> p')).toHaveText('https://youtu.be/dQw4w9WgXcQ?si=abc')
  await page.keyboard.press('Control+Shift+z')
  await film.getByRole('textbox', { name: 'Title of the embed' }).fill('The trailer')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Out in May')
  await page.keyboard.press('Enter')

  await page.keyboard.type('/embed')
  await page.keyboard.press('Enter')
  const address = body(page).getByRole('textbox', { name: 'Address' })
  await expect(address).toBeFocused()
  await page.keyboard.type('news.example/film')
  await page.keyboard.press('Enter')
  await expect(body(page).getByRole('alert')).toBeVisible()
  await address.fill('x.com/WordPress/status/1234567890?s=20')
  await page.keyboard.press('Enter')
  const post = body(page).getByRole('figure', { name: 'X', exact: true })
  await expect(post.getByRole('textbox', { name: 'Title of the embed' })).toBeFocused()
  await page.keyboard.press('Escape')
  await page.keyboard.press('ArrowDown')

  await page.keyboard.press('Control+Alt+j')
  await page.keyboard.type('kpop-daily.example/review')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Our review of the first two episodes')
  await expect(body(page).getByRole('figure', { name: 'Related link: Our review of the first two episodes' })).toBeVisible()

  await expectAccessible(page, '.article-body')
  await expect.poll(() => openDraftOnDisk(home)).toContain('Our review of the first two episodes')
  await page.reload()
  await expect(body(page).getByRole('figure', { name: 'YouTube: The trailer' }).getByRole('textbox', { name: 'Caption' })).toHaveValue('Out in May')
})

test('the arrows go through a pull quote that is empty, and what a menu puts in at the lower edge, or from a field beside the text, is in sight', async ({ copydesk: { page, app } }) => {
  const choose = (id: string) =>
    app.evaluate(({ Menu }, item) => {
      Menu.getApplicationMenu()?.getMenuItemById(item)?.click()
    }, id)
  const quote = body(page).getByRole('group', { name: 'Pull quote' })
  const attribution = body(page).locator('.attribution')
  await startAnew(page)
  await body(page).click()
  for (let line = 0; line < 30; line++) await page.keyboard.press('Enter')
  await choose('insert-pull-quote')
  await expect(quote).toBeInViewport({ ratio: 0.9 })
  await page.keyboard.press('ArrowDown')
  await page.keyboard.type('Mina Seo')
  await expect(attribution).toHaveText('Mina Seo')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.type('The sea plays itself.')
  await expect(quote).toHaveText('The sea plays itself.')

  await page.getByRole('combobox', { name: 'Byline' }).click()
  await expect(quote).not.toBeInViewport()
  await choose('code-block')
  await choose('insert-listicle')
  await expect(body(page)).toBeFocused()
  await expect(body(page).getByLabel('Item heading')).toBeInViewport({ ratio: 0.9 })
})
