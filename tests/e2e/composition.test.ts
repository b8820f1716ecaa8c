import type { CDPSession, Locator, Page } from '@playwright/test'
import { makePictureFiles } from '../support/picture-files'
import { expect, testInOneApp as test } from './app'
import { openDraftOnDisk } from './drafts-on-disk'
import { startAnew } from './start-article'

/** What an input method shows while a word is composed, and what it leaves. */
const scripts = {
  Korean: [
    { steps: ['ㅎ', '하', '한'], left: '한' },
    { steps: ['ㄱ', '그', '글'], left: '글' }
  ],
  Japanese: [{ steps: ['k', 'か', 'かn', 'かんじ', '漢字'], left: '漢字' }],
  Chinese: [{ steps: ['n', 'ni', 'ni h', 'ni hao', '你好'], left: '你好' }]
} as const

const body = (page: Page) => page.getByRole('textbox', { name: 'Article body' })
const headline = (page: Page) => page.getByRole('textbox', { name: 'Headline' })
/** Those before the list. */
const paragraph = (page: Page) => body(page).locator('> p:not(:last-child)')

/** An input method, as Chromium meets one. */
class InputMethod {
  private readonly session: CDPSession
  constructor(session: CDPSession) {
    this.session = session
  }

  show(text: string): Promise<unknown> {
    return this.session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  }

  leave(text: string): Promise<unknown> {
    return this.session.send('Input.insertText', { text })
  }

  /** A key that is the input method's own: as Windows and Linux report it, and as macOS does. */
  press(key: string): Promise<unknown> {
    const send = (reported: string) => this.session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: reported, code: key, windowsVirtualKeyCode: 229 })
    return Promise.all([send('Process'), send(key)])
  }

  /** Without waiting between the steps: they arrive in their order. */
  compose({ steps, left }: { readonly steps: readonly string[]; readonly left: string }, keys: readonly string[] = []): Promise<unknown> {
    return Promise.all([...steps.map((step) => this.show(step)), ...keys.map((key) => this.press(key)), this.leave(left)])
  }

  write(text: string): Promise<unknown> {
    return this.compose({ steps: [text], left: text })
  }
}

const itsKeys = ['Enter', 'Tab', 'Escape', 'Comma', 'Backspace', 'ArrowDown']

let method: InputMethod
let picturePath = ''
test.beforeAll(async ({ home }) => {
  ;[picturePath = ''] = await makePictureFiles(home.path('pictures'), 1)
})
test.beforeEach(async ({ copydesk: { page } }) => {
  await startAnew(page, 'Top N Reasons')
  method = new InputMethod(await page.context().newCDPSession(page))
})

async function addPicture(page: Page): Promise<void> {
  await page.getByRole('group', { name: 'Item 1', exact: true }).getByRole('button', { name: 'Add picture' }).click()
  await page.getByRole('textbox', { name: 'Picture path' }).fill(picturePath)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Picture path' })).toBeHidden()
}

interface Place {
  readonly name: string
  readonly field: (page: Page) => Locator
  /** Makes the field be there; what was open before is closed. */
  readonly open?: (page: Page) => Promise<unknown>
  readonly close?: (page: Page) => Promise<unknown>
}

const named = (name: string, role: 'textbox' | 'combobox' | 'searchbox' = 'textbox') => (page: Page) => page.getByRole(role, { name, exact: true }).first()
const byKey = (key: string) => (page: Page) => page.keyboard.press(key)
const escape = byKey('Escape')
const inDialog = (dialog: string, field: string) => (page: Page) => page.getByRole('dialog', { name: dialog }).getByRole('textbox', { name: field })

