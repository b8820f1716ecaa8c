import { writeFile } from 'node:fs/promises'
import { standardPost } from '../../src/core/publishing/post-type'
import { madeSites } from '../bench/made-sites'
import { expectAccessible } from './accessible'
import { expect, launchCopydesk, test } from './app'

test('an author is found among hundreds by a few letters of the name', async ({ home }) => {
  const people = ['José Álvarez', '한유리', 'Mina Seo'].map((name, index) => ({ id: 1_001 + index, name }))
  const authors = [...Array.from({ length: 420 }, (_, index) => ({ id: index + 1, name: `Writer ${String(index + 1)}` })), ...people]
  const postTypes = [{ ...standardPost, fields: [...standardPost.fields, 'author'] }]
  const first = await launchCopydesk(home)
  await expect(first.page.getByRole('textbox', { name: 'Article body' })).toBeVisible()
  await first.close()
  await writeFile(home.path('library', 'sites.json'), JSON.stringify({ format: 1, sites: [{ ...madeSites[0], postTypes, authors }] }))
  const { page, close } = await launchCopydesk(home)
  const author = page.getByRole('combobox', { name: 'Author at the site' })
  await expect(page.getByText('Type a few letters to find one of 423 people.')).toBeVisible()
  await author.click()
  const offered = page.getByRole('listbox', { name: 'Author at the site' }).getByRole('option')
  await expect(offered).toHaveCount(50)
  await author.fill('alvarez jo')
  await expect(offered).toHaveText(['José Álvarez'])
  await expectAccessible(page, '.inspector')
  await author.fill('nobody')
  await expect(page.getByText('Nobody at the site has this name.')).toBeVisible()
  await author.fill('유리')
  await offered.filter({ hasText: '한유리' }).click()
  await expect(author).toHaveValue('한유리')
  await close()

  const again = await launchCopydesk(home)
  await expect(again.page.getByRole('combobox', { name: 'Author at the site' })).toHaveValue('한유리')
  await again.close()
})
