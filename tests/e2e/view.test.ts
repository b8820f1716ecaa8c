import type { Page } from '@playwright/test'
import { expectAccessible } from './accessible'
import { expect, testInOneApp as test } from './app'
import { startAnew, startArticle } from './start-article'

const body = (page: Page) => page.getByRole('textbox', { name: 'Article body' })
const outline = (page: Page) => page.getByRole('listbox', { name: 'Outline' })
const headings = (page: Page) => body(page).getByLabel('Item heading').allTextContents()

test.beforeEach(async ({ copydesk: { page } }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' }) // what steps back while somebody types is there again at once
  await startAnew(page, 'Top N Reasons')
  for (const [index, heading] of ['The songs', 'The sea', 'The cast'].entries()) {
    await page.getByRole('group', { name: `Item ${index + 1}`, exact: true }).getByLabel('Item heading').click()
    await page.keyboard.type(heading)
  }
})

test('the outline shows the items, goes to them, and moves them by key and by drag', async ({ copydesk: { page } }) => {
  await page.keyboard.press('Control+Alt+u')
  const rows = outline(page).getByRole('option')
  await expect(rows).toHaveText([/^1\.The songs/, /^2\.The sea/, /^3\.The cast/])
  await expect(rows.nth(2)).toHaveAttribute('aria-current', 'location')
  await expect(page.locator('.desk')).not.toHaveClass(/is-typing/)
  await expectAccessible(page, '.desk-inspector')

  await rows.nth(1).click()
  await page.keyboard.press('End')
  await page.keyboard.type(' at dusk')
  await expect(rows.nth(1)).toContainText('The sea at dusk')

  await outline(page).focus()
  await page.keyboard.press('Alt+Shift+ArrowUp')
  expect(await headings(page)).toEqual(['The sea at dusk', 'The songs', 'The cast'])
  await expect(outline(page)).toBeFocused()
  await rows.nth(2).dragTo(rows.nth(0), { targetPosition: { x: 40, y: 4 } })
  await expect.poll(() => headings(page)).toEqual(['The cast', 'The sea at dusk', 'The songs'])
  await expect(rows.nth(0)).toHaveText(/^1\.The cast/)

  await rows.nth(0).dragTo(page.getByRole('textbox', { name: 'Dek' }))
  await rows.nth(0).dragTo(body(page).locator('.item').nth(1).getByLabel('Item heading'), { targetPosition: { x: 40, y: 10 } })
  await expect(page.getByRole('textbox', { name: 'Dek' })).toHaveValue('') // what is let go elsewhere puts its words nowhere
  expect(await headings(page)).toEqual(['The cast', 'The sea at dusk', 'The songs'])

  await page.getByRole('tab', { name: 'Article' }).click()
  await expect(page.getByRole('combobox', { name: 'Tags' })).toBeVisible()
})

test('what is selected is counted, and what is to come is found', async ({ copydesk: { page } }) => {
  const length = page.getByRole('status').filter({ hasText: 'words' })
  await body(page).locator('> p').first().click()
  await page.keyboard.type('One two three TK')
  await page.keyboard.press('Control+Shift+ArrowLeft')
  await page.keyboard.press('Control+Shift+ArrowLeft')
  await expect(length).toContainText(/^2 words of \d+ words/)
  await page.keyboard.press('ArrowRight')
  await expect(length).not.toContainText(' of ')

  await page.getByRole('textbox', { name: 'Dek' }).fill('The date is TK.')
  await expect(page.getByRole('button', { name: '2 TK' })).toBeVisible()
  await page.keyboard.press('Control+Alt+t')
  await expect(body(page)).toBeFocused()
  await page.keyboard.type('four')
  await expect(body(page).locator('> p').first()).toHaveText('One two three four')
  await page.getByRole('button', { name: '1 TK' }).click()
  await page.keyboard.type('8 March')
  await expect(page.getByRole('textbox', { name: 'Dek' })).toHaveValue('The date is 8 March.')
  await expect(page.getByRole('button', { name: / TK$/ })).toHaveCount(0)
})

test('in focus mode there is nothing but the page, and the line that is written stays where it is', async ({ copydesk: { page } }) => {
  await page.keyboard.press('Control+Alt+f')
  for (const chrome of [page.getByRole('navigation', { name: 'Library' }), page.getByRole('toolbar', { name: 'Text tools' }), page.getByRole('combobox', { name: 'Tags' })]) await expect(chrome).toBeHidden()
  await expect(page.getByRole('status').filter({ hasText: /^Saved/ })).toBeVisible()
  await expect(page.locator('.item.is-lit')).toContainText('The cast')

  await page.keyboard.press('Control+Alt+w')
  const caretAt = () => page.evaluate(() => getSelection()?.getRangeAt(0).getBoundingClientRect().top ?? 0)
  for (let line = 0; line < 14; line++) {
    await page.keyboard.press('Enter')
    await page.keyboard.type(`Line ${line}.`)
  }
  const first = await caretAt()
  await page.keyboard.press('Enter')
  await page.keyboard.type('One line more.')
  expect(Math.abs((await caretAt()) - first)).toBeLessThan(4)
  const { top, height } = await page.locator('.writing-scroll').evaluate((element) => element.getBoundingClientRect())
  expect(Math.abs((first - top) / height - 0.45)).toBeLessThan(0.1) // not at the lower edge, where a line stays as well
  await page.keyboard.press('Control+Alt+w')
  await page.getByRole('button', { name: 'Leave focus mode' }).click()
  await expect(page.getByRole('navigation', { name: 'Library' })).toBeVisible()
})

