import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import * as z from 'zod/mini'
import { startSiteBehindProxy } from '../wordpress/start-site'
import { connectTo } from '../wordpress/wordpress-site'

const shared = connectTo(inject('wordpress'))
const termsSchema = z.array(z.object({ id: z.number(), name: z.string(), parent: z._default(z.number(), 0) }))
const postSchema = z.object({ id: z.number(), status: z.string(), link: z.string(), date: z.string(), date_gmt: z.string() })

describe('the WordPress of the tests', () => {
  test('is a real WordPress 6.8 and says so', async () => {
    expect(shared.version).toMatch(/^6\.8/)
    expect(await shared.rest('GET', '/')).toMatchObject({ name: 'Copydesk test site', home: shared.url, timezone_string: 'UTC' })
  })

  test('knows a user of every role by its application password', async () => {
    const roles: Record<string, unknown> = {}
    for (const name of ['admin', 'editor', 'author', 'contributor', 'subscriber'] as const) {
      const { roles: own } = z.object({ roles: z.array(z.string()) }).parse(await shared.rest('GET', '/wp/v2/users/me?context=edit', undefined, name))
      roles[name] = own
    }
    expect(roles).toEqual({
      admin: ['administrator'], editor: ['editor'], author: ['author'], contributor: ['contributor'], subscriber: ['subscriber'],
    })
  })

  test('has a tree of categories and two tags', async () => {
    const categories = termsSchema.parse(await shared.rest('GET', '/wp/v2/categories?per_page=100'))
    const pathOf = (id: number): string => {
      const category = categories.find((other) => other.id === id)
      return category ? [pathOf(category.parent), category.name].filter(Boolean).join(' › ') : ''
    }
    expect(categories.map(({ id }) => pathOf(id))).toEqual(expect.arrayContaining([
      'Dramas › Reviews', 'K-Pop Groups › K-Pop Idols › Korean Celebrity',
    ]))
    expect(termsSchema.parse(await shared.rest('GET', '/wp/v2/tags?per_page=100')).map(({ name }) => name)).toEqual(expect.arrayContaining(['soundtrack', 'weekend watch']))
  })
})

describe('a WordPress behind a fault proxy', () => {
  let behind: Awaited<ReturnType<typeof startSiteBehindProxy>>
  beforeAll(async () => { behind = await startSiteBehindProxy({ timeZone: 'Asia/Seoul' }) })
  afterAll(() => behind.stop())

  test('publishes under the address of the proxy, and its page is read past it', async () => {
    const { site, proxy } = behind
    const post = postSchema.parse(await site.rest('POST', '/wp/v2/posts', { title: 'Read me', content: 'Words to find', status: 'publish' }))
    expect(post.link.startsWith(`${proxy.url}/`)).toBe(true)
    expect(await site.page(post.link)).toContain('Words to find')
    expect(proxy.requests()).toEqual([])
    expect(await (await fetch(post.link)).text()).toContain('Words to find')
    expect(proxy.requests()).toMatchObject([{ method: 'GET', path: new URL(post.link).pathname, status: 200 }])
  })

  test('has the time zone it was given', async () => {
    const { date, date_gmt } = postSchema.parse(await behind.site.rest('POST', '/wp/v2/posts', { title: 'Late', date: '2030-01-01T09:00:00' }))
    expect([date, date_gmt]).toEqual(['2030-01-01T09:00:00', '2030-01-01T00:00:00'])
  })

  test('has committed a post whose answer was lost', async () => {
    const { site, proxy } = behind
    const { name, password } = site.users.editor
    const authorization = `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`
    void proxy.play({ match: { method: 'POST', path: /\/wp\/v2\/posts/ }, kind: 'reset-after-commit' })
    await expect(fetch(`${proxy.url}/wp-json/wp/v2/posts`, {
      method: 'POST', headers: { authorization, 'content-type': 'application/json' }, body: JSON.stringify({ title: 'Lost', slug: 'lost-answer' }),
    })).rejects.toThrow()
    expect(await site.rest('GET', '/wp/v2/posts?slug=lost-answer&status=any')).toHaveLength(1)
  })
})
