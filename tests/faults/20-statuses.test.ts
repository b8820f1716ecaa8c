import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startEndpoint } from '../../scripts/endpoint/reference-server.mjs'
import type { EndpointServer } from '../../scripts/endpoint/reference-server.mjs'
import * as z from 'zod/mini'
import type { Article } from '../../src/core/article/article'
import { http } from '../../src/main/publishing/http'
import { codeOf, openDeskWith, valueOf } from '../integration/publishing/desk'
import type { AnyDesk } from '../integration/publishing/desk'
import { body, paragraph } from '../support/build-document'
import type { RequestMatch } from '../wordpress/fault'
import { startFaultProxy } from '../wordpress/fault-proxy'
import type { FaultProxy } from '../wordpress/fault-proxy'

let endpoint: EndpointServer
let proxy: FaultProxy
let desk: AnyDesk
let siteId: string
let article: Article
let postsBefore = 0
let articles = 0
beforeAll(async () => {
  endpoint = await startEndpoint()
  proxy = await startFaultProxy({ target: endpoint.address })
  desk = await openDeskWith(http)
  siteId = valueOf(await desk.sites.connect({ kind: 'endpoint', address: proxy.url, signIn: { way: 'bearer' }, userName: '', password: 'reference-token' })).site.id
})
afterAll(async () => {
  await desk.close()
  await proxy.close()
  await endpoint.stop()
})
beforeEach(async () => {
  proxy.forget()
  desk.slept.length = 0
  postsBefore = endpoint.posts.size
  articles++
  article = await desk.write({
    headline: 'Statuses',
    isCountLinked: false,
    dek: '',
    byline: [],
    leadPicture: null,
    body: body(paragraph('Words.')),
    categories: [],
    tags: [],
    slug: `statuses-${String(articles)}`,
    isSlugEdited: true,
    excerpt: '',
    seoTitle: '',
    seoDescription: '',
    socialTitle: '',
    socialPicture: null,
    areCommentsOpen: true,
    notes: '',
    passageNotes: [],
    dismissedNumbering: [],
    slots: []
  })
})
const creating: RequestMatch = { method: 'POST', path: /\/posts$/ }
const publishing: RequestMatch = { method: 'PUT', path: /\/posts\// }
const reading: RequestMatch = { method: 'GET' }
const told = (code: string) => JSON.stringify({ error: { code, message: `Sorry: ${code}.` } })

function answer(match: RequestMatch, status: number, { code = '', retryAfter, date, times = 1 }: { code?: string; retryAfter?: string; date?: string; times?: number } = {}): void {
  const headers = { 'content-type': code === '' ? 'text/html' : 'application/json', ...(retryAfter !== undefined && { 'retry-after': retryAfter }), ...(date !== undefined && { date }) }
  for (let time = 0; time < times; time++) void proxy.play({ match, kind: 'status', status, headers, body: code === '' ? `<h1>${String(status)} of somebody</h1>` : told(code) })
}

const made = () => endpoint.posts.size - postsBefore
/** How often the site was told to make the post, whatever came of it. */
const creations = () => proxy.requests().filter(({ method, path }) => method === 'POST' && path.endsWith('/posts')).length
/** The next click, and what there is after it. */
async function goOn(): Promise<void> {
  proxy.calm()
  expect(valueOf(await desk.publish(article, siteId)).receipt).toMatchObject({ action: 'published', differences: [] })
  expect(made()).toBe(1)
  expect([...endpoint.posts.values()].at(-1)).toMatchObject({ slug: article.slug, status: 'published' })
}

/** A status; what the CMS says with it, or nothing where somebody else speaks; what the editor is told when it comes in answer to creating. */
const refusals: [number, string, string][] = [
  [400, 'invalid', 'value-refused-by-site'],
  [401, 'unauthorized', 'key-refused'],
  [401, '', 'site-blocked'],
  [403, 'forbidden', 'right-missing-create'],
  [403, '', 'site-blocked'],
  [404, 'not_found', 'post-missing-on-site'],
  [404, '', 'site-not-endpoint'],
  [409, 'post_changed', 'post-changed-on-site'],
  [410, 'gone', 'post-missing-on-site'],
  [412, 'post_changed', 'post-changed-on-site'],
  [413, 'too_large', 'value-refused-by-site'],
  [415, 'type_not_supported', 'value-refused-by-site'],
  [422, 'invalid', 'value-refused-by-site'],
  [451, '', 'site-blocked']
]

describe('fault 20: a status in answer to creating', () => {
  it.each(refusals)('%i “%s”: refused at once as %s, without a wait and a second try, and the next click ends in one post', async (status, code, expected) => {
    answer(creating, status, { code })
    const refused = await desk.publish(article, siteId)
    expect(refused).toMatchObject({ ok: false, error: { code: expected, details: { host: new URL(proxy.url).host, status } } })
    expect([creations(), desk.slept, made()]).toEqual([1, [], 0])
    await goOn()
  })

  it.each([408, 425, 429, 503])('%i: waits, looks, and goes on by itself', async (status) => {
    answer(creating, status)
    expect(codeOf(await desk.publish(article, siteId))).toBe('ok')
    expect([creations(), desk.slept.length, made()]).toEqual([2, 1, 1])
  })

  it.each([500, 501, 502, 504, 505, 507, 508, 520])('%i: waits, looks, and goes on by itself', async (status) => {
    answer(creating, status)
    expect(codeOf(await desk.publish(article, siteId))).toBe('ok')
    expect([creations(), desk.slept.length, made()]).toEqual([2, 1, 1])
  })

  it.each([[408, 'site-busy'], [425, 'site-busy'], [429, 'site-busy'], [503, 'site-busy'], [500, 'site-failed'], [502, 'site-failed'], [504, 'site-failed']])('%i three times over: is told as %s, and the next click ends in one post', async (status, expected) => {
    answer(creating, status, { times: 3 })
    expect(codeOf(await desk.publish(article, siteId))).toBe(expected)
    expect([creations(), desk.slept.length, made()]).toEqual([3, 2, 0])
    await goOn()
  })
})

describe('fault 20: a status in answer to publishing', () => {
  it.each(refusals.filter(([status]) => status !== 409 && status !== 412))('%i “%s”: refused at once, and the next click publishes the draft that is there', async (status, code) => {
    answer(publishing, status, { code })
    expect(codeOf(await desk.publish(article, siteId))).not.toBe('ok')
    expect([desk.slept, made()]).toEqual([[], 1])
    await goOn()
    expect(creations()).toBe(1)
  })

  it.each([409, 412, 429, 500, 502, 503, 504])('%i: is looked into, and goes on by itself', async (status) => {
    answer(publishing, status, { code: 'any' })
    await goOn()
    expect(creations()).toBe(1)
  })
})

describe('fault 20: a status in answer to reading', () => {
  it.each([408, 425, 429, 500, 502, 503, 504])('%i: waits and goes on by itself', async (status) => {
    answer(reading, status)
    expect(codeOf(await desk.publish(article, siteId))).toBe('ok')
    expect([creations(), desk.slept.length]).toEqual([1, 1])
  })
})

const second = 1_000
const hour = 60 * 60 * second
const sent = 'Thu, 26 Nov 2026 09:00:00 GMT'
/** What is sent, and the least that is waited. */
const waits: [string, number][] = [
  ['0', 0],
  ['7', 7 * second],
  ['600', 600 * second],
  ['86400', hour],
  ['99999999999999999999', hour],
  ['Thu, 26 Nov 2026 09:10:00 GMT', 600 * second],
  ['Thursday, 26-Nov-26 09:10:00 GMT', 600 * second],
  ['Thu Nov 26 09:10:00 2026', 600 * second],
  ['Thu, 26 Nov 2099 09:10:00 GMT', hour],
  ['Thu, 26 Nov 2020 09:10:00 GMT', 0],
  ['', 0],
  ['soon', 0],
  ['in 2099', 0],
  ['2099-01-01T00:00:00Z', 0],
  ['-600', 0],
  ['1.5', 0],
  ['600 seconds', 0],
  ['1e9', 0],
  ['0x7fffffff', 0],
  ['600, 600', 0],
  ['NaN', 0]
]

describe('fault 20: Retry-After', () => {
  it.each(waits)('“%s” waits as long as was asked, at most an hour, and not at all for what is no time', async (retryAfter, least) => {
    answer(creating, 429, { retryAfter, date: sent })
    expect(codeOf(await desk.publish(article, siteId))).toBe('ok')
    const [slept = -1, ...more] = desk.slept
    expect(more).toEqual([])
    // Our own random pause comes on top: half a second at most after a first doubt.
    expect(slept).toBeGreaterThanOrEqual(least)
    expect(slept).toBeLessThanOrEqual(least + 500)
    expect([creations(), made()]).toEqual([2, 1])
  })

  it('is honoured as well by an order that has given up for now', async () => {
    const { outbox, until } = await desk.openOutbox()
    answer(creating, 503, { retryAfter: '1800', times: 3 })
    const over = until(siteId, article)
    const asked = Date.now()
    valueOf(await outbox.order({ articleId: article.id, siteId, wish: { type: 'publish' }, whenPostDiffers: 'ask' }))
    expect(codeOf(await over)).toBe('site-busy')
    const nextTryAt = z.iso.datetime().parse(outbox.items()[0]?.nextTryAt)
    expect(Date.parse(nextTryAt) - asked).toBeGreaterThanOrEqual(1_800 * second)
    const again = until(siteId, article)
    valueOf(await outbox.retry({ articleId: article.id, siteId, whenPostDiffers: 'ask' }))
    valueOf(await again)
    expect(made()).toBe(1)
    await outbox.close()
  })
})
