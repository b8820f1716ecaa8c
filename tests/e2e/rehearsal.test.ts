import { makePictureFiles } from '../support/picture-files'
import { startSiteBehindProxy } from '../wordpress/start-site'
import { expectAccessible } from './accessible'
import { expect, testInOneApp as test } from './app'
import { connect, forgetSites, signIn } from './sites'
import { startAnew } from './start-article'

test.afterEach(({ copydesk: { page } }) => forgetSites(page))

test('without a network the dialog says what publishing will do, and what the site will refuse; published, the receipt agrees', async ({ home, copydesk: { page } }) => {
  const { site: wordPress, proxy, stop } = await startSiteBehindProxy()
  const { author } = wordPress.users
  await startAnew(page)
  await page.getByRole('textbox', { name: 'Headline' }).fill('Rehearsed in a tunnel')
  const inspector = page.getByRole('complementary', { name: 'Inspector' })
  for (const [name, entry] of [['Categories', 'Films of the North'], ['Tags', 'slow burn']] as const) {
    await inspector.getByRole('combobox', { name }).fill(entry)
    await inspector.getByRole('combobox', { name }).press('Enter')
  }
  const [first = '', second = ''] = await makePictureFiles(home.path('pictures'), 2)
  const path = page.getByRole('textbox', { name: 'Picture path' })
  await page.getByRole('button', { name: 'Add lead picture' }).click()
  await path.fill(first)
  await path.press('Enter')
  await page.getByRole('textbox', { name: 'Credit' }).fill('Studio N')
  await page.getByRole('textbox', { name: 'Article body' }).click()
  await page.getByRole('button', { name: 'Insert picture' }).click()
  await path.fill(second)
  await path.press('Enter')
  await page.getByRole('textbox', { name: 'Credit' }).nth(1).fill('Studio N')

  await connect(page, { address: wordPress.url, userName: author.name, password: author.password })
  await signIn(page, wordPress)
  await proxy.cut()
  await page.keyboard.press('Control+Alt+Enter')
  const dialog = page.getByRole('dialog', { name: 'Publish' })
  const rehearsal = dialog.getByRole('region', { name: 'What will happen' })
  const chooseSite = async (index: number) => {
    await dialog.getByRole('combobox', { name: 'Site' }).click()
    await page.getByRole('listbox', { name: 'Site' }).getByRole('option').nth(index).click()
  }
  await chooseSite(0) // as the author
  await expect(rehearsal.getByRole('region', { name: '1 thing keeps it from being published on Copydesk test site' })).toContainText('“Films of the North”: Your user may not create categories on this site.')
  await expectAccessible(page, '[role="dialog"]')
  const buttonAt = async () => (await dialog.getByRole('button', { name: 'Publish now' }).boundingBox())?.y
  const before = await buttonAt()
  await chooseSite(1) // as the editor
  await expect(rehearsal.getByRole('status')).toHaveText('Sends the words, 2 pictures, 1 new category, and 1 new tag.')
  expect(await buttonAt()).toBe(before) // whatever there is to say
  await rehearsal.getByText('Details').click()
  await expect(rehearsal.getByRole('listitem')).toContainText(['A new post is made.', 'New categories: Films of the North', 'New tags: slow burn', 'Its address ends in “rehearsed-in-a-tunnel”'])
  await expectAccessible(page, '[role="dialog"]')

  await dialog.getByRole('button', { name: 'Publish now' }).click()
  await expect(dialog.getByRole('status').filter({ hasText: /^Waiting for network/ })).toBeVisible()
  await proxy.restore()
  await page.evaluate(() => window.copydesk.publishing.wake())
  await expect(dialog.getByRole('status').filter({ hasText: /^Published/ })).toBeVisible()
  await expect(dialog.getByRole('list', { name: 'Receipt' }).getByRole('listitem')).toHaveText(['2 pictures sent.', 'New categories: Films of the North', 'New tags: slow burn', 'Read back and compared: the site holds it as written.'])
  await page.keyboard.press('Escape')

  // What was made there is known, before the site is asked again.
  await proxy.cut()
  await page.keyboard.press('Control+Alt+Enter')
  await expect(rehearsal.getByRole('status')).toHaveText('Sends the words.')
  await proxy.restore()
  await page.keyboard.press('Escape')
  await stop()
})
