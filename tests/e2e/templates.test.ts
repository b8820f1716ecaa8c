import { expect, testInOneApp as test } from './app'
import { startAnew } from './start-article'

test('a countdown, a brief, a profile, a review and an interview begin with their places, and what belongs there is said', async ({ copydesk }) => {
  const { page } = copydesk
  await startAnew(page)
  const body = page.getByRole('textbox', { name: 'Article body' })
  const start = async (template: string, count?: string) => {
    await page.getByRole('button', { name: 'New article' }).first().click()
    const dialog = page.getByRole('dialog', { name: 'New article' })
    await expect(dialog.getByRole('radiogroup', { name: 'Template' }).getByRole('radio')).toHaveCount(7)
    await dialog.getByRole('radio', { name: template, exact: true }).check()
    if (count !== undefined) await dialog.getByRole('spinbutton', { name: 'Number of items' }).fill(count)
    await expect(dialog.getByRole('spinbutton')).toHaveCount(count === undefined ? 0 : 1)
    await dialog.getByRole('button', { name: 'Create' }).click()
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
  const hints = () => body.locator('.is-empty[data-hint]').evaluateAll((places) => places.map((place) => place.getAttribute('data-hint')).filter((hint) => hint !== ''))

  await start('Countdown', '10')
  await expect(page.getByRole('textbox', { name: 'Headline' })).toHaveValue('Top 10 ')
  await expect(body.getByRole('group', { name: /^Item \d+$/ }).first()).toHaveAccessibleName('Item 10')
  await expect(body.getByRole('button', { name: 'Countdown' })).toBeVisible()

  for (const [template, places] of [
    ['News brief', ['Begin with the lede …']],
    ['Profile', ['Begin with the lede …', 'Title of the box', 'Heading', 'What was said', 'Who said it', 'Heading']],
    ['Review', ['Begin with the lede …', 'Title of the box', 'Heading', 'Heading']],
    ['Interview', ['Begin with the lede …', 'Heading', 'Heading', 'Heading']]
  ] as const) {
    await start(template)
    await expect(page.getByRole('textbox', { name: 'Headline' })).toHaveValue('')
    await expect(page.getByRole('textbox', { name: 'Headline' })).toBeFocused()
    await expect(body.getByRole('button', { name: 'Add picture' })).toHaveCount(1)
    await expect.poll(hints).toEqual(places)
  }
  await body.getByRole('heading', { level: 2 }).first().click()
  await page.keyboard.type('What was the first song?')
  await expect.poll(hints).toEqual(['Begin with the lede …', 'Heading', 'Heading'])
})

test('an article becomes a template of its own: its structure, or everything, and is removed again', async ({ copydesk: { page } }) => {
  await startAnew(page, 'Top N Reasons')
  const headline = page.getByRole('textbox', { name: 'Headline' })
  const body = page.getByRole('textbox', { name: 'Article body' })
  await headline.fill('Top 3 Dramas of the Week')
  await body.getByRole('group', { name: 'Item 2', exact: true }).getByRole('heading').click()
  await page.keyboard.type('Harbor Lights')
  const save = async (contents: string) => {
    await page.keyboard.press('Control+Alt+Shift+s')
    const dialog = page.getByRole('dialog', { name: 'Save as template' })
    await dialog.getByRole('radio', { name: contents }).check()
    await dialog.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
  await save('Its structure')
  await headline.fill('Top 3 Dramas, All of It')
  await save('Everything')

  const dialog = page.getByRole('dialog', { name: 'New article' })
  const start = async (template: string) => {
    await page.getByRole('button', { name: 'New article' }).first().click()
    await dialog.getByRole('radio', { name: template, exact: true }).check()
    await dialog.getByRole('button', { name: 'Create' }).click()
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
  await start('Top 3 Dramas of the Week')
  await expect(headline).toHaveValue('Top 3 Dramas of the Week')
  await expect(body.getByRole('group', { name: /^Item \d$/ })).toHaveCount(3)
  await expect(body).not.toContainText('Harbor Lights')
  await start('Top 3 Dramas, All of It')
  await expect(body.getByRole('group', { name: 'Item 2', exact: true })).toContainText('Harbor Lights')

  await page.getByRole('button', { name: 'New article' }).first().click()
  for (const [index, template] of ['Top 3 Dramas of the Week', 'Top 3 Dramas, All of It'].entries()) {
    await dialog.getByRole('button', { name: `Remove the template “${template}”` }).click()
    await page.getByRole('dialog', { name: `Delete the template “${template}” for good?` }).getByRole('button', { name: 'Delete for good' }).click()
    await expect(dialog.getByRole('radio')).toHaveCount(8 - index)
  }
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(body.getByRole('group', { name: 'Item 2', exact: true })).toContainText('Harbor Lights')
})

test('what a notice says lies over no button of the dialog that comes next, in the smallest window', async ({ copydesk: { app, page } }) => {
  await startAnew(page, 'Top N Reasons')
  const [width = 0, height = 0] = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getSize() ?? [])
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(720, 480))
  await page.keyboard.press('Control+Alt+Shift+s')
  await page.getByRole('dialog', { name: 'Save as template' }).getByRole('button', { name: 'Save' }).click()
  const notice = page.getByRole('alert').filter({ hasText: 'Saved as a template' })
  await expect(notice).toBeVisible()
  await page.keyboard.press('Control+n')
  const cancel = page.getByRole('dialog', { name: 'New article' }).getByRole('button', { name: 'Cancel' }).last()
  await expect(cancel).toBeVisible()
  const isCovered = (button: Element) => {
    const { x, y, width: across, height: down } = button.getBoundingClientRect()
    return !button.contains(document.elementFromPoint(x + across / 2, y + down / 2))
  }
  await expect(notice).toBeVisible()
  expect(await cancel.evaluate(isCovered)).toBe(false)
  await page.keyboard.press('Escape')
  await app.evaluate(({ BrowserWindow }, [before = 0, beside = 0]) => BrowserWindow.getAllWindows()[0]?.setSize(before, beside), [width, height])
})
