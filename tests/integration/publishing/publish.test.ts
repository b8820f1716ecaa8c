import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import * as z from 'zod/mini'
import { body, paragraph } from '../../support/build-document'
import { everyBlock } from '../../support/every-block'
import { connectTo } from '../../wordpress/wordpress-site'
import type { Desk } from './desk'
import { codeOf, listicleFor, openDesk, valueOf } from './desk'

const wordpress = connectTo(inject('wordpress'))
const termsSchema = z.array(z.object({ id: z.number(), name: z.string() }))
const postSchema = z.object({
  id: z.number(),
  status: z.string(),
  slug: z.string(),
  title: z.object({ raw: z.string() }),
  content: z.object({ raw: z.string(), rendered: z.string() }),
  excerpt: z.object({ raw: z.string() }),
  categories: z.array(z.number()),
  tags: z.array(z.number()),
  featured_media: z.number(),
  comment_status: z.string()
})
const mediaSchema = z.object({ id: z.number(), alt_text: z.string(), caption: z.object({ raw: z.string() }), mime_type: z.string() })
const readPost = async (id: number | string) => postSchema.parse(await wordpress.rest('GET', `/wp/v2/posts/${id}?context=edit`))
const countMedia = async () => z.array(z.unknown()).parse(await wordpress.rest('GET', '/wp/v2/media?per_page=100')).length

let desk: Desk
beforeEach(async () => {
  desk = await openDesk(wordpress)
})
afterEach(() => desk.close())

