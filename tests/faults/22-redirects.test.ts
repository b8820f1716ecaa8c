import { createServer } from 'node:https'
import { once } from 'node:events'
import tls from 'node:tls'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startEndpoint } from '../../scripts/endpoint/reference-server.mjs'
import type { EndpointServer } from '../../scripts/endpoint/reference-server.mjs'
import type { SiteCredentials } from '../../src/core/publishing/site-credentials'
import { examine } from '../../src/main/publishing/examine'
import { http } from '../../src/main/publishing/http'
import { recogniseKind } from '../../src/main/publishing/recognise-kind'
import { codeOf, listicleFor, openDeskWith, valueOf } from '../integration/publishing/desk'
import type { AnyDesk } from '../integration/publishing/desk'
import { makeAuthority } from '../support/certificates'
import { page, withSite, wordpress } from '../support/faulty-site'
import type { RequestMatch } from '../wordpress/fault'
import { startFaultProxy } from '../wordpress/fault-proxy'
import type { FaultProxy } from '../wordpress/fault-proxy'
import { withRawServer } from './support/raw-server'

const statuses = [301, 302, 303, 307, 308] as const
const accounts: Record<SiteCredentials['kind'], (address: string) => SiteCredentials> = {
  wordpress: (address) => ({ kind: 'wordpress', address, userName: 'mina', password: 'abcd EFGH 1234 ijkl' }),
  ghost: (address) => ({ kind: 'ghost', address, password: `${'a'.repeat(24)}:${'b'.repeat(64)}` }),
  endpoint: (address) => ({ kind: 'endpoint', address, signIn: { way: 'bearer' }, userName: '', password: 'reference-token' })
}
const kinds = Object.values(accounts)
const answering = (socket: { end: (text: string) => unknown }): void => void socket.end('HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}')

let desk: AnyDesk
beforeEach(async () => {
  desk = await openDeskWith(http)
})
afterEach(() => desk.close())

describe('fault 22: a site that redirects to another host', () => {
  it.each(statuses)('by %i, while it is connected, examined and recognised: not one byte arrives there', async (status) => {
    await withRawServer(answering, (second) =>
      withSite(page('', status, { location: `http://localhost:${String(second.port)}/wp-json/` }), async ({ address }) => {
        for (const account of kinds) {
          expect(codeOf(await desk.sites.connect(account(address)))).toBe('site-redirects')
          const { checks } = await examine(http, () => new Date(), account(address))
          expect(checks.find(({ status: found }) => found === 'failed')?.name).toBe('redirect')
        }
        expect(await recogniseKind(http, address)).toBeUndefined()
        expect([second.connections(), second.heard().length]).toEqual([0, 0])
      })
    )
  })

  it('after the first page, where the password is sent for the first time: not one byte arrives there', async () => {
    await withRawServer(answering, (second) =>
      withSite(wordpress({ me: page('', 307, { location: `http://localhost:${String(second.port)}/` }) }), async ({ address, heard }) => {
        expect(await desk.sites.connect(accounts.wordpress(address))).toMatchObject({ ok: false, error: { code: 'site-redirects', details: { address: `http://localhost:${String(second.port)}/` } } })
        expect(heard.filter(({ authorization }) => authorization !== undefined)).toHaveLength(1)
        expect([second.connections(), second.heard().length]).toEqual([0, 0])
      })
    )
  })

  it('to itself, without an end: is asked once a question', async () => {
    for (const account of kinds) {
      await withSite((request, response, body) => { page('', 302, { location: request.url ?? '/' })(request, response, body) }, async ({ address, heard }) => {
        expect(codeOf(await desk.sites.connect(account(address)))).not.toBe('ok')
        expect(heard.length).toBeLessThanOrEqual(3)
        expect(new Set(heard.map(({ line }) => line)).size).toBe(heard.length)
      })
    }
  })

  it.each(['', 'http://', '//', 'javascript:alert(1)', 'data:text/html,x', '/\u00ff', 'http://mina:abcd@localhost/'])('to “%s”: stops with a sentence', async (location) => {
    await withSite((_request, response) => { response.writeHead(302, location === '' ? {} : { location: Buffer.from(location).toString('latin1') }).end() }, async ({ address }) => {
      expect(codeOf(await desk.sites.connect(accounts.endpoint(address)))).toBe('site-redirects')
    })
  })
})

describe('fault 22: from https to http', () => {
  const original = tls.createSecureContext
  afterEach(() => {
    tls.createSecureContext = original
  })

  it.each(statuses)('by %i: the address is told and refused as well, and not one byte arrives there', async (status) => {
    const authority = makeAuthority()
    tls.createSecureContext = (options = {}) => original({ ...options, ca: [authority.cert] })
    await withRawServer(answering, async (second) => {
      const open = `http://news.example.test:${String(second.port)}/`
      const server = createServer(authority.issue({ ip: '127.0.0.1' }), (_request, response) => {
        response.writeHead(status, { location: `http://127.0.0.1:${String(second.port)}/` }).end()
      }).listen(0, '127.0.0.1')
      await once(server, 'listening')
      const bound = server.address()
      if (bound === null || typeof bound === 'string') throw new Error('The server has no port')
      for (const account of kinds) expect(codeOf(await desk.sites.connect(account(`https://127.0.0.1:${String(bound.port)}`)))).toBe('site-redirects')
      expect(codeOf(await desk.sites.connect(accounts.wordpress(open)))).toBe('address-not-secure')
      expect([second.connections(), second.heard().length]).toEqual([0, 0])
      server.closeAllConnections()
      server.close()
    })
  })
})

describe('fault 22: in the midst of a publish', () => {
  let endpoint: EndpointServer
  let proxy: FaultProxy
  beforeEach(async () => {
    endpoint = await startEndpoint()
    proxy = await startFaultProxy({ target: endpoint.address })
  })
  afterEach(async () => {
    await proxy.close()
    await endpoint.stop()
  })

  const steps: readonly RequestMatch[] = [{ method: 'GET' }, { method: 'POST', path: /\/posts$/ }, { method: 'POST', path: /\/media/ }, { method: 'PUT', path: /\/posts\// }]
  it('at any request, by any status: stops with the new address, not one byte arrives there, and the next click ends in one post', async () => {
    await withRawServer(answering, async (second) => {
      const location = `http://localhost:${String(second.port)}/`
      const { site } = valueOf(await desk.sites.connect(accounts.endpoint(proxy.url)))
      let posts = 0
      for (const [place, match] of steps.entries()) {
        for (const status of statuses) {
          const number = `#${String(place + 1)}${String(status)}`
          const article = await desk.write(await listicleFor(desk, `Moved ${String(place)} ${String(status)}`, [`${number}a1`, `${number}b2`, `${number}c3`]))
          const struck = proxy.play({ match, kind: 'redirect', location, status })
          expect(await desk.publish(article, site.id)).toMatchObject({ ok: false, error: { code: 'site-redirects', details: { address: location } } })
          await struck
          valueOf(await desk.publish(article, site.id))
          expect(endpoint.posts.size).toBe(++posts)
        }
      }
      expect([second.connections(), second.heard().length]).toEqual([0, 0])
    })
  })
})
