import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { makePictureFiles } from '../support/picture-files'
import { wordDocument, wordParagraph, wordPicture } from '../support/word-document'
import { expect, testInOneApp as test } from './app'
import type { Home } from './app'
import { openDraftOnDisk } from './drafts-on-disk'
import { importByPath } from './import-by-path'
import { startAnew } from './start-article'

const headline = (page: Page) => page.getByRole('textbox', { name: 'Headline' })
const body = (page: Page) => page.getByRole('textbox', { name: 'Article body' })

/** A folder of its own with a Word document and a Markdown text, each with a picture. */
async function makeDocuments(home: Home, name: string): Promise<{ readonly folder: string; readonly word: string; readonly markdown: string }> {
  const folder = home.path(name)
  await mkdir(folder)
  const [picture = ''] = await makePictureFiles(folder, 1)
  const word = join(folder, 'harbor.docx')
  const markdown = join(folder, 'cafes.md')
  await writeFile(
    word,
    wordDocument(
      [
        wordParagraph('Top 2 Reasons to Watch', 'Title'),
        wordParagraph('A quiet drama', 'Subtitle'),
        wordParagraph('1. It takes its time', 'Heading1'),
        wordPicture('A harbor at dawn'),
        wordParagraph('Dawn. Photo: KBS', 'caption'),
        wordParagraph('2. 결말이 좋다', 'Heading1'),
        wordParagraph('마지막 회까지.')
      ],
      await readFile(picture)
    )
  )
  await writeFile(markdown, '---\ntitle: 서울의 카페\nauthors: [Mina Seo]\n---\n\nFirst.\n\n![A cafe](picture-1.jpg)\n\n![Elsewhere](https://example.com/x.jpg)\n')
  return { folder, word, markdown }
}

test('a Word document becomes an article by its path: headline, dek, a list to be numbered, and its picture with caption and credit', async ({ home, copydesk: { page } }) => {
  await startAnew(page)
  const { word } = await makeDocuments(home, 'by path')
  await importByPath(page, word)
  await expect(headline(page)).toHaveValue('Top 2 Reasons to Watch')
  await expect(page.getByRole('textbox', { name: 'Dek' })).toHaveText('A quiet drama')
  const figure = body(page).getByRole('figure', { name: 'A harbor at dawn' })
  await expect(figure.getByRole('textbox', { name: 'Caption' })).toHaveValue('Dawn.')
  await expect(figure.getByRole('textbox', { name: 'Credit' })).toHaveValue('KBS')
  await expect.poll(() => figure.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
  await page.getByRole('button', { name: 'Turn these 2 numbered headings into items' }).click()
  await expect(page.getByRole('group', { name: 'Item 2', exact: true })).toContainText('결말이 좋다')
  await expect.poll(() => openDraftOnDisk(home)).toMatch(/"listicle"[^]*결말이 좋다[^]*"slug": ?"top-2-reasons-to-watch"/)
})

test('of several documents that are chosen those that can be read come in, and the others are told by name', async ({ home, copydesk: { app, page } }) => {
  await startAnew(page)
  const { folder, word, markdown } = await makeDocuments(home, 'chosen')
  const broken = join(folder, 'broken.docx')
  await writeFile(broken, 'no document')
  await app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths })
  }, [word, broken, markdown])
  await page.keyboard.press('Control+o')
  const dialog = page.getByRole('dialog', { name: 'Import' })
  await dialog.getByRole('button', { name: 'Choose files…' }).click()
  await expect(dialog.getByRole('alert')).toContainText('“broken.docx” cannot be read.')
  await expect(page.getByRole('alert').filter({ hasText: '2 articles were imported. 1 picture did not come along' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(headline(page)).toHaveValue('서울의 카페')
  await expect(page.getByRole('button', { name: 'Mina Seo', exact: true })).toBeVisible()
  await expect(body(page).getByRole('figure')).toHaveCount(2)
  await expect(page.getByRole('option', { name: 'Top 2 Reasons to Watch' }).first()).toBeVisible()
})

test('documents that are dropped on the list become articles; a picture there does not', async ({ copydesk: { page } }) => {
  await startAnew(page)
  const drop = (name: string) =>
    page.getByRole('navigation', { name: 'Library' }).evaluate((list, called) => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File(['Dropped here\n\nThe text.'], called))
      list.dispatchEvent(new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true }))
      list.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
    }, name)
  await drop('picture.jpg')
  const dialog = page.getByRole('dialog', { name: 'Import' })
  await expect(dialog.getByRole('alert')).toContainText('Copydesk cannot make an article from “picture.jpg”.')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await drop('story.txt')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(headline(page)).toHaveValue('Dropped here')
  await expect(body(page)).toHaveText('The text.')
})
