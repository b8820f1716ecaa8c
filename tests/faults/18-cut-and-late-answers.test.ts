import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import type { Article } from '../../src/core/article/article'
import { http } from '../../src/main/publishing/http'
import type { Http } from '../../src/main/publishing/http'
import { openDeskWith, valueOf } from '../integration/publishing/desk'
import type { AnyDesk } from '../integration/publishing/desk'
import { body, paragraph } from '../support/build-document'
import type { RequestMatch } from '../wordpress/fault'
import { isMatch } from '../wordpress/fault'
import { startSiteBehindProxy } from '../wordpress/start-site'

let behind: Awaited<ReturnType<typeof startSiteBehindProxy>>
let desk: AnyDesk
let siteId: string
let articles = 0

/** The one request whose answer is not waited for as long as it deserves, and what happens before each request after it. */
let patience: { readonly match: RequestMatch; readonly afterwards: (requests: number) => Promise<void> } | undefined
let requestsSince = -1
const impatient: Http = async (request, signal) => {
  if (patience === undefined) return http(request, signal)
  if (requestsSince === -1 && isMatch(patience.match, { method: request.method, path: request.address })) {
    requestsSince = 0
    return http({ ...request, timeoutMs: 400 }, signal)
  }
  if (requestsSince >= 0) await patience.afterwards(requestsSince++)
  return http(request, signal)
}

beforeAll(async () => {
  behind = await startSiteBehindProxy()
  desk = await openDeskWith(impatient)
  const { name, password } = behind.site.users.editor
  siteId = valueOf(await desk.sites.connect({ kind: 'wordpress', address: behind.site.url, userName: name, password })).site.id
})
afterAll(async () => {
  await desk.close()
  await behind.stop()
})
beforeEach(() => {
  patience = undefined
  requestsSince = -1
})

async function writeOne(): Promise<Article> {
  const number = String(++articles)
  const leadPicture = await desk.photo(`#0000${String(20 + articles)}`, { alt: `Picture ${number}`, caption: '', credit: 'Studio N' })
  return desk.write({
    headline: `Late ${number}`,
    isCountLinked: false,
    dek: '',
    byline: [],
    leadPicture,
    body: body(paragraph('Words.')),
    categories: [],
    tags: [],
    slug: `late-${number}`,
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

const foundSchema = z.array(z.object({ slug: z.string(), status: z.string() }))
/** What the site has of an article, under its own slugs and ours. */
async function held(article: Article) {
  const twins = (slug: string): string => [slug, `${slug}-2`, `${slug}-3`].join(',')
  const posts = foundSchema.parse(await behind.site.rest('GET', `/wp/v2/posts?slug=${twins(article.slug)},${twins(`copydesk-${article.id}`)}&status=publish,draft,pending,private,future`))
  const media = foundSchema.parse(await behind.site.rest('GET', `/wp/v2/media?slug=${twins(`copydesk-${article.leadPicture?.pictureId.slice(0, 32) ?? ''}`)}`))
  return { posts: posts.map(({ slug, status }) => `${slug} ${status}`), media: media.length }
}
const once = ({ slug }: Article) => ({ posts: [`${slug} publish`], media: 1 })

const steps: [string, RequestMatch][] = [
  ['uploading', { method: 'POST', path: /\/wp\/v2\/media\?/ }],
  ['creating', { method: 'POST', path: /\/wp\/v2\/posts\?/ }],
  ['publishing', { method: 'POST', path: /\/wp\/v2\/posts\/\d+/ }],
  ['reading', { method: 'GET' }]
]

describe('fault 18: an answer that is cut', () => {
  // Before the headers, while something is written: tests/integration/publishing/faults.test.ts
  const readings = ['reset-before-send', 'reset-after-commit'] as const
  const cuts = [...steps.map(([step, match]) => [step, 'reset-mid-body', match] as const), ...readings.map((kind) => ['reading', kind, { method: 'GET' }] as const)]
  it.each(cuts)('while %s, %s: one post, one file', async (_step, kind, match) => {
    const article = await writeOne()
    const struck = behind.proxy.play({ match, kind })
    expect(valueOf(await desk.publish(article, siteId)).receipt.differences).toEqual([])
    await struck
    expect(behind.proxy.requests().some(({ fault }) => fault === kind)).toBe(true)
    expect(await held(article)).toEqual(once(article))
  })
})

describe('fault 18: an answer that is not waited for any longer, while the site carries the request out', () => {
  const moments: [string, number][] = [['before it is looked for', 0], ['after it was looked for', 1], ['after it was done again', 2]]
  it.each(steps.slice(0, 3).flatMap(([step, match]) => moments.map(([moment, place]): [string, string, RequestMatch, number] => [step, moment, match, place])))('while %s, %s: one post, one file', async (_step, _moment, match, place) => {
    const article = await writeOne()
    let commit: () => void = () => undefined
    const struck = behind.proxy.play({ match, kind: 'late-commit', when: new Promise<void>((resolve) => { commit = resolve }) })
    patience = {
      match,
      afterwards: async (requests) => {
        if (requests !== place) return
        commit()
        await struck
      }
    }
    expect(valueOf(await desk.publish(article, siteId)).receipt.differences).toEqual([])
    expect(requestsSince).toBeGreaterThan(place)
    expect(await held(article)).toEqual(once(article))
  })

  it.each(steps.slice(0, 3))('while %s, after everything was over: one post for readers at any time, and after the next click nothing else', async (_step, match) => {
    const article = await writeOne()
    let commit: () => void = () => undefined
    const struck = behind.proxy.play({ match, kind: 'late-commit', when: new Promise<void>((resolve) => { commit = resolve }) })
    patience = { match, afterwards: () => Promise.resolve() }
    const first = valueOf(await desk.publish(article, siteId)).receipt
    commit()
    await struck
    const { posts } = await held(article)
    expect(posts.filter((post) => post.endsWith(' publish'))).toEqual([`${article.slug} publish`])
    const second = valueOf(await desk.publish(article, siteId)).receipt
    expect(second).toMatchObject({ postId: first.postId, link: first.link, differences: [] })
    expect(await held(article)).toEqual(once(article))
  })
})

describe('fault 18: a post that is made after everything was over', () => {
  it('is taken away by itself, and the receipt says so: a start of the app later looks for it', async () => {
    const article = await writeOne()
    const match = { method: 'POST', path: /\/wp\/v2\/posts\?/ }
    let commit: () => void = () => undefined
    const struck = behind.proxy.play({ match, kind: 'late-commit', when: new Promise<void>((resolve) => { commit = resolve }) })
    patience = { match, afterwards: () => Promise.resolve() }
    const first = await desk.openOutbox()
    const over = first.until(siteId, article)
    valueOf(await first.outbox.order({ articleId: article.id, siteId, wish: { type: 'publish' }, whenPostDiffers: 'ask' }))
    const { receipt } = valueOf(await over)
    await first.outbox.close()
    commit()
    await struck
    expect((await held(article)).posts).toHaveLength(2)

    const { outbox } = await desk.openOutbox(() => new Date(Date.now() + 61_000))
    await expect.poll(async () => (await held(article)).posts, { timeout: 20_000 }).toEqual(once(article).posts)
    await expect.poll(async () => valueOf(await desk.library.receipts.read(article.id)).map(({ postId, removedTwins }) => [postId, removedTwins?.length])).toEqual([[receipt.postId, 1]])
    await outbox.cancel({ articleId: article.id, siteId })
    await outbox.close()
  })
})
