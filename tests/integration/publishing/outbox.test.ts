import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import type { Article } from '../../../src/core/article/article'
import type { FaultProxy } from '../../wordpress/fault-proxy'
import { startSiteBehindProxy } from '../../wordpress/start-site'
import type { WordPressSite } from '../../wordpress/wordpress-site'
import type { Desk } from './desk'
import { codeOf, listicleFor, openDesk, valueOf } from './desk'

let behind: { site: WordPressSite; proxy: FaultProxy; stop: () => Promise<void> }
let desk: Desk
let siteId: string
beforeAll(async () => {
  behind = await startSiteBehindProxy({ timeZone: 'Asia/Seoul' })
  desk = await openDesk(behind.site)
  siteId = (await desk.connect()).id
})
afterAll(async () => {
  await desk.close()
  await behind.stop()
})
afterEach(() => behind.proxy.restore())

const postSchema = z.object({ id: z.number(), status: z.string(), date_gmt: z.string(), date: z.string(), slug: z.string(), title: z.object({ raw: z.string() }) })
const postsOf = async ({ slug, id }: Article) =>
  z.array(postSchema).parse(await behind.site.rest('GET', `/wp/v2/posts?context=edit&slug=${slug},${slug}-2,copydesk-${id},copydesk-${id}-2&status=publish,draft,pending,private,future`))
let count = 0
const writeOne = async () => {
  const number = ++count
  const colour = (part: number) => `#${String(number).padStart(2, '0')}${String(part).repeat(4)}`
  return desk.write(await listicleFor(desk, `Outbox ${number}`, [colour(1), colour(2), colour(3)]))
}
const order = (article: Article) => ({ articleId: article.id, siteId, wish: { type: 'publish' }, whenPostDiffers: 'ask' }) as const

describe('an article that is published without a network', () => {
  test('waits, and goes out by itself with the words of the click when the network is back, though written on since', async () => {
    const article = await writeOne()
    await behind.proxy.cut()
    const { outbox, until } = await desk.openOutbox()
    const waiting = until(siteId, article)
    valueOf(await outbox.order(order(article)))
    expect(codeOf(await waiting)).toBe('site-offline')
    expect(outbox.items()).toMatchObject([{ articleId: article.id, state: 'offline', headline: article.headline }])
    await desk.rewrite(article, { headline: 'Written on since' })
    await behind.proxy.restore()
    const done = until(siteId, article)
    outbox.wake()
    const { receipt, remotes } = valueOf(await done)
    expect(receipt).toMatchObject({ action: 'published', differences: [] })
    expect(await postsOf(article)).toMatchObject([{ status: 'publish', title: { raw: article.headline.replace('&', '&amp;').replace('<here>', '&lt;here&gt;') } }])
    expect(remotes[0]?.edition).toBeLessThan(valueOf(await desk.library.current(article.id)).edition)
    expect([outbox.items(), await desk.journaled()]).toEqual([[], []])
    await outbox.close()
  })

  test('goes out after a restart of the app, without a click, also when it was cut off in the midst of it', async () => {
    const article = await writeOne()
    const struck = behind.proxy.play({ match: { method: 'POST', path: /\/wp\/v2\/media\?/ }, kind: 'hang' })
    const first = await desk.openOutbox()
    valueOf(await first.outbox.order(order(article)))
    await struck
    await behind.proxy.cut()
    await first.outbox.close()
    expect(await desk.journaled()).toEqual([`${article.id}--${siteId}.json`])
    await behind.proxy.restore()
    const second = await desk.openOutbox()
    const { receipt } = valueOf(await second.until(siteId, article))
    expect(receipt).toMatchObject({ differences: [] })
    expect(await postsOf(article)).toHaveLength(1)
    await second.outbox.close()
  })

  test('can be taken back', async () => {
    const article = await writeOne()
    await behind.proxy.cut()
    const { outbox, until } = await desk.openOutbox()
    const waiting = until(siteId, article)
    valueOf(await outbox.order(order(article)))
    await waiting
    await outbox.cancel(order(article))
    expect([outbox.items(), await desk.journaled()]).toEqual([[], []])
    await outbox.close()
  })
})

test('one article goes to two sites side by side', async () => {
  const article = await writeOne()
  const other = await desk.connect('admin')
  const { outbox, until } = await desk.openOutbox()
  const both = [until(siteId, article), until(other.id, article)]
  valueOf(await outbox.order(order(article)))
  valueOf(await outbox.order({ ...order(article), siteId: other.id }))
  expect(outbox.items().map(({ state }) => state)).toEqual(['running', 'running'])
  for (const outcome of await Promise.all(both)) valueOf(outcome)
  expect(valueOf(await desk.library.current(article.id)).remotes.map((remote) => remote.siteId).sort()).toEqual([siteId, other.id].sort())
  expect(valueOf(await desk.library.receipts.read(article.id))).toHaveLength(2)
  await outbox.close()
})

