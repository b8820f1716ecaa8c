import { writeFile } from 'node:fs/promises'
import type { ElectronApplication, Page } from '@playwright/test'
import { expectAccessible, layoutFaults } from './accessible'
import { expect, testInOneApp as test } from './app'
import { draftsOnDisk } from './drafts-on-disk'
import { startArticle } from './start-article'

const dialogPart = '[role="dialog"]'
const tags = (page: Page) => page.getByRole('combobox', { name: 'Tags' })
const findPanel = (page: Page) => page.getByRole('search', { name: 'Find and replace' })
const dialogNamed = (page: Page, name: string) => page.getByRole('dialog', { name })

test.beforeEach(async ({ copydesk: { page } }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.reload()
  await expect(tags(page)).toBeVisible()
})

const zoom = (app: ElectronApplication, factor: number) =>
  app.evaluate(({ BrowserWindow }, value) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(value), factor)

/** The dialogs that a key opens. */
const dialogs = [
  ['Control+n', 'New article'],
  ['Control+o', 'Import'],
  ['Control+Alt+Shift+s', 'Save as template'],
  ['Control+Shift+e', 'Export'],
  ['Control+k', 'Command palette'],
  ['Control+/', 'Keyboard shortcuts'],
  ['Control+Alt+Enter', 'Publish'],
  ['Control+Alt+v', 'Version history'],
  ['Control+Shift+p', 'Insert picture'],
  ['F1', 'About Copydesk']
] as const
const sections = ['Sites', 'Appearance and language', 'Spelling', 'Library'] as const

