import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { unzipSync } from 'fflate'
import mammoth from 'mammoth'
import type { Page } from '@playwright/test'
import sharp from 'sharp'
import type { Home } from './app'
import { expect, testInOneApp as test } from './app'
import { forgetExports } from './forget-exports'
import { importByPath } from './import-by-path'
import { startAnew } from './start-article'

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Export' })
const notice = (page: Page, text: string) => page.getByRole('alert').filter({ hasText: text })

/** Has an article lie open that has a picture of a kind that Word does not know. */
async function openArticle(page: Page, home: Home, headline: string): Promise<void> {
  await mkdir(home.path('sources'), { recursive: true })
  await writeFile(home.path('sources', 'harbor.webp'), await sharp({ create: { width: 40, height: 30, channels: 3, background: 'teal' } }).webp().toBuffer())
  await writeFile(home.path('sources', 'a.md'), `---\ntitle: ${headline}\n---\n\nFirst words, 첫 문장.\n\n![A harbor](harbor.webp)\n\n*Dawn. Photo: KBS*\n`)
  await importByPath(page, home.path('sources', 'a.md'))
  await expect(page.getByRole('textbox', { name: 'Headline' })).toHaveValue(headline)
}

test('an article goes out in every form, by keys alone, and the next time Enter does it again', async ({ home, copydesk }) => {
  const { page } = copydesk
  const out = (...names: string[]) => home.path('out', ...names)
  await mkdir(out())
  await forgetExports(page)
  await startAnew(page)
  await openArticle(page, home, '서울의 밤')
  await page.keyboard.press('Control+Shift+e')
  await expect(dialog(page).getByRole('checkbox', { name: 'Markdown' })).toBeFocused()
  for (const name of ['Web page', 'Word document', 'PDF', 'WordPress blocks']) {
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    await expect(dialog(page).getByRole('checkbox', { name })).toBeChecked()
  }
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.type(home.path('nowhere'))
  await page.keyboard.press('Enter')
  await expect(dialog(page).getByRole('alert')).toContainText('There is no folder')
  await dialog(page).getByRole('textbox', { name: 'Folder' }).fill(out())
  await page.keyboard.press('Enter')
  await expect(notice(page, 'Exported to “서울의 밤”')).toBeVisible()
  await expect(dialog(page)).toHaveCount(0)

  const folder = '서울의 밤'
  expect((await readdir(out(folder))).toSorted()).toEqual(['pictures', '서울의 밤.blocks.txt', '서울의 밤.copydesk', '서울의 밤.docx', '서울의 밤.html', '서울의 밤.md', '서울의 밤.pdf'])
  const text = (ending: string) => readFile(out(folder, `${folder}.${ending}`), 'utf8')
  expect(await text('md')).toContain('![A harbor](pictures/1.webp)')
  expect(await text('blocks.txt')).toContain('<!-- wp:paragraph -->\n<p>First words, 첫 문장.</p>')

  const word = await readFile(out(folder, `${folder}.docx`))
  expect((await mammoth.extractRawText({ buffer: word })).value.trim().split(/\n+/)).toEqual(['서울의 밤', 'First words, 첫 문장.', 'Dawn. KBS'])
  const picture = Object.entries(unzipSync(word)).find(([name]) => name.startsWith('word/media/'))?.[1]
  expect(await sharp(picture).metadata()).toMatchObject({ format: 'jpeg', width: 40, height: 30 })

  const printed = (await readFile(out(folder, `${folder}.pdf`))).toString('latin1')
  expect(printed).toMatch(/^%PDF-/)
  expect(printed).toMatch(/\/FontName \/\w+\+Newsreader/)
  expect(printed).toMatch(/\/FontName \/\w+\+NotoSerifKR/)
  expect(printed).toMatch(/\/Subtype \/Image/)

  const reader = await copydesk.browse(pathToFileURL(out(folder, `${folder}.html`)).href)
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText('서울의 밤')
  expect(await reader.getByRole('img', { name: 'A harbor' }).evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth)).toBe(40)
  await reader.close()

  await page.keyboard.press('Control+Shift+e')
  await expect(dialog(page).getByRole('checkbox', { name: 'Markdown' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(notice(page, 'Exported to “서울의 밤 2”')).toBeVisible()
  expect((await readdir(out('서울의 밤 2'))).length).toBe(7)
})
