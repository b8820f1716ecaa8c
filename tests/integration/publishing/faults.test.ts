import { createServer } from 'node:http'
import type { IncomingHttpHeaders } from 'node:http'
import { once } from 'node:events'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import type { Article } from '../../../src/core/article/article'
import type { Fault, FaultKind, RequestMatch } from '../../wordpress/fault'
import type { FaultProxy } from '../../wordpress/fault-proxy'
import { startSiteBehindProxy } from '../../wordpress/start-site'
import type { WordPressSite } from '../../wordpress/wordpress-site'
import type { Desk } from './desk'
import { codeOf, openDesk, valueOf } from './desk'

const createPost: RequestMatch = { method: 'POST', path: /\/wp\/v2\/posts\?/ }
const publishPost: RequestMatch = { method: 'POST', path: /\/wp\/v2\/posts\/\d+/ }
const upload: RequestMatch = { method: 'POST', path: /\/wp\/v2\/media\?/ }

let behind: { site: WordPressSite; proxy: FaultProxy; stop: () => Promise<void> }
let desk: Desk
let siteId: string
let articles = 0
beforeAll(async () => {
  behind = await startSiteBehindProxy()
  desk = await openDesk(behind.site)
  siteId = (await desk.connect('author')).id // whose markup WordPress cleans
})
afterAll(async () => {
  await desk.close()
  await behind.stop()
})
beforeEach(() => {
  behind.proxy.forget()
})
afterEach(() => behind.proxy.restore())

