import * as z from 'zod/mini'
import { reviewsPlugin } from '../wordpress/reviews-plugin'
import { startSiteBehindProxy } from '../wordpress/start-site'
import { expectAccessible } from './accessible'
import { expect, testInOneApp as test } from './app'
import { openDraftOnDisk } from './drafts-on-disk'
import { forgetSites, signIn } from './sites'
import { startAnew } from './start-article'

const postsSchema = z.array(z.object({ id: z.number(), status: z.string(), type: z.string(), author: z.number(), genres: z.array(z.number()), studio: z.array(z.number()) }))

test.afterEach(({ copydesk: { page } }) => forgetSites(page))

test('an article is published as a review with a new genre and another author, is the same review when it is updated, and a post can be pinned', async ({ home, copydesk: { page } }) => {
  const { site, stop } = await startSiteBehindProxy({ plugin: reviewsPlugin })
  const reviews = async () => postsSchema.parse(await site.rest('GET', '/wp/v2/film-reviews?context=edit&status=publish,draft'))
  const choose = async (field: string, option: string) => {
    await page.getByRole('combobox', { name: field }).click()
    await page.getByRole('option', { name: option, exact: true }).click()
  }

  await startAnew(page, 'Top N Reasons')
  await page.getByRole('textbox', { name: 'Headline' }).fill('A film in the rain')
  await page.getByRole('combobox', { name: 'Categories' }).fill('Dramas › Reviews')
  await page.getByRole('combobox', { name: 'Categories' }).press('Enter')
  await signIn(page, site)
  await choose('Post type', 'Review')
  await expect(page.getByText(/Has no place for: excerpt, categories, and comments\./)).toBeVisible()
  await page.getByRole('combobox', { name: 'Genres' }).fill('Thriller › Wet')
  await page.getByRole('combobox', { name: 'Genres' }).press('Enter')
  const studios = page.getByRole('combobox', { name: 'Studios' })
  await studios.fill('Lantern, Blue Tide House')
  await studios.press('Enter')
  await expect(page.getByText('Lantern · new')).toBeVisible()
  await expect(page.getByText('Blue Tide House · new')).toBeVisible()
  await choose('Author at the site', 'Author')
  await page.getByRole('textbox', { name: 'Excerpt' }).fill('It rains.')
  await expectAccessible(page, '.inspector')
  await expect.poll(() => openDraftOnDisk(home)).toContain('It rains.')

  await page.reload()
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
  await stop()
})
