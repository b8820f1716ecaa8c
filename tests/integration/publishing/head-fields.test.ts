import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import * as z from 'zod/mini'
import { noPlaceFor } from '../../../src/core/publishing/article-for-type'
import { standardPost } from '../../../src/core/publishing/post-type'
import { keepsInHead, postTypesOf } from '../../../src/core/publishing/site'
import type { Site, WordPressSite } from '../../../src/core/publishing/site'
import { nothingChosen } from '../../../src/core/publishing/site-choice'
import type { StartedSite } from '../../wordpress/start-site'
import { reviewsPlugin } from '../../wordpress/reviews-plugin'
import { Conflicts } from '../../../src/main/publishing/conflicts'
import { http } from '../../../src/main/publishing/http'
import { startSite } from '../../wordpress/start-site'
import { connectTo } from '../../wordpress/wordpress-site'
import { listicleFor, openDesk, valueOf } from './desk'

/** As Yoast SEO registers its fields where a site's owner has opened them to REST, for posts, pages and reviews but not for recaps; an author may write them. */
const plugin = `${reviewsPlugin}
add_action('init', function () {
  register_post_type('recap', ['labels' => ['name' => 'Recaps', 'singular_name' => 'Recap'], 'public' => true, 'show_in_rest' => true, 'supports' => ['title', 'editor', 'custom-fields']]);
  add_post_type_support('review', 'custom-fields');
  foreach (['post', 'page', 'review'] as $type) {
    foreach (['_yoast_wpseo_title', '_yoast_wpseo_metadesc', '_yoast_wpseo_opengraph-title', '_yoast_wpseo_opengraph-image'] as $field) {
      register_post_meta($type, $field, ['type' => 'string', 'single' => true, 'show_in_rest' => true, 'auth_callback' => fn () => current_user_can('edit_posts')]);
    }
    register_post_meta($type, '_yoast_wpseo_opengraph-image-id', ['type' => 'integer', 'single' => true, 'show_in_rest' => true, 'auth_callback' => fn () => current_user_can('edit_posts')]);
  }
});
`
const fieldsSchema = z.object({ _yoast_wpseo_title: z.optional(z.string()) })
const postSchema = z.object({ meta: z.record(z.string(), z.unknown()), content: z.object({ raw: z.string() }) })

function siteOf(found: Site | undefined): WordPressSite {
  if (found?.kind !== 'wordpress') throw new Error('No WordPress')
  return found
}

let site: StartedSite
beforeAll(async () => {
  site = await startSite({ plugin })
}, 60_000)
afterAll(() => site.stop())

test('a site whose plug-in takes a title for search engines gets it, and loses it when it is emptied here', async () => {
  const wordpress = connectTo(site.details)
  const desk = await openDesk(site.details)
  const known = await desk.connect('author')
  expect([known.kind === 'wordpress' && known.metaFields.seoTitle, keepsInHead(known, postTypesOf(known)[0] ?? standardPost, 'seoTitle')]).toEqual(['_yoast_wpseo_title', true])
  const article = await desk.write({ ...(await listicleFor(desk, 'Seo', ['#0e2131', '#0e3141', '#0e4151'])), categories: [], seoTitle: ' Two reasons & more ' })
  const { receipt } = valueOf(await desk.publish(article, known.id))
  const titleThere = async () => postSchema.parse(await wordpress.rest('GET', `/wp/v2/posts/${receipt.postId}?context=edit`)).meta['_yoast_wpseo_title']
  expect(await titleThere()).toBe('Two reasons & more')
  await desk.rewrite(article, { seoTitle: '' })
  valueOf(await desk.publish(article, known.id))
  expect(await titleThere()).toBe('')
  await desk.close()
}, 60_000)

test('the description goes along, is left to the site where there is none and never was, and is taken away with the one here', async () => {
  const wordpress = connectTo(site.details)
  const desk = await openDesk(site.details)
  const known = await desk.connect('editor')
  const article = await desk.write(await listicleFor(desk, 'Description', ['#0e2134', '#0e3144', '#0e4154']))
  const { receipt } = valueOf(await desk.publish(article, known.id))
  const route = `/wp/v2/posts/${receipt.postId}`
  const descriptionThere = async () => postSchema.parse(await wordpress.rest('GET', `${route}?context=edit`)).meta['_yoast_wpseo_metadesc']
  await wordpress.rest('POST', route, { meta: { _yoast_wpseo_metadesc: 'Of the web' } })
  expect(valueOf(await desk.publish(article, known.id, 'overwrite')).receipt.differences).toEqual([])
  expect(await descriptionThere()).toBe('Of the web')

  await desk.rewrite(article, { seoDescription: ' Two reasons,\nand one more & all ' })
  expect(valueOf(await desk.publish(article, known.id)).receipt.differences).toEqual([])
  expect(await descriptionThere()).toBe('Two reasons, and one more & all')
  await desk.rewrite(article, { seoDescription: '' })
  valueOf(await desk.publish(article, known.id))
  expect(await descriptionThere()).toBe('')
  await desk.close()
}, 60_000)