test('every screen and dialog can be used by everybody, in light and in dark', async ({ copydesk: { page }, home }) => {
  test.slow() // axe reads every screen, some twice
  await expectAccessible(page)
  for (const [key, name] of dialogs) {
    await page.keyboard.press(key)
    await expect(dialogNamed(page, name)).toBeVisible()
    await expectAccessible(page, dialogPart)
    await page.keyboard.press('Escape')
    await expect(dialogNamed(page, name)).toBeHidden()
  }
  await page.keyboard.press('Control+,')
  await expect(dialogNamed(page, 'Settings').getByRole('tab', { selected: true })).toBeFocused()
  for (const section of sections) {
    await dialogNamed(page, 'Settings').getByRole('tab', { name: section }).click()
    await expectAccessible(page, dialogPart)
  }
  await page.keyboard.press('Escape')

  await page.keyboard.press('Control+/')
  await dialogNamed(page, 'Keyboard shortcuts').getByRole('button', { name: 'Change keys: Focus mode' }).click()
  await page.keyboard.press('Control+n')
  await expectAccessible(page, '.keys-recorder')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')

  await page.keyboard.press('Control+f')
  await page.keyboard.type('the')
  await expect(findPanel(page)).toBeVisible()
  await expectAccessible(page, '.writing')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+Alt+u')
  await expect(page.getByRole('listbox', { name: 'Outline' })).toBeVisible()
  await expectAccessible(page, '.desk-inspector')
  await page.getByRole('tab', { name: 'Article' }).click()
  await page.getByRole('button', { name: 'Filter', exact: true }).click()
  await expectAccessible(page, 'nav')
  await page.keyboard.press('Escape')
  await page.getByRole('listbox', { name: 'Articles' }).getByRole('option').first().click({ button: 'right' })
  await expect(page.getByRole('menu')).toBeVisible()
  await expectAccessible(page, 'nav')
  await page.keyboard.press('Escape')
  await page.getByRole('searchbox', { name: 'Search articles' }).fill('nothing is called so')
  await expectAccessible(page, 'nav')
  await page.getByRole('searchbox', { name: 'Search articles' }).fill('')

  // A new article, with a place for a picture and nothing in it; the one before is damaged meanwhile.
  const overnight = 'Damaged overnight'
  await page.getByRole('textbox', { name: 'Headline' }).fill(overnight)
  const draft = async () => Object.entries(await draftsOnDisk(home)).find(([, text]) => text.includes(overnight))
  await expect.poll(draft).toBeDefined()
  await page.keyboard.press('Control+n')
  await dialogNamed(page, 'New article').getByRole('button', { name: 'Create' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('textbox', { name: 'Headline' })).toBeFocused()
  await expectAccessible(page, 'main')
  const [name = '', text = ''] = (await draft()) ?? []
  for (const path of [name, name.replace('.json', '.prev.json')]) await writeFile(home.path('library', 'drafts', path), text.slice(0, -200))
  await page.getByRole('listbox', { name: 'Articles' }).getByRole('option', { name: overnight }).click()
  await expect(dialogNamed(page, 'This article is damaged')).toBeVisible()
  await expectAccessible(page, dialogPart)
  await page.keyboard.press('Escape')

  // An article without a heading of its own between those of the frame.
  await startArticle(page, 'Blank')
  await expectAccessible(page)

  // Nothing open, and nothing there.
  await expect(async () => {
    if (await page.getByRole('heading', { name: 'A quiet page is waiting' }).isVisible()) return
    if (await page.getByRole('dialog').isVisible()) await page.keyboard.press('Escape')
    await page.keyboard.press('Control+Shift+Backspace')
    await expect(page.getByRole('heading', { name: 'A quiet page is waiting' })).toBeVisible({ timeout: 500 })
  }).toPass()
  await expectAccessible(page)
})

test('the Tab key goes through the window in the order in which it is read, and what has the focus shows it', async ({ copydesk: { page } }) => {
  await page.keyboard.press('Control+n')
  await dialogNamed(page, 'New article').getByRole('button', { name: 'Create' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('textbox', { name: 'Headline' })).toBeFocused()
  await page.getByRole('button', { name: 'Hide library' }).focus()
  const regions: string[] = []
  const hidden: string[] = []
  for (let step = 0; step < 120; step++) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(() => {
      const element = document.activeElement
      if (!(element instanceof HTMLElement) || element === document.body) return undefined
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
      const isText = element.isContentEditable || element.matches('input:not([type="radio"], [type="checkbox"]), textarea')
      const box = element.getBoundingClientRect()
      return {
        region: element.closest('.desk-top, .library, main, .desk-inspector, .desk-status')?.className.split(' ')[0] ?? 'elsewhere',
        isShown: (isText || (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none') && box.width > 0 && box.bottom > 0 && box.top < window.innerHeight,
        name: `${element.tagName}.${element.className} ${element.getAttribute('aria-label') ?? element.textContent.slice(0, 20)}`
      }
    })
    if (stop === undefined) break
    if (!stop.isShown) hidden.push(stop.name)
    if (regions.at(-1) !== stop.region) regions.push(stop.region)
  }
  expect(hidden).toEqual([])
  expect(regions.slice(0, 4)).toEqual(['desk-top', 'library', 'desk-page', 'desk-inspector'])
})

test('at twice the size nothing is cut off, lies over another control, or scrolls in two directions', async ({ copydesk: { app, page } }) => {
  await page.keyboard.press('Control+n')
  await dialogNamed(page, 'New article').getByRole('button', { name: 'Create' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('textbox', { name: 'Headline' })).toBeFocused()
  await zoom(app, 2)
  const faults: Record<string, readonly string[]> = {}
  const look = async (name: string) => {
    const found = await layoutFaults(page)
    if (found.length > 0) faults[name] = found
    const png = await app.evaluate(async ({ BrowserWindow }) => (await BrowserWindow.getAllWindows()[0]?.webContents.capturePage())?.toPNG().toString('base64') ?? '')
    await writeFile(test.info().outputPath(`${name}.png`), Buffer.from(png, 'base64'))
  }
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBeLessThan(800)
  await look('desk')
  await page.keyboard.press('Control+f')
  await expect(findPanel(page)).toBeVisible()
  await look('find')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+Alt+\\')
  await look('inspector')
  await page.keyboard.press('Control+Alt+\\')
  for (const [key, name] of dialogs) {
    await page.keyboard.press(key)
    await expect(dialogNamed(page, name)).toBeVisible()
    await look(name)
    await page.keyboard.press('Escape')
    await expect(dialogNamed(page, name)).toBeHidden()
  }
  await page.keyboard.press('Control+,')
  for (const section of sections) {
    await dialogNamed(page, 'Settings').getByRole('tab', { name: section }).click()
    await look(section)
  }
  await page.keyboard.press('Escape')

  // And in the smallest window: 720 by 480, at twice the size.
  const [width = 0, height = 0] = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getSize() ?? [])
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(720, 480))
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBeLessThan(400)
  await expect(page.getByRole('navigation', { name: 'Library' })).toBeHidden()
  await look('small')
  await page.keyboard.press('Control+\\')
  await expect(page.getByRole('navigation', { name: 'Library' })).toBeVisible()
  await look('small library')
  await page.keyboard.press('Control+\\')
  await page.keyboard.press('Control+/')
  await expect(dialogNamed(page, 'Keyboard shortcuts')).toBeVisible()
  await look('small shortcuts')
  await page.keyboard.press('Escape')
  await app.evaluate(({ BrowserWindow }, [before = 0, beside = 0]) => BrowserWindow.getAllWindows()[0]?.setSize(before, beside), [width, height])
  await zoom(app, 1)
  expect(faults).toEqual({})
})

test('whoever wants less motion, more contrast or colours of their own gets them', async ({ copydesk: { page } }) => {
  const looks = () =>
    page.evaluate(() => {
      const style = getComputedStyle(document.documentElement)
      const moving = [...document.querySelectorAll('*')].filter((element) => {
        const { transitionDuration, animationDuration } = getComputedStyle(element)
        return [...transitionDuration.split(','), ...animationDuration.split(',')].some((duration) => Number.parseFloat(duration) > 0.001)
      })
      return { moving: moving.map(({ className }) => className), rule: style.getPropertyValue('--rule'), third: style.getPropertyValue('--ink-third'), ink: style.getPropertyValue('--ink') }
    })
  /** How much of the top is seen while somebody types. */
  const topWhileTyping = async () => {
    await page.getByRole('textbox', { name: 'Headline' }).pressSequentially('x')
    return page.locator('.wordmark').evaluate((name) => [document.querySelector('.desk.is-typing') !== null, getComputedStyle(name).opacity])
  }
  const usual = await looks()
  expect(usual.moving).toEqual([])
  await expect.poll(topWhileTyping).toEqual([true, '0.6'])
  await page.emulateMedia({ contrast: 'more' })
  await expect.poll(topWhileTyping).toEqual([true, '1'])
  const strong = await looks()
  expect(strong.rule).not.toBe(usual.rule)
  expect(strong.third).toBe(strong.ink)
  await page.emulateMedia({ contrast: null, forcedColors: 'active' })
  await expect(page.locator('.save-dot')).toHaveCSS('forced-color-adjust', 'none')
  await page.emulateMedia({ forcedColors: null, reducedMotion: null })
})
