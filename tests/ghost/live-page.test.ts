import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import type { GhostServer } from '../../scripts/ghost/server.mjs'
import type { Body } from '../../src/core/article/document'
import type { LiveCheck } from '../../src/core/publishing/live-check'
import { structuredDataSchema } from '../../src/core/structured-data/structured-data'
import { http } from '../../src/main/publishing/http'
import { LiveChecks } from '../../src/main/publishing/live/live-checks'
import { listicleFor, openDeskWith, valueOf } from '../integration/publishing/desk'
import type { AnyDesk } from '../integration/publishing/desk'
import { everyBlock } from '../support/every-block'
import { ghostMajor, ghostName, startThisGhost } from './which-ghost'

const postsSchema = z.object({ posts: z.tuple([z.object({ updated_at: z.string(), lexical: z.string() })]) })

let ghost: GhostServer
let desk: AnyDesk
let checks: LiveChecks
let count = 0
beforeAll(async () => {
  ghost = await startThisGhost()
})
afterAll(() => ghost.stop())
beforeEach(async () => {
  desk = await openDeskWith(http)
  checks = new LiveChecks({ library: desk.library, path: join(desk.directory, 'live-checks.json'), http, clock: () => new Date(), onChecked: () => undefined })
})
afterEach(async () => {
  await checks.close()
  await desk.close()
})

async function publishOne(body?: Body) {
  const { site } = valueOf(await desk.sites.connect({ kind: 'ghost', address: ghost.url, password: ghost.adminKey }))
  expect(site.kind === 'ghost' && site.version).toMatch(new RegExp(`^${String(ghostMajor)}\\.`))
  const written = await listicleFor(desk, `Seen ${String(++count)}`, ['#123', '#456', '#789'])
  const article = await desk.write({ ...written, ...(body !== undefined && { body }) })
  const { receipt } = valueOf(await desk.publish(article, site.id))
  const look = async (): Promise<LiveCheck | null> => valueOf(await checks.check({ articleId: article.id, siteId: site.id })).live ?? null
  const edit = async (change: (lexical: string) => object) => {
    const { updated_at, lexical } = postsSchema.parse(await ghost.askAsOwner('GET', `posts/${receipt.postId}/?formats=lexical`)).posts[0]
    await ghost.askAsOwner('PUT', `posts/${receipt.postId}/`, { posts: [{ updated_at, ...change(lexical) }] })
  }
  return { look, edit, page: async () => (await fetch(receipt.link)).text() }
}

describe(`what readers see at ${ghostName}`, () => {
  test.each(['source', 'casper'])('is as published, in its theme %s', async (theme) => {
    await ghost.askAsOwner('PUT', `themes/${theme}/activate/`, {})
    const { look, page } = await publishOne()
    expect(await look()).toMatchObject({ state: 'passed', items: 2, pictures: 3, remarks: [] })
    const [, json = ''] = /<script type="application\/ld\+json" class="copydesk-schema">(.*?)<\/script>/.exec(await page()) ?? []
    expect(structuredDataSchema.parse(JSON.parse(json))['@graph']).toMatchObject([{ creditText: 'Disney+' }, { itemListElement: [{ position: 2, image: [{ creditText: 'Photo: Jo Doe / Agency' }] }, { position: 1, image: [{ creditText: 'Studio N' }] }] }])
  })

  test('is as published with every kind of block in it', async () => {
    const { look, page } = await publishOne(await everyBlock(desk.photo, 'd4e5f'))
    expect(await look()).toMatchObject({ state: 'passed', items: 3, pictures: 5, remarks: [] })
    const html = await page()
    for (const shown of [
      '<code class="language-typescript">if (a &lt; b &amp;&amp; c &gt; "d") {\n\tgo(\'&lt;b&gt;\') // -- &amp;amp; [gallery] \\n\n\n}  </code>',
      '<td colspan="2">밤 &lt;1&gt;</td>',
      '<figure class="pull-quote"><blockquote><p>It &lt;never&gt; rains &amp; pours.</p></blockquote><figcaption>Mina "M." Seo</figcaption></figure>',
      '<h3>At a glance &amp; more</h3>',
      '<figcaption>The trailer &amp; “more”</figcaption>',
      '>Top 5 &amp; &lt;more&gt;</a>'
    ]) {
      expect.soft(html).toContain(shown)
    }
  })

  test('is nothing while the site is private, and is looked at again', async () => {
    const { look } = await publishOne()
    const changeSettings = (settings: Readonly<Record<string, unknown>>) => ghost.askAsOwner('PUT', 'settings/', { settings: Object.entries(settings).map(([key, value]) => ({ key, value })) })
    await changeSettings({ is_private: true, password: 'harbour' })
    expect(await look()).toMatchObject({ state: 'not-yet', reason: 'closed', detail: '/private/' })
    await changeSettings({ is_private: false })
    expect(await look()).toMatchObject({ state: 'passed' })
  })

  test('lacks what strangers do not get to see of a post for members alone', async () => {
    const { look, edit } = await publishOne()
    await edit(() => ({ visibility: 'members' }))
    const live = await look()
    expect(live?.state === 'differs' && live.differences.map(({ what }) => what)).toEqual(['item-missing', 'item-missing', 'picture-missing', 'picture-missing'])
  })

  test('says what differs when somebody changed it on the web', async () => {
    const { look, edit } = await publishOne()
    await edit((lexical) => ({ lexical: lexical.replace('"2. "', '"3. "').replace('Studio N', 'Nobody') }))
    expect(await look()).toMatchObject({
      state: 'differs',
      differences: [
        { what: 'item-rank', wanted: '2. The songs', found: '3. The songs' },
        { what: 'credit', wanted: 'Studio N', found: '밤의 서울' }
      ]
    })
  })
})
