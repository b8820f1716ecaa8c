import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { readFile } from 'node:fs/promises'
import { once } from 'node:events'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest'
import * as z from 'zod/mini'
import { http } from '../../../src/main/publishing/http'
import { connectToWordPress } from '../../../src/main/publishing/wordpress/connect'
import type { Desk } from './desk'
import { codeOf, openDesk, valueOf } from './desk'

const wordpress = inject('wordpress')
const { editor } = wordpress.users
const connect = (address: string, userName = editor.name, password = editor.password) => connectToWordPress(http, () => new Date(), { address, userName, password })

type Answer = (request: IncomingMessage, response: ServerResponse) => void
/** A site that is not what it should be: runs while `work` does. */
async function withSite<Value>(answer: Answer, work: (address: string, heard: string[]) => Promise<Value>): Promise<Value> {
  const heard: string[] = []
  const server = createServer((request, response) => {
    heard.push(`${request.url ?? ''} ${request.headers.authorization === undefined ? 'anonymous' : 'signed in'}`)
    answer(request, response)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = z.object({ port: z.number() }).parse(server.address())
  try {
    return await work(`http://127.0.0.1:${port}`, heard)
  } finally {
    server.closeAllConnections()
    server.close()
  }
}
const page: Answer = (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Hello</h1>')
const index = { name: 'Desk &#038; Co', home: 'http://127.0.0.1', namespaces: ['wp/v2'], gmt_offset: 9, timezone_string: 'Asia/Seoul', authentication: { 'application-passwords': {} } }
/** A WordPress as far as its index; `me` answers for the signed-in user. */
const wordpressWith = (me: Answer, changes: object = {}): Answer => (request, response) => {
  const url = request.url ?? ''
  if (url.includes('users/me')) me(request, response)
  else if (url === '/wp-json/') response.end(JSON.stringify({ ...index, ...changes }))
  else if (url.startsWith('/wp-json/')) response.end('[]')
  else page(request, response)
}
const refuse = (status: number, body: string): Answer => (_, response) => response.writeHead(status).end(body)

describe('connecting to a real WordPress', () => {
  test.each([
    ['admin', { canPublishPosts: true, canManageCategories: true, canUploadFiles: true, canPublishUnfilteredHtml: true }],
    ['editor', { canPublishPosts: true, canManageCategories: true, canUploadFiles: true }],
    ['author', { canPublishPosts: true, canManageCategories: false, canUploadFiles: true, canPublishUnfilteredHtml: false }],
    ['contributor', { canCreatePosts: true, canPublishPosts: false, canUploadFiles: false }],
    ['subscriber', { canCreatePosts: false, canPublishPosts: false }]
  ] as const)('learns what an %s may do', async (role, rights) => {
    const { name, password } = wordpress.users[role]
    expect(valueOf(await connect(wordpress.url, name, password)).rights).toMatchObject(rights)
  })

  test('learns its name, zone, categories and tags, from whatever address of it was pasted', async () => {
    const site = valueOf(await connect(` ${wordpress.url}/wp-admin/edit.php?post_type=post `))
    expect(site).toMatchObject({ address: wordpress.url, restRoot: `${wordpress.url}/wp-json/`, name: 'Copydesk test site', timeZone: { name: 'UTC', offsetMinutes: 0 } })
    const dramas = site.categories.find(({ name }) => name === 'Dramas')
    expect(site.categories.find(({ name }) => name === 'Reviews')?.parentId).toBe(dramas?.id)
    expect(site.tags.map(({ name }) => name)).toContain('soundtrack')
  })

  test('refuses a wrong password and an unknown user, although WordPress answers strangers too', async () => {
    expect(codeOf(await connect(wordpress.url, editor.name, 'wrong'))).toBe('password-refused')
    expect(codeOf(await connect(wordpress.url, 'nobody'))).toBe('password-refused')
  })
})

describe('connecting to something else', () => {
  test.each([
    ['', 'address-not-valid'],
    ['not an address', 'address-not-valid'],
    ['ftp://example.test', 'address-not-valid'],
    ['https://user:secret@example.test', 'address-not-valid'],
    ['http://news.example.test', 'address-not-secure'],
    ['https://no-such-host.invalid', 'site-offline'],
    ['http://127.0.0.1:2', 'site-offline']
  ])('says what is wrong with “%s”', async (address, code) => {
    expect(codeOf(await connect(address))).toBe(code)
  })

  test('asks for https unless another way was typed', async () => {
    await withSite(page, async (address) => expect(codeOf(await connect(address.replace('http://', '')))).toBe('site-certificate'))
  })

  test.each<[string, Answer, string]>([
    ['a site without WordPress', page, 'site-not-wordpress'],
    ['a site whose API is closed, also to this user', (request, response) => (request.url === '/' ? page(request, response) : response.writeHead(401).end('{"code":"rest_login_required","message":"No."}')), 'password-refused'],
    ['a firewall', refuse(403, '<h1>Forbidden</h1>'), 'site-blocked'],
    ['a broken site', refuse(500, 'Fatal error'), 'site-failed'],
    ['a site that is being maintained', refuse(503, 'Briefly unavailable'), 'site-busy'],
    ['a site that counts requests', refuse(429, 'Slow down'), 'site-busy'],
    ['a wrong password', wordpressWith(refuse(401, '{"code":"incorrect_password","message":"No."}')), 'password-refused'],
    ['application passwords that are switched off', wordpressWith(refuse(401, '{"code":"rest_not_logged_in","message":"No."}'), { authentication: [] }), 'application-passwords-off'],
    ['a plugin that prints before the answer', wordpressWith(refuse(200, '<b>Notice</b>: Undefined {"id":1}')), 'site-answer-not-understood'],
    ['a page instead of the user', wordpressWith(page), 'site-answer-not-understood'],
    ['a cut answer', wordpressWith(refuse(200, '{"id":1,"na')), 'site-answer-not-understood']
  ])('tells %s', async (_, answer, code) => {
    await withSite(answer, async (address) => expect(codeOf(await connect(address))).toBe(code))
  })

  test('tells the new address of a site that has moved, and brings the password to neither', async () => {
    await withSite(page, (elsewhere, heardThere) =>
      withSite((_, response) => response.writeHead(301, { location: `${elsewhere}/` }).end(), async (address, heardHere) => {
        expect(await connect(address)).toMatchObject({ ok: false, error: { code: 'site-redirects', details: { address: elsewhere } } })
        expect([...heardHere, ...heardThere]).toEqual(['/ anonymous'])
      })
    )
  })

  test('does not take the password to a REST root on another host', async () => {
    const link: Answer = (_, response) => response.writeHead(200, { link: '<https://other.example.test/wp-json/>; rel="https://api.w.org/"' }).end()
    await withSite(link, async (address, heard) => {
      expect(await connect(address)).toMatchObject({ ok: false, error: { code: 'site-redirects', details: { address: 'https://other.example.test' } } })
      expect(heard).toEqual(['/ anonymous'])
    })
  })

  test('does not read an answer without end', async () => {
    const endless: Answer = (request, response) => {
      const more = () => {
        if (response.writable) response.write('x'.repeat(1_000_000), more)
      }
      if (request.url === '/') page(request, response)
      else more()
    }
    await withSite(endless, async (address) => expect(codeOf(await connect(address))).toBe('site-answer-not-understood'))
  })

  test('signs in for the index too where strangers are not answered', async () => {
    const me = JSON.stringify({ id: 7, name: 'Mina', capabilities: {} })
    const closed: Answer = (request, response) => {
      if (request.url?.startsWith('/wp-json/') === true && request.headers.authorization === undefined) response.writeHead(401).end('{"code":"rest_login_required"}')
      else wordpressWith((_, answer) => answer.end(me))(request, response)
    }
    await withSite(closed, async (address) => expect(valueOf(await connect(address)).displayName).toBe('Mina'))
  })

  test('finds the API of a site without pretty permalinks', async () => {
    const plain: Answer = (request, response) => {
      const route = new URL(request.url ?? '/', 'http://127.0.0.1').searchParams.get('rest_route')
      if (route === null) response.writeHead(request.url === '/' ? 200 : 404).end('<h1>Page</h1>')
      else if (route === '/') response.end(JSON.stringify(index))
      else if (route === '/wp/v2/users/me') response.end(JSON.stringify({ id: 7, name: 'Mina &amp; Jo', capabilities: { edit_posts: true } }))
      else response.end('[]')
    }
    await withSite(plain, async (address) => {
      expect(valueOf(await connect(address))).toMatchObject({ restRoot: `${address}/?rest_route=/`, name: 'Desk & Co', displayName: 'Mina & Jo', timeZone: { name: 'Asia/Seoul', offsetMinutes: 540 } })
    })
  })
})

describe('the list of sites', () => {
  let desk: Desk
  beforeEach(async () => {
    desk = await openDesk(wordpress)
  })
  afterEach(() => desk.close())

  test('keeps a site once, however often it is connected, and no password in its file', async () => {
    const first = await desk.connect('editor')
    expect((await desk.connect('editor')).id).toBe(first.id)
    await desk.connect('author')
    expect((await desk.sites.list()).map(({ site, password }) => [site.displayName, password])).toEqual([['Editor', 'session'], ['Author', 'session']])
    expect(await readFile(join(desk.directory, 'library', 'sites.json'), 'utf8')).not.toContain(editor.password)
  })

  test('asks for a password that is gone, refreshes with one that is there, and forgets a site', async () => {
    const { id } = await desk.connect('editor')
    expect(valueOf(await desk.sites.refresh(id)).site.id).toBe(id)
    await desk.passwords.forget(id)
    expect(codeOf(await desk.sites.refresh(id))).toBe('password-missing')
    await desk.sites.remove(id)
    expect(await desk.sites.list()).toEqual([])
    expect(codeOf(await desk.sites.refresh(id))).toBe('site-not-found-in-library')
  })
})
