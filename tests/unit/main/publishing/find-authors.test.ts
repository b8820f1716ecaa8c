import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { standardPost } from '../../../../src/core/publishing/post-type'
import type { Http } from '../../../../src/main/publishing/http'
import { SiteStore } from '../../../../src/main/publishing/site-store'
import { Sites } from '../../../../src/main/publishing/sites'
import { findAuthors } from '../../../../src/main/publishing/wordpress/find-post-types'
import { createSessionPasswords } from '../../../../src/main/secrets/session-passwords'
import { temporaryFolders } from '../library/temporary-folder'

const newFolder = temporaryFolders()
const account = { restRoot: 'https://desk.test/wp-json/', authorization: 'Basic x' }
const postTypes = [{ ...standardPost, fields: [...standardPost.fields, 'author' as const] }]
const nameOf = (id: number) => `Writer ${String(9_999 - id)}`

interface Newsroom {
  readonly people: number
  /** Up to this page it answers. */
  readonly answers?: number
}

/** The users of a WordPress, by id, a hundred an answer. */
function users(address: string, { people, answers = Infinity }: Newsroom): ReturnType<Http> {
  const { searchParams } = new URL(address)
  const [page, length] = [Number(searchParams.get('page')), Number(searchParams.get('per_page'))]
  if (page > answers || length > 100 || searchParams.get('orderby') !== 'id') return Promise.resolve({ type: 'answered', status: 500, headers: new Headers(), text: '' })
  const ids = Array.from({ length: people }, (_, index) => index + 1).slice((page - 1) * length, page * length)
  const headers = new Headers({ 'x-wp-totalpages': String(Math.ceil(people / length)) })
  return Promise.resolve({ type: 'answered', status: 200, headers, text: JSON.stringify(ids.map((id) => ({ id, name: nameOf(id) }))) })
}

describe('the authors of a site', () => {
  it.each([1, 100, 101, 730])('are all of %i, by name', async (people) => {
    const found = await findAuthors(({ address }) => users(address, { people }), account, postTypes)
    expect(found?.map(({ id }) => id)).toEqual(Array.from({ length: people }, (_, index) => people - index))
  })

  it('are a thousand at most', async () => {
    expect(await findAuthors(({ address }) => users(address, { people: 5_000 }), account, postTypes)).toHaveLength(1_000)
  })

  it('are unknown where the site stops telling in the middle', async () => {
    expect(await findAuthors(({ address }) => users(address, { people: 250, answers: 2 }), account, postTypes)).toBeUndefined()
  })

  it('are not asked for by a user who may give posts to nobody', async () => {
    expect(await findAuthors(() => Promise.reject(new Error('Asked')), account, [standardPost].map((type) => ({ ...type, fields: [] })))).toEqual([])
  })

  it('stay known when the site does not tell them the next time', async () => {
    const folder = await newFolder()
    await mkdir(folder, { recursive: true })
    let newsroom: Newsroom = { people: 150 }
    const told = (body: unknown) => Promise.resolve({ type: 'answered' as const, status: 200, headers: new Headers(), text: JSON.stringify(body) })
    const capabilities = { edit_posts: 'edit_posts', create_posts: 'edit_posts', publish_posts: 'publish_posts', edit_others_posts: 'edit_others_posts' }
    const post = { slug: 'post', name: 'Posts', labels: { singular_name: 'Post' }, viewable: true, supports: { title: true, editor: true, author: true }, taxonomies: [], rest_base: 'posts', capabilities }
    const http: Http = ({ address }) => {
      if (address.includes('users/me')) return told({ id: 2, name: 'Editor', roles: ['editor'], capabilities: { edit_posts: true, publish_posts: true, edit_others_posts: true } })
      if (address.includes('wp/v2/users')) return users(address, newsroom)
      if (address.includes('wp/v2/types')) return told({ post })
      if (address.includes('wp/v2/')) return told([])
      return told({ name: 'Desk', home: 'https://desk.test', namespaces: ['wp/v2'], authentication: { 'application-passwords': {} } })
    }
    const sites = new Sites({
      store: new SiteStore({ path: join(folder, 'sites.json'), clock: () => new Date(0) }),
      passwords: createSessionPasswords(),
      http,
      clock: () => new Date(0),
      newId: () => 'site-0001',
      onChanged: () => undefined
    })
    const authorsOf = (outcome: Awaited<ReturnType<Sites['refresh']>>) => (outcome.ok && outcome.value.site.kind === 'wordpress' ? outcome.value.site.authors.length : undefined)
    expect(authorsOf(await sites.connect({ kind: 'wordpress', address: 'https://desk.test', userName: 'editor', password: 'secret' }))).toBe(150)
    newsroom = { people: 160, answers: 1 }
    expect(authorsOf(await sites.refresh('site-0001'))).toBe(150)
    newsroom = { people: 160 }
    expect(authorsOf(await sites.refresh('site-0001'))).toBe(160)
  })
})
