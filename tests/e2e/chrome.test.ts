import type { Page } from '@playwright/test'
import { expect, testInOneApp as test } from './app'
import { startArticle } from './start-article'

// No dialog and no notice of the test before.
test.beforeEach(async ({ copydesk: { page } }) => {
  await page.reload()
})

/** The window is there with everything that comes after the first paint. */
async function ready(page: Page): Promise<void> {
  await expect(tags(page)).toBeVisible()
}

const tags = (page: Page) => page.getByRole('combobox', { name: 'Tags' })

test('an action is found in the palette by a few letters and run with Enter', async ({ copydesk: { page } }) => {
  await ready(page)
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog', { name: 'Command palette' })
  await palette.getByRole('combobox').pressSequentially('inspect')
  await expect(palette.getByRole('option')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(tags(page)).toBeHidden()
  await page.keyboard.press('Control+Alt+\\')
  await expect(tags(page)).toBeVisible()
})

test('a Korean tag is not cut off by the Enter that ends its last syllable', async ({ copydesk: { page } }) => {
  const field = tags(page)
  await field.click()
  const client = await page.context().newCDPSession(page)
  await client.send('Input.imeSetComposition', { text: '카페', selectionStart: 2, selectionEnd: 2 })
  await client.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Process', code: 'Enter', windowsVirtualKeyCode: 229 })
  await expect(field).toHaveValue('카페')
  await client.send('Input.insertText', { text: '카페' })
  await expect(field).toHaveValue('카페')
  await field.press('Enter')
  await expect(field).toHaveValue('')
  await expect(page.getByText('카페', { exact: true })).toBeVisible()
})

test('a comma ends a tag however it comes: typed, pasted, or with the last syllable that is composed', async ({ copydesk: { page } }) => {
  await ready(page)
  await startArticle(page, 'Blank')
  const chosen = page.getByRole('complementary').getByRole('button', { name: /^Remove / })
  const field = tags(page)
  await field.click()
  const client = await page.context().newCDPSession(page)
  await client.send('Input.imeSetComposition', { text: '드라마', selectionStart: 3, selectionEnd: 3 })
  await client.send('Input.insertText', { text: '드라마,' })
  await expect(field).toHaveValue('')
  await page.keyboard.type('slow burn, late ')
  await expect(field).toHaveValue(' late ')
  await field.evaluate((input) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', 'night\nweekend， 심야')
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  })
  await expect(field).toHaveValue('')
  await field.fill('one, two')
  await field.press('Enter')
  await expect(chosen).toHaveCount(7)
  expect(await chosen.evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label')))).toEqual(
    ['드라마', 'slow burn', 'late night', 'weekend', '심야', 'one', 'two'].map((name) => `Remove ${name}`)
  )
})

test('the slug follows the headline until it is edited by hand, and again when asked to', async ({ copydesk: { page } }) => {
  await ready(page)
  await page.getByRole('button', { name: 'New article' }).first().click()
  await page.getByRole('dialog', { name: 'New article' }).getByRole('button', { name: 'Create' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  const slug = page.getByRole('textbox', { name: 'Slug' })
  const headline = page.getByRole('textbox', { name: 'Headline' })
  await headline.fill('Harbor Lights, Reviewed')
  await expect(slug).toHaveValue('harbor-lights-reviewed')
  await slug.fill('My Slug')
  await slug.press('Home')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.type(' Own') // where the caret is, though no slug has blanks and capitals
  await expect(slug).toHaveValue('My Own Slug')
  await slug.press('Enter')
  await expect(slug).toHaveValue('my-own-slug')
  await headline.fill('Another Headline')
  await expect(slug).toHaveValue('my-own-slug')
  await page.getByRole('button', { name: 'Follow the headline again' }).click()
  await expect(slug).toHaveValue('another-headline')
})

test('the article does not scroll behind a dialog', async ({ copydesk: { page } }) => {
  await ready(page)
  const place = async () => (await page.getByRole('group', { name: 'Item 3', exact: true }).boundingBox())?.y ?? 0
  await page.mouse.move(500, 700)
  await startArticle(page, 'Top N Reasons')
  const top = await place()
  await page.mouse.wheel(0, 4_000)
  await expect.poll(place).toBeLessThan(top)
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog', { name: 'Command palette' })).toBeVisible()
  await page.mouse.wheel(0, -4_000)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  expect(await place()).toBeLessThan(top)
})

test('nothing on the page breaks its security policy', async ({ copydesk: { page } }) => {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  await page.reload()
  await ready(page)
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog', { name: 'Command palette' }).waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+Alt+Enter')
  await page.getByRole('dialog', { name: 'Publish' }).waitFor()
  await page.keyboard.press('Escape')
  await tags(page).fill('x')
  await expect(tags(page)).toHaveValue('x')
  expect(complaints).toEqual([])
})