const places: readonly Place[] = [
  { name: 'headline', field: headline },
  { name: 'dek', field: named('Dek') },
  { name: 'byline', field: named('Byline', 'combobox') },
  { name: 'alt text', field: named('Alt text'), open: addPicture },
  { name: 'caption', field: named('Caption') },
  { name: 'credit', field: named('Credit') },
  { name: 'excerpt', field: named('Excerpt') },
  { name: 'slug', field: named('Slug') },
  { name: 'categories', field: named('Categories', 'combobox') },
  { name: 'tags', field: named('Tags', 'combobox') },
  { name: 'search', field: named('Search articles', 'searchbox') },
  { name: 'find', field: named('Find'), open: byKey('Control+f') },
  { name: 'replace', field: named('Replace with'), close: escape },
  { name: 'palette', field: named('Search commands', 'combobox'), open: byKey('Control+k'), close: escape },
  { name: 'shortcuts', field: named('Search shortcuts'), open: byKey('Control+/'), close: escape },
  { name: 'version name', field: inDialog('Version history', 'Name the text as it is now'), open: byKey('Control+Alt+v'), close: escape },
  { name: 'picture path', field: named('Picture path'), open: byKey('Control+Shift+p'), close: escape },
  {
    name: 'user of a site',
    field: inDialog('Settings', 'User name'),
    open: async (page) => {
      await page.keyboard.press('Control+Alt+s')
    },
    close: escape
  },
  { name: 'item heading', field: (page) => body(page).getByLabel('Item heading').first() },
  { name: 'text', field: (page) => paragraph(page).first() }
]

/** Puts the caret into a field, with all of its text selected. */
const selectAll = async (page: Page, field: Locator) => {
  const isField = await field.evaluate((element) => {
    if (!(element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)) return false
    element.focus()
    element.select()
    return true
  })
  if (isField) return
  await field.click()
  await page.keyboard.press('End')
  await page.keyboard.press('Shift+Home')
}
const textOf = (field: Locator) =>
  field.evaluate((element) => (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.value : element.textContent))

test('wherever text is typed, composed Korean, Japanese and Chinese arrives whole, and the input method’s keys do nothing else', async ({ copydesk: { page } }) => {
  const arrived: Record<string, string> = {}
  const expected: Record<string, string> = {}
  for (const { name, field: fieldOf, open, close } of places) {
    await open?.(page)
    const field = fieldOf(page)
    for (const [script, words] of Object.entries(scripts)) {
      await selectAll(page, field)
      for (const word of words) await method.compose(word, itsKeys)
      arrived[`${script} in ${name}`] = (await field.isVisible()) ? await textOf(field) : 'gone'
      expected[`${script} in ${name}`] = words.map(({ left }) => left).join('')
    }
    await close?.(page)
  }
  expect(arrived).toEqual(expected)
})

test('at the borders of blocks, with undo, slash and quotes, a composed syllable is neither lost nor doubled', async ({ copydesk: { page } }) => {
  const menu = page.getByRole('listbox', { name: 'Blocks' })
  await paragraph(page).first().click()
  await page.keyboard.type('First')
  await page.keyboard.press('Enter')
  for (const step of ['ㅎ', '하', '한']) await method.show(step)
  await method.press('Backspace')
  await method.press('Enter')
  await expect(paragraph(page)).toHaveText(['First', '한'])
  await method.leave('한')
  await page.keyboard.press('Enter')
  await method.show('글')
  await method.leave('글')
  await expect(paragraph(page)).toHaveText(['First', '한', '글'])
  await page.keyboard.press('Home')
  await method.write('첫')
  await page.keyboard.press('Home')
  await page.keyboard.press('Backspace')
  await expect(paragraph(page)).toHaveText(['First', '한첫글'])
  await page.keyboard.press('Enter')
  await expect(paragraph(page)).toHaveText(['First', '한', '첫글'])

  // Taken back by the input method itself: nothing stays, and nothing is split or joined.
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await method.show('ㅂ')
  await method.show('')
  await method.write('/')
  await expect(menu).toHaveCount(0)
  await expect(paragraph(page)).toHaveText(['First', '한', '첫글', '/'])
  await page.keyboard.press('Backspace')
  await method.show('"')
  await method.leave('"바다"')
  await expect(paragraph(page).last()).toHaveText('"바다"')

  // Undo takes back what was composed, and redo brings it again.
  await page.keyboard.press('Control+z')
  await expect(paragraph(page).last()).not.toContainText('바다')
  await page.keyboard.press('Control+Shift+z')
  await expect(paragraph(page).last()).toHaveText('"바다"')

  // Bold goes on in what is composed.
  await page.keyboard.press('Control+b')
  for (const step of ['ㄱ', '굵', '굵게']) await method.show(step)
  await method.leave('굵게')
  await expect(paragraph(page).last().locator('strong')).toHaveText('굵게')
  await expect(paragraph(page).last()).toHaveText('"바다"굵게')
})

