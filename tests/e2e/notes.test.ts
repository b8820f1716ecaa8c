import { writeFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { madeSites } from '../bench/made-sites'
import { expectAccessible } from './accessible'
import { expect, launchCopydesk, test } from './app'
import { draftsOnDisk } from './drafts-on-disk'
import { startArticle } from './start-article'

const body = (page: Page) => page.getByRole('textbox', { name: 'Article body' })
const notes = (page: Page) => page.getByRole('tabpanel', { name: 'Notes' })

test('a note on a passage, a reference that follows its item, and a link found by words', async ({ home }) => {
  const { page, close } = await launchCopydesk(home)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await startArticle(page, 'Top N Reasons')
  for (const [index, heading] of ['The songs', 'The sea', 'The cast'].entries()) {
    await page.getByRole('group', { name: `Item ${index + 1}`, exact: true }).getByLabel('Item heading').click()
    await page.keyboard.type(heading)
  }
  await page.keyboard.press('Control+Home')
  await page.keyboard.type('It began with one song, see ')
  await page.keyboard.press('Control+Alt+Shift+N')
  const picker = page.getByRole('dialog', { name: 'Insert reference' })
  await expect(picker.getByRole('option')).toHaveText(['1.The songs', '2.The sea', '3.The cast'])
  await page.keyboard.type('sea')
  await expect(picker.getByRole('option')).toHaveText(['2.The sea'])
  await expectAccessible(page, '.reference-picker')
  await page.keyboard.press('Enter')
  await page.keyboard.type('.')
  const lede = body(page).locator('p').first()
  await expect(lede).toHaveText('It began with one song, see No. 2.')
  await page.getByRole('group', { name: 'Item 2', exact: true }).getByLabel('Item heading').click()
  await page.keyboard.press('Alt+Shift+ArrowUp')
  await expect(lede).toHaveText('It began with one song, see No. 1.')

  await lede.click()
  await page.keyboard.press('Home')
  for (let letter = 0; letter < 'It began'.length; letter++) await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Control+Alt+m')
  await page.getByRole('dialog', { name: 'Note on a passage' }).getByRole('textbox').fill('Did it? The press kit says two.')
  await page.keyboard.press('Enter')
  await expect(body(page).locator('.passage-note')).toHaveText('It began')
  await expect(body(page)).toBeFocused()
  await page.keyboard.press('Control+Alt+Shift+M')
  await expect(notes(page).getByRole('listitem')).toContainText(['Did it? The press kit says two.'])
  await expectAccessible(page, '.desk-inspector')
  await notes(page).getByRole('button', { name: 'Edit note' }).click()
  await page.keyboard.press('End')
  await page.keyboard.type(' Ask them.')
  await page.keyboard.press('Enter')
  await notes(page).getByRole('button', { name: 'Resolve note' }).click()
  await expect(notes(page)).toContainText('Every note is resolved.')
  await notes(page).getByRole('button', { name: '1 resolved note' }).click()
  await notes(page).getByRole('button', { name: 'Delete note' }).click()
  await expect(notes(page).getByRole('button', { name: 'Delete note' })).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await notes(page).getByRole('button', { name: 'Reopen note' }).click()
  await notes(page).getByRole('button', { name: 'It began' }).click()
  await expect(body(page)).toBeFocused()
  await expect.poll(async () => Object.values(await draftsOnDisk(home)).join('')).toContain('"words":"Did it? The press kit says two. Ask them."')
  await close()

  const knownPosts = [{ title: 'The harbor of “Harbor Lights”', link: 'https://harbor-daily.example/harbor/' }, { title: 'Seoul by night', link: 'https://harbor-daily.example/seoul/' }]
  await writeFile(home.path('library', 'sites.json'), JSON.stringify({ format: 1, sites: [{ ...madeSites[0], knownPosts }] }))
  const again = await launchCopydesk(home)
  await expect(body(again.page).locator('.passage-note')).toHaveText('It began')
  await expect(notes(again.page).getByRole('listitem')).toContainText(['Ask them.'])
  await body(again.page).locator('.passage-note').dblclick()
  await again.page.keyboard.press('Control+Shift+K')
  const link = again.page.getByRole('combobox', { name: 'Link address' })
  await link.fill('lights harbor')
  await expect(again.page.getByRole('option')).toContainText(['The harbor of “Harbor Lights”'])
  await expectAccessible(again.page, '.link-editor')
  await again.page.keyboard.press('ArrowDown')
  await again.page.keyboard.press('Enter')
  await expect(body(again.page).locator('a[href="https://harbor-daily.example/harbor/"]')).toBeVisible()
  await again.close()
})
