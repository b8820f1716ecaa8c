import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import sharp from 'sharp'
import * as z from 'zod/mini'
import { startSiteBehindProxy } from '../../wordpress/start-site'
import { fillTemplate } from '../../../src/core/template/fill-template'
import { body, figure, paragraph } from '../../support/build-document'
import type { Desk } from './desk'
import { codeOf, listicleFor, openDesk, valueOf } from './desk'

let started: Awaited<ReturnType<typeof startSiteBehindProxy>>
let desk: Desk
beforeAll(async () => {
  started = await startSiteBehindProxy()
}, 60_000)
afterAll(() => started.stop())
beforeEach(async () => {
  desk = await openDesk(started.site)
})
afterEach(() => desk.close())

const idSchema = z.looseObject({ id: z.number() })
const post = async (fields: object) => idSchema.parse(await started.site.rest('POST', '/wp/v2/posts', fields)).id
const keyOf = async (role: 'editor' | 'author' = 'editor') => ({ siteId: (await desk.signIn(role)).id, postType: 'post' })

/** A post that is in no library yet. */
async function pulled(key: Awaited<ReturnType<typeof keyOf>>, id: number) {
  const outcome = valueOf(await desk.posts.pull(key, id))
  if (outcome.is === 'known') throw new Error('It is in the library')
  return outcome.post
}

test('the posts of a site are listed by their words, drafts and what waits for review too, but not what is private or in the trash', async () => {
  const word = `Listed${String(Date.now())}`
  for (const status of ['publish', 'draft', 'pending', 'private']) await post({ title: `${word} &amp; ${status}`, status })
  await started.site.rest('DELETE', `/wp/v2/posts/${String(await post({ title: `${word} in the trash`, status: 'publish' }))}`)
  await post({ title: word, status: 'future', date: '2098-01-01T00:00:00' })
  const found = valueOf(await desk.posts.list(await keyOf(), ` ${word} `))
  expect(found.map(({ title, status }) => `${title}: ${status}`).toSorted()).toEqual([`${word} & draft: draft`, `${word} & pending: pending`, `${word} & publish: published`, `${word}: scheduled`])
  const [newest] = valueOf(await desk.posts.list(await keyOf(), ''))
  expect(newest?.title).toContain(word)
  expect(newest?.changedAt).toMatch(/^20\d\d-.*Z$/)
})

test('a post from before there were blocks comes with its paragraphs, as readers get them', async () => {
  const id = await post({ title: 'Of old', status: 'publish', content: 'One line.\n\nAnd <em>another</em> one.' })
  const { html, headline } = await pulled(await keyOf(), id)
  expect(headline).toBe('Of old')
  expect(html).toMatch(/<p>One line\.<\/p>\s*<p>And <em>another<\/em> one\.<\/p>/)
})

test('an article that is tied to the post is answered in its place; one in the trash is told by its headline', async () => {
  const article = await desk.write(await listicleFor(desk, 'known already', ['#135', '#246', '#357']))
  const site = await desk.signIn()
  const { receipt } = valueOf(await desk.publish(article, site.id))
  const key = { siteId: site.id, postType: 'post' }
  expect(valueOf(await desk.posts.pull(key, receipt.postId))).toEqual({ is: 'known', articleId: article.id })
  valueOf(await desk.library.trash(article.id))
  const refused = await desk.posts.pull(key, receipt.postId)
  expect(refused.ok ? undefined : refused.error).toEqual({ code: 'article-in-trash', details: { headline: article.headline } })
})

test('a post that has gone since it was listed is told as such, and what the user may not edit with the right that lacks', async () => {
  const id = await post({ title: 'Soon gone', status: 'publish' })
  expect(codeOf(await desk.posts.pull(await keyOf('author'), id))).toBe('right-missing-edit')
  await started.site.rest('DELETE', `/wp/v2/posts/${String(id)}`)
  expect(codeOf(await desk.posts.pull(await keyOf(), id))).toBe('post-not-offered')
  expect(codeOf(await desk.posts.pull(await keyOf(), 999_999))).toBe('post-not-offered')
})

test('only the post that was pulled last becomes an article, once', async () => {
  const key = await keyOf()
  const [first, second] = [await post({ title: 'First', status: 'draft', content: '<!-- wp:paragraph -->\n<p>One.</p>\n<!-- /wp:paragraph -->' }), await post({ title: 'Second', status: 'draft' })]
  const words = { ...fillTemplate({ template: 'blank' }), headline: 'Second' }
  await pulled(key, first)
  const { categories } = await pulled(key, second)
  expect(codeOf(await desk.posts.adopt(key.siteId, first, words))).toBe('cancelled')
  const { article, left } = valueOf(await desk.posts.adopt(key.siteId, second, { ...words, categories }))
  expect(left).toEqual([])
  expect(article.remotes).toMatchObject([{ siteId: key.siteId, postId: second, status: 'draft', edition: 0 }])
  expect(codeOf(await desk.posts.adopt(key.siteId, second, words))).toBe('cancelled')
})

