import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import * as z from 'zod/mini'
import { makePictureFiles } from '../support/picture-files'
import { startSiteBehindProxy } from '../wordpress/start-site'
import type { WordPressSite } from '../wordpress/wordpress-site'
import { expectAccessible } from './accessible'
import { expect, testInOneApp as test } from './app'
import { forgetSites, signIn } from './sites'
import { startAnew } from './start-article'

const madeSchema = z.looseObject({ id: z.number(), source_url: z._default(z.string(), '') })
const postSchema = z.object({ id: z.number(), status: z.string(), content: z.object({ raw: z.string() }), featured_media: z.number(), tags: z.array(z.number()) })

test.afterEach(({ copydesk: { page } }) => forgetSites(page))

const headline = (page: Page) => page.getByRole('textbox', { name: 'Headline' })
const body = (page: Page) => page.getByRole('textbox', { name: 'Article body' })

async function upload({ serverUrl, users: { editor } }: WordPressSite, path: string, words: Readonly<Record<string, string>>) {
  const query = new URLSearchParams(words).toString()
  const headers = { authorization: `Basic ${Buffer.from(`${editor.name}:${editor.password}`).toString('base64')}`, 'content-type': 'image/jpeg', 'content-disposition': 'attachment; filename="sea.jpg"' }
  const answer = await fetch(`${serverUrl}/wp-json/wp/v2/media?${query}`, { method: 'POST', headers, body: new Uint8Array(await readFile(path)) })
  return madeSchema.parse(await answer.json())
}

/** A post as the block editor writes it. */
function contentWith({ id, source_url }: { readonly id: number; readonly source_url: string }, more = ''): string {
  return `<!-- wp:paragraph -->
<p>It began with <a href="https://example.org/ferry">a ferry</a>, written <em>on the web</em>.</p>
<!-- /wp:paragraph -->

<!-- wp:heading -->
<h2 class="wp-block-heading">1. The sea</h2>
<!-- /wp:heading -->

<!-- wp:image {"id":${String(id)},"sizeSlug":"large","linkDestination":"none"} -->
<figure class="wp-block-image size-large"><img src="${source_url}" alt="A grey sea" class="wp-image-${String(id)}"/><figcaption class="wp-element-caption">Dusk. <span class="credit">Photo: Jo Doe</span></figcaption></figure>
<!-- /wp:image -->

<!-- wp:heading -->
<h2 class="wp-block-heading">2. The songs</h2>
<!-- /wp:heading -->

<!-- wp:paragraph -->
<p>밤이 깊을수록 빛난다.</p>
<!-- /wp:paragraph -->${more}`
}

async function chooseFromSite(page: Page, words: string, name: RegExp) {
  await page.keyboard.press('Control+Shift+O')
  const dialog = page.getByRole('dialog', { name: 'Open from a site' })
  await dialog.getByRole('textbox', { name: 'Search posts' }).fill(words)
  const row = dialog.getByRole('list', { name: 'Posts' }).getByRole('button', { name })
  await expect(row).toBeVisible()
  return { dialog, row }
}

async function publishAgain(page: Page) {
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await page.getByRole('dialog', { name: 'Publish' }).getByRole('button', { name: 'Publish now' }).click()
}

