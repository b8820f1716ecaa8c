import { readdir, readFile } from 'node:fs/promises'
import { articleSchema } from '../../src/core/article/article'
import { currentFormat, migrate } from '../../src/core/migrations/migrate'
import { finishedListicle } from '../support/build-article'
import { asOfFormat1, draftTextOfFormat1, makeLibraryOfFormat1 } from '../support/format-1'
import { expectAccessible } from './accessible'
import { expect, launchCopydesk, test } from './app'

const written = articleSchema.parse(migrate(asOfFormat1({ ...finishedListicle, id: 'article-0001' }), 1))
const draftName = 'article-0001.json'

test('a library of an earlier Copydesk is copied before it is written, which is said until the editor closes the notice, and every word is there', async ({ home }) => {
  await makeLibraryOfFormat1(home.path('library'), [written])
  const first = await launchCopydesk(home)
  const { page } = first
  await expect(page.getByRole('textbox', { name: 'Headline' })).toHaveValue(written.headline)
  for (const words of ['It began with one song', 'They waited ten years.', '밤이 깊을수록 이야기는 빛난다.', 'Which one was yours?']) await expect(page.getByText(words)).toBeVisible()
  const notice = page.getByRole('alert').filter({ hasText: 'This library was made by an earlier Copydesk.' })
  await expect(notice).toBeVisible()
  const copy = (await readdir(home.folder)).find((name) => name.startsWith('library before format')) ?? ''
  await expect(notice).toContainText(`“${copy}”`)
  await expectAccessible(page, '[role="alert"]')
  await first.app.evaluate(({ shell }) => {
    shell.openPath = (path) => {
      Object.assign(globalThis, { shownFolder: path })
      return Promise.resolve('')
    }
  })
  await notice.getByRole('button', { name: 'Show in folder' }).click()
  await expect.poll(() => first.app.evaluate(() => String(Reflect.get(globalThis, 'shownFolder')))).toBe(home.path(copy))
  await page.getByRole('textbox', { name: 'Dek' }).fill('Written in the present format')
  await expect.poll(() => readFile(home.path('library', 'drafts', draftName), 'utf8')).toMatch(new RegExp(`^{"format":${String(currentFormat)},`))
  expect(await readFile(home.path(copy, 'drafts', draftName), 'utf8')).toBe(draftTextOfFormat1(asOfFormat1(written)))
  await first.close()

  const second = await launchCopydesk(home)
  await expect(second.page.getByRole('textbox', { name: 'Dek' })).toHaveValue('Written in the present format')
  await expect(second.page.getByRole('option', { name: written.headline })).toBeVisible()
  const again = second.page.getByRole('alert').filter({ hasText: `“${copy}”` })
  await again.getByRole('button', { name: 'Close notice' }).click()
  await expect(again).toHaveCount(0)
  await expect.poll(() => readFile(home.path('library', 'library.json'), 'utf8')).toBe(`{"format":${String(currentFormat)}}\n`)
  expect((await readdir(home.folder)).filter((name) => name.startsWith('library'))).toEqual(['library', copy])
  await second.close()
})
