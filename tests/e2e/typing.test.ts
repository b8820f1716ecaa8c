import type { Page } from '@playwright/test'
import { expect, testInOneApp as test } from './app'
import { startAnew } from './start-article'

const body = (page: Page) => page.getByRole('textbox', { name: 'Article body' })
const headline = (page: Page) => page.getByRole('textbox', { name: 'Headline' })

test.beforeEach(async ({ copydesk: { page } }) => {
  await startAnew(page)
})

test('straight signs become the language’s in headline and text, are taken back by Backspace, and leave composed Korean alone', async ({ copydesk: { page } }) => {
  await page.keyboard.type(`Why "Harbor" isn't over -- yet...`)
  await expect(headline(page)).toHaveValue('Why “Harbor” isn’t over – yet…')
  await page.keyboard.press('Backspace')
  await expect(headline(page)).toHaveValue('Why “Harbor” isn’t over – yet...')
  await page.keyboard.type(' "')
  await page.keyboard.press('Control+z')
  await expect(headline(page)).toHaveValue('Why “Harbor” isn’t over – yet... "')
  await page.keyboard.type('S')
  await expect(headline(page)).toHaveValue('Why “Harbor” isn’t over – yet... "S')
  await headline(page).fill('"As written"') // as a paste comes: whole
  await expect(headline(page)).toHaveValue('"As written"')

  await body(page).click()
  const session = await page.context().newCDPSession(page)
  const compose = async (...steps: readonly string[]) => {
    for (const text of steps) await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
    await session.send('Input.insertText', { text: steps.at(-1) ?? '' })
  }
  const text = body(page).locator('> p').first()
  await page.keyboard.type('"')
  await compose('ㅂ', '바')
  await compose('ㄷ', '다')
  await page.keyboard.type('"')
  await compose('ㄹ', '라')
  await page.keyboard.type('--')
  await expect(text).toHaveText('“바다”라–')
  await page.keyboard.press('Backspace')
  await expect(text).toHaveText('“바다”라--')
  await page.keyboard.press('Backspace')
  await page.keyboard.type(' "')
  await expect(text).toHaveText('“바다”라- “')
  await page.keyboard.press('Control+z')
  await expect(text).toHaveText('“바다”라- "')
})

test('keys that come all at once, as from a page that was busy, act one after the other', async ({ copydesk: { page } }) => {
  await body(page).click()
  const session = await page.context().newCDPSession(page)
  const press = (key: string, windowsVirtualKeyCode: number, text?: string) =>
    session.send('Input.dispatchKeyEvent', { type: 'keyDown', key, code: key, windowsVirtualKeyCode, ...(text !== undefined && { text }) })
  for (const line of ['One', 'Two', 'Three']) {
    await page.keyboard.type(line)
    await page.keyboard.press('Home')
    await Promise.all([press('End', 35), press('Enter', 13, '\r'), press('x', 88, 'x'), press('Home', 36), press('Delete', 46)])
    await expect(body(page).locator('p').last()).toHaveText('')
  }
  await expect(body(page).locator('p')).toHaveText(['One', 'Two', 'Three', ''])
})

test('headings that were numbered by hand are offered as items, become a list and plain again, and are left alone when that is wished', async ({ copydesk: { page } }) => {
  await body(page).click()
  await page.evaluate(() => {
    const transfer = new DataTransfer()
    transfer.setData('text/html', '<p>Lede</p><h2>3. The sea</h2><p>a</p><h2>2. The songs</h2><p>b</p><h2>1. The cast</h2><p>c</p>')
    document.querySelector('.article-body')?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true }))
  })
  const offer = page.getByRole('button', { name: 'Turn these 3 numbered headings into items' })
  await offer.click()
  await expect(body(page).getByLabel('Item heading')).toHaveText(['The sea', 'The songs', 'The cast'])
  await expect(page.getByRole('group', { name: 'Item 3', exact: true })).toContainText('The sea')
  await expect(offer).toBeHidden()
  await page.keyboard.press('Control+Alt+6')
  await expect(body(page).locator('> h2')).toHaveText(['The sea', 'The songs', 'The cast'])
  await page.keyboard.press('Control+z')
  await expect(body(page).getByLabel('Item heading')).toHaveCount(3)
  await page.keyboard.press('Control+z')
  await expect(body(page).locator('> h2')).toHaveText(['3. The sea', '2. The songs', '1. The cast'])
  await page.getByRole('button', { name: 'Leave them as they are' }).click()
  await expect(offer).toBeHidden()
  await body(page).locator('> h2').last().click()
  await page.keyboard.press('End')
  await page.keyboard.type(', at last')
  await page.keyboard.press('Control+Alt+1')
  await expect(body(page).getByLabel('Item heading')).toHaveText(['1. The cast, at last'])
  await expect(page.getByRole('status').filter({ hasText: /^Saved/ })).toBeVisible()
  await expect(page.getByRole('button', { name: /numbered headings into items$/ })).toHaveCount(0)
})
