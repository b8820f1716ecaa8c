import type { Locator, Page } from '@playwright/test'
import { makePictureFiles } from '../support/picture-files'
import { expectAccessible } from './accessible'
import { expect, testInOneApp as test } from './app'
import type { Copydesk, Home } from './app'
import { startAnew } from './start-article'

let home: Home
let copydesk: Copydesk
let page: Page

test.beforeEach(async ({ home: homeOfApp, copydesk: oneApp }) => {
  home = homeOfApp
  copydesk = oneApp
  page = copydesk.page
  await startAnew(page, 'Top N Reasons')
})

const headline = (): Locator => page.getByRole('textbox', { name: 'Headline' })
const body = (): Locator => page.getByRole('textbox', { name: 'Article body' })
const item = (rank: number): Locator => page.getByRole('group', { name: `Item ${rank}`, exact: true })
const panel = (): Locator => page.getByRole('search', { name: 'Find and replace' })
const status = (): Locator => panel().getByRole('status')
const painted = () => page.evaluate(() => ['found', 'found-current'].map((name) => [...(CSS.highlights.get(name) ?? [])].map(String)))

test('words are found and replaced in headline, lead picture, caption, heading and text, and one undo brings all back', async () => {
  const files = await makePictureFiles(home.path('pictures'), 2)
  await headline().fill('Harbor Lights')
  await page.getByRole('button', { name: 'Add lead picture' }).click()
  await page.getByRole('textbox', { name: 'Picture path' }).fill(files[0] ?? '')
  await page.keyboard.press('Enter')
  await expect(page.locator('.lead-picture').getByRole('textbox', { name: 'Caption' })).toBeFocused()
  await page.keyboard.type('The harbor')
  await item(1).getByRole('figure').getByRole('button', { name: 'Add picture' }).click()
  await page.getByRole('textbox', { name: 'Picture path' }).fill(files[1] ?? '')
  await page.keyboard.press('Enter')
  const caption = item(1).getByRole('textbox', { name: 'Caption' })
  await expect(caption).toBeFocused()
  await page.keyboard.type('HARBOR at night')
  await item(1).getByLabel('Item heading').click()
  await page.keyboard.type('Harbor nights')
  await body().locator('> p').first().click()
  await page.keyboard.type('Their **harb**')
  await page.keyboard.type('or is a harbor.')

  await page.keyboard.press('Control+f')
  await page.keyboard.type('harbor')
  await expect(panel().getByRole('textbox', { name: 'Find', exact: true })).toHaveValue('harbor')
  await expect(status()).toHaveText('5 of 6 · Heading of item 1')
  await expect.poll(painted).toEqual([['harbor', 'harbor'], ['Harbor']])
  await page.keyboard.press('Enter')
  await expect(status()).toHaveText('6 of 6 · Caption of picture 1')
  await expect(page.locator('.found-in-fields mark.is-current')).toHaveText('HARBOR')
  await page.keyboard.press('Enter')
  await expect(status()).toHaveText('1 of 6 · Headline')
  await page.keyboard.press('Shift+Enter')
  await expect(status()).toHaveText('6 of 6 · Caption of picture 1')
  await panel().getByRole('button', { name: 'Match case' }).click()
  await expect(status()).toContainText('of 3')
  await panel().getByRole('button', { name: 'Match case' }).click()
  await expectAccessible(page, '.writing')

  await panel().getByRole('textbox', { name: 'Replace with' }).fill('port')
  await panel().getByRole('button', { name: 'Replace all' }).click()
  await expect(status()).toHaveText('6 replaced')
  const texts = async () => [await headline().inputValue(), await page.locator('.lead-picture').getByRole('textbox', { name: 'Caption' }).inputValue(), await caption.inputValue()]
  expect(await texts()).toEqual(['port Lights', 'The port', 'port at night'])
  await expect(body().locator('> p').first()).toHaveText('Their port is a port.')
  await expect(body().locator('> p').first().locator('strong')).toHaveText('port')
  await page.keyboard.press('Control+z')
  expect(await texts()).toEqual(['Harbor Lights', 'The harbor', 'HARBOR at night'])
  await expect(body().locator('> p').first()).toHaveText('Their harbor is a harbor.')
  await expect(item(1).getByLabel('Item heading')).toHaveText('Harbor nights')
  await page.keyboard.press('Control+Shift+z')
  expect(await texts()).toEqual(['port Lights', 'The port', 'port at night'])
  await headline().focus()
  await page.keyboard.press('Control+z')
  expect(await texts()).toEqual(['Harbor Lights', 'The harbor', 'HARBOR at night'])
  await expect(page.getByRole('status').filter({ hasText: /^Saved/ })).toBeVisible()
})

test('the keyboard leads into the panel, through the hits and back to the text at the hit', async () => {
  await body().locator('> p').first().click()
  await page.keyboard.type('One sea, two seas.')
  await page.keyboard.press('Control+f')
  await page.keyboard.type('sea')
  await page.keyboard.press('Enter')
  await page.keyboard.press('F3')
  await expect(status()).toHaveText(/^\d of 2/)
  await panel().getByRole('button', { name: 'Whole word' }).click()
  await expect(status()).toHaveText('1 of 1 · Text')
  await page.keyboard.press('Escape')
  await expect(panel()).toHaveCount(0)
  await expect(body()).toBeFocused()
  await page.keyboard.type('lake')
  await expect(body().locator('> p').first()).toHaveText('One lake, two seas.')
  expect(await painted()).toEqual([[], []])

  await page.keyboard.press('Control+Shift+ArrowLeft')
  await page.keyboard.press('Control+f')
  const find = panel().getByRole('textbox', { name: 'Find', exact: true })
  await expect(find).toHaveValue('lake')
  await panel().getByRole('button', { name: 'Regular expression' }).click()
  await find.fill('(')
  await expect(status()).toHaveText('This is not a valid regular expression.')
  await expect(find).toHaveAttribute('aria-invalid', 'true')
  await panel().getByRole('button', { name: 'Replace all' }).click()
  await find.fill('(\\w+), (\\w+)')
  await panel().getByRole('textbox', { name: 'Replace with' }).fill('$2, $1')
  await panel().getByRole('button', { name: 'Whole word' }).click()
  await panel().getByRole('button', { name: 'Replace', exact: true }).click()
  await expect(body().locator('> p').first()).toHaveText('One two, lake seas.')
})

test('Korean is composed in the panel without losing a syllable, and sought when it is whole', async () => {
  const session = await page.context().newCDPSession(page)
  const compose = async (steps: readonly string[]) => {
    for (const text of steps) await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
    await session.send('Input.insertText', { text: steps.at(-1) ?? '' })
  }
  await body().locator('> p').first().click()
  await page.keyboard.type('서울에서 본 서울')
  await page.keyboard.press('Control+f')
  const find = panel().getByRole('textbox', { name: 'Find', exact: true })
  await expect(find).toBeFocused()
  await page.keyboard.press('Control+a')
  await compose(['ㅅ', '서'])
  await compose(['ㅇ', '우', '울'])
  await expect(find).toHaveValue('서울')
  await expect(status()).toHaveText(/of 2 · Text$/)
  await panel().getByRole('textbox', { name: 'Replace with' }).click()
  await compose(['ㅂ', '부'])
  await compose(['ㅅ', '사', '산'])
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(body().locator('> p').first()).toHaveText('부산에서 본 부산')
})