/** An article with a picture that no other one has. */
async function writeOne(): Promise<Article> {
  const number = ++articles
  const picture = await desk.photo(`#0000${(16 + number).toString(16)}`, { alt: `Picture ${number}`, caption: '', credit: 'Studio N' })
  return desk.write({
    headline: `Fault ${number}`,
    isCountLinked: false,
    dek: '',
    byline: [],
    leadPicture: picture,
    body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Words.' }] }] },
    categories: [],
    tags: [],
    slug: `fault-${number}`,
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
}

const idsSchema = z.array(z.object({ id: z.number(), slug: z.string(), status: z.string() }))
/** What the site holds of an article: whatever bears its slug or the slugs of ours, the trash included. */
async function held(article: Article) {
  const picture = article.leadPicture?.pictureId.slice(0, 32) ?? ''
  const twins = (slug: string) => [slug, `${slug}-2`, `${slug}-3`].join(',')
  const slugs = `${twins(article.slug)},${twins(`copydesk-${article.id}`)}`
  const posts = idsSchema.parse(await behind.site.rest('GET', `/wp/v2/posts?slug=${slugs}&status=publish,draft,pending,private,future`))
  const media = idsSchema.parse(await behind.site.rest('GET', `/wp/v2/media?slug=${twins(`copydesk-${picture}`)}`))
  return { posts: posts.map(({ slug, status }) => `${slug} ${status}`), media: media.length }
}

const play = (fault: Fault) => void behind.proxy.play(fault)

describe('an answer that gets lost', () => {
  const losses: FaultKind[] = [{ kind: 'reset-after-commit' }, { kind: 'reset-before-send' }, { kind: 'php-notice-before-json' }, { kind: 'html-200' }, { kind: 'status', status: 502 }]
  const steps: [string, RequestMatch][] = [['creating', createPost], ['uploading', upload], ['publishing', publishPost]]
  test.each(steps.flatMap(([step, match]) => losses.map((loss): [string, string, Fault] => [step, loss.kind, { match, ...loss }])))(
    'while %s (%s) makes nothing twice, and the publishing goes on by itself',
    async (_step, _kind, fault) => {
      const article = await writeOne()
      play(fault)
      const { receipt } = valueOf(await desk.publish(article, siteId))
      expect(receipt.differences).toEqual([])
      expect(await held(article)).toEqual({ posts: [`${article.slug} publish`], media: 1 })
      expect(behind.proxy.requests().filter((request) => request.fault === fault.kind)).toHaveLength(1)
    }
  )

  test('again and again ends with a sentence, and the next click finishes the same post', async () => {
    const article = await writeOne()
    for (let time = 0; time < 3; time++) play({ match: publishPost, kind: 'reset-after-commit' })
    expect(codeOf(await desk.publish(article, siteId))).toBe('publish-not-confirmed')
    expect(await desk.journaled()).toEqual([`${article.id}--${siteId}.json`])
    valueOf(await desk.publish(article, siteId))
    expect(await held(article)).toEqual({ posts: [`${article.slug} publish`], media: 1 })
    expect(await desk.journaled()).toEqual([])
  })
})

describe('a site that says no', () => {
  const json = (code: string, data: object = {}) => JSON.stringify({ code, message: `Sorry: ${code}`, data })
  test.each<[string, RequestMatch, number, string, string]>([
    ['401 of WordPress', createPost, 401, json('rest_cannot_create'), 'password-refused'],
    ['403 without the right to create', createPost, 403, json('rest_cannot_create'), 'right-missing-create'],
    ['403 without the right to publish', publishPost, 403, json('rest_cannot_publish'), 'right-missing-publish'],
    ['403 on a post of somebody else', publishPost, 403, json('rest_cannot_edit_others'), 'right-missing-edit'],
    ['403 without the right to upload', upload, 403, json('rest_cannot_create'), 'right-missing-upload'],
    ['403 of a firewall', createPost, 403, '<h1>Blocked by WordFence</h1>', 'site-blocked'],
    ['404 without WordPress', createPost, 404, '<h1>Not found</h1>', 'site-not-wordpress'],
    ['413', upload, 413, '<h1>Request Entity Too Large</h1>', 'picture-too-large-for-site'],
    ['415', upload, 415, json('rest_upload_x'), 'picture-refused-by-site'],
    ['422', publishPost, 422, json('rest_invalid_param', { params: { title: 'No.' } }), 'value-refused-by-site'],
    ['451', createPost, 451, '<h1>Unavailable</h1>', 'site-blocked'],
    ['a forbidden kind of file, as 500', upload, 500, json('rest_upload_sideload_error'), 'picture-refused-by-site']
  ])('%s: stops at once with its own sentence, and the next click goes on', async (_, match, status, body, code) => {
    const article = await writeOne()
    play({ match, kind: 'status', status, body })
    expect(codeOf(await desk.publish(article, siteId))).toBe(code)
    valueOf(await desk.publish(article, siteId))
    expect(await held(article)).toEqual({ posts: [`${article.slug} publish`], media: 1 })
  })

  test.each([409, 412])('%i, which says that the post is another: looks again, finds it as it was, and goes on; said again and again it stops', async (status) => {
    const article = await writeOne()
    play({ match: publishPost, kind: 'status', status, body: json('conflict') })
    valueOf(await desk.publish(article, siteId))
    expect(await held(article)).toEqual({ posts: [`${article.slug} publish`], media: 1 })

    const other = await writeOne()
    for (let time = 0; time < 3; time++) play({ match: publishPost, kind: 'status', status, body: json('conflict') })
    expect(codeOf(await desk.publish(other, siteId))).toBe('publish-not-confirmed')
  })

  test.each([500, 503, 429])('%i three times over: stops, and makes nothing twice', async (status) => {
    const article = await writeOne()
    for (let time = 0; time < 3; time++) play({ match: createPost, kind: 'status', status, headers: { 'retry-after': '1' }, body: 'busy' })
    expect(codeOf(await desk.publish(article, siteId))).toBe(status === 500 ? 'site-failed' : 'site-busy')
    valueOf(await desk.publish(article, siteId))
    expect(await held(article)).toEqual({ posts: [`${article.slug} publish`], media: 1 })
  })

  test('that asks to wait for ten minutes is waited for', async () => {
    const article = await writeOne()
    play({ match: createPost, kind: 'status', status: 429, headers: { 'retry-after': '600' } })
    const before = desk.slept.length
    valueOf(await desk.publish(article, siteId))
    expect(Math.max(...desk.slept.slice(before))).toBeGreaterThanOrEqual(600_000)
    expect(await held(article)).toEqual({ posts: [`${article.slug} publish`], media: 1 })
  })

  test('and answers reads with a page: says whose page it is', async () => {
    const article = await writeOne()
    play({ match: { method: 'GET' }, kind: 'status', status: 200, body: '<!doctype html><h1>Garden club</h1>' })
    const refused = await desk.publish(article, siteId)
    expect(refused).toMatchObject({ ok: false, error: { code: 'site-answer-not-understood', details: { answer: 'Garden club' } } })
  })
})

describe('the password', () => {
  test('goes to no other host when a site redirects', async () => {
    const heard: IncomingHttpHeaders[] = []
    const thief = createServer((request, response) => {
      heard.push(request.headers)
      response.end('{}')
    }).listen(0, '127.0.0.1')
    await once(thief, 'listening')
    const address = z.object({ port: z.number() }).parse(thief.address())
    for (const match of [{ method: 'GET' }, createPost, upload, publishPost]) {
      const article = await writeOne()
      const location = `http://127.0.0.1:${address.port}/wp-json/`
      const struck = behind.proxy.play({ match, kind: 'redirect', location })
      expect(await desk.publish(article, siteId)).toMatchObject({ ok: false, error: { code: 'site-redirects', details: { address: location } } })
      await struck
      valueOf(await desk.publish(article, siteId))
    }
    thief.close()
    expect(heard).toEqual([])
  })

  test('is in no failure, receipt, journal or file of the library', async () => {
    const { password } = behind.site.users.author
    const article = await writeOne()
    play({ match: publishPost, kind: 'status', status: 403, body: JSON.stringify({ code: 'rest_cannot_publish', message: 'No.' }) })
    const refused = await desk.publish(article, siteId)
    const accepted = await desk.publish(article, siteId)
    expect(JSON.stringify([refused, accepted, await desk.sites.list(), desk.shown])).not.toContain(password)
  })
})

describe('the network', () => {
  test('that is cut ends the publishing with a sentence, and the next click goes on', async () => {
    const article = await writeOne()
    await behind.proxy.cut()
    expect(codeOf(await desk.publish(article, siteId))).toBe('site-offline')
    await behind.proxy.restore()
    valueOf(await desk.publish(article, siteId))
  })

  test.each([['create', createPost], ['upload', upload], ['publish', publishPost]])('that hangs (%s) can be cancelled, and the next click makes nothing twice', async (_, match) => {
    const article = await writeOne()
    const struck = behind.proxy.play({ match, kind: 'hang' })
    const { outbox } = await desk.openOutbox()
    const job = { articleId: article.id, siteId, wish: { type: 'publish' }, whenPostDiffers: 'ask' } as const
    valueOf(await outbox.order(job))
    await struck
    expect(codeOf(await outbox.order(job))).toBe('already-publishing')
    const asked = performance.now()
    await outbox.cancel(job)
    expect(performance.now() - asked).toBeLessThan(500)
    expect(outbox.items()).toEqual([])
    await outbox.close()
    valueOf(await desk.publish(article, siteId))
    expect(await held(article)).toEqual({ posts: [`${article.slug} publish`], media: 1 })
  })
})
