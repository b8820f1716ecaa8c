import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startEndpoint } from '../../scripts/endpoint/reference-server.mjs'
import type { EndpointServer } from '../../scripts/endpoint/reference-server.mjs'
import type { Article } from '../../src/core/article/article'
import { http } from '../../src/main/publishing/http'
import { codeOf, listicleFor, openDeskWith, valueOf } from '../integration/publishing/desk'
import type { AnyDesk } from '../integration/publishing/desk'
import type { Fault, FaultKind, RequestMatch } from '../wordpress/fault'
import { startFaultProxy } from '../wordpress/fault-proxy'
import type { FaultProxy } from '../wordpress/fault-proxy'

let endpoint: EndpointServer
let proxy: FaultProxy
let desk: AnyDesk
let siteId: string
let article: Article
beforeEach(async () => {
  endpoint = await startEndpoint()
  proxy = await startFaultProxy({ target: endpoint.address })
  desk = await openDeskWith(http)
  siteId = valueOf(await desk.sites.connect({ kind: 'endpoint', address: proxy.url, signIn: { way: 'bearer' }, userName: '', password: 'reference-token' })).site.id
  article = await desk.write(await listicleFor(desk, 'Station', ['#111', '#222', '#333']))
})
afterEach(async () => {
  await desk.close()
  await proxy.close()
  await endpoint.stop()
})

const play = (fault: Fault) => void proxy.play(fault)
const everything: RequestMatch = {}
const steps: [string, RequestMatch][] = [
  ['reading', { method: 'GET' }],
  ['uploading', { method: 'POST', path: /\/media/ }],
  ['creating', { method: 'POST', path: /\/posts$/ }],
  ['publishing', { method: 'PUT', path: /\/posts\// }]
]
const login: FaultKind = { kind: 'redirect', location: 'http://192.168.44.1/login?to=news' }
const portals: [string, FaultKind][] = [
  ['its page with status 200', { kind: 'html-200' }],
  ['a redirect to its login', login],
  ['status 511', { kind: 'status', status: 511, body: '<h1>Network authentication required</h1>' }]
]
const held = () => ({ posts: [...endpoint.posts.values()].map(({ status }) => status), media: endpoint.media.size })
const once = { posts: ['published'], media: 3 }

describe('fault 21: a captive portal that answers with', () => {
  it.each(portals.flatMap(([portal, kind]) => steps.map(([step, match]): [string, string, RequestMatch, FaultKind] => [portal, step, match, kind])))(
    '%s while %s: the order waits, is told why, and goes out by itself once somebody has signed in to the network',
    async (_portal, _step, match, kind) => {
      const { outbox, until } = await desk.openOutbox()
      // From the struck request on, nothing gets past the portal.
      play({ match, ...kind })
      const struck = proxy.requests().length
      for (let more = 0; more < 9; more++) play({ match: everything, ...kind })
      const first = until(siteId, article)
      valueOf(await outbox.order({ articleId: article.id, siteId, wish: { type: 'publish' }, whenPostDiffers: 'ask' }))
      expect(codeOf(await first)).toBe('captive-portal')
      expect(outbox.items()).toMatchObject([{ state: 'offline', failure: { code: 'captive-portal', details: { host: new URL(proxy.url).host } } }])
      expect(proxy.requests().length).toBeGreaterThan(struck)

      proxy.calm()
      const second = until(siteId, article)
      outbox.wake()
      expect(valueOf(await second).receipt).toMatchObject({ action: 'published', differences: [] })
      expect(held()).toEqual(once)
      await outbox.close()
    }
  )
})

describe('fault 21: a proxy that answers in the place of the site with', () => {
  const page = (status: number, text: string): FaultKind => ({ kind: 'status', status, headers: { 'content-type': 'text/html' }, body: `<html><h1>${text}</h1></html>` })
  it.each<[number, string, string]>([
    [403, 'Access denied by policy', 'site-blocked'],
    [405, 'Method not allowed', 'site-blocked'],
    [406, 'Not acceptable: Mod_Security', 'site-blocked'],
    [451, 'Unavailable for legal reasons', 'site-blocked']
  ])('%i: stops at once, in its own words, and the next click ends in one post', async (status, words, code) => {
    for (const [, match] of steps.slice(1)) {
      play({ match, ...page(status, words) })
      expect(await desk.publish(article, siteId)).toMatchObject({ ok: false, error: { code, details: { answer: words } } })
    }
    valueOf(await desk.publish(article, siteId))
    expect(held()).toEqual(once)
  })

  // fetch hands on no 407, but an error of the network.
  it.each([[407, 'Proxy authentication required'], [500, 'Squid'], [502, 'Bad gateway'], [504, 'Gateway time-out'], [520, 'Unknown error'], [522, 'Connection timed out']])('%i: is looked into, and goes on by itself to one post', async (status, words) => {
    for (const [, match] of steps) play({ match, ...page(status, words) })
    expect(valueOf(await desk.publish(article, siteId)).receipt.differences).toEqual([])
    expect(held()).toEqual(once)
  })

  it.each(steps.slice(1))('a page with status 200 that is nobody known (%s): is looked into, and goes on by itself to one post', async (_, match) => {
    play({ match, ...page(200, 'It works!') })
    expect(valueOf(await desk.publish(article, siteId)).receipt.differences).toEqual([])
    expect(held()).toEqual(once)
  })
})
