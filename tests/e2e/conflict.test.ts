import type { Page } from '@playwright/test'
import * as z from 'zod/mini'
import { startSiteBehindProxy } from '../wordpress/start-site'
import { expectAccessible } from './accessible'
import { expect, testInOneApp as test } from './app'
import { forgetSites, signIn } from './sites'
import { startAnew } from './start-article'

const postsSchema = z.array(z.object({ id: z.number(), modified_gmt: z.string(), title: z.object({ raw: z.string() }), content: z.object({ raw: z.string() }), sticky: z.boolean() }))

async function publish(page: Page) {
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await page.getByRole('dialog', { name: 'Publish' }).getByRole('button', { name: 'Publish now' }).click()
}

test.afterEach(({ copydesk: { page } }) => forgetSites(page))

test('a post that was changed on the web is shown beside one’s own; mine is kept, then theirs is taken', async ({ copydesk: { page } }) => {
  const { site: wordPress, stop } = await startSiteBehindProxy()
  const headline = `Kept in two places ${Date.now()}`
  const find = async () => postsSchema.parse(await wordPress.rest('GET', `/wp/v2/posts?context=edit&status=publish&search=${encodeURIComponent(headline.slice(-13))}`))
  const readOne = async () => {
    const [post, ...others] = await find()
    if (post === undefined || others.length > 0) throw new Error('There is not exactly one post')
    return post
  }

  await startAnew(page)
  await page.getByRole('textbox', { name: 'Headline' }).fill(headline)
  const body = page.getByRole('textbox', { name: 'Article body' })
  await body.click()
  await page.keyboard.type('They waited ten years for this.')
  await signIn(page, wordPress)
  const pin = page.getByRole('switch', { name: 'Pin to the top of the site' })
  await pin.click({ force: true })
  await publish(page)
  await expect(page.getByRole('dialog').getByRole('status').filter({ hasText: /^Published/ })).toBeVisible()
  await page.keyboard.press('Escape')

  const changeOnWeb = async (words: string) => {
    const { id, content } = await readOne()
    await wordPress.rest('POST', `/wp/v2/posts/${id}`, { title: `${headline} on the web`, content: content.raw.replace(/They waited \w+ years/, words), sticky: false })
  }
  await changeOnWeb('They waited eleven years')
  await publish(page)
  const dialog = page.getByRole('dialog', { name: 'Changed on the web' })
  const differences = dialog.getByRole('table')
  await expect(differences.getByRole('row', { name: /^Headline/ })).toContainText('on the web')
  const text = differences.getByRole('row').filter({ hasText: 'eleven' })
  await expect(text.getByRole('cell').first().locator('mark')).toHaveText('ten')
  await expect(text.getByRole('cell').last().locator('mark')).toHaveText('eleven')
  await expect(text.getByRole('rowheader')).toHaveText('TextChanged on the site')
  await expect(differences.getByRole('row', { name: /^Pin to the top/ })).toHaveText('Pin to the topChanged on the sitePinnedNot pinned')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Outbox: 1 needs attention' }).click()
  await page.getByRole('dialog', { name: 'Outbox' }).getByRole('listitem', { name: headline }).getByRole('button', { name: 'See what differs' }).click()
  await expect(text).toBeVisible()
  await expectAccessible(page, '[role="dialog"]')
  expect((await readOne()).content.raw).toContain('eleven')

  const { modified_gmt: seen } = await readOne()
  const changeAgain = async () => {
    await changeOnWeb('They waited thirteen years')
    return (await readOne()).modified_gmt
  }
  await expect.poll(changeAgain, { message: 'a site knows of a change by the second' }).not.toBe(seen)
  const keepMine = dialog.getByRole('button', { name: 'Keep mine' })
  await keepMine.click()
  await expect(differences.getByRole('row').filter({ hasText: 'thirteen' })).toBeVisible()
  expect((await readOne()).content.raw).toContain('thirteen')
  await keepMine.click()
  await expect(page.getByRole('dialog').getByRole('status').filter({ hasText: /^Updated|^Published/ })).toBeVisible()
  expect(await readOne()).toMatchObject({ title: { raw: headline }, content: { raw: expect.stringContaining('ten years') }, sticky: true })
  await page.keyboard.press('Escape')

  await changeOnWeb('They waited <strong>twelve</strong> years')
  await publish(page)
  await dialog.getByRole('button', { name: 'Take theirs' }).click()
  await expect(dialog).toBeHidden()
  await page.getByText('The article has the site’s words now.').hover() // it stays for as long as the pointer is on it
  await expect(page.getByRole('textbox', { name: 'Headline' })).toHaveValue(`${headline} on the web`)
  await expect(body).toContainText('They waited twelve years for this.')
  await expect(pin).not.toBeChecked()

  await page.getByRole('alert').getByRole('button', { name: 'Undo' }).click()
  await expect(body).toContainText('They waited ten years for this.')
  await expect(pin).toBeChecked()
  await publish(page)
  await dialog.getByRole('button', { name: 'Take theirs' }).click()
  await expect(body).toContainText('They waited twelve years for this.')
  await publish(page)
  await expect(page.getByRole('dialog').getByRole('status').filter({ hasText: /^Updated|^Published/ })).toBeVisible()
  expect(await readOne()).toMatchObject({ content: { raw: expect.stringContaining('<strong>twelve</strong>') }, sticky: false })
  await stop()
})
