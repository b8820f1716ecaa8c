import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type * as z from 'zod/mini'
import { startEndpoint } from '../../../../scripts/endpoint/reference-server.mjs'
import type { EndpointServer } from '../../../../scripts/endpoint/reference-server.mjs'
import { mediaWordsSchema, newPostSchema, postWordsSchema } from '../../../../src/core/endpoint/contract'
import { failure } from '../../../../src/core/failure'
import type { Wish } from '../../../../src/core/publishing/operation'
import type { EndpointSignIn } from '../../../../src/core/publishing/site'
import { Conflicts } from '../../../../src/main/publishing/conflicts'
import { http } from '../../../../src/main/publishing/http'
import type { Http } from '../../../../src/main/publishing/http'
import { recogniseKind } from '../../../../src/main/publishing/recognise-kind'
import { codeOf, listicleFor, openDeskWith, valueOf } from '../../../integration/publishing/desk'
import type { AnyDesk } from '../../../integration/publishing/desk'
import { body, paragraph } from '../../../support/build-document'

const bearer: EndpointSignIn = { way: 'bearer' }
const credentials = (address: string, changes: { signIn?: EndpointSignIn; userName?: string; password?: string } = {}) =>
  ({ kind: 'endpoint', address, signIn: bearer, userName: '', password: 'reference-token', ...changes }) as const

let endpoint: EndpointServer
let desk: AnyDesk
/** The largest file that the endpoint says it takes. */
let maximumUploadBytes: number | undefined
/** A server before it takes no files. */
let isFull = false
/** What the network does to the next requests; each may lose its answer, before or after it was carried out. */
let mishaps: ('none' | 'before' | 'after')[] = []
const faulty: Http = async (request, signal) => {
  const mishap = request.method === 'GET' ? 'none' : (mishaps.shift() ?? 'none')
  const lost = { type: 'doubtful', failure: failure('site-timeout', { host: 'desk.test' }) } as const
  if (mishap === 'before') return lost
  if (isFull && request.method === 'POST' && request.address.includes('/media')) return { type: 'answered', status: 413, headers: new Headers(), text: '<h1>Request Entity Too Large</h1>' }
  const answer = await http(request, signal)
  if (answer.type === 'answered' && request.address.endsWith('/capabilities')) return { ...answer, text: JSON.stringify({ ...JSON.parse(answer.text), maximumUploadBytes }) }
  return mishap === 'after' ? lost : answer
}

beforeEach(async () => {
  mishaps = []
  isFull = false
  maximumUploadBytes = undefined
  endpoint = await startEndpoint()
  desk = await openDeskWith(faulty)
})
afterEach(async () => {
  await desk.close()
  await endpoint.stop()
})

describe('connecting to a JSON endpoint', () => {
  test('learns its name, zone, categories, tags and what the account may do', async () => {
    const { site } = valueOf(await desk.sites.connect(credentials(`${endpoint.address}/`)))
    expect(site).toMatchObject({ kind: 'endpoint', name: 'Reference desk', displayName: 'Mina Seo', timeZone: { name: 'Asia/Seoul', offsetMinutes: 540 }, areCommentsByPost: true })
    expect(site.categories.map(({ id, parentId }) => [id, parentId])).toEqual([['Dramas', 0], ['Dramas › Reviews', 'Dramas']])
    expect(site.tags.map(({ name }) => name)).toEqual(['soundtrack'])
    expect(valueOf(await desk.sites.connect(credentials(endpoint.address))).site.id).toBe(site.id)
    expect(valueOf(await desk.sites.refresh(site.id)).site.name).toBe('Reference desk')
  })

  test.each([
    ['a user name and a password', { authorization: `Basic ${Buffer.from('mina:pass wörd').toString('base64')}` }, { signIn: { way: 'basic' }, userName: 'mina', password: 'pass wörd' }],
    ['a key in a header', { 'x-desk-key': 'k-1' }, { signIn: { way: 'header', header: 'X-Desk-Key' }, password: 'k-1' }]
  ] as const)('signs in with %s', async (_, accepts, changes) => {
    const other = await startEndpoint({ accepts })
    try {
      expect(codeOf(await desk.sites.connect(credentials(other.address, changes)))).toBe('ok')
      expect(codeOf(await desk.sites.connect(credentials(other.address, { ...changes, password: 'wrong' })))).toBe('key-refused')
    } finally {
      await other.stop()
    }
  })

  test('refuses a wrong token, one that no header can carry, and an address where something else is', async () => {
    expect(codeOf(await desk.sites.connect(credentials(endpoint.address, { password: 'wrong' })))).toBe('key-refused')
    expect(codeOf(await desk.sites.connect(credentials(endpoint.address, { password: 'two\nlines' })))).toBe('key-not-valid')
    expect(codeOf(await desk.sites.connect(credentials(`${endpoint.address}/elsewhere`)))).toBe('site-not-endpoint')
  })

  test('is recognised by its address', async () => {
    expect(await recogniseKind(http, endpoint.address)).toBe('endpoint')
    expect(await recogniseKind(http, 'http://127.0.0.1:2')).toBeUndefined()
  })
})

