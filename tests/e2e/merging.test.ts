import * as z from 'zod/mini'
import { startSiteBehindProxy } from '../wordpress/start-site'
import { expectAccessible } from './accessible'
import { expect, testInOneApp as test } from './app'
import { forgetSites, signIn } from './sites'
import { startAnew } from './start-article'

const postsSchema = z.array(z.object({ id: z.number(), title: z.object({ raw: z.string() }), content: z.object({ raw: z.string() }) }))

test.afterEach(({ copydesk: { page } }) => forgetSites(page))

test('what was changed here and on the web goes together block by block, by keys alone, and is published without a further question', async ({ copydesk: { page } }) => {
  const { site: wordPress, stop } = await startSiteBehindProxy()
  const headline = `Merged from two places ${Date.now()}`
  const readPost = async () => {
    const [post, ...others] = postsSchema.parse(await wordPress.rest('GET', `/wp/v2/posts?context=edit&status=publish&search=${encodeURIComponent(headline.slice(-13))}`))
    if (post === undefined || others.length > 0) throw new Error('There is not exactly one post')
    return post
  }
  const publish = async () => {
    await page.getByRole('button', { name: 'Publish', exact: true }).click()
    await page.getByRole('dialog', { name: 'Publish' }).getByRole('button', { name: 'Publish now' }).click()
  }

  await startAnew(page)
  await page.getByRole('textbox', { name: 'Headline' }).fill(headline)
  const body = page.getByRole('textbox', { name: 'Article body' })
  await body.click()
  await page.keyboard.type('First as it was.')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Second as it was.')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Third as it was.')
  await signIn(page, wordPress)
  await publish()
  await expect(page.getByRole('dialog').getByRole('status').filter({ hasText: /^Published/ })).toBeVisible()
  await page.keyboard.press('Escape')

  const { id, content } = await readPost()
  const onWeb = content.raw
    .replace('First as it was.', 'First of the <em>web</em>.')
    .replace('Second as it was.', 'Second of the web.')
    .replace(/Third as it was\.<\/p>/, 'Third as it was.</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:quote -->\n<blockquote class="wp-block-quote"><!-- wp:paragraph -->\n<p>A quote of the web.</p>\n<!-- /wp:paragraph --></blockquote>\n<!-- /wp:quote -->\n\n<!-- wp:paragraph -->\n<p>Fourth of the web.</p>')
  await wordPress.rest('POST', `/wp/v2/posts/${id}`, { content: onWeb })
  await page.getByRole('textbox', { name: 'Dek' }).fill('Written here meanwhile.')
  await body.getByText('Second as it was.').click()
  await page.keyboard.press('End')
  await page.keyboard.type(' And more of here.')
  await publish()

  const dialog = page.getByRole('dialog', { name: 'Changed on the web' })
  const offer = dialog.getByRole('button', { name: 'Merge…' })
  await expect(offer).toBeEnabled() // both copies are read
  await offer.press('Enter')
  const merge = dialog.getByRole('button', { name: 'Merge', exact: true })
  await expect(dialog.getByRole('list', { name: 'What differs' })).toBeFocused()
  await dialog.getByRole('button', { name: 'Back' }).press('Enter')
  await expect(offer).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(merge).toBeDisabled()
  await expect(dialog.getByRole('status')).toHaveText('1 place is for you to decide.')
  const rowWith = (words: string) => dialog.getByRole('listitem').filter({ hasText: words })
  await expect(rowWith('Written here meanwhile.').getByRole('radio', { name: /^On this computer/ })).toBeChecked()
  await expect(rowWith('First of the web.').getByRole('radio', { name: /^On the site/ })).toBeChecked()
  await expect(rowWith('A quote of the web.')).toContainText('Fourth of the web.')
  await expectAccessible(page, '[role="dialog"]')
  const second = rowWith('And more of here.')
  await expect(second).toContainText('Changed in both')
  await second.getByRole('radio', { name: 'Both, one after the other' }).press('Space')
  await expect(dialog.getByRole('status')).toHaveText('All decided.')
  await merge.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByText('Both copies are merged. Publish when it reads well.')).toBeVisible()
  const texts = ['First of the web.', 'Second as it was. And more of here.', 'Second of the web.', 'Third as it was.', 'A quote of the web.', 'Fourth of the web.']
  await expect(body.locator('p').filter({ hasText: /\S/ })).toHaveText(texts)

  await publish()
  await expect(page.getByRole('dialog').getByRole('status').filter({ hasText: /^Published again/ })).toBeVisible()
  const { content: after } = await readPost()
  expect([...after.raw.matchAll(/<p[^>]*>(.*?)<\/p>/g)].map(([, words]) => words)).toEqual(['Written here meanwhile.', 'First of the <em>web</em>.', ...texts.slice(1)])
  await stop()
})
