import { makePictureFiles } from '../support/picture-files'
import { expectAccessible } from './accessible'
import { expect, launchCopydesk, test } from './app'
import { openDraftOnDisk } from './drafts-on-disk'
import { startArticle } from './start-article'

test('what a template wants filled is counted, leads to its place, stays over a kill, and goes into a template of one’s own with a rule of one’s own', async ({ home, copydesk }) => {
  const { page } = copydesk
  const count = page.locator('.desk-status').getByRole('button', { name: /complete$/ })
  await startArticle(page, 'Top N Reasons')
  await expect(count).toHaveText('1 of 9 complete') // the headline, which the template begins
  await count.click()
  const progress = page.getByRole('region', { name: 'Progress' })
  const rows = progress.getByRole('listitem')
  await expect(rows).toHaveCount(9)
  await expect(rows.nth(5)).toHaveText('Item 1 no heading · 0 of 30 words · no picture')
  await expect(progress.getByRole('progressbar', { name: 'Progress' })).toHaveAttribute('aria-valuetext', '1 of 9 complete')
  await progress.hover() // who moves the pointer types no more, and the sides stand out again
  await expect(page.locator('.is-typing')).toHaveCount(0)
  await expectAccessible(page, '.checks')

  // Each lack of the first item, by its row.
  const first = rows.nth(5).getByRole('button')
  await first.click()
  await page.keyboard.type('The sea')
  await expect(rows.nth(5)).toHaveText('Item 1 · The sea 0 of 30 words · no picture')
  await first.press('Enter')
  await page.keyboard.type('word '.repeat(30))
  await expect(rows.nth(5)).toHaveText('Item 1 · The sea no picture')
  const [file = ''] = await makePictureFiles(home.path('pictures'), 1)
  await first.press('Enter')
  await page.keyboard.press('Enter') // the button of the empty place
  await page.getByRole('textbox', { name: 'Picture path' }).fill(file)
  await page.getByRole('textbox', { name: 'Picture path' }).press('Enter')
  await expect(rows.nth(5)).toHaveText('Item 1 · The sea no credit')
  await first.click()
  await page.keyboard.type('Jo Doe')
  await expect(rows.nth(5)).toHaveText('Item 1 · The sea')
  await expect(count).toHaveText('2 of 9 complete')
  for (const name of ['Categories', 'Byline', 'Dek']) {
    await page.keyboard.press('Control+Alt+Shift+c')
    await progress.getByRole('button', { name }).click()
    await expect(page.getByRole(name === 'Dek' ? 'textbox' : 'combobox', { name })).toBeFocused()
  }
  await page.keyboard.type('Six episodes and one lighthouse.')
  await expect(count).toHaveText('3 of 9 complete')
  await expect.poll(() => openDraftOnDisk(home)).toContain('Six episodes and one lighthouse.')

  await copydesk.kill()
  const again = await launchCopydesk(home)
  const restarted = again.page
  const countAgain = restarted.locator('.desk-status').getByRole('button', { name: /complete$/ })
  await expect(countAgain).toHaveText('3 of 9 complete')

  // A template of one's own, whose items may be short.
  await restarted.getByRole('textbox', { name: 'Headline' }).fill('Top 3 Songs of the Week')
  await restarted.keyboard.press('Control+Alt+Shift+s')
  const dialog = restarted.getByRole('dialog', { name: 'Save as template' })
  await expect(dialog.getByRole('spinbutton', { name: 'Each item: fewest words' })).toHaveValue('30')
  await dialog.getByRole('spinbutton', { name: 'Each item: fewest words' }).fill('5')
  await dialog.getByRole('spinbutton', { name: 'Each item: most words' }).fill('4')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog.getByRole('alert')).toContainText('raise the second number')
  await dialog.getByRole('spinbutton', { name: 'Each item: most words' }).fill('')
  await dialog.getByRole('checkbox', { name: 'Tags' }).check()
  await expectAccessible(restarted, '.mantine-Modal-content')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(restarted.getByRole('dialog')).toHaveCount(0)
  await restarted.getByRole('button', { name: 'New article' }).first().click()
  const choice = restarted.getByRole('dialog', { name: 'New article' })
  await choice.getByRole('radio', { name: 'Top 3 Songs of the Week', exact: true }).check()
  await choice.getByRole('button', { name: 'Create' }).click()
  await expect(restarted.getByRole('dialog')).toHaveCount(0)
  await expect(countAgain).toHaveText('1 of 10 complete')
  await countAgain.click()
  const rowsAgain = restarted.getByRole('region', { name: 'Progress' }).getByRole('listitem')
  await expect(rowsAgain.nth(5)).toHaveText('Item 1 no heading · 0 of 5 words · no picture')

  // An article can let go of it, and take that back.
  await restarted.getByRole('button', { name: 'Stop showing progress' }).click()
  await expect(countAgain).toHaveCount(0)
  await expect(rowsAgain).toHaveCount(0)
  await restarted.getByRole('button', { name: 'Undo', exact: true }).last().click()
  await expect(rowsAgain).toHaveCount(10)
  await expect(countAgain).toHaveText('1 of 10 complete')
  await again.kill()
})
