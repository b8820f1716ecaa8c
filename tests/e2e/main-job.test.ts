import { expect, test } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'
import * as z from 'zod/mini'
import { loadBlockValidator } from '../wordpress/block-validator'
import { startFaultProxy } from '../wordpress/fault-proxy'
import { readWordPressSite } from '../wordpress/wordpress-site'
import { makePictureFiles } from '../support/picture-files'
import { expectAccessible } from './accessible'
import { launchCopydesk, makeHome } from './app'

const headline = 'Top 3 Reasons Why You Should Tune In To "Harbor Lights" — “It’s Quiet”'
const pictures = [
  { alt: 'A lighthouse over a grey sea', caption: 'The harbor at dawn', credit: 'Blue Tide Pictures' },
  { alt: 'Two actors on a pier', caption: 'Episode one, on the pier', credit: 'Disney+ & Friends' },
  { alt: 'A café window in the rain', caption: 'The café of episode three', credit: 'Photo: Jo Doe / Agency' },
  { alt: 'A radio on a kitchen table', caption: 'The radio that never stops', credit: '한국방송 <KBS>' }
] as const
const items = [
  { heading: 'It trusts you to look', text: 'The camera waits, and so will you.' },
  { heading: 'The café scenes', text: 'Nobody says what they mean there.' },
  { heading: 'A soundtrack of rain', text: 'You will hum it on Monday.' }
] as const

const postSchema = z.object({
  id: z.number(),
  status: z.string(),
  slug: z.string(),
  link: z.string(),
  comment_status: z.string(),
  featured_media: z.number(),
  categories: z.array(z.number()),
  tags: z.array(z.number()),
  title: z.object({ raw: z.string() }),
  excerpt: z.object({ raw: z.string() }),
  content: z.object({ raw: z.string() })
})
const mediaSchema = z.object({ id: z.number(), alt_text: z.string(), caption: z.object({ raw: z.string() }) })
const termSchema = z.object({ id: z.number(), name: z.string(), parent: z._default(z.number(), 0) })

async function addEntry(field: Locator, entry: string): Promise<void> {
  await field.click()
  await field.fill(entry)
  await field.press('Enter')
}

async function fillWords(figure: Locator, words: (typeof pictures)[number]): Promise<void> {
  await figure.getByRole('textbox', { name: 'Alt text' }).fill(words.alt)
  const named = figure.page().getByRole('figure', { name: words.alt })
  await named.getByRole('textbox', { name: 'Caption' }).fill(words.caption)
  await named.getByRole('textbox', { name: 'Credit' }).fill(words.credit)
}

async function choosePicture(page: Page, open: Locator, path: string): Promise<void> {
  await open.click()
  await page.getByRole('textbox', { name: 'Picture path' }).fill(path)
  await page.getByRole('textbox', { name: 'Picture path' }).press('Enter')
}

