import { createServer, type Server } from 'node:http'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { captivePortalPage, phpNotice } from '../wordpress/fault'
import { type FaultProxy, startFaultProxy } from '../wordpress/fault-proxy'

let site: Server
let proxy: FaultProxy
let heard: string[]

beforeEach(async () => {
  heard = []
  site = createServer((request, response) => {
    void text(request).then((body) => {
      heard.push(`${request.method} ${request.url} ${request.headers.host} ${body}`)
      response.writeHead(201, { 'content-type': 'application/json', 'x-wp-total': '3' }).end('{"id":1}')
    })
  })
  site.listen(0, '127.0.0.1')
  await once(site, 'listening')
  const address = site.address()
  if (!address || typeof address === 'string') throw new Error('no port')
  proxy = await startFaultProxy({ target: `http://127.0.0.1:${address.port}` })
})

afterEach(async () => {
  await proxy.close()
  site.close()
  site.closeAllConnections()
})

const post = (path = '/wp-json/wp/v2/posts', signal?: AbortSignal) => fetch(proxy.url + path, {
  method: 'POST', headers: { authorization: 'Basic secret' }, body: '{"title":"a"}', redirect: 'manual', ...(signal && { signal }),
})
const reasonOf = async (request: Promise<unknown>) => {
  const error: unknown = await request.then(() => undefined, (reason: unknown) => reason)
  const cause = error instanceof Error ? error.cause : undefined
  return cause instanceof Error && 'code' in cause ? cause.code : error
}

describe('a fault proxy', () => {
  test('passes a request on, host and all, and gives the answer back', async () => {
    const answer = await post('/wp-json/wp/v2/posts?slug=a')
    expect([answer.status, answer.headers.get('x-wp-total'), await answer.json()]).toEqual([201, '3', { id: 1 }])
    expect(heard).toEqual([`POST /wp-json/wp/v2/posts?slug=a 127.0.0.1:${proxy.port} {"title":"a"}`])
  })

  test('records method, path, status and the names of headers, and never a value of one', async () => {
    await post()
    const [request] = proxy.requests()
    expect(request).toMatchObject({ method: 'POST', path: '/wp-json/wp/v2/posts', status: 201, fault: null })
    expect(request?.headers).toContain('authorization')
    expect(JSON.stringify(proxy.requests())).not.toContain('secret')
    proxy.forget()
    expect(proxy.requests()).toEqual([])
  })

  test('refuses connections while it is cut, and serves on the same port when it is restored', async () => {
    await post()
    await proxy.cut()
    expect(await reasonOf(post())).toBe('ECONNREFUSED')
    await proxy.restore()
    expect((await post()).status).toBe(201)
  })

  test('cuts off the request that is under way', async () => {
    const struck = proxy.play({ match: {}, kind: 'hang' })
    const reason = reasonOf(post())
    await struck
    await proxy.cut()
    expect(await reason).toMatch(/ECONNRESET|UND_ERR_SOCKET/)
  })

  test('resets before the site hears of the request', async () => {
    void proxy.play({ match: {}, kind: 'reset-before-send' })
    expect(await reasonOf(post())).toBe('ECONNRESET')
    expect(heard).toEqual([])
  })

  test('resets after the site has done what was asked', async () => {
    void proxy.play({ match: {}, kind: 'reset-after-commit' })
    expect(await reasonOf(post())).toBe('ECONNRESET')
    expect(heard).toHaveLength(1)
    expect(proxy.requests()).toMatchObject([{ status: null, fault: 'reset-after-commit' }])
  })

  test('answers with a status, headers and a body in place of the site', async () => {
    void proxy.play({ match: {}, kind: 'status', status: 503, headers: { 'retry-after': '7' }, body: 'busy' })
    const answer = await post()
    expect([answer.status, answer.headers.get('retry-after'), await answer.text(), heard]).toEqual([503, '7', 'busy', []])
  })

  test('plays a captive portal', async () => {
    void proxy.play({ match: {}, kind: 'html-200' })
    const answer = await post()
    expect([answer.status, await answer.text(), heard]).toEqual([200, captivePortalPage, []])
  })

  test('redirects elsewhere', async () => {
    void proxy.play({ match: {}, kind: 'redirect', location: 'http://127.0.0.1:1/login', status: 307 })
    const answer = await post()
    expect([answer.status, answer.headers.get('location'), heard]).toEqual([307, 'http://127.0.0.1:1/login', []])
  })

  test('hangs until the asking side gives up', async () => {
    const struck = proxy.play({ match: {}, kind: 'hang' })
    const impatience = new AbortController()
    const reason = reasonOf(post('/', impatience.signal))
    await struck
    impatience.abort('enough')
    expect(await reason).toBe('enough')
    expect(heard).toEqual([])
  })

  test('puts a PHP notice before the JSON of the site', async () => {
    void proxy.play({ match: {}, kind: 'php-notice-before-json' })
    const answer = await post()
    expect([answer.status, await answer.text()]).toEqual([201, `${phpNotice}{"id":1}`])
    expect(heard).toHaveLength(1)
  })

  test('strikes only what fits, in the order of the plan, and once each', async () => {
    void proxy.play({ match: { method: 'POST', path: /\/media/ }, kind: 'status', status: 500 })
    void proxy.play({ match: { method: 'POST' }, kind: 'status', status: 502 })
    const statuses = []
    for (const path of ['/wp-json/wp/v2/posts', '/wp-json/wp/v2/media?slug=a', '/wp-json/wp/v2/media?slug=a']) statuses.push((await post(path)).status)
    expect(statuses).toEqual([502, 500, 201])
  })

  test('resets the connection when the site itself is down', async () => {
    site.close()
    site.closeAllConnections()
    expect(await reasonOf(post())).toBe('ECONNRESET')
  })
})
