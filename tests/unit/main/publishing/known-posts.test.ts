import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { siteSchema } from '../../../../src/core/publishing/site'
import type { Http } from '../../../../src/main/publishing/http'
import { SiteStore } from '../../../../src/main/publishing/site-store'
import { Sites } from '../../../../src/main/publishing/sites'
import { findKnownPosts } from '../../../../src/main/publishing/wordpress/known-posts'
import { createSessionPasswords } from '../../../../src/main/secrets/session-passwords'
import { temporaryFolders } from '../library/temporary-folder'

const newFolder = temporaryFolders()
const answered = (status: number, body: unknown) => Promise.resolve({ type: 'answered' as const, status, headers: new Headers(), text: JSON.stringify(body) })
const account = { restRoot: 'https://desk.test/wp-json/', authorization: 'Basic x' }
const posts = [
  { link: 'https://desk.test/harbor/', title: { rendered: 'The <em>Harbor</em> &amp; the sea &#8217;26 ' } },
  { link: 'https://desk.test/seoul/', title: { rendered: '서울' } }
]
const known = [
  { link: 'https://desk.test/harbor/', title: 'The Harbor & the sea ’26' },
  { link: 'https://desk.test/seoul/', title: '서울' }
]

/** A WordPress as far as connecting needs one; `tellPosts` says whether it tells its posts. */
function wordpress(tellPosts: () => boolean): Http {
  return ({ address }) => {
    if (address.includes('users/me')) return answered(200, { id: 2, name: 'Editor', roles: ['editor'], capabilities: { edit_posts: true, publish_posts: true, upload_files: true, manage_categories: true } })
    if (address.includes('wp/v2/posts')) return tellPosts() ? answered(200, posts) : answered(500, { code: 'broken' })
    if (address.includes('wp/v2/')) return answered(200, [])
    return answered(200, { name: 'Desk', home: 'https://desk.test', namespaces: ['wp/v2'], gmt_offset: 9, timezone_string: 'Asia/Seoul', authentication: { 'application-passwords': {} } })
  }
}

describe('the latest posts of a site', () => {
  it('are asked for once, newest first, and read as a person wrote them', async () => {
    const asked: string[] = []
    const http: Http = ({ address }) => {
      if (address.includes('wp/v2/posts')) asked.push(address)
      return answered(200, address.includes('wp/v2/posts') ? posts : [])
    }
    expect(await findKnownPosts(http, account)).toEqual(known)
    expect(asked).toEqual(['https://desk.test/wp-json/wp/v2/posts?status=publish&per_page=100&orderby=date&order=desc&_fields=link%2Ctitle'])
  })

  it('are followed by those of each type that readers can find, and of no other; a type that is not told is left out', async () => {
    const subtypes = ['post', 'page', 'film', 'broken', 'category', 'any']
    const told: Readonly<Record<string, unknown>> = { page: [{ title: 'About &amp; contact', url: 'https://desk.test/about/' }], film: [{ title: 'Film', url: 'https://desk.test/films/1/' }] }
    const http: Http = ({ address, method }) => {
      const { pathname, searchParams } = new URL(address)
      if (pathname.endsWith('/posts')) return answered(200, posts)
      if (pathname.endsWith('/types')) return answered(200, { post: {}, page: {}, film: {}, broken: {}, wp_block: {} })
      if (method === 'OPTIONS') return answered(200, { endpoints: [{ args: { subtype: { items: { enum: subtypes } } } }] })
      const found = told[searchParams.get('subtype') ?? '']
      return found === undefined ? answered(500, { code: 'broken' }) : answered(200, found)
    }
    expect(await findKnownPosts(http, account)).toEqual([...known, { title: 'About & contact', link: 'https://desk.test/about/' }, { title: 'Film', link: 'https://desk.test/films/1/' }])
  })

  it('are a thousand at most, of a site with any number of types', async () => {
    const types = Array.from({ length: 40 }, (_, index) => `type-${String(index)}`)
    const many = (name: string) => Array.from({ length: 120 }, (_, index) => ({ title: name, url: `https://desk.test/${name}/${String(index)}/` }))
    let requests = 0
    const http: Http = ({ address, method }) => {
      requests++
      const { pathname, searchParams } = new URL(address)
      if (pathname.endsWith('/posts')) return answered(200, many('post').map(({ title, url }) => ({ title: { rendered: title }, link: url })))
      if (pathname.endsWith('/types')) return answered(200, Object.fromEntries(types.map((type) => [type, {}])))
      if (method === 'OPTIONS') return answered(200, { endpoints: [{ args: { subtype: { items: { enum: types } } } }] })
      return answered(200, many(searchParams.get('subtype') ?? ''))
    }
    expect([(await findKnownPosts(http, account))?.length, requests]).toEqual([1_000, 12])
  })

  it.each<[string, number, unknown]>([
    ['refuses', 403, { code: 'rest_forbidden' }],
    ['breaks', 500, 'Fatal error'],
    ['answers something else', 200, [{ link: 'javascript:alert(1)', title: { rendered: 'x' } }]]
  ])('are unknown where the site %s', async (_name, status, body) => {
    expect(await findKnownPosts(() => answered(status, body), account)).toBeUndefined()
  })

  it('do not stand in the way of connecting, and stay known when the site does not tell them the next time', async () => {
    const folder = await newFolder()
    await mkdir(folder, { recursive: true })
    let tells = false
    const sites = new Sites({
      store: new SiteStore({ path: join(folder, 'sites.json'), clock: () => new Date(0) }),
      passwords: createSessionPasswords(),
      http: wordpress(() => tells),
      clock: () => new Date(0),
      newId: () => 'site-0001',
      onChanged: () => undefined
    })
    const connected = await sites.connect({ kind: 'wordpress', address: 'https://desk.test', userName: 'editor', password: 'secret' })
    expect(connected).toMatchObject({ ok: true, value: { site: { knownPosts: [] } } })
    tells = true
    expect(await sites.refresh('site-0001')).toMatchObject({ ok: true, value: { site: { knownPosts: known } } })
    tells = false
    expect(await sites.refresh('site-0001')).toMatchObject({ ok: true, value: { site: { knownPosts: known } } })
  })

  it('are none in what an earlier Copydesk kept of a site', () => {
    const { knownPosts: _knownPosts, ...earlier } = siteSchema.parse({
      id: 'site-0001', kind: 'wordpress', address: 'https://desk.test', restRoot: 'https://desk.test/wp-json/', name: 'Desk', userName: 'editor', displayName: 'Editor', userId: 2, roles: [],
      rights: { canCreatePosts: true, canPublishPosts: true, canUploadFiles: true, canManageCategories: true, canPublishUnfilteredHtml: true },
      timeZone: { name: 'UTC', offsetMinutes: 0 }, categories: [], tags: [], fetchedAt: '2026-01-01T00:00:00.000Z'
    })
    expect(siteSchema.parse(earlier).knownPosts).toEqual([])
  })
})
