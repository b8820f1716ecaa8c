import { readFile } from 'node:fs/promises'
import { allRights, json, signedIn, withSite, wordpress } from '../support/faulty-site'
import type { Answer } from '../support/faulty-site'
import { expectAccessible } from './accessible'
import { expect, testInOneApp as test } from './app'
import { connect, forgetSites } from './sites'
import { startAnew } from './start-article'

const people = ['José Álvarez', '한유리', 'Mina Seo'].map((name, index) => ({ id: 1_001 + index, name }))
const authors = [...Array.from({ length: 420 }, (_, index) => ({ id: index + 1, name: `Writer ${String(index + 1)}` })), ...people]
const post = {
  ...{ slug: 'post', name: 'Posts', labels: { singular_name: 'Post' }, viewable: true, supports: { title: true, editor: true, author: true }, taxonomies: [], rest_base: 'posts' },
  capabilities: { create_posts: 'edit_posts', publish_posts: 'publish_posts', edit_others_posts: 'edit_others_posts' }
}
const site = wordpress({ me: signedIn({ ...allRights, edit_others_posts: true }) })
/** A WordPress where 423 people write. */
const newsroom: Answer = (request, response, body) => {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1')
  const length = Number(searchParams.get('per_page'))
  const first = (Number(searchParams.get('page')) - 1) * length
  const listed = pathname === '/wp-json/wp/v2/users'
  if (listed) response.setHeader('x-wp-totalpages', Math.ceil(authors.length / length))
  const part = listed ? json(authors.slice(first, first + length)) : pathname === '/wp-json/wp/v2/types' ? json({ post }) : site
  part(request, response, body)
}

test.afterEach(({ copydesk: { page } }) => forgetSites(page))

test('an author is found among hundreds by a few letters of the name', async ({ copydesk: { page }, home }) => {
  await startAnew(page, 'Top N Reasons')
  await withSite(newsroom, ({ address }) => connect(page, { address, userName: 'mina', password: 'any' }))
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
  await expect.poll(() => readFile(home.path('library', 'site-choices.json'), 'utf8').catch(() => '')).toMatch(/"authorId": *1002/)

  await page.reload()
  await expect(author).toHaveValue('한유리')
})