test('an item is not split while a syllable is composed, nor is one lost when it is split after it', async ({ copydesk: { page } }) => {
  const item = (rank: number) => page.getByRole('group', { name: `Item ${rank}`, exact: true })
  const heading = item(1).getByLabel('Item heading')
  await heading.click()
  for (const step of ['ㅎ', '하', '항']) await method.show(step)
  await method.press('Enter')
  await expect(item(4)).toHaveCount(0)
  await method.leave('항')
  await page.keyboard.press('Enter')
  await method.write('글')
  await expect(item(1).locator('p').first()).toHaveText('글')
  await page.keyboard.press('Control+Enter')
  await method.write('새')
  await expect(item(2).getByLabel('Item heading')).toHaveText('새')
  await expect(item(1)).toContainText('글')
  await page.keyboard.press('Home')
  await method.show('ㅅ')
  await method.press('Backspace')
  await expect(item(4)).toHaveCount(1)
  await method.leave('수')
  await expect(item(2).getByLabel('Item heading')).toHaveText('수새')
})

test('saving, leaving the field and a headline that follows the list take nothing from what is composed', async ({ copydesk: { page, app }, home }) => {
  const onDisk = () => openDraftOnDisk(home)
  await paragraph(page).first().click()
  for (const step of ['ㅈ', '저', '저장']) await method.show(step)
  await expect.poll(onDisk).toContain('"text":"저장"')
  await method.show('저장되')
  await method.leave('저장되다')
  await expect(paragraph(page).first()).toHaveText('저장되다')

  // The focus goes away in the midst of it.
  for (const step of ['ㄴ', '나']) await method.show(step)
  await page.getByRole('textbox', { name: 'Dek' }).click()
  await expect(paragraph(page).first()).toHaveText('저장되다나')
  for (const step of ['ㄷ', '데', '덱']) await method.show(step)
  await expect.poll(onDisk).toContain('"dek":"덱"')
  await headline(page).click()
  await expect(page.getByRole('textbox', { name: 'Dek' })).toHaveValue('덱')

  // The number does not cut a syllable off: whatever adds an item takes the focus, and so ends the composition, first.
  await page.getByRole('group', { name: 'Item 2', exact: true }).getByLabel('Item heading').click()
  await headline(page).press('End')
  for (const step of ['ㅂ', '바', '바다']) await method.show(step)
  await app.evaluate(({ Menu }) => {
    Menu.getApplicationMenu()?.getMenuItemById('insert-item')?.click()
  })
  await expect(headline(page)).toHaveValue('Top 4 Reasons Why You Should 바다')
  await expect.poll(onDisk).toContain('Top 4 Reasons Why You Should 바다')

  // A byline is taken as it is left, whole.
  const byline = page.getByRole('combobox', { name: 'Byline' })
  await byline.click()
  for (const step of ['ㅅ', '서', '서미나']) await method.show(step)
  await headline(page).click()
  await expect(page.getByRole('list', { name: 'Authors' })).toContainText('서미나')
  const tags = page.getByRole('combobox', { name: 'Tags' })
  await tags.click()
  for (const step of ['ㅋ', '카', '카페']) await method.show(step)
  await headline(page).click()
  await expect(page.getByText('카페', { exact: true })).toBeVisible()
})

