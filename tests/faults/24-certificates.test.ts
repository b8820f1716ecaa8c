import { createServer } from 'node:https'
import { once } from 'node:events'
import tls from 'node:tls'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { http } from '../../src/main/publishing/http'
import type { Http } from '../../src/main/publishing/http'
import { examine } from '../../src/main/publishing/examine'
import { openDeskWith } from '../integration/publishing/desk'
import type { AnyDesk } from '../integration/publishing/desk'
import { makeAuthority, makeSelfSigned } from '../support/certificates'
import type { Certificate } from '../support/certificates'
import { withSite, wordpress } from '../support/faulty-site'

const authority = makeAuthority()
const secret = 'abcd EFGH 1234 ijkl MNOP 5678'
const inDays = (days: number) => new Date(Date.now() + days * 24 * 60 * 60 * 1000)
const credentials = (address: string) => ({ kind: 'wordpress', address, userName: 'mina', password: secret }) as const

// The computer trusts the authority of this test, or every certificate would fail for the same reason.
const original = tls.createSecureContext
beforeAll(() => {
  tls.createSecureContext = (options = {}) => original({ ...options, ca: [authority.cert] })
})
afterAll(() => {
  tls.createSecureContext = original
})

/** A site with a certificate: how far connections got at it, and what it was asked. */
async function withCertificate<Value>(certificate: Certificate, work: (site: { address: string; requests: string[]; secured: () => number }) => Promise<Value>): Promise<Value> {
  const requests: string[] = []
  let secured = 0
  const server = createServer(certificate, (request, response) => {
    requests.push(`${request.method ?? ''} ${request.url ?? ''}`)
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
  }).listen(0, '127.0.0.1')
  server.on('tlsClientError', () => undefined)
  server.on('secureConnection', () => secured++)
  await once(server, 'listening')
  const bound = server.address()
  if (bound === null || typeof bound === 'string') throw new Error('The server has no port')
  try {
    return await work({ address: `https://127.0.0.1:${String(bound.port)}`, requests, secured: () => secured })
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

describe('fault 24: a certificate', () => {
  it('that is right is taken, so that the others fail for what is wrong with them', async () => {
    await withCertificate(authority.issue({ ip: '127.0.0.1' }), async ({ address, requests }) => {
      expect(await http({ method: 'GET', address: `${address}/` })).toMatchObject({ type: 'answered', status: 200 })
      expect(requests).toEqual(['GET /'])
    })
  })

  it.each<[string, Certificate, string, string]>([
    ['expired', authority.issue({ ip: '127.0.0.1', notBefore: inDays(-20), notAfter: inDays(-1) }), 'CERT_HAS_EXPIRED', 'certificate-expired'],
    ['not yet valid', authority.issue({ ip: '127.0.0.1', notBefore: inDays(1), notAfter: inDays(2) }), 'CERT_NOT_YET_VALID', 'certificate-not-yet-valid'],
    ['of another host', authority.issue({ ip: '127.0.0.9' }), 'ERR_TLS_CERT_ALTNAME_INVALID', 'certificate-of-another-host'],
    ['that signed itself', makeSelfSigned({ ip: '127.0.0.1' }), 'DEPTH_ZERO_SELF_SIGNED_CERT', 'site-certificate'],
    ['of an authority that nobody knows', makeAuthority().issue({ ip: '127.0.0.1' }), 'UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'site-certificate']
  ])('%s is refused for good, told with host and cause, and the site hears nothing', async (_, certificate, reason, code) => {
    await withCertificate(certificate, async ({ address, requests }) => {
      const { host } = new URL(address)
      const write = await http({ method: 'POST', address: `${address}/`, headers: { authorization: 'Basic c2VjcmV0' }, body: '{}' })
      expect(write).toEqual({ type: 'hopeless', failure: { code: 'site-certificate', details: { host, reason } } })
      const { checks } = await examine(http, () => new Date(), credentials(address))
      expect(checks.find(({ status }) => status === 'failed')).toMatchObject({ name: 'certificate', failure: { code } })
      expect(requests).toEqual([])
    })
  })
})

describe('fault 24: http without s', () => {
  const asked: string[] = []
  const listening: Http = (request, signal) => {
    asked.push(request.address)
    return http(request, signal)
  }
  let desk: AnyDesk
  beforeAll(async () => {
    desk = await openDeskWith(listening)
  })
  afterEach(() => {
    asked.length = 0
  })
  afterAll(() => desk.close())

  it.each(['http://news.example.test', 'http://127.0.0.1.example.test/', 'http://0.0.0.0:80', 'HTTP://10.0.0.1', 'http://localhost.example.test'])('is refused before anything is asked: %s', async (address) => {
    expect(await desk.sites.connect(credentials(address))).toMatchObject({ ok: false, error: { code: 'address-not-secure' } })
    expect(asked).toEqual([])
  })

  it('is taken on this computer itself', async () => {
    await withSite(wordpress(), async ({ address, heard }) => {
      expect(await desk.sites.connect(credentials(address))).toMatchObject({ ok: true, value: { site: { address } } })
      expect(heard.some(({ authorization }) => authorization?.startsWith('Basic '))).toBe(true)
    })
  })

  it('is refused by the last hand too, wherever the address came from: a file of sites that somebody else wrote', async () => {
    const asks = vi.spyOn(globalThis, 'fetch')
    const answer = await http({ method: 'GET', address: 'http://news.example.test/wp-json/', headers: { authorization: 'Basic c2VjcmV0' } })
    expect(answer).toEqual({ type: 'hopeless', failure: { code: 'address-not-secure', details: { host: 'news.example.test' } } })
    expect(asks).not.toHaveBeenCalled()
  })
})
