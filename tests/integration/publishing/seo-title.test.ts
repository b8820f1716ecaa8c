import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { z } from 'zod'
import { standardPost } from '../../../src/core/publishing/post-type'
import { keepsSeoTitle } from '../../../src/core/publishing/site'
import type { StartedSite } from '../../wordpress/start-site'
import { startSite } from '../../wordpress/start-site'
import { connectTo } from '../../wordpress/wordpress-site'
import { listicleFor, openDesk, valueOf } from './desk'

/** As Yoast SEO registers its field where a site's owner has opened it to REST; an author may write it. */
const plugin = `<?php
add_action('init', function () {
  register_post_meta('post', '_yoast_wpseo_title', ['type' => 'string', 'single' => true, 'show_in_rest' => true, 'auth_callback' => fn () => current_user_can('edit_posts')]);
});
`
const postSchema = z.object({ meta: z.record(z.string(), z.unknown()) })
let site: StartedSite
beforeAll(async () => {
  site = await startSite({ plugin })
}, 60_000)
afterAll(() => site.stop())

test('a site whose plug-in takes a title for search engines gets it, and loses it when it is emptied here', async () => {
  const wordpress = connectTo(site.details)
  const desk = await openDesk(site.details)
  const known = await desk.connect('author')
  expect([known.kind === 'wordpress' && known.seoTitleField, keepsSeoTitle(known, standardPost)]).toEqual(['_yoast_wpseo_title', true])
  const article = await desk.write({ ...(await listicleFor(desk, 'Seo', ['#0e2131', '#0e3141', '#0e4151'])), categories: [], seoTitle: ' Two reasons & more ' })
  const { receipt } = valueOf(await desk.publish(article, known.id))
  const titleThere = async () => postSchema.parse(await wordpress.rest('GET', `/wp/v2/posts/${receipt.postId}?context=edit`)).meta['_yoast_wpseo_title']
  expect(await titleThere()).toBe('Two reasons & more')
  await desk.rewrite(article, { seoTitle: '' })
  valueOf(await desk.publish(article, known.id))
  expect(await titleThere()).toBe('')
  await desk.close()
}, 60_000)

test('a site without such a plug-in is told apart, and is sent none', async () => {
  const desk = await openDesk(inject('wordpress'))
  const known = await desk.connect('editor')
  expect([known.kind === 'wordpress' && known.seoTitleField, keepsSeoTitle(known, standardPost)]).toEqual([null, false])
  await desk.close()
})
