import { readFile, writeFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { makePictureFiles } from '../support/picture-files'
import { inLanguages, pictureWith, xmpOf } from '../support/picture-metadata'
import { expectAccessible } from './accessible'
import { expect, testInOneApp as test } from './app'
import type { Home } from './app'
import { startAnew } from './start-article'

let home: Home
let page: Page

test.beforeEach(async ({ home: homeOfApp, copydesk }) => {
  home = homeOfApp
  page = copydesk.page
  await startAnew(page, 'Top N Reasons')
})

const item = (rank: number): Locator => page.getByRole('group', { name: `Item ${rank}`, exact: true })
const body = (): Locator => page.getByRole('textbox', { name: 'Article body' })

/** For longer than the editor takes a caret that jumps to the beginning for the browser's doing, and not for the writer's. */
async function beBusyAsTheTextGetsTheFocus(): Promise<void> {
  await body().evaluate((text) => {
    const beBusy = () => {
      for (const end = performance.now() + 300; performance.now() < end; );
    }
    text.addEventListener('focus', beBusy, { once: true })
  })
}

test('an article is written with the keyboard alone, from headline to the second item', async () => {
  await expect(page.getByRole('textbox', { name: 'Headline' })).toBeFocused()
  await page.keyboard.type('Watch This')
  await page.keyboard.press('Enter')
  await page.keyboard.type('One sentence.')
  await page.keyboard.press('Enter')
  await page.keyboard.type('The lede is **bold**.')
  await item(1).getByLabel('Item heading').click()
  await page.keyboard.type('First')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Text of the first.')
  await page.keyboard.press('Control+Enter')
  await page.keyboard.type('Second')

  await expect(page.getByRole('textbox', { name: 'Headline' })).toHaveValue('Top 4 Reasons Why You Should Watch This') // the number follows the list
  await expect(page.getByRole('textbox', { name: 'Dek' })).toHaveValue('One sentence.')
  await expect(body().locator('> p').first()).toHaveText('The lede is bold.')
  await expect(body().locator('> p strong')).toHaveText('bold')
  await expect(item(1)).toContainText('Text of the first.')
  await expect(item(2).getByLabel('Item heading')).toHaveText('Second')
  await expect(item(4)).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: 'words' })).toContainText('10 words · 1 min read')
})

