import type { Page } from '@playwright/test'
import { withSite, wordpress } from '../support/faulty-site'
import { expectAccessible } from './accessible'
import { expect, testInOneApp as test } from './app'
import { openDraftOnDisk } from './drafts-on-disk'
import { connect, forgetSites } from './sites'
import { startArticle } from './start-article'

const body = (page: Page) => page.getByRole('textbox', { name: 'Article body' })

test.afterEach(({ copydesk: { page } }) => forgetSites(page))

test('code is written by keys and its language in the corner; a dismissed offer stays dismissed; items without a heading are named before publishing', async ({ home, copydesk: { page } }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.reload()
  await withSite(wordpress(), ({ address }) => connect(page, { address, userName: 'mina', password: 'any' }))
  await startArticle(page, 'Blank')

  await body(page).click()
  await page.keyboard.type('```js ')
  await page.keyboard.type('if (a < "b") {')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.type('go()')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Enter')
  const language = page.getByRole('textbox', { name: 'Language of the code' })
  await expect(language).toBeFocused()
  await expect(language).toHaveValue('js')
  await language.fill('TypeScript')
  await language.press('Enter')
  await expect(body(page)).toBeFocused()
  await expectAccessible(page, '.writing')
  await expect(page.getByRole('combobox', { name: 'Kind of text' })).toHaveValue('code-block')

  const tools = page.getByRole('toolbar', { name: 'Text tools' })
  for (const name of ['Bold', 'Italic', 'Underline', 'Strikethrough', 'Link']) await expect(tools.getByRole('button', { name, exact: true })).toHaveAttribute('aria-disabled', 'true')
  await tools.getByRole('button', { name: 'Bold' }).focus()
  await expect(tools.getByRole('button', { name: 'Bold' })).toBeFocused()
  if (process.env['SHOTS'] !== undefined) await page.screenshot({ path: `${process.env['SHOTS']}/code-tools.png` })
  await page.keyboard.press('Enter')
  await body(page).focus()
  await page.keyboard.press('Shift+Home')
  for (const keys of ['Control+b', 'Control+i', 'Control+u']) await page.keyboard.press(keys)
  await expect(page.locator('.code-block pre :is(strong, b, em, i, u, a)')).toHaveCount(0)
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog', { name: 'Command palette' })
  await palette.getByRole('combobox').fill('Bold')
  await expect(palette.getByRole('option', { name: 'Bold' })).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(palette).toHaveCount(0)
  await expect(body(page)).toBeFocused()
  await page.keyboard.press('End')
  await page.keyboard.press('Control+Enter')
  await expect(tools.getByRole('button', { name: 'Bold' })).not.toHaveAttribute('aria-disabled', 'true')
  await page.keyboard.press('Control+k')
  await palette.getByRole('combobox').fill('Bold')
  await expect(palette.getByRole('option', { name: 'Bold' })).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(body(page)).toBeFocused()
  await page.keyboard.type('## 1. One')
  await page.keyboard.press('Enter')
  await page.keyboard.type('## 2. Two')
  await page.keyboard.press('Enter')
  await expect.poll(() => openDraftOnDisk(home)).toContain('{"type":"codeBlock","attrs":{"language":"typescript"},"content":[{"type":"text","text":"if (a < \\"b\\") {\\n  go()"}]}')

  const offer = page.locator('.numbered-notice')
  await offer.getByRole('button').last().click()
  await expect(offer).toHaveCount(0)
  await page.keyboard.press('Control+Shift+Enter') // an item
  await page.keyboard.press('Control+Shift+Enter')
  await page.keyboard.type('The sea')
  for (const name of ['Bulleted list', 'Quote']) await expect(tools.getByRole('button', { name })).toHaveAttribute('aria-disabled', 'true') // what an item is called stays its heading
  const onDisk = () => openDraftOnDisk(home)
  await expect.poll(onDisk).toContain('"text":"The sea"')
  await expect.poll(onDisk).toMatch(/"dismissedNumbering":\[[^\]]*"1\. One"[^\]]*"2\. Two"/) // and what it was while it was typed, if it was offered then
  await page.reload()
  await expect(body(page)).toContainText('The sea')
  await expect(page.getByRole('contentinfo')).toContainText(/word/) // the text has been looked at
  await expect(offer).toHaveCount(0)

  await page.keyboard.press('Control+Alt+Enter')
  const publishing = page.getByRole('dialog', { name: 'Publish' })
  await expect(publishing).toContainText('Item 1 has no heading: its number is published alone.')
  await expectAccessible(page, '[role="dialog"]')
  if (process.env['SHOTS'] !== undefined) await page.screenshot({ path: `${process.env['SHOTS']}/publish.png` })
  await publishing.getByRole('button', { name: 'Go to the item' }).first().click()
  await expect(publishing).toHaveCount(0)
  await expect(body(page)).toBeFocused()
  await page.keyboard.type('The cast')
  await expect(page.locator('.item-heading').first()).toHaveText('The cast')

  await page.keyboard.type(' of TK')
  await page.getByRole('textbox', { name: 'Dek' }).click()
  await page.keyboard.press('Control+Alt+Enter')
  await expect(publishing).toContainText('1 place is still marked TK.')
  await publishing.getByRole('button', { name: 'Go there' }).click()
  await expect(body(page)).toBeFocused()
  await page.keyboard.type('the play')
  await expect(page.locator('.item-heading').first()).toHaveText('The cast of the play')

  if (process.env['SHOTS'] !== undefined) {
    await page.locator('.code-block').scrollIntoViewIfNeeded()
    await page.locator('.code-block').hover()
    await page.screenshot({ path: `${process.env['SHOTS']}/light.png` })
    await page.keyboard.press('Control+Alt+9')
    await page.screenshot({ path: `${process.env['SHOTS']}/dark.png` })
  }
})
