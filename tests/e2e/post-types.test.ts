import type { Page } from '@playwright/test'
import { z } from 'zod'
import { reviewsPlugin } from '../wordpress/reviews-plugin'
import { startSiteBehindProxy } from '../wordpress/start-site'
import { expectAccessible } from './accessible'
import { expect, launchCopydesk, test } from './app'

const postsSchema = z.array(z.object({ id: z.number(), status: z.string(), type: z.string(), author: z.number(), genres: z.array(z.number()), studio: z.array(z.number()) }))

test('an article is published as a review with a new genre and another author, is the same review when it is updated, and a post can be pinned', async ({ home }) => {
  test.setTimeout(300_000)
  const { site, stop } = await startSiteBehindProxy({ plugin: reviewsPlugin })
  const reviews = async () => postsSchema.parse(await site.rest('GET', '/wp/v2/film-reviews?context=edit&status=publish,draft'))
  const connect = async (page: Page) => {
    const account = { kind: 'wordpress' as const, address: site.url, userName: site.users.editor.name, password: site.users.editor.password }
    expect(await page.evaluate(async (known) => (await window.copydesk.sites.connect(known)).ok, account)).toBe(true)
  }
  const choose = async (page: Page, field: string, option: string) => {
    await page.getByRole('combobox', { name: field }).click()
    await page.getByRole('option', { name: option, exact: true }).click()
  }

  const first = await launchCopydesk(home)
  await first.page.getByRole('textbox', { name: 'Headline' }).fill('A film in the rain')
  await connect(first.page)
  await choose(first.page, 'Post type', 'Review')
  await expect(first.page.getByText(/Has no place for: excerpt, categories, and comments\./)).toBeVisible()
  await first.page.getByRole('combobox', { name: 'Genres' }).fill('Thriller › Wet')
  await first.page.getByRole('combobox', { name: 'Genres' }).press('Enter')
  const studios = first.page.getByRole('combobox', { name: 'Studios' })
  await studios.fill('Lantern, Blue Tide House')
  await studios.press('Enter')
  await expect(first.page.getByText('Lantern · new')).toBeVisible()
  await expect(first.page.getByText('Blue Tide House · new')).toBeVisible()
  await choose(first.page, 'Author at the site', 'Author')
  await first.page.getByRole('textbox', { name: 'Excerpt' }).fill('It rains.')
  await expect(first.page.getByText(/^Saved on this computer/)).toBeVisible()
  await expectAccessible(first.page, '.inspector')
  await first.kill()

  const { page, close } = await launchCopydesk(home)
  await connect(page)
  await expect(page.getByRole('combobox', { name: 'Post type' })).toHaveValue('Review')
  await expect(page.getByText('Thriller › Wet · new')).toBeVisible()
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Publish' })
  await expect(dialog.getByText('It will be published as a new post of the type “Review”.')).toBeVisible()
  await expect(dialog.getByText('The type “Review” has no place for: excerpt, categories, and comments. Not sent.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Publish now' }).click()
  await expect(dialog.getByRole('status').filter({ hasText: /^Published on/ })).toBeVisible({ timeout: 60_000 })
  await expect(dialog.getByText('New terms: Thriller › Wet')).toBeVisible()
  await page.keyboard.press('Escape')
  expect(await reviews()).toMatchObject([{ status: 'publish', type: 'review', author: site.users.author.id, genres: [expect.any(Number)], studio: [expect.any(Number), expect.any(Number)] }])
  await expect(page.getByRole('combobox', { name: 'Post type' })).toBeDisabled()
  await expect(page.getByText('WordPress cannot turn a post into another type.')).toBeVisible()

  await page.getByRole('textbox', { name: 'Headline' }).fill('A film in the sun')
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await dialog.getByRole('button', { name: 'Publish now' }).click()
  await expect(dialog.getByRole('status').filter({ hasText: /^Published again/ })).toBeVisible({ timeout: 60_000 })
  await page.keyboard.press('Escape')
  expect(await reviews()).toHaveLength(1)

  await page.keyboard.press('ControlOrMeta+n')
  await page.getByRole('dialog', { name: 'New article' }).getByRole('button', { name: 'Create' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('textbox', { name: 'Headline' })).toHaveValue('Top 3 Reasons Why You Should ')
  await page.getByRole('textbox', { name: 'Headline' }).fill('News of the day')
  await page.getByRole('switch', { name: 'Pin to the top of the site' }).click({ force: true })
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await dialog.getByRole('button', { name: 'Publish now' }).click()
  await expect(dialog.getByRole('status').filter({ hasText: /^Published on/ })).toBeVisible({ timeout: 60_000 })
  expect(await site.rest('GET', '/wp/v2/posts?sticky=true&_fields=title.rendered')).toMatchObject([{ title: { rendered: 'News of the day' } }])
  await close()
  await stop()
})