test('a password that is not accepted stops the whole queue of its site, and a new one lets it go on', async () => {
  const articles = [await writeOne(), await writeOne()]
  const { password } = behind.site.users.editor
  await desk.passwords.keep(siteId, 'not the password')
  behind.proxy.forget()
  const { outbox, until } = await desk.openOutbox()
  const stopped = articles.map((article) => until(siteId, article))
  for (const article of articles) valueOf(await outbox.order(order(article)))
  expect((await Promise.all(stopped)).map(codeOf)).toEqual(['password-refused', 'password-refused'])
  expect(outbox.items().map(({ state }) => state)).toEqual(['attention', 'attention'])
  expect(behind.proxy.requests().filter(({ status }) => status === 401)).toHaveLength(1) // a site that is asked again and again locks out
  await desk.passwords.keep(siteId, password)
  const done = articles.map((article) => until(siteId, article))
  outbox.siteChanged()
  for (const outcome of await Promise.all(done)) valueOf(outcome)
  await outbox.close()
})

test('a job that an older Copydesk left behind is gone on with', async () => {
  const article = await writeOne()
  void behind.proxy.play({ match: { method: 'POST', path: /\/wp\/v2\/posts\/\d+/ }, kind: 'status', status: 403, body: '{"code":"rest_cannot_publish","message":"No."}' })
  expect(codeOf(await desk.publish(article, siteId))).toBe('right-missing-publish')
  const path = join(desk.library.layout.directory, 'outbox', `${article.id}--${siteId}.json`)
  const { job } = z.object({ job: z.looseObject({ isForeign: z.boolean() }) }).parse(JSON.parse(await readFile(path, 'utf8')))
  const { isForeign: _isForeign, ...bare } = job
  await writeFile(path, JSON.stringify(bare))
  const before = behind.proxy.requests().filter(({ method, path: asked }) => method === 'POST' && asked.includes('/wp/v2/media?')).length
  valueOf(await desk.publish(article, siteId))
  expect(behind.proxy.requests().filter(({ method, path: asked }) => method === 'POST' && asked.includes('/wp/v2/media?'))).toHaveLength(before)
  expect(await postsOf(article)).toHaveLength(1)
})

describe('a real WordPress', () => {
  test('keeps what is scheduled, moves it, changes its words, publishes it before its time, and takes it off again', async () => {
    const article = await writeOne()
    const act = async (wish: Parameters<Desk['publish']>[3]) => {
      const { receipt } = valueOf(await desk.publish(article, siteId, 'ask', wish))
      const [post, ...others] = await postsOf(article)
      expect(others).toEqual([])
      return { receipt, status: post?.status, date: post?.date, gmt: post?.date_gmt }
    }
    expect(await act({ type: 'schedule', at: '2099-03-01T00:30:00.000Z' })).toMatchObject({
      receipt: { action: 'scheduled', scheduledFor: '2099-03-01T00:30:00.000Z', differences: [] },
      status: 'future',
      date: '2099-03-01T09:30:00'
    })
    expect(await act({ type: 'schedule', at: '2099-04-01T00:30:00.000Z' })).toMatchObject({ receipt: { action: 'scheduled', differences: [] }, gmt: '2099-04-01T00:30:00' })
    await desk.rewrite(article, { dek: 'Other words' })
    expect(await act({ type: 'update' })).toMatchObject({ receipt: { action: 'updated', differences: [] }, status: 'future', gmt: '2099-04-01T00:30:00' })
    const live = await act({ type: 'publish' })
    expect(live).toMatchObject({ receipt: { action: 'published', scheduledFor: null, differences: [] }, status: 'publish' })
    expect(Math.abs(Date.parse(`${live.gmt ?? ''}Z`) - Date.now())).toBeLessThan(60_000)
    expect(await act({ type: 'unpublish' })).toMatchObject({ receipt: { action: 'unpublished' }, status: 'draft' })
    expect(await act({ type: 'update' })).toMatchObject({ receipt: { action: 'updated', differences: [] }, status: 'draft' })
    expect(await act({ type: 'publish' })).toMatchObject({ receipt: { action: 'published', differences: [], link: live.receipt.link }, status: 'publish' })
    expect(await act({ type: 'schedule', at: new Date(Date.now() + 30_000).toISOString() })).toMatchObject({ receipt: { action: 'updated' }, status: 'publish' })
  })
})
