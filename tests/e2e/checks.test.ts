import { withSite, wordpress } from '../support/faulty-site'
import { makePictureFiles } from '../support/picture-files'
import { expectAccessible } from './accessible'
import { expect, testInOneApp as test } from './app'
import { openDraftOnDisk } from './drafts-on-disk'
import { connect, forgetSites } from './sites'
import { startAnew } from './start-article'

test('what an article lacks stands in the checks, leads to its place, and goes when it is mended', async ({ copydesk }) => {
  const { page } = copydesk
  await startAnew(page, 'Top N Reasons')
  await page.getByRole('textbox', { name: 'Headline' }).fill('Top 5 Reasons to Watch')
  await page.getByRole('switch', { name: 'Number follows the list' }).uncheck()
  await page.getByRole('textbox', { name: 'Headline' }).fill('Top 5 Reasons to Watch')
  await page.keyboard.press('Control+Alt+Shift+c')
  await expect(page.getByRole('tab', { name: 'Checks' })).toHaveAttribute('aria-selected', 'true')
  const checks = page.getByRole('region', { name: 'Checks' })
  const findings = checks.getByRole('listitem')
  const bare = (rank: number) => `Item ${rank} has no heading: its number is published alone.`
  const count = 'The headline says 5, and the list has 3 items.'
  await expect(findings).toHaveText([count, bare(1), bare(2), bare(3), '3 empty picture places are left out.', 'No category is chosen.'])
  await expect(checks.getByRole('listitem', { name: bare(2) })).toHaveCount(1)
  await checks.hover() // who moves the pointer types no more, and the sides stand out again
  await expect(page.locator('.is-typing')).toHaveCount(0)
  await expectAccessible(page, '.checks')

  await checks.getByRole('button', { name: bare(2) }).click()
  await page.keyboard.type('The songs')
  await expect(findings).toHaveText([count, bare(1), 'Item 2 has nothing but its heading.', bare(3), '3 empty picture places are left out.', 'No category is chosen.'])
  await checks.getByRole('button', { name: '3 empty picture places' }).click()
  await expect(page.getByRole('textbox', { name: 'Article body' }).getByRole('button', { name: 'Add picture' }).first()).toBeFocused()
  await checks.getByRole('button', { name: count }).click()
  await expect(page.getByRole('textbox', { name: 'Headline' })).toBeFocused()
  await page.getByRole('textbox', { name: 'Headline' }).fill('Top 3 Reasons to Watch')
  await expect(findings).toHaveCount(5)

  // The publish dialog says the same, and leads to the same places.
  await checks.getByRole('button', { name: 'No category is chosen.' }).click()
  await expect(page.getByRole('combobox', { name: 'Categories' })).toBeFocused()
  await page.keyboard.type('Dramas')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Alt+Shift+c')
  await expect(findings).toHaveText([bare(1), 'Item 2 has nothing but its heading.', bare(3), '3 empty picture places are left out.'])

  await page.getByRole('textbox', { name: 'Dek' }).fill('Six episodes and one lighthouse.')
  const found = page.getByRole('region', { name: 'In search results' })
  for (const words of ['your site › top-3-reasons-to-watch', 'Top 3 Reasons to Watch', 'Six episodes and one lighthouse.']) await expect(found).toContainText(words)
  await expect(page.getByRole('region', { name: 'As a card in social networks' })).toContainText('No lead picture')
})

test('a picture for social networks is chosen by its path, stands in the card, and is asked for its credit where its words are', async ({ copydesk: { page }, home }) => {
  const [path = ''] = await makePictureFiles(home.path('social'), 1)
  await startAnew(page)
  await page.getByRole('textbox', { name: 'Headline' }).fill('Shared by many')
  await page.keyboard.press('Control+Alt+Shift+i')
  await page.getByRole('dialog', { name: 'Set social picture' }).getByRole('textbox', { name: 'Picture path' }).fill(path)
  await page.keyboard.press('Enter')
  const field = page.getByRole('group', { name: 'Social picture' })
  await expect(field.getByRole('textbox', { name: 'Alt text' })).toBeFocused()
  await page.keyboard.type('Two on a ferry')
  await page.getByRole('textbox', { name: 'Social title' }).fill('You will not believe No. 2')

  await page.keyboard.press('Control+Alt+Shift+c')
  const card = page.getByRole('region', { name: 'As a card in social networks' })
  await expect(card).toContainText('You will not believe No. 2')
  await expect(card.getByRole('img', { name: 'Two on a ferry' })).toBeVisible()
  await page.getByRole('region', { name: 'Checks' }).getByRole('button', { name: 'Social picture: no credit' }).click()
  await expect(field.getByRole('textbox', { name: 'Credit' })).toBeFocused()
  await page.keyboard.type('KBS')
  await expect.poll(() => openDraftOnDisk(home)).toContain('"credit":"KBS"')
  expect(await openDraftOnDisk(home)).toMatch(/"socialTitle":"You will not believe No\. 2","socialPicture":\{"pictureId":"[0-9a-f]{64}\.jpg","width":1600,"height":900,"alt":"Two on a ferry","caption":"","credit":"KBS"\}/)
})

test('the Publish dialog leads to the categories where the panel is hidden, lies over the page or has not been shown yet, and in focus mode', async ({ copydesk: { app, page } }) => {
  await startAnew(page)
  await withSite(wordpress(), ({ address }) => connect(page, { address, userName: 'mina', password: 'any' }))
  const headline = page.getByRole('textbox', { name: 'Headline' })
  for (const [width, isFocusMode] of [[1280, false], [900, false], [1280, true]] as const) {
    await app.evaluate(({ BrowserWindow }, wide) => BrowserWindow.getAllWindows()[0]?.setContentSize(wide, 900), width)
    await page.evaluate(() => window.copydesk.app.saveSettings({ isInspectorShown: false, sidePanel: 'outline' }))
    await page.reload()
    await headline.click()
    if (isFocusMode) await page.keyboard.press('Control+Alt+f')
    await page.keyboard.press('Control+Alt+Enter')
    await page.getByRole('dialog', { name: 'Publish' }).getByRole('button', { name: 'No category is chosen. Choose one' }).click()
    await expect(page.getByRole('combobox', { name: 'Categories' })).toBeFocused()
  }
  await page.evaluate(() => window.copydesk.app.saveSettings({ isInspectorShown: true, sidePanel: 'article' }))
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1440, 900))
  await forgetSites(page)
})

test('in a narrow window the panel goes when a finding is gone to, so that it does not lie over the place', async ({ copydesk: { app, page } }) => {
  await startAnew(page, 'Top N Reasons')
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(950, 800))
  const checks = page.getByRole('region', { name: 'Checks' })
  await expect(page.getByRole('button', { name: 'Show inspector' })).toBeVisible() // the window is narrow by now
  await page.keyboard.press('Control+Alt+Shift+c')
  await checks.getByRole('button', { name: 'Item 3 has no heading' }).click()
  await expect(checks).toHaveCount(0)
  await page.keyboard.type('The sea')
  await expect(page.locator('.item-heading').nth(2)).toHaveText('The sea')
  await page.keyboard.press('Control+Alt+Shift+c')
  await checks.getByRole('button', { name: 'No category is chosen.' }).click()
  await expect(page.getByRole('combobox', { name: 'Categories' })).toBeFocused()
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1440, 900))
})