async function writeArticle(page: Page, files: readonly string[]): Promise<void> {
  await page.getByRole('button', { name: 'New article' }).click()
  const dialog = page.getByRole('dialog', { name: 'New article' })
  await dialog.getByRole('radio', { name: 'Top N Reasons' }).check()
  await dialog.getByRole('spinbutton', { name: 'Number of items' }).fill('3')
  await dialog.getByRole('button', { name: 'Create' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)

  await expect(page.getByRole('textbox', { name: 'Headline' })).toHaveValue('Top 3 Reasons Why You Should ')
  await page.getByRole('textbox', { name: 'Headline' }).fill(headline)
  await page.getByRole('textbox', { name: 'Dek' }).fill('Six episodes, one lighthouse, and the quietest love story of the year.')
  await addEntry(page.getByRole('combobox', { name: 'Byline' }), 'Mina Seo, Drama Editor')
  await addEntry(page.getByRole('combobox', { name: 'Byline' }), 'Jo Doe, Site Editor')

  await choosePicture(page, page.getByRole('button', { name: 'Add lead picture' }), files[0] ?? '')
  await fillWords(page.getByRole('figure').first(), pictures[0])

  const body = page.getByRole('textbox', { name: 'Article body' })
  await body.locator('p').first().click()
  await page.keyboard.type('Fans have waited since spring. Here are three reasons to clear your weekend.')
  for (const [index, words] of items.entries()) {
    const item = page.getByRole('group', { name: `Item ${index + 1}`, exact: true })
    await item.getByLabel('Item heading').click()
    await page.keyboard.type(words.heading)
    await choosePicture(page, item.getByRole('figure').getByRole('button', { name: 'Add picture' }), files[index + 1] ?? '')
    await fillWords(item.getByRole('figure'), pictures[index + 1] ?? pictures[0])
    await item.locator('p').last().click()
    await page.keyboard.type(words.text)
  }

  const inspector = page.getByRole('complementary', { name: 'Inspector' })
  await addEntry(inspector.getByRole('combobox', { name: 'Categories' }), 'Dramas › Reviews')
  await addEntry(inspector.getByRole('combobox', { name: 'Categories' }), 'K-Pop Groups › K-Pop Idols › Korean Celebrity')
  await addEntry(inspector.getByRole('combobox', { name: 'Tags' }), 'slow burn')
  await inspector.getByRole('textbox', { name: 'Excerpt' }).fill('Six episodes, one lighthouse: why this quiet drama deserves your weekend.')
  await inspector.getByRole('switch', { name: 'Allow comments' }).uncheck()

  await page.getByRole('group', { name: 'Item 3', exact: true }).getByRole('button', { name: 'Move item up' }).click()
}

async function expectArticleOnPage(page: Page): Promise<void> {
  await expect(page.getByRole('textbox', { name: 'Headline' })).toHaveValue(headline)
  await expect(page.getByRole('textbox', { name: 'Dek' })).toHaveValue(/quietest love story/)
  for (const name of ['Mina Seo', 'Jo Doe']) await expect(page.getByText(name).first()).toBeVisible()
  for (const words of pictures) {
    const figure = page.getByRole('figure', { name: words.alt })
    await expect(figure.getByRole('textbox', { name: 'Caption' })).toHaveValue(words.caption)
    await expect(figure.getByRole('textbox', { name: 'Credit' })).toHaveValue(words.credit)
  }
  for (const [rank, index] of [[1, 0], [2, 2], [3, 1]] as const) {
    const item = page.getByRole('group', { name: `Item ${rank}`, exact: true })
    await expect(item.getByLabel('Item heading')).toHaveText(items[index].heading)
    await expect(item).toContainText(items[index].text)
    await expect(item.getByRole('figure', { name: pictures[index + 1]?.alt ?? '' })).toBeVisible()
  }
  const inspector = page.getByRole('complementary', { name: 'Inspector' })
  for (const label of ['Dramas › Reviews', 'Korean Celebrity', 'slow burn']) await expect(inspector.getByText(label).first()).toBeVisible()
  await expect(inspector.getByRole('textbox', { name: 'Slug' })).toHaveValue(/^top-3-reasons-why-you-should-tune-in-to-harbor-lights/)
  await expect(inspector.getByRole('switch', { name: 'Allow comments' })).not.toBeChecked()
  expect(await inspector.evaluate((panel) => [panel, ...panel.querySelectorAll('*')].filter((part) => part.scrollWidth > part.clientWidth && getComputedStyle(part).overflowX === 'auto').length)).toBe(0)
}

async function publish(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Publish' })
  await dialog.getByRole('button', { name: 'Publish now' }).click()
  await expect(dialog.getByRole('status').filter({ hasText: /^Published/ })).toBeVisible()
  await expect(dialog.getByRole('link', { name: 'View on site' })).toBeVisible()
}

test('a listicle is written offline, survives a kill, and stands on the site as written', async () => {
  const wordPress = readWordPressSite()
  const home = await makeHome()
  const files = await makePictureFiles(home.path('pictures'), pictures.length)

  const first = await launchCopydesk(home)
  await writeArticle(first.page, files)
  const body = first.page.getByRole('textbox', { name: 'Article body' })
  await body.locator('> p').last().click()
  await first.page.keyboard.type('And then there is the sea.')
  const lastKey = Date.now()
  await expect.poll(() => Date.now() - lastKey, { intervals: [100] }).toBeGreaterThanOrEqual(2_000)
  await first.kill()

  const second = await launchCopydesk(home)
  const { page } = second
  await expectArticleOnPage(page)
  await expect(page.getByRole('textbox', { name: 'Article body' })).toContainText('And then there is the sea.')

  const proxy = await startFaultProxy({ target: wordPress.serverUrl, port: wordPress.sitePort })
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await page.getByRole('dialog', { name: 'Publish' }).getByRole('button', { name: 'Add site' }).click()
  const addSite = page.getByRole('dialog').filter({ has: page.getByRole('textbox', { name: 'Site address' }) })
  await addSite.getByRole('textbox', { name: 'Site address' }).fill(wordPress.url)
  await addSite.getByRole('textbox', { name: 'User name' }).fill(wordPress.users.editor.name)
  await addSite.getByLabel('Application password').fill(wordPress.users.editor.password)
  await addSite.getByRole('button', { name: 'Connect', exact: true }).click()
  await expect(page.getByText('Test site').first()).toBeVisible()
  await page.keyboard.press('Escape')

  await publish(page)
  await expect(page.getByRole('region', { name: 'Public page' })).toContainText('The public page is as published. Its 3 items are in order.')
  await expectAccessible(page, '[role="dialog"]')
  const receipt = page.getByRole('dialog', { name: 'Publish' }).getByRole('link', { name: 'View on site' })
  const link = (await receipt.getAttribute('href')) ?? ''

  const posts = z.array(postSchema).parse(await wordPress.rest('GET', '/wp/v2/posts?status=any&context=edit&search=Harbor'))
  expect(posts).toHaveLength(1)
  const post = posts[0]
  if (post === undefined) throw new Error('no post')
  expect(post).toMatchObject({
    status: 'publish',
    link,
    comment_status: 'closed',
    title: { raw: headline },
    excerpt: { raw: 'Six episodes, one lighthouse: why this quiet drama deserves your weekend.' }
  })
  expect(post.slug).toMatch(/^top-3-reasons-why-you-should-tune-in-to-harbor-lights/)
  const categories = z.array(termSchema).parse(await wordPress.rest('GET', `/wp/v2/categories?post=${post.id}`))
  expect(categories.map((category) => category.name).sort()).toEqual(['Korean Celebrity', 'Reviews'])
  const tags = z.array(termSchema).parse(await wordPress.rest('GET', `/wp/v2/tags?post=${post.id}`))
  expect(tags.map((tag) => tag.name)).toEqual(['slow burn'])

  const media = z.array(mediaSchema).parse(await wordPress.rest('GET', '/wp/v2/media?context=edit&per_page=100'))
  expect(media).toHaveLength(pictures.length)
  expect(media.map((entry) => entry.alt_text).sort()).toEqual(pictures.map((words) => words.alt).sort())
  const lead = media.find((entry) => entry.id === post.featured_media)
  expect(lead?.alt_text).toBe(pictures[0].alt)
  expect(lead?.caption.raw).toContain(pictures[0].caption)
  expect(lead?.caption.raw).toContain(pictures[0].credit)

  for (const suite of ['trixie', 'sid'] as const) {
    const validator = await loadBlockValidator(suite)
    expect(validator.check(post.content.raw)).toMatchObject({ ok: true, unchanged: true })
    validator.close()
  }

  const reader = await second.browse(link)
  await expect(reader.getByRole('heading', { level: 2 }).filter({ hasText: /^\d\. / })).toHaveText([
    '1. It trusts you to look',
    '2. A soundtrack of rain',
    '3. The café scenes'
  ])
  for (const words of pictures.slice(1)) {
    const figure = reader.locator('figure').filter({ has: reader.getByRole('img', { name: words.alt }) })
    await expect(figure).toContainText(words.caption)
    await expect(figure.locator('.credit')).toHaveText(words.credit)
  }
  await expect(reader.getByRole('img', { name: pictures[0].alt })).toBeVisible()
  await expect(reader.locator('.byline')).toHaveText('Mina Seo, Drama Editor · Jo Doe, Site Editor')
  await expect(reader.locator('.dek')).toContainText('quietest love story')
  await reader.close()

  await page.keyboard.press('Escape')
  await page.getByRole('textbox', { name: 'Article body' }).locator('> p').last().click()
  await page.keyboard.press('End')
  await page.keyboard.type(' See it twice.')
  await publish(page)
  const again = z.array(postSchema).parse(await wordPress.rest('GET', '/wp/v2/posts?status=any&context=edit&search=Harbor'))
  expect(again.map((entry) => entry.id)).toEqual([post.id])
  expect(again[0]?.content.raw).toContain('And then there is the sea. See it twice.')
  expect(await wordPress.rest('GET', '/wp/v2/media?per_page=100')).toHaveLength(pictures.length)

  await second.close()
  await proxy.close()
  await home.remove()
})