test('keys typed without a pause reach the text from the dek, and the text again from every dialog', async () => {
  await page.keyboard.press('Enter')
  await page.keyboard.type('The dek.')
  await page.keyboard.press('Enter')
  await page.keyboard.type('At once')
  await expect(body().locator('> p').first()).toHaveText('At once')
  await expect(page.getByRole('textbox', { name: 'Dek' })).toHaveValue('The dek.')
  const heading = item(1).getByLabel('Item heading')
  await heading.click()
  await page.keyboard.type('Later')
  const dialogs = { 'Control+Alt+Enter': 'Publish', 'Control+,': 'Settings', 'Control+k': 'Command palette', 'Control+Shift+p': 'Insert picture', 'Control+Shift+k': 'Link' }
  for (const [key, name] of Object.entries(dialogs)) {
    await page.keyboard.press(key)
    await expect(page.getByRole('dialog', { name })).toBeVisible()
    await beBusyAsTheTextGetsTheFocus()
    await page.keyboard.press('Escape')
    await page.keyboard.type('!')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(body()).toBeFocused()
  }
  await expect(heading).toHaveText('Later!!!!!')
  const dek = page.getByRole('textbox', { name: 'Dek' })
  await dek.press('End')
  await page.keyboard.press('Control+Shift+p')
  await expect(page.getByRole('dialog', { name: 'Insert picture' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.type('!')
  await expect(dek).toHaveValue('The dek.!')
})

test('the picture dialog says itself what is wrong with a path', async () => {
  await page.keyboard.press('Control+Shift+p')
  const dialog = page.getByRole('dialog', { name: 'Insert picture' })
  await dialog.getByRole('textbox', { name: 'Picture path' }).fill(home.path('nothing.png'))
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('alert')).toContainText('There is no picture file at this place.')
  await dialog.getByRole('textbox', { name: 'Picture path' }).press('x')
  await expect(dialog.getByRole('alert')).toHaveCount(0)
})

test('a picture that an agency has described comes with its words and its credit, and without the place where it was taken', async () => {
  const file = home.path('seoul.jpg')
  const xmp = xmpOf({ attributes: 'photoshop:Credit="Yonhap" exif:GPSLatitude="37,33.9N"', elements: inLanguages('dc:description', '해 질 녘의 부두') })
  await writeFile(file, await pictureWith('jpeg', { xmp }))
  await item(1).getByRole('button', { name: 'Add picture' }).click()
  await page.getByRole('textbox', { name: 'Picture path' }).fill(file)
  await page.keyboard.press('Enter')
  const figure = item(1).getByRole('figure')
  await expect(figure.getByRole('textbox', { name: 'Credit' })).toHaveValue('Yonhap')
  await expect(figure.getByRole('textbox', { name: 'Caption' })).toHaveValue('해 질 녘의 부두')
  const shown = await figure.locator('img').getAttribute('src')
  const kept = await readFile(home.path('library', 'media', shown?.slice(-68, -66) ?? '', shown?.slice(-68) ?? ''))
  expect([kept.includes('Yonhap'), kept.includes('37,33.9N')]).toEqual([true, false])
})

test('a lead picture is removed, and taken back with its words', async () => {
  const [file = ''] = await makePictureFiles(home.path('pictures'), 1)
  await page.getByRole('button', { name: 'Add lead picture' }).click()
  await page.getByRole('textbox', { name: 'Picture path' }).fill(file)
  await page.keyboard.press('Enter')
  const lead = page.locator('.lead-picture')
  await expect(lead.getByRole('textbox', { name: 'Caption' })).toBeFocused()
  await page.keyboard.type('The pier')
  await lead.getByRole('button', { name: 'Remove picture' }).click()
  await expect(page.getByRole('button', { name: 'Add lead picture' })).toBeVisible()
  await page.getByRole('alert').getByRole('button', { name: 'Undo' }).click()
  await expect(lead.getByRole('textbox', { name: 'Caption' })).toHaveValue('The pier')
})

test('a picture gets its words in place, and undo reaches them from the field', async () => {
  const [file = ''] = await makePictureFiles(home.path('pictures'), 1)
  await item(1).getByRole('figure').getByRole('button', { name: 'Add picture' }).click()
  await page.getByRole('textbox', { name: 'Picture path' }).fill(file)
  await page.keyboard.press('Enter')
  const figure = item(1).getByRole('figure', { name: 'Picture without alt text' })
  await expect(figure.getByRole('textbox', { name: 'Caption' })).toBeFocused()
  await expect.poll(() => figure.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)

  await page.keyboard.type('The pier')
  await page.keyboard.press('Tab')
  await page.keyboard.insertText('Disney+') // at once, and so one step for undo however slow the machine
  await page.keyboard.press('Control+z')
  await expect(figure.getByRole('textbox', { name: 'Credit' })).toHaveValue('')
  await page.keyboard.press('Control+Shift+z')
  await expect(figure.getByRole('textbox', { name: 'Credit' })).toHaveValue('Disney+')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Two actors')
  await expect(item(1).getByRole('figure', { name: 'Two actors' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(body()).toBeFocused()
  await page.keyboard.type('Then the text.')
  await expect(item(1).locator('p')).toHaveText('Then the text.')
})

test('pictures are dropped on the page, several at once, and pasted', async () => {
  const files = await makePictureFiles(home.path('pictures'), 3)
  const bytes = await Promise.all(files.map(async (file) => (await readFile(file)).toString('base64')))
  const transfer = (some: readonly string[]) =>
    page.evaluateHandle((list) => {
      const data = new DataTransfer()
      for (const [index, each] of list.entries()) {
        data.items.add(new File([Uint8Array.from(atob(each), (character) => character.charCodeAt(0))], `picture-${index}.png`, { type: 'image/png' }))
      }
      return data
    }, some)

  await page.getByRole('button', { name: 'Add lead picture' }).dispatchEvent('drop', { dataTransfer: await transfer(bytes.slice(0, 1)) })
  await expect(page.locator('.lead-picture').getByRole('figure')).toBeVisible()

  await item(1).getByRole('figure').dispatchEvent('drop', { dataTransfer: await transfer(bytes.slice(0, 2)) })
  await expect(item(1).locator('figure img:visible')).toHaveCount(2)

  await body().locator('> p').first().click()
  await body().evaluate((target, data) => {
    target.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }, await transfer(bytes.slice(2)))
  await expect(body().locator('> figure img:visible')).toHaveCount(1)
})

test('items are added, moved, turned around and removed, and every step can be undone', async () => {
  const headings = () => body().getByLabel('Item heading').allTextContents()
  for (const [index, heading] of ['One', 'Two', 'Three'].entries()) {
    await item(index + 1).getByLabel('Item heading').click()
    await page.keyboard.type(heading)
  }
  await item(3).getByRole('button', { name: 'Move item up' }).click()
  expect(await headings()).toEqual(['One', 'Three', 'Two'])
  await page.keyboard.press('Alt+Shift+ArrowUp')
  expect(await headings()).toEqual(['Three', 'One', 'Two'])
  await page.getByRole('button', { name: 'Insert item' }).click()
  await page.keyboard.type('New')
  expect(await headings()).toEqual(['Three', 'New', 'One', 'Two'])
  await page.getByRole('button', { name: 'Ascending' }).click()
  await expect(item(4).getByLabel('Item heading')).toHaveText('Three')
  await expect(page.getByRole('button', { name: 'Countdown' })).toBeVisible()
  await item(3).getByLabel('Item heading').hover()
  await item(3).getByRole('button', { name: 'Remove item' }).click()
  expect(await headings()).toEqual(['Three', 'One', 'Two'])
  for (let steps = 0; steps < 20; steps++) await page.keyboard.press('Control+z')
  expect(await headings()).toEqual(['', '', ''])
  await expect(page.getByRole('button', { name: 'Ascending' })).toBeVisible()
})

test('Korean is composed without losing a syllable, in the text, a heading, a caption and the byline', async () => {
  const session = await page.context().newCDPSession(page)
  const compose = async (steps: readonly string[]) => {
    for (const text of steps) await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
    await session.send('Input.insertText', { text: steps.at(-1) ?? '' })
  }
  const [file = ''] = await makePictureFiles(home.path('pictures'), 1)
  await body().locator('> p').first().click()
  await compose(['ㅎ', '하', '한'])
  await compose(['ㄱ', '그', '글'])
  await expect(body().locator('> p').first()).toHaveText('한글')

  await item(1).getByLabel('Item heading').click()
  await compose(['ㄷ', '드', '들'])
  await page.keyboard.press('Enter')
  await compose(['ㄱ', '가'])
  await expect(item(1).getByLabel('Item heading')).toHaveText('들')
  await expect(item(1).locator('p')).toHaveText('가')

  await item(1).getByRole('figure').getByRole('button', { name: 'Add picture' }).click()
  await page.getByRole('textbox', { name: 'Picture path' }).fill(file)
  await page.keyboard.press('Enter')
  await item(1).getByRole('textbox', { name: 'Caption' }).click()
  await compose(['ㅅ', '사', '사지', '사진'])
  await expect(item(1).getByRole('textbox', { name: 'Caption' })).toHaveValue('사진')

  await page.getByRole('combobox', { name: 'Byline' }).click()
  await compose(['ㄱ', '김'])
  await page.keyboard.press('Enter')
  await expect(page.getByRole('list', { name: 'Authors' }).getByRole('listitem')).toHaveText(['김'])
})

test('a link is set on the selected words and refuses what is no address', async () => {
  await body().locator('> p').first().click()
  await page.keyboard.type('Read this')
  await page.keyboard.press('Control+Shift+ArrowLeft')
  await page.keyboard.press('Control+Shift+k')
  const address = page.getByRole('combobox', { name: 'Link address' })
  await address.fill('javascript:alert(1)')
  await address.press('Enter')
  await expect(page.getByRole('alert')).toContainText('A link begins with')
  await address.fill('kpop-daily.example/a')
  await address.press('Enter')
  await expect(body().getByRole('link', { name: 'this' })).toHaveAttribute('href', 'https://kpop-daily.example/a')
})

test('the page has no fault that axe can find', async () => {
  await item(1).getByLabel('Item heading').click()
  await page.keyboard.type('A heading')
  await expectAccessible(page, '.writing')
})