test('where words did not come along, the post counts as not seen: the next publish asks, and says so once it was answered no more', async () => {
  const key = await keyOf()
  const content = '<!-- wp:paragraph -->\n<p>One <a href="https://example.org/">link</a>.</p>\n<!-- /wp:paragraph -->'
  const id = await post({ title: 'With a link', status: 'publish', content })
  const { categories } = await pulled(key, id)
  const words = { ...fillTemplate({ template: 'blank' }), categories, headline: 'With a link', slug: 'with-a-link', isSlugEdited: true, body: { type: 'doc' as const, content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: 'One link.' }] }] } }
  const { article, left } = valueOf(await desk.posts.adopt(key.siteId, id, words))
  expect(left).toEqual(['text'])
  expect(codeOf(await desk.publish(article, key.siteId))).toBe('post-changed-on-site')
  expect(valueOf(await desk.publish(article, key.siteId, 'overwrite')).receipt).toMatchObject({ action: 'updated', postId: id })
  expect(valueOf(await desk.publish(valueOf(await desk.library.current(article.id)), key.siteId)).receipt).toMatchObject({ postId: id })
})

test('words of its lead picture that were corrected in the media library since it was pulled stay there', async () => {
  const key = await keyOf()
  const { rest } = started.site
  const before = valueOf(await desk.publish(await desk.write(await listicleFor(desk, 'lead of another desk', ['#1f3a55', '#2f4a65', '#3f5a75'])), key.siteId))
  const other = await openDesk(started.site)
  const { id: siteId } = await other.signIn()
  const outcome = valueOf(await other.posts.pull({ siteId, postType: 'post' }, before.receipt.postId))
  const [lead] = outcome.is === 'new' ? outcome.post.pictures : []
  if (lead === undefined) throw new Error('The lead picture did not come along')
  const { pictureId, width, height } = lead
  const alt = 'The "lead" of lead of another desk & more'
  const { article } = valueOf(await other.posts.adopt(siteId, before.receipt.postId, { ...fillTemplate({ template: 'blank' }), headline: 'Pulled', leadPicture: { pictureId, width, height, alt, caption: 'At dusk.', credit: 'Disney+' } }))
  await rest('POST', `/wp/v2/media/${String(before.receipt.pictures[0]?.mediaId)}`, { alt_text: 'Corrected there' })
  const { receipt } = valueOf(await other.publish(article, siteId, 'overwrite'))
  expect(receipt.differences).toEqual([{ field: 'picture-words-corrected', sent: alt, found: 'Corrected there' }])
  await other.close()
})

test('a post that was pulled and published as it is keeps all it has on the site, and so do the words of its pictures in the media library', async () => {
  const key = await keyOf()
  const { serverUrl, users: { editor }, rest } = started.site
  const headers = { authorization: `Basic ${Buffer.from(`${editor.name}:${editor.password}`).toString('base64')}`, 'content-type': 'image/png', 'content-disposition': 'attachment; filename="kept.png"' }
  const png = await sharp({ create: { width: 90, height: 60, channels: 3, background: '#147' } }).png().toBuffer()
  const sent = await fetch(`${serverUrl}/wp-json/wp/v2/media?${new URLSearchParams({ alt_text: 'The sea', caption: 'Dusk. Photo: <a href="https://example.org/">Jo Doe</a>' }).toString()}`, { method: 'POST', headers, body: new Uint8Array(png) })
  const media = z.looseObject({ id: z.number(), source_url: z.string() }).parse(await sent.json())
  const tag = idSchema.parse(await rest('POST', '/wp/v2/tags', { name: `kept & “whole” ${String(Date.now())}` })).id
  const content = `<!-- wp:paragraph -->\n<p>One.</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:image {"id":${String(media.id)},"sizeSlug":"full","linkDestination":"none"} -->\n<figure class="wp-block-image size-full"><img src="${media.source_url}" alt="" class="wp-image-${String(media.id)}"/></figure>\n<!-- /wp:image -->`
  const fields = { title: 'Kept <em>whole</em> &amp; 😀', status: 'publish', content, tags: [tag], excerpt: '', slug: '바다-위의-노래', comment_status: 'closed', ping_status: 'closed', sticky: true, format: 'gallery', date: '2021-02-03T04:05:06', author: 1 }
  const id = await post(fields)
  const keptSchema = z.extend(idSchema, { modified: z.unknown(), modified_gmt: z.unknown(), content: z.unknown(), excerpt: z.unknown(), title: z.unknown(), _links: z.unknown() })
  const read = async () => {
    // What an update is to change: when it was changed, and how its words are marked up.
    const { modified: _modified, modified_gmt: _modifiedGmt, content: _content, excerpt: _excerpt, title: _title, _links, ...fieldsThere } = keptSchema.parse(await rest('GET', `/wp/v2/posts/${String(id)}?context=edit`))
    return fieldsThere
  }
  const mediaThere = async () => z.object({ alt_text: z.string(), caption: z.object({ raw: z.string() }) }).parse(await rest('GET', `/wp/v2/media/${String(media.id)}?context=edit`))
  const [before, words] = [await read(), await mediaThere()]

  const { headline, slug, tags, categories, areCommentsOpen, pictures } = await pulled(key, id)
  const [picture] = pictures
  if (picture === undefined) throw new Error('The picture did not come along')
  const { pictureId, width, height } = picture
  const made = body(paragraph('One.'), figure({ pictureId, width, height, alt: 'Grey', caption: '', credit: 'KBS' }))
  const { article } = valueOf(await desk.posts.adopt(key.siteId, id, { ...fillTemplate({ template: 'blank' }), headline, slug, isSlugEdited: true, tags, categories, areCommentsOpen, body: made }))
  const { receipt } = valueOf(await desk.publish(article, key.siteId, 'overwrite'))
  expect(receipt.differences).toEqual([])
  expect(await read()).toEqual(before)
  expect(await mediaThere()).toEqual(words)
})