test('the title and the picture of a card for social networks go along, the picture with its words and its number, and are taken away with those here', async () => {
  const wordpress = connectTo(site.details)
  const desk = await openDesk(site.details)
  const known = await desk.connect('editor')
  const written = await listicleFor(desk, 'Card', ['#0e2135', '#0e3145', '#0e4155'])
  const socialPicture = await desk.photo('#0e5165', { alt: 'A poster', caption: '', credit: 'KBS' })
  const article = await desk.write({ ...written, socialTitle: 'Two “reasons” & more', socialPicture })
  const { receipt } = valueOf(await desk.publish(article, known.id))
  expect(receipt.differences).toEqual([])
  const media = receipt.pictures.find(({ pictureId }) => pictureId === socialPicture.pictureId)
  const file = z.object({ alt_text: z.string(), caption: z.object({ raw: z.string() }), source_url: z.string() }).parse(await wordpress.rest('GET', `/wp/v2/media/${media?.mediaId ?? 0}?context=edit`))
  expect([file.alt_text, file.caption.raw.includes('KBS')]).toEqual(['A poster', true])
  const cardThere = async () => {
    const { meta } = postSchema.parse(await wordpress.rest('GET', `/wp/v2/posts/${receipt.postId}?context=edit`))
    return ['title', 'image', 'image-id'].map((name) => meta[`_yoast_wpseo_opengraph-${name}`])
  }
  expect(await cardThere()).toEqual(['Two “reasons” & more', file.source_url, media?.mediaId])
  await desk.rewrite(article, { socialTitle: '', socialPicture: null })
  valueOf(await desk.publish(article, known.id))
  expect(await cardThere()).toEqual(['', '', 0])
  await desk.close()
}, 60_000)

test('one that was changed on the web together with a word of the text is compared, comes along with the site’s copy, and stays there', async () => {
  const wordpress = connectTo(site.details)
  const desk = await openDesk(site.details)
  const known = await desk.connect('editor')
  const article = await desk.write({ ...(await listicleFor(desk, 'Seo on the web', ['#0e2133', '#0e3143', '#0e4153'])), seoTitle: 'As published' })
  const { postId } = valueOf(await desk.publish(article, known.id)).receipt
  const route = `/wp/v2/posts/${postId}`
  const { content } = postSchema.parse(await wordpress.rest('GET', `${route}?context=edit`))
  const corrected = content.raw.replace('It began', 'It all began')
  expect(corrected).not.toBe(content.raw)
  await wordpress.rest('POST', route, { content: corrected, meta: { _yoast_wpseo_title: 'Found on the web', _yoast_wpseo_metadesc: 'Described there' } })
  const { outbox } = await desk.openOutbox()
  const key = { articleId: article.id, siteId: known.id }
  const conflicts = new Conflicts({ ...desk, outbox, http, clock: () => new Date() })
  const { mark, base, theirs } = valueOf(await conflicts.read(key))
  expect([base?.seoTitle, theirs.seoTitle]).toEqual(['As published', 'Found on the web'])
  const taken = valueOf(await conflicts.takeTheirs(key, mark))
  expect([taken.article.seoTitle, taken.article.seoDescription, taken.untaken]).toEqual(['Found on the web', 'Described there', []])
  await outbox.close()
  expect(valueOf(await desk.publish(taken.article, known.id)).receipt.differences).toEqual([])
  const after = postSchema.parse(await wordpress.rest('GET', `${route}?context=edit`))
  expect([after.meta['_yoast_wpseo_title'], after.content.raw.includes('It all began')]).toEqual(['Found on the web', true])
  await desk.close()
}, 60_000)

test('it goes to every type of post whose plug-in takes it, and to no other, which is said', async () => {
  const wordpress = connectTo(site.details)
  const desk = await openDesk(site.details)
  const known = await desk.connect('editor')
  const types = postTypesOf(known)
  expect(types.map((type) => [type.slug, keepsInHead(known, type, 'seoTitle'), noPlaceFor(known, type).includes('seo-title')])).toEqual([
    ['post', true, false],
    ['page', true, false],
    ['review', true, false],
    ['recap', false, true]
  ])
  for (const { slug: postType, route } of types.filter(({ slug }) => slug !== 'post')) {
    const article = await desk.write({ ...(await listicleFor(desk, `Seo ${postType}`, ['#0e2132', '#0e3142', '#0e4152'])), seoTitle: `Two reasons: ${postType}` })
    valueOf(await desk.library.choices.set(article.id, known.id, { ...nothingChosen, postType }))
    const { receipt } = valueOf(await desk.publish(article, known.id))
    expect(receipt.differences).toEqual([])
    const there = z.object({ type: z.string(), meta: z.unknown() }).parse(await wordpress.rest('GET', `/${route}/${receipt.postId}?context=edit`))
    expect([there.type, fieldsSchema.safeParse(there.meta).data?._yoast_wpseo_title]).toEqual([postType, postType === 'recap' ? undefined : `Two reasons: ${postType}`])
  }
  await desk.close()
}, 120_000)

test('a site that was connected by a Copydesk which did not ask for a description is asked once', async () => {
  const desk = await openDesk(site.details)
  const { id } = await desk.connect('editor')
  const fieldKnown = async () => siteOf(await desk.sites.find(id)).metaFields.seoDescription
  await desk.sites.learn(id, (known) => {
    const { seoTitle } = siteOf(known).metaFields
    return { ...siteOf(known), metaFields: { seoTitle } }
  })
  expect(await fieldKnown()).toBeUndefined()
  await desk.sites.askForWhatIsNew()
  expect(await fieldKnown()).toBe('_yoast_wpseo_metadesc')
  const asked = siteOf(await desk.sites.find(id))
  await desk.sites.askForWhatIsNew()
  expect(await desk.sites.find(id)).toEqual(asked)
  await desk.close()
})

test('a site without such a plug-in is told apart, and is sent none', async () => {
  const desk = await openDesk(inject('wordpress'))
  const known = await desk.connect('editor')
  expect([known.kind === 'wordpress' && known.metaFields.seoTitle, keepsInHead(known, postTypesOf(known)[0] ?? standardPost, 'seoTitle')]).toEqual([null, false])
  await desk.close()
})