describe('publishing a listicle', () => {
  test('brings it to the site as it was written, and says so', async () => {
    const site = await desk.signIn('editor')
    const article = await desk.write(await listicleFor(desk, 'Harbor', ['#102030', '#203040', '#304050']))
    const { receipt, remotes } = valueOf(await desk.publish(article, site.id))
    expect(receipt).toMatchObject({ action: 'published', differences: [], createdTags: ['R&B of Harbor'], createdCategories: [] })
    const post = await readPost(receipt.postId)
    expect(post).toMatchObject({ status: 'publish', slug: 'top-2-harbor', comment_status: 'closed' })
    expect(post.title.raw).toBe('Top 2 Reasons for Harbor: "straight" &amp; “curly” it\'s &lt;here&gt;')
    expect(post.excerpt.raw).toBe('Two reasons &amp; a “song”.')
    expect(post.content.raw).toContain('<h2 class="wp-block-heading listicle-item">2. The songs</h2>')
    expect(post.content.raw).toContain('<span class="credit">Photo: Jo Doe / Agency</span>')
    expect(post.content.raw).not.toContain('NOT FOR PRINT')
    const names = async (taxonomy: string, ids: number[]) => {
      const terms = termsSchema.parse(await wordpress.rest('GET', `/wp/v2/${taxonomy}?include=${ids.join(',')}`))
      return terms.map(({ name }) => name).sort()
    }
    expect(await names('categories', post.categories)).toEqual(['Korean Celebrity', 'Reviews'])
    expect(await names('tags', post.tags)).toEqual(['R&amp;B of Harbor', 'weekend watch'])
    expect(receipt.pictures.map(({ wasUploaded }) => wasUploaded)).toEqual([true, true, true])
    expect(post.featured_media).toBe(receipt.pictures[0]?.mediaId)
    const lead = mediaSchema.parse(await wordpress.rest('GET', `/wp/v2/media/${post.featured_media}?context=edit`))
    expect(lead).toMatchObject({ alt_text: 'The "lead" of Harbor & more', caption: { raw: 'At dusk. <span class="credit">Disney+</span>' }, mime_type: 'image/jpeg' })
    expect(await wordpress.page(receipt.link)).toContain('밤의 서울')
    expect(remotes).toMatchObject([{ siteId: site.id, postId: receipt.postId, status: 'published', edition: article.edition }])
    expect(valueOf(await desk.library.receipts.read(article.id))).toEqual([receipt])
    expect(await desk.journaled()).toEqual([])
    expect(desk.shown.flatMap((items) => items[0]?.progress ?? []).at(-1)).toMatchObject({ step: 'checking' })
  })

  test('brings words of a picture that are too long for an address', async () => {
    const site = await desk.signIn('author')
    const article = await listicleFor(desk, 'Long words', ['#1a2b3c', '#2a3b4c', '#3a4b5c'])
    const alt = '밤의 서울 '.repeat(300).trim()
    const { receipt } = valueOf(await desk.publish(await desk.write({ ...article, leadPicture: article.leadPicture && { ...article.leadPicture, alt } }), site.id))
    expect(receipt.differences).toEqual([])
    expect(mediaSchema.parse(await wordpress.rest('GET', `/wp/v2/media/${receipt.pictures[0]?.mediaId}?context=edit`)).alt_text).toBe(alt)
  })

  test('again after an edit, writes the same post and uploads nothing', async () => {
    const site = await desk.signIn('author')
    const article = await desk.write(await listicleFor(desk, 'Again', ['#112233', '#223344', '#334455']))
    const first = valueOf(await desk.publish(article, site.id))
    const before = await countMedia()
    await desk.rewrite(article, { headline: 'Another headline', excerpt: '', areCommentsOpen: true })
    const second = valueOf(await desk.publish(article, site.id))
    // A tag with an “&” is found again, and not made.
    expect(second.receipt).toMatchObject({ action: 'updated', postId: first.receipt.postId, link: first.receipt.link, differences: [], createdTags: [] })
    expect(second.receipt.pictures).toEqual(first.receipt.pictures.map((picture) => ({ ...picture, wasUploaded: false })))
    expect(await countMedia()).toBe(before)
    expect(await readPost(first.receipt.postId)).toMatchObject({ title: { raw: 'Another headline' }, excerpt: { raw: '' }, comment_status: 'open' })
    expect(second.remotes).toHaveLength(1)
  })

  test('of an author, who may not write unfiltered HTML, loses nothing of it', async () => {
    const site = await desk.signIn('author')
    expect(site.rights.canPublishUnfilteredHtml).toBe(false)
    const article = await desk.write(await listicleFor(desk, 'Author', ['#152535', '#253545', '#354555']))
    expect(valueOf(await desk.publish(article, site.id)).receipt.differences).toEqual([])
  })

  test.each([
    ['editor', '1e2f3'],
    ['author', '1e2f4']
  ] as const)('of an %s loses nothing of any kind of block, and nothing is different when it is published again', async (role, colour) => {
    const site = await desk.signIn(role)
    const article = await desk.write({ ...(await listicleFor(desk, `Every block ${role}`, ['#155535', '#255545', '#355555'])), body: await everyBlock(desk.photo, colour) })
    const first = valueOf(await desk.publish(article, site.id)).receipt
    expect(first).toMatchObject({ action: 'published', differences: [] })
    const { content } = await readPost(first.postId)
    const again = valueOf(await desk.publish(article, site.id)).receipt
    expect(again).toMatchObject({ action: 'updated', postId: first.postId, differences: [] })
    expect(again.pictures.some(({ wasUploaded }) => wasUploaded)).toBe(false)
    expect((await readPost(first.postId)).content.raw).toBe(content.raw)
  })

  test('creates missing categories for an editor, and names the missing one to an author', async () => {
    const article = await desk.write({ ...(await listicleFor(desk, 'Terms', ['#172737', '#273747', '#374757'])), categories: [['Dramas', 'Thrillers & Co', 'Weekly']] })
    const asAuthor = await desk.publish(article, (await desk.signIn('author')).id)
    expect(asAuthor).toMatchObject({ ok: false, error: { code: 'right-missing-categories', details: { subject: 'Thrillers & Co' } } })
    const { receipt } = valueOf(await desk.publish(article, (await desk.signIn('editor')).id))
    expect(receipt).toMatchObject({ createdCategories: ['Dramas › Thrillers & Co', 'Dramas › Thrillers & Co › Weekly'], differences: [] })
    expect(receipt.pictures.every(({ wasUploaded }) => wasUploaded)).toBe(false)
  })

  test('tells a contributor that they may not publish, and sends nothing', async () => {
    const site = await desk.signIn('contributor')
    const before = await countMedia()
    const article = await desk.write(await listicleFor(desk, 'Contributor', ['#182838', '#283848', '#384858']))
    expect(codeOf(await desk.publish(article, site.id))).toBe('right-missing-publish')
    expect([await countMedia(), await desk.journaled()]).toEqual([before, []])
  })

  test('takes a draft, brings it up to date, and publishes it at its address', async () => {
    const site = await desk.signIn('editor')
    const article = await desk.write(await listicleFor(desk, 'Draft first', ['#1a2a3a', '#2a3a4a', '#3a4a5a']))
    const first = valueOf(await desk.publish(article, site.id, 'ask', { type: 'draft' })).receipt
    expect(first).toMatchObject({ action: 'drafted', differences: [], publishedAt: null })
    expect(await readPost(first.postId)).toMatchObject({ status: 'draft', slug: article.slug })
    await desk.rewrite(article, { dek: 'Other words' })
    const again = valueOf(await desk.publish(article, site.id, 'ask', { type: 'draft' })).receipt
    expect(again).toMatchObject({ action: 'drafted', postId: first.postId, differences: [] })
    expect(again.pictures.some(({ wasUploaded }) => wasUploaded)).toBe(false)
    const live = valueOf(await desk.publish(article, site.id)).receipt
    expect(live).toMatchObject({ action: 'published', postId: first.postId, differences: [] })
    expect(await readPost(first.postId)).toMatchObject({ status: 'publish', slug: article.slug })
  })

  test('takes what a contributor hands in for review, several times, until an editor has published it, which it stays', async () => {
    const site = await desk.signIn('contributor')
    const article = await desk.write({ ...(await listicleFor(desk, 'Handed in', ['#1b2b3b', '#2b3b4b', '#3b4b5b'])), leadPicture: null, body: body(paragraph('Words alone: a contributor may upload nothing.')) })
    const first = valueOf(await desk.publish(article, site.id, 'ask', { type: 'draft' })).receipt
    expect(first).toMatchObject({ action: 'handed-in', differences: [] })
    expect(await readPost(first.postId)).toMatchObject({ status: 'pending', slug: '' })
    await desk.rewrite(article, { dek: 'Other words' })
    expect(valueOf(await desk.publish(article, site.id, 'ask', { type: 'draft' })).receipt).toMatchObject({ action: 'handed-in', postId: first.postId, differences: [] })
    expect((await readPost(first.postId)).content.raw).toContain('Other words')
    await wordpress.rest('POST', `/wp/v2/posts/${first.postId}`, { status: 'publish' })
    for (const answer of ['ask', 'overwrite'] as const) expect(codeOf(await desk.publish(article, site.id, answer, { type: 'draft' }))).toBe('right-missing-edit')
    expect(await readPost(first.postId)).toMatchObject({ status: 'publish' })
  })

  test('takes an address from the headline, also a Korean one', async () => {
    const site = await desk.signIn('editor')
    const article = await desk.write({ ...(await listicleFor(desk, 'Korean', ['#192939', '#293949', '#394959'])), headline: '서울의 카페 7곳', slug: '', isSlugEdited: false, leadPicture: null })
    const { receipt } = valueOf(await desk.publish(article, site.id))
    const post = await readPost(receipt.postId)
    expect(post).toMatchObject({ title: { raw: '서울의 카페 7곳' }, featured_media: 0 })
    expect(post.slug).toMatch(/^[a-z0-9-]+$/)
    expect(receipt.differences).toEqual([])
  })
})