test('a side, or a panel of it, that goes by key hands the focus on: to the tab of the panel that comes, or to the text', async ({ copydesk: { page } }) => {
  const tags = page.getByRole('combobox', { name: 'Tags' })
  await tags.click()
  await page.keyboard.press('Control+Alt+u')
  await expect(page.getByRole('tab', { name: 'Outline' })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(outline(page)).toBeFocused()
  await page.keyboard.press('Control+Alt+Shift+c')
  await expect(page.getByRole('tab', { name: 'Checks' })).toBeFocused()
  for (const keys of ['Control+Alt+\\', 'Control+Alt+f']) {
    await page.getByRole('tab', { name: 'Article' }).click()
    await tags.click()
    await page.keyboard.press(keys)
    await expect(tags).toBeHidden()
    await expect(body(page)).toBeFocused()
    await page.keyboard.press(keys)
  }
  await page.getByRole('searchbox', { name: 'Search articles' }).click()
  await page.keyboard.press('Control+\\')
  await expect(body(page)).toBeFocused()
  await page.keyboard.press('Control+\\')
})

test('a side that is asked for in focus mode is shown, and focus mode ends with the article', async ({ copydesk: { page } }) => {
  const library = page.getByRole('navigation', { name: 'Library' })
  const tags = page.getByRole('combobox', { name: 'Tags' })
  for (const keys of ['Control+\\', 'Control+Alt+\\', 'Control+Shift+Backspace']) {
    await page.keyboard.press('Control+Alt+f')
    await expect(library).toBeHidden()
    await page.keyboard.press(keys)
    await expect(library).toBeVisible()
    await expect(tags).toBeVisible({ visible: keys !== 'Control+Shift+Backspace' })
  }
  await page.keyboard.press('Control+Alt+\\') // there is nothing that it could show
  await startArticle(page, 'Blank')
  await expect(tags).toBeVisible()
})

test('the text is read as large and as wide as the editor likes it, also after a restart of the page', async ({ copydesk: { page } }) => {
  const size = () => body(page).evaluate((element) => getComputedStyle(element).fontSize)
  expect(await size()).toBe('19px')
  await page.keyboard.press('Control+Shift+Period')
  await expect.poll(size).toBe('21.85px')
  await page.keyboard.press('Control+,')
  await page.getByRole('dialog', { name: 'Settings' }).getByRole('tab', { name: 'Appearance and language' }).click()
  await page.getByRole('radio', { name: 'Wide' }).click()
  await page.keyboard.press('Escape')
  await page.reload()
  await expect.poll(size).toBe('21.85px')
  await expect(page.locator('html')).toHaveAttribute('data-column-width', 'wide')
  await page.keyboard.press('Control+Shift+Comma')
  await expect.poll(size).toBe('19px')
})

test('a change of language leaves the caret where it stood, and the focus in the settings where it was changed there', async ({ copydesk: { page } }) => {
  await page.getByRole('group', { name: 'Item 2', exact: true }).getByLabel('Item heading').click()
  await page.keyboard.press('End')
  await page.keyboard.press('Control+Alt+k')
  await expect(page.getByRole('textbox', { name: '기사 본문' })).toBeVisible()
  await page.keyboard.type('side')
  await expect(page.locator('.ProseMirror')).toContainText('The seaside')
  await page.locator('.writing-headline').click()
  await page.keyboard.press('Home')
  await page.keyboard.press('Control+Alt+e')
  await expect(body(page)).toBeVisible()
  await page.keyboard.type('Our ')
  await expect(page.getByRole('textbox', { name: 'Headline' })).toHaveValue(/^Our Top 3/)

  await page.getByRole('group', { name: 'Item 2', exact: true }).getByLabel('Item heading').click()
  await page.keyboard.press('Home')
  await page.keyboard.press('Control+,')
  await page.getByRole('radio', { name: '한국어' }).first().check()
  await expect(page.getByRole('heading', { name: '설정' })).toBeVisible()
  await expect(page.getByRole('radio', { name: '한국어' }).first()).toBeFocused()
  await page.getByRole('radio', { name: 'English' }).first().check()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.type('By ')
  expect(await headings(page)).toContain('By The seaside')
})

test('a change of language changes the words of the page and leaves the rest: what can be undone, the panel that is open, the caret that waits behind the settings', async ({ copydesk: { page } }) => {
  await page.getByRole('textbox', { name: 'Headline' }).click()
  await page.keyboard.press('Home')
  await page.keyboard.press('Control+,')
  await page.getByRole('radio', { name: '한국어' }).first().check()
  await expect(page.getByRole('heading', { name: '설정' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.type('Our ')
  await expect(page.getByRole('textbox', { name: '제목', exact: true })).toHaveValue(/^Our Top 3/)

  const items = page.getByRole('textbox', { name: '기사 본문' }).getByRole('group', { name: '항목 2', exact: true })
  await expect(items).toBeVisible()
  await page.keyboard.press('Control+f')
  await page.keyboard.type('sea')
  const painted = () => page.evaluate(() => [...(CSS.highlights.get('found-current') ?? [])].map(String))
  await expect.poll(painted).toEqual(['sea'])
  await page.keyboard.press('Control+Alt+e')
  await expect(page.getByRole('search', { name: 'Find and replace' }).getByRole('textbox', { name: 'Find', exact: true })).toHaveValue('sea')
  await expect.poll(painted).toEqual(['sea'])
  await page.keyboard.press('Escape')

  await page.getByRole('group', { name: 'Item 3', exact: true }).getByLabel('Item heading').click()
  await page.keyboard.press('Control+z')
  await expect.poll(() => headings(page)).toEqual(['The songs', 'The sea', ''])
})
