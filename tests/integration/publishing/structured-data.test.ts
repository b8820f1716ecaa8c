import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import type { Article } from '../../../src/core/article/article'
import { articleDraftSchema, wordsOf } from '../../../src/core/article/article'
import { structuredDataSchema } from '../../../src/core/structured-data/structured-data'
import type { WordPressRole } from '../../../scripts/wordpress/server.mjs'
import type { StartedSite } from '../../wordpress/start-site'
import { startSite } from '../../wordpress/start-site'
import { connectTo } from '../../wordpress/wordpress-site'
import type { Desk } from './desk'
import { listicleFor, openDesk, valueOf } from './desk'

/** A site that bars everybody from unfiltered HTML, as DISALLOW_UNFILTERED_HTML does, or takes tags away without a word, as security plug-ins do, once it is told to. */
const plugin = `<?php
add_action('init', fn () => register_setting('general', 'scripts_are', ['show_in_rest' => true, 'type' => 'string', 'default' => 'taken']), 1);
add_action('rest_api_init', fn () => register_setting('general', 'scripts_are', ['show_in_rest' => true, 'type' => 'string', 'default' => 'taken']), 1);
add_filter('map_meta_cap', fn ($needed, $right) => $right === 'unfiltered_html' && get_option('scripts_are') === 'barred' ? ['do_not_allow'] : $needed, 10, 2);
add_filter('content_save_pre', fn ($content) => get_option('scripts_are') === 'dropped' ? wp_filter_post_kses($content) : $content);
`
const postSchema = z.object({ content: z.object({ raw: z.string() }), link: z.string() })

let site: StartedSite
let wordpress: ReturnType<typeof connectTo>
let desk: Desk
beforeAll(async () => {
  site = await startSite({ plugin })
  wordpress = connectTo(site.details)
}, 60_000)
afterAll(() => site.stop())
beforeEach(async () => {
  desk = await openDesk(site.details)
})
afterEach(async () => {
  await scriptsAre('taken')
  await desk.close()
})

async function scriptsAre(how: 'taken' | 'barred' | 'dropped'): Promise<void> {
  await wordpress.rest('POST', '/wp/v2/settings', { scripts_are: how })
}

/** Publishes an article again, wherever it is. */
async function publish(article: Article, siteId: string) {
  const { receipt } = valueOf(await desk.publish(valueOf(await desk.library.current(article.id)), siteId))
  expect(receipt.differences).toEqual([])
  const { content, link } = postSchema.parse(await wordpress.rest('GET', `/wp/v2/posts/${receipt.postId}?context=edit`))
  return { receipt, stored: content.raw, page: await wordpress.page(link) }
}

/** What stands on a page for search engines by us, and whether readers see any of it. */
function read(page: string) {
  const scripts = [...page.matchAll(/<script type="application\/ld\+json" class="copydesk-schema">(.*?)<\/script>/g)].map(([, json = '']): unknown => JSON.parse(json))
  return { data: scripts.map((json) => structuredDataSchema.parse(json)), isSeen: /creditText|ItemList/.test(page.replace(/<script[^>]*>.*?<\/script>/gs, '')) }
}
const nothing = { data: [], isSeen: false }

async function writtenAs(role: WordPressRole, name: string, colour: string) {
  const known = await desk.connect(role)
  const written = await listicleFor(desk, name, [`#${colour}01`, `#${colour}02`, `#${colour}03`])
  // What WordPress looks for in a text: shortcodes, where it breaks off, entities, letters beyond the first plane.
  const hostile = { ...written, leadPicture: written.leadPicture && { ...written.leadPicture, caption: '[gallery] <!--more--> </script><b>&amp; 🎬 \\ "', credit: 'Disney+ [audio src="x.mp3"]' }, categories: [] }
  return { known, article: await desk.write(hostile) }
}