describe('a post that is not as it was left', () => {
  const publishOne = async (name: string, colours: readonly [string, string, string]) => {
    const site = await desk.signIn('editor')
    const article = await desk.write(await listicleFor(desk, name, colours))
    return { site, article, first: valueOf(await desk.publish(article, site.id)) }
  }

  test('changed on the web, is not overwritten before the editor says so', async () => {
    const { site, article, first } = await publishOne('Changed', ['#412131', '#413141', '#414151'])
    await wordpress.rest('POST', `/wp/v2/posts/${first.receipt.postId}`, { content: '<p>From the web</p>' })
    await desk.rewrite(article, { dek: 'Changed here' })
    expect(codeOf(await desk.publish(article, site.id))).toBe('post-changed-on-site')
    expect((await readPost(first.receipt.postId)).content.raw).toBe('<p>From the web</p>')
    const { receipt } = valueOf(await desk.publish(article, site.id, 'overwrite'))
    expect(receipt).toMatchObject({ postId: first.receipt.postId, differences: [] })
    expect((await readPost(first.receipt.postId)).content.raw).toContain('Changed here')
  })

  test('in the trash on the web, is taken out with the new words, at its old address', async () => {
    const { site, article, first } = await publishOne('Trashed', ['#512131', '#513141', '#514151'])
    await wordpress.rest('DELETE', `/wp/v2/posts/${first.receipt.postId}`)
    expect(codeOf(await desk.publish(article, site.id))).toBe('post-trashed-on-site')
    const { receipt } = valueOf(await desk.publish(article, site.id, 'overwrite'))
    expect(receipt).toMatchObject({ postId: first.receipt.postId, link: first.receipt.link, differences: [] })
  })

  test('deleted on the web, becomes a new post with the pictures that are there', async () => {
    const { site, article, first } = await publishOne('Deleted', ['#612131', '#613141', '#614151'])
    await wordpress.rest('DELETE', `/wp/v2/posts/${first.receipt.postId}?force=true`)
    expect(codeOf(await desk.publish(article, site.id))).toBe('post-missing-on-site')
    const { receipt, remotes } = valueOf(await desk.publish(article, site.id, 'new-post'))
    expect(receipt.postId).not.toBe(first.receipt.postId)
    expect(receipt.pictures.map(({ mediaId }) => mediaId)).toEqual(first.receipt.pictures.map(({ mediaId }) => mediaId))
    expect(remotes).toHaveLength(1)
  })

  test('without a category, keeps the one that the site has given it, which is known for what it is', async () => {
    const site = await desk.signIn('editor')
    const article = await desk.write({ ...(await listicleFor(desk, 'Uncategorised', ['#7b2131', '#7b3141', '#7b4151'])), categories: [] })
    for (const dek of ['First', 'Second']) {
      await desk.rewrite(article, { dek })
      const { receipt, remotes } = valueOf(await desk.publish(article, site.id))
      const { categories } = await readPost(receipt.postId)
      expect([categories.length, receipt.differences]).toEqual([1, []])
      expect(remotes.map(({ givenCategoryId }) => givenCategoryId)).toEqual(categories)
    }
  })

  test('whose categories were taken away here, is in the one that the site gives a post of none, and nobody who saves it there changes that', async () => {
    const { site, article, first } = await publishOne('Taken away', ['#7c2131', '#7c3141', '#7c4151'])
    const given = first.remotes.map(({ givenCategoryId }) => givenCategoryId)
    expect((await readPost(first.receipt.postId)).categories).not.toEqual(given)
    await desk.rewrite(article, { categories: [] })
    expect(valueOf(await desk.publish(article, site.id)).receipt.differences).toEqual([])
    expect((await readPost(first.receipt.postId)).categories).toEqual(given)
    await wordpress.rest('POST', `/wp/v2/posts/${first.receipt.postId}`, { excerpt: 'From the web' })
    expect((await readPost(first.receipt.postId)).categories).toEqual(given)
  })

  test('with a picture whose words were corrected in the media library, leaves them there and says so', async () => {
    const { site, article, first } = await publishOne('Corrected', ['#7a2131', '#7a3141', '#7a4151'])
    const lead = `/wp/v2/media/${first.receipt.pictures[0]?.mediaId ?? 0}`
    await wordpress.rest('POST', lead, { alt_text: 'Corrected there' })
    await desk.rewrite(article, { dek: 'Another dek' })
    const { receipt } = valueOf(await desk.publish(article, site.id))
    expect(receipt.differences).toEqual([{ field: 'picture-words-corrected', sent: 'The "lead" of Corrected & more', found: 'Corrected there' }])
    expect(mediaSchema.parse(await wordpress.rest('GET', `${lead}?context=edit`)).alt_text).toBe('Corrected there')
  })

  test('with a picture that another article shares, has its own words for it, which are no correction to either; what somebody has corrected stays', async () => {
    const colours = ['#7d2131', '#7d3141', '#7d4151'] as const
    const { site, article, first } = await publishOne('Shared', colours)
    const lead = `/wp/v2/media/${first.receipt.pictures[0]?.mediaId ?? 0}`
    const altThere = async () => mediaSchema.parse(await wordpress.rest('GET', `${lead}?context=edit`)).alt_text
    const { leadPicture } = article
    const other = await desk.write({ ...(await listicleFor(desk, 'Shared', colours)), headline: 'Shared by another', slug: 'shared-by-another', leadPicture: leadPicture && { ...leadPicture, alt: 'The lead of another' } })
    for (const [written, alt] of [[other, 'The lead of another'], [article, leadPicture?.alt], [other, 'The lead of another']] as const) {
      const { receipt } = valueOf(await desk.publish(written, site.id))
      expect([receipt.differences, receipt.pictures.some(({ wasUploaded }) => wasUploaded), await altThere()]).toEqual([[], false, alt])
    }
    await wordpress.rest('POST', lead, { alt_text: 'Corrected there' })
    const { receipt } = valueOf(await desk.publish(article, site.id))
    expect([receipt.differences, await altThere()]).toEqual([[{ field: 'picture-words-corrected', sent: leadPicture?.alt, found: 'Corrected there' }], 'Corrected there'])
  })

  test('without one of its pictures, gets it back', async () => {
    const { site, article, first } = await publishOne('Picture', ['#712131', '#713141', '#714151'])
    await wordpress.rest('DELETE', `/wp/v2/media/${first.receipt.pictures[1]?.mediaId ?? 0}?force=true`)
    const { receipt } = valueOf(await desk.publish(article, site.id))
    expect(receipt.pictures.map(({ wasUploaded }) => wasUploaded)).toEqual([false, true, false])
    expect(receipt.differences).toEqual([])
  })
})

describe('a picture that the site does not take', () => {
  let other: Desk
  beforeAll(async () => {
    other = await openDesk(wordpress)
  })
  afterAll(() => other.close())

  test('is damaged in the library, and is not sent', async () => {
    const site = await other.signIn('editor')
    const contents = await listicleFor(other, 'Damaged', ['#812131', '#813141', '#814151'])
    const article = await other.write({ ...contents, leadPicture: contents.leadPicture && { ...contents.leadPicture, pictureId: `${'0'.repeat(64)}.jpg` } })
    expect(codeOf(await other.publish(article, site.id))).toBe('picture-missing-in-library')
  })
})
