import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest'
import * as z from 'zod/mini'
import type { Article } from '../../../src/core/article/article'
import type { Receipt } from '../../../src/core/publishing/receipt'
import { http } from '../../../src/main/publishing/http'
import { LiveChecks } from '../../../src/main/publishing/live/live-checks'
import { everyBlock } from '../../support/every-block'
import { connectTo } from '../../wordpress/wordpress-site'
import type { Desk } from './desk'
import { codeOf, listicleFor, openDesk, valueOf } from './desk'

const postSchema = z.object({ content: z.object({ raw: z.string() }) })
const wordpress = connectTo(inject('wordpress'))

let desk: Desk
let checks: LiveChecks
let checked: Receipt[]
const openChecks = async () => {
  const opened = new LiveChecks({ library: desk.library, path: join(desk.library.layout.directory, 'live-checks.json'), http, clock: () => new Date(), onChecked: (receipt) => checked.push(receipt) })
  await opened.open()
  return opened
}
beforeEach(async () => {
  desk = await openDesk(wordpress)
  checked = []
  checks = await openChecks()
})
afterEach(async () => {
  await checks.close()
  await desk.close()
})

async function publishOne(name: string, colours: readonly [string, string, string]): Promise<{ article: Article; siteId: string; receipt: Receipt }> {
  const site = await desk.signIn('editor')
  const article = await desk.write(await listicleFor(desk, name, colours))
  return { article, siteId: site.id, receipt: valueOf(await desk.publish(article, site.id)).receipt }
}

describe('the public page of a listicle in WordPress', () => {
  test('is as published, and the receipt that is kept says so', async () => {
    const { article, siteId, receipt } = await publishOne('Truth', ['#0a2131', '#0a3141', '#0a4151'])
    expect(receipt.publishedAt).toMatch(/^20/)
    const { live } = valueOf(await checks.check({ articleId: article.id, siteId }))
    expect(live).toMatchObject({ state: 'passed', items: 2, looks: 1 })
    expect(live?.state === 'passed' && live.pictures).toBeGreaterThanOrEqual(2)
    expect(valueOf(await desk.library.receipts.read(article.id))).toEqual([{ ...receipt, live }])
    expect(checked).toEqual([{ ...receipt, live }])
  })

  test('is as published with every kind of block in it, by an author without the right to unfiltered HTML', async () => {
    const site = await desk.signIn('author')
    const article = await desk.write({ ...(await listicleFor(desk, 'Every block seen', ['#0e2131', '#0e3141', '#0e4151'])), body: await everyBlock(desk.photo, '2e2f3') })
    const { receipt } = valueOf(await desk.publish(article, site.id))
    expect(valueOf(await checks.check({ articleId: article.id, siteId: site.id })).live).toMatchObject({ state: 'passed', items: 3, pictures: 5 })
    const page = await wordpress.page(receipt.link)
    for (const shown of [
      '<pre class="wp-block-code language-typescript"><code>if (a &lt; b &amp;&amp; c &gt; "d") {\n\tgo(\'&lt;b&gt;\') // -- &amp;amp; &#091;gallery] \\n\n\n}  </code></pre>',
      '<td colspan="2">밤 &lt;1&gt;</td>',
      '<p>It &lt;never&gt; rains &amp; pours.</p><cite>Mina &#8220;M.&#8221; Seo</cite>',
      '<h3 class="wp-block-heading">At a glance &amp; more</h3>',
      '<figure class="wp-block-gallery ',
      '>Top 5 &amp; &lt;more&gt;</a>'
    ]) {
      expect.soft(page).toContain(shown)
    }
  })

  test('that somebody changed says what differs: a rank, a credit, a picture that is gone', async () => {
    const { article, siteId, receipt } = await publishOne('Untruth', ['#0b2131', '#0b3141', '#0b4151'])
    const content = postSchema.parse(await wordpress.rest('GET', `/wp/v2/posts/${receipt.postId}?context=edit`)).content.raw
    await wordpress.rest('POST', `/wp/v2/posts/${receipt.postId}`, { content: content.replace('2. The songs', '3. The songs').replace('Studio N', 'Nobody') })
    await wordpress.rest('DELETE', `/wp/v2/media/${receipt.pictures[1]?.mediaId ?? 0}?force=true`)
    const { live } = valueOf(await checks.check({ articleId: article.id, siteId }))
    expect(live).toMatchObject({
      state: 'differs',
      differences: [
        { what: 'item-rank', wanted: '2. The songs', found: '3. The songs' },
        { what: 'picture-broken', wanted: 'A <boat>', found: '404' },
        { what: 'credit', wanted: 'Studio N', found: '밤의 서울' }
      ]
    })
  })

  test('that is gone is waited for, also by the next start of the app, and a post that is no longer public is not looked at', async () => {
    const { article, siteId, receipt } = await publishOne('Gone', ['#0c2131', '#0c3141', '#0c4151'])
    await wordpress.rest('POST', `/wp/v2/posts/${receipt.postId}`, { status: 'draft' })
    expect(valueOf(await checks.check({ articleId: article.id, siteId })).live).toMatchObject({ state: 'not-yet', reason: 'missing', detail: '404', looks: 1 })
    await checks.close()
    await wordpress.rest('POST', `/wp/v2/posts/${receipt.postId}`, { status: 'publish' })
    checks = await openChecks()
    expect(valueOf(await checks.check({ articleId: article.id, siteId })).live).toMatchObject({ state: 'passed', looks: 2 })
    valueOf(await desk.publish(article, siteId, 'ask', { type: 'unpublish' }))
    expect(codeOf(await checks.check({ articleId: article.id, siteId }))).toBe('not-on-site')
  })

  test('is looked at by itself when a job is done', async () => {
    const { article, siteId, receipt } = await publishOne('Itself', ['#0d2131', '#0d3141', '#0d4151'])
    await checks.noteSettled({ receipt, remotes: valueOf(await desk.library.current(article.id)).remotes })
    await expect.poll(() => checked.length, { timeout: 10_000 }).toBe(1)
    expect(checked[0]).toMatchObject({ siteId, live: { state: 'passed' } })
  })
})
