import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { writeFile } from 'node:fs/promises'
import { openLibrary } from '../../src/main/library/open-library'
import { article } from '../support/build-article'
import { body, figure, item, listicle, paragraph } from '../support/build-document'
import { launchCopydesk, test } from './app'

const mod = process.platform === 'darwin' ? 'Meta' : 'Control'
const sentence = 'The harbour lights go out one by one, and the ferry leaves without a sound. '
const id = 'article-long-0001'

async function makeLongArticle(directory: string): Promise<void> {
  const library = await openLibrary({ directory, clock: () => new Date(), newId: () => id, onChanged: () => undefined })
  const items = Array.from({ length: 30 }, (_, index) => item(`Reason ${String(index + 1)}`, ...Array.from({ length: 6 }, () => paragraph(sentence.repeat(8))), figure({ size: 'wide' })))
  const { id: _id, createdAt: _createdAt, updatedAt: _updatedAt, edition: _edition, remotes: _remotes, ...words } = article({
    headline: 'Thirty Reasons',
    body: body(paragraph('The first words.'), listicle('ascending', ...items), paragraph('The last words.'))
  })
  await library.create(words)
  await library.close()
}

const skipped = (page: Page) => page.locator('[data-far-items="skipped"]')
const heightOf = (page: Page) => page.locator('.article-body').evaluate((text) => text.scrollHeight)
/** By how much the text is higher or lower with items skipped than it is laid out as a whole. */
const misjudgedHeightOf = (page: Page) =>
  page.locator('.article-body').evaluate((text) => {
    const judged = text.scrollHeight
    const state = text.dataset['farItems']
    text.dataset['farItems'] = 'measured'
    const whole = text.scrollHeight
    text.dataset['farItems'] = state
    return Math.abs(judged - whole)
  })

test('in a long article items out of sight are skipped, and nothing of it is felt', async ({ home }) => {
  await makeLongArticle(home.path('library'))
  await writeFile(home.path('settings.json'), JSON.stringify({ lastArticleId: id }))
  const { app, page, kill } = await launchCopydesk(home)
  const text = page.getByRole('textbox', { name: 'Article body' })
  await expect(skipped(page)).toBeVisible()
  const height = await heightOf(page)
  expect(await misjudgedHeightOf(page)).toBeLessThanOrEqual(2)

  await text.getByText('The first words.').click()
  await page.keyboard.press(`${mod}+End`)
  await page.keyboard.type(' And then some.')
  await expect(text.locator('> p').last()).toHaveText('The last words. And then some.')
  await expect(text.locator('> p').last()).toBeInViewport()
  await page.keyboard.press(`Shift+${mod}+Home`)
  expect(await page.evaluate(() => getSelection()?.toString().length ?? 0)).toBeGreaterThan(sentence.length * 8 * 6 * 30)

  // Line by line over the border between two items in the middle, each of which was skipped a moment ago.
  const fifteenth = page.getByRole('group', { name: 'Item 15', exact: true })
  await fifteenth.getByRole('heading').scrollIntoViewIfNeeded()
  await fifteenth.locator('p').last().click()
  await page.keyboard.press('End')
  const above = await caretTop(page)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  const step = (await caretTop(page)) - above
  expect(step).toBeGreaterThan(0)
  expect(step).toBeLessThan(400)
  expect(Math.abs((await heightOf(page)) - height)).toBeLessThanOrEqual(40) // what was typed at the end may have made a line

  // Many items that come at once are measured, too, before they are skipped.
  await page.getByRole('group', { name: 'Item 4', exact: true }).locator('p').first().click()
  await page.getByRole('group', { name: 'Item 24', exact: true }).locator('p').last().click({ modifiers: ['Shift'] })
  await page.keyboard.press(`${mod}+x`)
  await expect(page.getByRole('group', { name: 'Item 24', exact: true })).toHaveCount(0)
  await page.keyboard.press(`${mod}+v`)
  await expect(page.getByRole('group', { name: 'Item 30', exact: true })).toHaveCount(1)
  await expect(skipped(page)).toBeVisible()
  await expect.poll(() => misjudgedHeightOf(page)).toBeLessThanOrEqual(2)

  // A wide picture goes far beyond a narrow column, and is not cut off there.
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1900, 900))
  await page.evaluate(() => {
    document.documentElement.dataset['columnWidth'] = 'narrow'
  })
  await expect(skipped(page)).toBeVisible()
  const room = () =>
    page.getByRole('group', { name: 'Item 20', exact: true }).evaluate((element) => {
      const { left } = element.querySelector('[data-size="wide"]')?.getBoundingClientRect() ?? { left: Number.NaN }
      const beyond = element.getBoundingClientRect().left - left
      return { isFarBeyond: beyond > 160, isShown: beyond <= Number.parseFloat(getComputedStyle(element).overflowClipMargin) }
    })
  await expect.poll(room).toEqual({ isFarBeyond: true, isShown: true })

  await page.evaluate(() => {
    document.documentElement.toggleAttribute('data-assisted', true)
  })
  expect(await page.getByRole('group', { name: 'Item 20', exact: true }).evaluate((element) => getComputedStyle(element).contentVisibility)).toBe('visible')
  await kill()
})

function caretTop(page: Page): Promise<number> {
  return page.evaluate(() => {
    const range = getSelection()?.getRangeAt(0)
    const box = range?.getClientRects()[0] ?? range?.startContainer.parentElement?.getBoundingClientRect()
    const scroller = document.querySelector('.article-body')?.getBoundingClientRect()
    return (box?.top ?? 0) - (scroller?.top ?? 0)
  })
}