describe('publishing to a JSON endpoint', () => {
  let siteId = ''
  beforeEach(async () => {
    siteId = valueOf(await desk.sites.connect(credentials(endpoint.address))).site.id
    endpoint.requests.length = 0
  })
  const onlyPost = () => {
    expect(endpoint.posts.size).toBe(1)
    const [post] = endpoint.posts.values()
    if (post === undefined) throw new Error('There is no post')
    return post
  }

  test('brings the article there once, as data and as HTML, and says that nothing differs', async () => {
    const article = await desk.write(await listicleFor(desk, 'Endpoint', ['#111', '#222', '#333']))
    const { receipt, remotes } = valueOf(await desk.publish(article, siteId))
    expect(receipt).toMatchObject({ action: 'published', differences: [], postId: onlyPost().id })
    expect(receipt.pictures.map(({ wasUploaded }) => wasUploaded)).toEqual([true, true, true])
    expect(remotes[0]).toMatchObject({ siteId, postId: onlyPost().id, status: 'published' })
    expect(onlyPost()).toMatchObject({
      status: 'published',
      slug: 'top-2-endpoint',
      categories: [['Dramas', 'Reviews'], ['K-Pop Groups', 'K-Pop Idols', 'Korean Celebrity']],
      tags: ['Weekend Watch', 'R&B of Endpoint'],
      commentsOpen: false,
      excerpt: 'Two reasons & a “song”.',
      article: { dek: 'Is it the sea, or the songs?', byline: [{ name: 'Mina Seo', role: 'Drama Editor' }], leadPicture: { credit: 'Disney+', mediaId: onlyPost().leadMediaId } }
    })
    expect(onlyPost().html).toMatch(/<section class="listicle-item">\n<h2>2\. The songs<\/h2>\n<figure class="picture-column"><img src="http:\/\/127\.0\.0\.1/)
    expect(JSON.stringify([...endpoint.posts.values()])).not.toContain('NOT FOR PRINT')
    expect(await (await fetch(receipt.link)).text()).toContain('Photo: Jo Doe / Agency')
  })

  test('sends nothing of a picture that is larger than the endpoint takes, and goes on once it takes it', async () => {
    const article = await desk.write(await listicleFor(desk, 'Large', ['#111', '#222', '#333']))
    maximumUploadBytes = 100
    expect(codeOf(await desk.publish(article, siteId))).toBe('picture-too-large-for-site')
    expect(endpoint.requests.filter(({ route }) => !route.startsWith('GET'))).toEqual([])
    maximumUploadBytes = 10_000_000
    expect(valueOf(await desk.publish(article, siteId)).receipt).toMatchObject({ action: 'published', differences: [] })
  })

  test('is known to take no larger picture before anything is sent, by what it said or by what it did not take', async () => {
    const article = await desk.write(await listicleFor(desk, 'Known', ['#111', '#222', '#333']))
    const stopsOf = async () => (await desk.rehearse(article, siteId)).stops.map(({ failure: { code }, pictureIds }) => [code, pictureIds.length])
    expect(await stopsOf()).toEqual([])
    maximumUploadBytes = 100
    expect(codeOf(await desk.publish(article, siteId))).toBe('picture-too-large-for-site')
    // One was not taken; of those that are smaller nothing is known.
    expect((await stopsOf()).map(([code]) => code)).toEqual(['picture-too-large-for-site'])
    valueOf(await desk.sites.refresh(siteId))
    expect(await stopsOf()).toEqual([['picture-too-large-for-site', 3]])
    const asked = endpoint.requests.length
    await stopsOf()
    expect(endpoint.requests).toHaveLength(asked)
    maximumUploadBytes = undefined
    valueOf(await desk.sites.refresh(siteId))
    expect(await stopsOf()).toEqual([])
    isFull = true
    expect(codeOf(await desk.publish(article, siteId))).toBe('picture-too-large-for-site')
    expect((await stopsOf()).map(([code]) => code)).toEqual(['picture-too-large-for-site'])
    isFull = false
    valueOf(await desk.publish(article, siteId))
    const { smallestRefusedPicture } = (await desk.sites.find(siteId)) ?? {}
    expect(smallestRefusedPicture).toBeUndefined()
  })

  test('makes what a rehearsal said it would, and no tag or category is said to be new once it is there', async () => {
    const article = await desk.write({ ...(await listicleFor(desk, 'Rehearsed', ['#111', '#222', '#333'])), tags: ['soundtrack', 'sea'], categories: [['Dramas', 'Weekly']] })
    expect(await desk.rehearse(article, siteId)).toMatchObject({ makesPost: true, picturesSent: 3, picturesThere: 0, newTags: ['sea'], newCategories: ['Dramas › Weekly'], stops: [], losses: [] })
    const { receipt } = valueOf(await desk.publish(article, siteId))
    expect(receipt.pictures.filter(({ wasUploaded }) => wasUploaded)).toHaveLength(3)
    expect(onlyPost()).toMatchObject({ tags: ['soundtrack', 'sea'] })
    expect(await desk.rehearse(article, siteId)).toMatchObject({ makesPost: false, picturesSent: 0, picturesThere: 3, newTags: [], newCategories: [], stops: [] })
  })

  test('sends what the contract says, and a key with what is made', async () => {
    const article = await desk.write(await listicleFor(desk, 'Contract', ['#111', '#222', '#333']))
    valueOf(await desk.publish(article, siteId))
    const sent = endpoint.requests.filter(({ route }) => !route.startsWith('GET'))
    const schemas: Readonly<Record<string, z.ZodMiniType>> = { 'POST /posts': newPostSchema, [`PUT /posts/${onlyPost().id}`]: postWordsSchema }
    for (const { route, body: text, headers } of sent) {
      if (route.startsWith('PUT')) expect(headers['idempotency-key']).toBeUndefined()
      else expect(headers['idempotency-key']).toMatch(/^[\w-]{16,80}$/)
      if (route.startsWith('PUT /media/')) expect(mediaWordsSchema.safeParse(JSON.parse(text)).success).toBe(true)
      else if (route !== 'POST /media') expect(schemas[route]?.safeParse(JSON.parse(text)).error).toBeUndefined()
    }
    expect(new Set(sent.map(({ route }) => route))).toEqual(new Set(['POST /media', ...Object.keys(schemas)]))
  })

  test('updates the same post, leaves its address, and uploads nothing again', async () => {
    const article = await desk.write(await listicleFor(desk, 'Twice', ['#111', '#222', '#333']))
    valueOf(await desk.publish(article, siteId))
    await desk.rewrite(article, { headline: 'Another headline', slug: 'another', isSlugEdited: false, body: body(paragraph('New.')) })
    expect(valueOf(await desk.publish(article, siteId)).receipt).toMatchObject({ action: 'updated', differences: [] })
    expect(onlyPost()).toMatchObject({ title: 'Another headline', slug: 'top-2-twice', html: '<p>New.</p>' })
    expect(endpoint.media.size).toBe(3)
  })

  test('writes the same words again after others: those beside a picture that two articles share', async () => {
    const made = await listicleFor(desk, 'Shared', ['#111', '#222', '#333'])
    const { leadPicture } = made
    if (leadPicture === null) throw new Error('There is a lead picture')
    const one = await desk.write(made)
    const other = await desk.write({ ...made, headline: 'Other', slug: 'other', leadPicture: { ...leadPicture, alt: 'The other alt' } })
    for (const article of [one, other, one, other]) valueOf(await desk.publish(article, siteId))
    expect([...endpoint.media.values()][0]?.alt).toBe('The other alt')
  })

  test('brings words beside a picture that are too long for an address', async () => {
    const made = await listicleFor(desk, 'Long', ['#111', '#222', '#333'])
    const caption = '바다'.repeat(2_000)
    const article = await desk.write({ ...made, leadPicture: await desk.photo('#444', { alt: '항구', caption, credit: 'Jo' }) })
    expect(valueOf(await desk.publish(article, siteId)).receipt.differences).toEqual([])
    expect([...endpoint.media.values()].some((file) => file.alt === '항구' && file.caption.startsWith(caption))).toBe(true)
  })

  test('takes a draft, schedules, takes off the site and makes public one and the same post', async () => {
    const article = await desk.write(await listicleFor(desk, 'Scheduled', ['#111', '#222', '#333']))
    const act = async (wish: Wish) => valueOf(await desk.publish(article, siteId, 'ask', wish)).receipt
    const at = '2099-03-01T00:30:00.000Z'
    expect(await act({ type: 'draft' })).toMatchObject({ action: 'drafted', differences: [] })
    expect(onlyPost()).toMatchObject({ status: 'draft' })
    expect(await act({ type: 'schedule', at })).toMatchObject({ action: 'scheduled', scheduledFor: at, differences: [] })
    expect(await act({ type: 'update' })).toMatchObject({ action: 'updated', differences: [] })
    expect(onlyPost()).toMatchObject({ status: 'scheduled', publishAt: at })
    expect(await act({ type: 'unpublish' })).toMatchObject({ action: 'unpublished' })
    expect(onlyPost()).toMatchObject({ status: 'draft' })
    expect(await act({ type: 'publish' })).toMatchObject({ action: 'published', differences: [] })
    expect(onlyPost().status).toBe('published')
    expect(onlyPost().publishAt).toMatch(/^20[23]/)
    expect(endpoint.requests.some(({ route }) => route.endsWith('/unpublish'))).toBe(true)
  })

  test('asks before it writes over what was changed on the web', async () => {
    const article = await desk.write(await listicleFor(desk, 'Web', ['#111', '#222', '#333']))
    valueOf(await desk.publish(article, siteId))
    endpoint.editOnTheWeb(onlyPost().id, { html: '<p>Mine.</p>' })
    expect(codeOf(await desk.publish(article, siteId))).toBe('post-changed-on-site')
    expect(onlyPost().html).toBe('<p>Mine.</p>')
    expect(codeOf(await desk.publish(article, siteId, 'overwrite'))).toBe('ok')
    expect(onlyPost().html).toContain('The songs')
  })

  test('does not count as taken what the answer does not hold: the dek as data', async () => {
    const article = await desk.write(await listicleFor(desk, 'Unseen', ['#111', '#222', '#333']))
    valueOf(await desk.publish(article, siteId))
    endpoint.editOnTheWeb(onlyPost().id, { article: Object.assign({}, onlyPost().article, { dek: 'From the web' }) })
    const key = { articleId: article.id, siteId }
    const { outbox } = await desk.openOutbox()
    const conflicts = new Conflicts({ ...desk, outbox, http, clock: () => new Date() })
    const { mark } = valueOf(await conflicts.read(key))
    expect(valueOf(await conflicts.takeTheirs(key, mark)).untaken).toEqual(['unseen'])
    await outbox.close()
    expect(codeOf(await desk.publish(article, siteId))).toBe('post-changed-on-site')
    expect(onlyPost().article).toMatchObject({ dek: 'From the web' })
  })

  test('makes one post and one file of each picture, whichever answers get lost', async () => {
    const article = await desk.write(await listicleFor(desk, 'Lost', ['#111', '#222', '#333']))
    for (const [place, mishap] of [0, 1, 2, 3, 4].flatMap((at) => [[at, 'before'], [at, 'after']] as const)) {
      mishaps = [...Array<'none'>(place).fill('none'), mishap]
      expect(codeOf(await desk.publish(article, siteId))).toBe('ok')
    }
    expect([endpoint.posts.size, endpoint.media.size]).toEqual([1, 3])
    mishaps = Array<'after'>(50).fill('after')
    expect(codeOf(await desk.publish(article, siteId))).not.toBe('ok')
    mishaps = []
    expect(valueOf(await desk.publish(article, siteId)).receipt.differences).toEqual([])
    expect([endpoint.posts.size, endpoint.media.size]).toEqual([1, 3])
  })
})

describe('a CMS without comments of its own', () => {
  let quiet: EndpointServer
  beforeAll(async () => {
    quiet = await startEndpoint({ commentsByPost: false })
  })
  afterAll(() => quiet.stop())

  test('is not said to differ in them', async () => {
    const { site } = valueOf(await desk.sites.connect(credentials(quiet.address)))
    const article = await desk.write({ ...(await listicleFor(desk, 'Quiet', ['#111', '#222', '#333'])), areCommentsOpen: false })
    expect(valueOf(await desk.publish(article, site.id)).receipt.differences).toEqual([])
  })
})