describe('ranks and credits for search engines', () => {
  test.each([['admin', '0a10'], ['editor', '0a20']] as const)('are on the page of an %s, as they were written', async (role, colour) => {
    const { known, article } = await writtenAs(role, `Told by ${role}`, colour)
    expect(known.rights.canPublishUnfilteredHtml).toBe(true)
    const { page, stored } = await publish(article, known.id)
    const { data, isSeen } = read(page)
    expect(isSeen).toBe(false)
    expect(data).toMatchObject([
      {
        '@graph': [
          { '@type': 'ImageObject', caption: '[gallery] <!--more--> </script><b>&amp; 🎬 \\ "', creditText: 'Disney+ [audio src="x.mp3"]' },
          { '@type': 'ItemList', itemListElement: [{ position: 2, name: 'The songs', image: [{ creditText: 'Photo: Jo Doe / Agency' }] }, { position: 1, name: '서울의 밤', image: [{ creditText: 'Studio N' }] }] }
        ]
      }
    ])
    expect((await publish(article, known.id)).stored).toBe(stored)
  })

  test('are not sent by an author, and no reader sees them', async () => {
    const { known, article } = await writtenAs('author', 'Author', '0a30')
    expect(known.rights.canPublishUnfilteredHtml).toBe(false)
    expect((await desk.rehearse(article, known.id)).losses).toContainEqual({ kind: 'structured-data' })
    expect(read((await publish(article, known.id)).page)).toEqual(nothing)
  })

  test('are left out where the right has gone since the site was connected, taken off the post that has them, and back with the right', async () => {
    const { known, article } = await writtenAs('admin', 'Barred', '0a40')
    await scriptsAre('barred')
    const first = await publish(article, known.id)
    expect(read(first.page)).toEqual(nothing)
    expect((await desk.connect('admin')).rights.canPublishUnfilteredHtml).toBe(false)
    await scriptsAre('taken')
    const second = await publish(article, known.id)
    expect(read(second.page).data.length).toBe(1)
    await scriptsAre('barred')
    const third = await publish(article, known.id)
    expect([read(third.page), third.stored, third.receipt.postId]).toEqual([nothing, first.stored, first.receipt.postId])
  })

  test('are taken back at once where the site drops the tags of what it says it takes', async () => {
    const { known, article } = await writtenAs('admin', 'Dropped', '0a50')
    await scriptsAre('dropped')
    const { page, stored } = await publish(article, known.id)
    expect(read(page)).toEqual(nothing)
    expect(stored).not.toContain('schema')
    expect((await desk.rehearse(article, known.id)).losses).toContainEqual({ kind: 'structured-data' })
  })

  test('are seen by no reader after somebody without the right has saved the post', async () => {
    const { known, article } = await writtenAs('admin', 'Saved', '0a60')
    const { receipt, stored } = await publish(article, known.id)
    await scriptsAre('barred')
    await wordpress.rest('POST', `/wp/v2/posts/${receipt.postId}`, { content: stored })
    const { content, link } = postSchema.parse(await wordpress.rest('GET', `/wp/v2/posts/${receipt.postId}?context=edit`))
    expect(content.raw).not.toContain('<script')
    const shown = /<div class="copydesk-schema"[^]*?<\/div>/.exec(await wordpress.page(link))?.[0]
    expect(shown).toMatch(/^<div class="copydesk-schema" hidden(?:="")?>\{[^<]*<\/div>$/)
  })

  test('are no words of a post that is opened from the site, which comes along whole', async () => {
    const { known, article } = await writtenAs('editor', 'Pulled', '0a70')
    const { receipt, stored } = await publish(article, known.id)
    expect(stored).toContain('application/ld+json')
    const other = await openDesk(site.details)
    const there = await other.connect('editor')
    const pulled = valueOf(await other.posts.pull({ siteId: there.id, postType: 'post' }, receipt.postId))
    if (pulled.is === 'known') throw new Error('It is in the library')
    expect(pulled.post.html).not.toMatch(/schema|creditText/)
    const { id: _id, ...words } = articleDraftSchema.parse(wordsOf({ ...article, categories: pulled.post.categories, tags: pulled.post.tags }))
    const { left, article: adopted } = valueOf(await other.posts.adopt(there.id, receipt.postId, words))
    expect([left, adopted.remotes[0]?.contentHash]).toEqual([[], valueOf(await desk.library.current(article.id)).remotes[0]?.contentHash])
    await other.close()
  })
})