test('a post that was written on the web is opened with its picture and words, changed, and published as the same post', async ({ home, copydesk: { page } }) => {
  const { site, stop } = await startSiteBehindProxy()
  const [file = ''] = await makePictureFiles(home.path('web'), 1)
  const media = await upload(site, file, { alt_text: 'The sea', caption: 'The lead. <span class="credit">KBS</span>' })
  const tag = madeSchema.parse(await site.rest('POST', '/wp/v2/tags', { name: 'by the sea & more' }))
  const fields = { title: 'Written on the web &amp; “read” here', status: 'publish', slug: 'on-the-web', excerpt: 'An excerpt.', tags: [tag.id], featured_media: media.id, comment_status: 'closed' }
  const { id } = madeSchema.parse(await site.rest('POST', '/wp/v2/posts', { ...fields, content: contentWith(media) }))
  const read = async () => postSchema.parse(await site.rest('GET', `/wp/v2/posts/${String(id)}?context=edit`))
  const mediaThere = async () => z.array(z.unknown()).parse(await site.rest('GET', '/wp/v2/media')).length

  await startAnew(page)
  await signIn(page, site)
  await page.reload()
  await expect(body(page)).toBeVisible()
  const { dialog, row } = await chooseFromSite(page, 'web read', /^Written on the web & “read” here/)
  await expect(row).toContainText('Published')
  await expectAccessible(page, '[role="dialog"]')
  await page.keyboard.press('ArrowDown')
  await expect(row).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()

  await expect(headline(page)).toHaveValue('Written on the web & “read” here')
  await expect(page.getByRole('textbox', { name: 'Slug' })).toHaveValue('on-the-web')
  await expect(page.getByRole('textbox', { name: 'Excerpt' })).toHaveValue('An excerpt.')
  await expect(page.getByRole('switch', { name: 'Allow comments' })).not.toBeChecked()
  await expect(page.getByText('by the sea & more')).toBeVisible()
  const figure = body(page).getByRole('figure', { name: 'A grey sea' })
  await expect(figure.getByRole('textbox', { name: 'Caption' })).toHaveValue('Dusk.')
  await expect(figure.getByRole('textbox', { name: 'Credit' })).toHaveValue('Photo: Jo Doe')
  await expect.poll(() => figure.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1600)
  await expect(page.getByRole('figure', { name: 'The sea', exact: true }).getByRole('textbox', { name: 'Credit' })).toHaveValue('KBS')

  await page.getByRole('button', { name: 'Turn these 2 numbered headings into items' }).click()
  await body(page).getByText('밤이 깊을수록 빛난다.').click()
  await page.keyboard.press('End')
  await page.keyboard.type(' And here.')
  await publishAgain(page)
  await expect(page.getByRole('dialog').getByRole('status').filter({ hasText: /^Published again/ })).toBeVisible()
  await page.keyboard.press('Escape')
  const after = await read()
  expect(after).toMatchObject({ status: 'publish', featured_media: media.id, tags: [tag.id] })
  expect(after.content.raw).toContain('<h2 class="wp-block-heading listicle-item">2. The songs</h2>')
  expect(after.content.raw).toContain('빛난다. And here.')
  expect(await mediaThere()).toBe(1)

  await startAnew(page)
  const again = await chooseFromSite(page, 'web read', /^Written on the web/)
  await again.row.click()
  await expect(again.dialog).toBeHidden()
  await expect(headline(page)).toHaveValue('Written on the web & “read” here')
  await expect(page.getByRole('group', { name: 'Item 2', exact: true })).toContainText('빛난다. And here.')
  await stop()
})

test('of a post that holds more than an article can, what is missing is told, and both copies are shown before it is written over', async ({ home, copydesk: { page } }) => {
  const { site, stop } = await startSiteBehindProxy()
  const [file = ''] = await makePictureFiles(home.path('more'), 1)
  const media = await upload(site, file, {})
  const video = '\n\n<!-- wp:video -->\n<figure class="wp-block-video"><video controls src="https://example.org/sea.mp4"></video></figure>\n<!-- /wp:video -->'
  const { id } = madeSchema.parse(await site.rest('POST', '/wp/v2/posts', { title: 'With a film of its own', status: 'draft', content: contentWith(media, video) }))

  await startAnew(page)
  await signIn(page, site)
  await page.reload()
  await expect(body(page)).toBeVisible()
  const { dialog, row } = await chooseFromSite(page, 'film', /^With a film of its own/)
  await expect(row).toContainText('Draft')
  await row.click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('alert').filter({ hasText: 'Not taken over whole: text.' })).toBeVisible()
  await expect(headline(page)).toHaveValue('With a film of its own')

  await publishAgain(page)
  const conflict = page.getByRole('dialog', { name: 'Changed on the web' })
  await expect(conflict.getByRole('row').filter({ hasText: 'sea.mp4' })).toBeVisible()
  const { content } = postSchema.parse(await site.rest('GET', `/wp/v2/posts/${String(id)}?context=edit`))
  expect(content.raw).toContain('sea.mp4')
  await page.keyboard.press('Escape')
  await stop()
})