test('a syllable composed where a picture of a gallery was does nothing, and keys are heard after it', async ({ copydesk: { page } }) => {
  await startAnew(page)
  await body(page).click()
  await page.keyboard.type('/gal')
  await page.keyboard.press('Enter')
  const pictures = body(page).getByRole('group', { name: 'Gallery' }).locator('figure')
  await expect(pictures).toHaveCount(2)
  await body(page).focus()
  await page.keyboard.press('ArrowRight') // from the first place to between the two
  await expect(body(page).locator('.ProseMirror-gapcursor')).toBeAttached()
  for (const step of ['ㅎ', '하', '한']) await method.show(step)
  await method.leave('한')
  await expect(body(page)).not.toContainText(/[ㅎ하한]/)
  await page.keyboard.press('Enter')
  await method.write('바다')
  await expect(body(page).locator('p').last()).toHaveText('바다')
})

test('a syllable composed while a picture is selected does nothing: it was written, its first letter twice, into the heading before it', async ({ copydesk: { page } }) => {
  await addPicture(page)
  const item = page.getByRole('group', { name: 'Item 1', exact: true })
  await item.getByLabel('Item heading').click()
  await page.keyboard.press('ArrowDown')
  await expect(item.locator('figure.is-selected')).toBeVisible()
  for (const step of ['ㅎ', '하', '한']) await method.show(step)
  await method.leave('한')
  await expect(body(page)).not.toContainText(/[ㅎ하한]/)
  await page.keyboard.press('ArrowDown')
  await method.compose({ steps: ['ㅂ', '바', '바다'], left: '바다' })
  await expect(item.locator('p').first()).toHaveText('바다')
})

for (const [how, write] of [
  ['an emoji', () => method.leave('😀')],
  ['a composed syllable', () => method.compose({ steps: ['ㅎ', '하', '한'], left: '한' })]
] as const) {
  test(`${how} over what is selected from one item into the next takes its place, and joins the two as a letter does`, async ({ copydesk: { page } }) => {
    const errors: string[] = []
    const onMessage = (message: { readonly type: () => string; readonly text: () => string }) => void (message.type() === 'error' && errors.push(message.text()))
    page.on('console', onMessage)
    const heading = (rank: number) => page.getByRole('group', { name: `Item ${rank}`, exact: true }).getByLabel('Item heading')
    await heading(1).click()
    await page.keyboard.type('The sea')
    await heading(2).click()
    await page.keyboard.type('The songs')
    await page.keyboard.press('Enter')
    await page.keyboard.type('below')
    await heading(1).click()
    await page.keyboard.press('Home')
    await heading(2).click({ modifiers: ['Shift'] })
    await page.keyboard.press('Shift+Home')
    await write()
    await expect(heading(1)).toHaveText(/^(😀|한)The songs$/u)
    await expect(page.getByRole('group', { name: 'Item 1', exact: true }).locator('p').last()).toHaveText('below')
    await expect(heading(3)).toHaveCount(0)
    page.off('console', onMessage)
    expect(errors).toEqual([])
  })
}

for (const [how, write] of [
  ['a syllable that comes whole', () => method.leave('한')],
  ['a composed syllable', () => method.compose({ steps: ['ㅎ', '하', '한'], left: '한' })]
] as const) {
  test(`${how} over selected cells takes the place of what is written in all of them, and one undo brings it back`, async ({ copydesk: { page } }) => {
    await startAnew(page)
    await body(page).click()
    await page.keyboard.type('/tab')
    await page.keyboard.press('Enter')
    const cells = body(page).locator('td, th')
    for (const word of ['a', 'b', 'c', 'd', 'e']) {
      await page.keyboard.type(word)
      await page.keyboard.press('Tab')
    }
    await cells.first().click()
    await page.keyboard.press('End')
    await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('Shift+ArrowDown')
    await expect(body(page).locator('.selectedCell')).toHaveText(['a', 'b', 'd', 'e'])
    await write()
    await expect(cells).toHaveText(['', '', 'c', '', '한', '', '', '', ''])
    await page.keyboard.press('Control+z')
    await expect(cells).toHaveText(['a', 'b', 'c', 'd', 'e', '', '', '', ''])
  })
}
