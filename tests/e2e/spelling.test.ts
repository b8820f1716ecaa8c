import { mkdir, readFile, writeFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expectAccessible } from './accessible'
import { expect, testInOneApp as test } from './app'
import { startArticle } from './start-article'

const body = (page: Page) => page.getByRole('textbox', { name: 'Article body' })
const marked = (page: Page) =>
  page.evaluate(() => [...(CSS.highlights.get('misspelled') ?? [])].map((range) => (range instanceof Range ? range.toString() : '')))

test('misspelled words are marked when the hands rest, put right by menu and key, kept by the dictionary of one’s own, and nothing is fetched', async ({ copydesk: { app, page }, home }) => {
  const asked: string[] = []
  await page.reload()
  await app.evaluate(({ session }) => session.defaultSession.isSpellCheckerEnabled()).then((isEnabled) => expect(isEnabled).toBe(process.platform === 'darwin'))
  page.on('request', (request) => {
    if (!request.url().startsWith('app://')) asked.push(request.url())
  })
  await startArticle(page, 'Blank')
  await body(page).click()
  await page.keyboard.type('Fans recieve BTS and 사운드트랙 with the chimaek at https://exmaple.com. Teh')
  await expect.poll(() => marked(page)).toEqual(['recieve', 'chimaek']) // the last word may still be typed
  await page.keyboard.type(' end')
  await expect.poll(() => marked(page)).toEqual(['recieve', 'chimaek', 'Teh'])

  await page.keyboard.press('Home')
  await page.keyboard.press("Control+'")
  const menu = page.getByRole('menu', { name: 'Spelling of “recieve”' })
  await expect(menu.getByRole('menuitem').first()).toBeFocused()
  await expectAccessible(page, '.writing')
  await page.keyboard.press('Escape')
  await expect(body(page)).toBeFocused()
  await page.keyboard.press('Home')
  await expect(page.getByRole('status').filter({ hasText: '1 word of' })).toHaveCount(0) // nothing is selected any more
  await page.keyboard.press("Control+'")
  await menu.getByRole('menuitem', { name: 'receive' }).press('Enter')
  await expect(body(page)).toContainText('Fans receive BTS')
  await page.keyboard.press('Control+z')
  await expect(body(page)).toContainText('Fans recieve BTS')
  await page.keyboard.press('Control+Shift+z')

  await page.keyboard.press("Control+'")
  await page.getByRole('menu', { name: 'Spelling of “chimaek”' }).getByRole('menuitem', { name: 'Add “chimaek” to dictionary' }).click()
  await expect.poll(() => marked(page)).toEqual(['Teh'])
  await expect.poll(async () => readFile(home.path('settings.json'), 'utf8')).toContain('"chimaek"')

  const [x, y] = await page.evaluate(() => {
    const [range] = CSS.highlights.get('misspelled') ?? []
    const box = range instanceof Range ? range.getBoundingClientRect() : new DOMRect()
    return [box.x + box.width / 2, box.y + box.height / 2] as const
  })
  await page.mouse.click(x, y, { button: 'right' })
  await page.getByRole('menu', { name: 'Spelling of “Teh”' }).getByRole('menuitem', { name: 'The', exact: true }).click()
  await expect(body(page)).toContainText('. The end')
  await expect.poll(() => marked(page)).toEqual([])
  await page.keyboard.press("Control+'")
  await expect(page.getByText('No misspelled word was found.')).toBeVisible()

  // A dictionary that lies in the installation's folder is offered, and judges beside the English one.
  await mkdir(home.path('dictionaries'))
  await writeFile(home.path('dictionaries', 'de_DE.aff'), 'SET UTF-8\n')
  await writeFile(home.path('dictionaries', 'de_DE.dic'), '1\nLeuchtturm\n')
  await body(page).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' Leuchtturm here')
  await expect.poll(() => marked(page)).toEqual(['Leuchtturm'])
  await page.keyboard.press('Control+,')
  const settings = page.getByRole('dialog', { name: 'Settings' })
  await settings.getByRole('tab', { name: 'Spelling' }).click()
  await settings.getByRole('switch', { name: /^German/ }).click()
  const own = settings.getByRole('textbox', { name: 'Your own words' })
  await expect(own).toHaveValue('chimaek')
  await expectAccessible(page, '[role="dialog"]')
  await own.fill('')
  await page.keyboard.press('Escape')
  await expect.poll(() => marked(page)).toEqual(['chimaek'])
  await page.keyboard.press('Control+Alt+x')
  await expect.poll(() => marked(page)).toEqual([])
  expect(asked).toEqual([])
})

test('the words around the text and in pictures are spelled too, with the same menu and key, in the order in which they are read', async ({ copydesk: { page } }) => {
  const inFields = () => page.locator('.misspelled-in-fields mark').allTextContents()
  await page.keyboard.press('Control+Alt+x') // on again
  await startArticle(page, 'Blank')
  const headline = page.getByRole('textbox', { name: 'Headline' })
  await headline.click()
  await page.keyboard.type('Fans recieve Jimin 사운드트랙 teh')
  await expect.poll(inFields).toEqual(['recieve', 'Jimin']) // the last word may still be typed
  await page.getByRole('textbox', { name: 'Dek' }).fill('배우 지민은 Jinyoung 이라는 이름을 쓴다')
  await body(page).click()
  await page.keyboard.type('/code')
  await page.keyboard.press('Enter')
  await page.keyboard.type('let wrnog = "x" -- y')
  await page.keyboard.press('Control+Enter')
  await page.keyboard.type('Teh end')
  await page.keyboard.press('Control+Shift+Enter')
  await page.keyboard.type('A chemisty')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Words')
  await expect(page.locator('.code-block code')).toHaveText('let wrnog = "x" -- y')
  await expect.poll(() => marked(page)).toEqual(['Teh', 'chemisty'])
  await expect.poll(inFields).toEqual(['recieve', 'Jimin', 'teh'])

  await headline.focus()
  await page.keyboard.press('Home')
  await page.keyboard.press("Control+'")
  const menu = page.getByRole('menu', { name: 'Spelling of “recieve”' })
  await expect(menu.getByRole('menuitem').first()).toBeFocused()
  await expectAccessible(page, '.writing')
  await menu.getByRole('menuitem', { name: 'receive' }).press('Enter')
  await expect(headline).toBeFocused()
  await expect(headline).toHaveValue('Fans receive Jimin 사운드트랙 teh')
  await page.keyboard.press("Control+'")
  await page.getByRole('menu', { name: 'Spelling of “Jimin”' }).getByRole('menuitem', { name: 'Add “Jimin” to dictionary' }).click()
  await expect.poll(inFields).toEqual(['teh'])
  const box = await page.locator('.misspelled-in-fields mark').boundingBox()
  if (box === null) throw new Error('No mark is seen')
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2, { button: 'right' })
  await page.getByRole('menu', { name: 'Spelling of “teh”' }).getByRole('menuitem', { name: 'the', exact: true }).click()
  await expect(headline).toHaveValue('Fans receive Jimin 사운드트랙 the')
  // From the last word of the fields the key goes on into the text.
  await page.keyboard.press("Control+'")
  await expect(page.getByRole('menu', { name: 'Spelling of “Teh”' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press("Control+'")
  await expect(page.getByRole('menu', { name: 'Spelling of “chemisty”' })).toBeVisible()
  await page.keyboard.press('Escape')
})
