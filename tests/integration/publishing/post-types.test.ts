import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import type { Article } from '../../../src/core/article/article'
import { failure } from '../../../src/core/failure'
import type { RemoteBinding } from '../../../src/core/publishing/remote-binding'
import type { Site, WordPressSite } from '../../../src/core/publishing/site'
import type { SiteChoice } from '../../../src/core/publishing/site-choice'
import { nothingChosen } from '../../../src/core/publishing/site-choice'
import { fail } from '../../../src/core/result'
import { Conflicts } from '../../../src/main/publishing/conflicts'
import { duplicateArticle } from '../../../src/main/library/duplicate-article'
import { http } from '../../../src/main/publishing/http'
import type { WordPressRole } from '../../../scripts/wordpress/server.mjs'
import { reviewsPlugin } from '../../wordpress/reviews-plugin'
import { startSiteBehindProxy } from '../../wordpress/start-site'
import type { Desk } from './desk'
import { codeOf, listicleFor, openDesk, valueOf } from './desk'

const postSchema = z.object({
  id: z.number(),
  status: z.string(),
  slug: z.string(),
  type: z.string(),
  author: z.number(),
  sticky: z.optional(z.boolean()),
  featured_media: z.number(),
  tags: z.array(z.number()),
  genres: z.optional(z.array(z.number())),
  studio: z.optional(z.array(z.number()))
})
const idSchema = z.object({ id: z.number() })
const termsSchema = z.array(z.object({ id: z.number(), name: z.string(), parent: z.optional(z.number()) }))

/** Gives every review that is called overruled to the site's owner, and puts it under the first genre. */
const overrulingPlugin = `
add_action('rest_after_insert_review', function ($post) {
  if (!str_contains($post->post_title, 'Overruled') || $post->post_status !== 'publish') return;
  wp_update_post(['ID' => $post->ID, 'post_author' => 1]);
  wp_set_object_terms($post->ID, 'thriller', 'genre');
});
`

let started: Awaited<ReturnType<typeof startSiteBehindProxy>>
let desk: Desk
beforeAll(async () => {
  started = await startSiteBehindProxy({ plugin: reviewsPlugin + overrulingPlugin })
}, 60_000)
afterAll(() => started.stop())
beforeEach(async () => {
  started.proxy.forget()
  desk = await openDesk(started.site)
})
afterEach(() => desk.close())

function ofWordPress(site: Site): WordPressSite {
  if (site.kind !== 'wordpress') throw new Error('no WordPress')
  return site
}
const connect = async (role: WordPressRole = 'editor') => ofWordPress(await desk.connect(role))
const signIn = async (role: WordPressRole = 'editor') => ofWordPress(await desk.signIn(role))
const post = async (route: string, id: string | number) => postSchema.parse(await started.site.rest('GET', `/wp/v2/${route}/${id}?context=edit`))
const everyPost = async (route: string, search: string) =>
  z.array(postSchema).parse(await started.site.rest('GET', `/wp/v2/${route}?context=edit&status=publish,future,draft,trash&search=${encodeURIComponent(search)}`))
const namesOf = async (route: string, ids: readonly number[]) =>
  termsSchema.parse(await started.site.rest('GET', `/wp/v2/${route}?include=${ids.join(',')}`)).map(({ name }) => name).sort()
/** An article for which something is chosen at a site. */
async function chosenFor({ id: siteId }: WordPressSite, name: string, colour: string, choice: Partial<SiteChoice>): Promise<Article> {
  const article = await desk.write(await listicleFor(desk, name, [`#${colour}01`, `#${colour}02`, `#${colour}03`]))
  valueOf(await desk.library.choices.set(article.id, siteId, { ...nothingChosen, ...choice }))
  return article
}

describe('a site that is connected', () => {
  test('tells what an editor may write there: posts, pages and reviews, with what they hold, their terms and who may be their author', async () => {
    const { postTypes, authors } = await connect()
    expect(postTypes.map(({ slug, name, route }) => [slug, name, route])).toEqual([
      ['post', 'Post', 'wp/v2/posts'],
      ['page', 'Page', 'wp/v2/pages'],
      ['review', 'Review', 'wp/v2/film-reviews']
    ])
    expect(postTypes.map(({ fields }) => fields)).toEqual([
      ['excerpt', 'comments', 'lead-picture', 'categories', 'tags', 'author', 'pin'],
      ['comments', 'lead-picture', 'author'],
      ['lead-picture', 'tags', 'author']
    ])
    expect(postTypes.map(({ taxonomies }) => taxonomies.map(({ slug }) => slug))).toEqual([['studio'], [], ['genre', 'studio']])
    expect(postTypes[2]?.taxonomies[0]).toMatchObject({ name: 'Genres', route: 'wp/v2/genres', field: 'genres', isTree: true, mayCreate: true, terms: [{ name: 'Thriller', parentId: 0 }] })
    expect(authors.map(({ name }) => name).sort()).toEqual(['Author', 'Contributor', 'Editor', 'admin'])
  })

  test('offers an author neither pages nor somebody else as the author nor the pin', async () => {
    const { postTypes, authors } = await connect('author')
    expect(postTypes.map(({ slug }) => slug)).toEqual(['post', 'review'])
    expect(postTypes.flatMap(({ fields }) => fields).filter((field) => field === 'author' || field === 'pin')).toEqual([])
    expect(authors).toEqual([])
  })
})

test('a site tells its public pages and reviews to link to, to an author as well, and neither drafts nor memos', async () => {
  for (const [route, title, status] of [['pages', 'About & contact', 'publish'], ['pages', 'A page to be', 'draft'], ['film-reviews', 'A film of the harbor', 'publish'], ['memo', 'For the desk', 'publish']] as const) {
    await started.site.rest('POST', `/wp/v2/${route}`, { title, content: 'Words', status })
  }
  for (const role of ['editor', 'author'] as const) {
    const { knownPosts } = await connect(role)
    const ofTypes = knownPosts.filter(({ title }) => /About|page to be|film of the|For the desk/.test(title))
    expect(ofTypes).toEqual([
      { title: 'About & contact', link: `${started.site.url}/about-contact/` },
      { title: 'A film of the harbor', link: `${started.site.url}/reviews/a-film-of-the-harbor/` }
    ])
  }
})

describe('a review', () => {
  test('is published with its author and its own terms, also new ones, then updated, unpublished, put in the trash and brought back as the same review', async () => {
    const site = await signIn()
    const author = started.site.users.author.id
    const article = await chosenFor(site, 'Reviewed', '2211', { postType: 'review', authorId: author, terms: { genre: [['Thriller', 'Slow & quiet']], studio: [['Studio N']] } })
    const { receipt, remotes } = valueOf(await desk.publish(article, site.id))
    expect(receipt).toMatchObject({ action: 'published', createdTerms: ['Thriller › Slow & quiet', 'Studio N'], createdCategories: [], differences: [] })
    expect(receipt.link).toContain('/reviews/')
    expect(remotes).toMatchObject([{ postType: 'review', status: 'published' }])
    const there = await post('film-reviews', receipt.postId)
    expect(there).toMatchObject({ type: 'review', status: 'publish', author, slug: 'top-2-reviewed', featured_media: receipt.pictures[0]?.mediaId })
    expect([await namesOf('genres', there.genres ?? []), await namesOf('studio', there.studio ?? []), there.tags.length]).toEqual([['Slow &amp; quiet'], ['Studio N'], 2])
    expect(await started.site.page(receipt.link)).toContain('밤의 서울')
    expect(await everyPost('posts', 'Reviewed')).toEqual([])

    await desk.rewrite(article, { headline: 'Reviewed again' })
    // Chosen otherwise by now: it stays what it is.
    valueOf(await desk.library.choices.set(article.id, site.id, { ...nothingChosen, postType: 'post', terms: { genre: [] } }))
    const again = valueOf(await desk.publish(article, site.id))
    expect(again.receipt).toMatchObject({ action: 'updated', postId: receipt.postId, link: receipt.link, differences: [] })
    expect(await post('film-reviews', receipt.postId)).toMatchObject({ author, genres: [], studio: there.studio })
    expect(valueOf(await desk.publish(article, site.id, 'ask', { type: 'unpublish' })).receipt.action).toBe('unpublished')
    expect((await post('film-reviews', receipt.postId)).status).toBe('draft')
    const at = new Date(Date.now() + 86_400_000).toISOString()
    expect(valueOf(await desk.publish(article, site.id, 'ask', { type: 'schedule', at })).receipt.action).toBe('scheduled')
    expect((await post('film-reviews', receipt.postId)).status).toBe('future')
    await started.site.rest('DELETE', `/wp/v2/film-reviews/${receipt.postId}`)
    expect(codeOf(await desk.publish(article, site.id))).toBe('post-trashed-on-site')
    expect(valueOf(await desk.publish(article, site.id, 'overwrite')).receipt).toMatchObject({ postId: receipt.postId, link: receipt.link })
    expect((await everyPost('film-reviews', 'Reviewed')).map(({ id, status }) => [id, status])).toEqual([[receipt.postId, 'publish']])
  }, 60_000)

  test('is one, whichever of its requests loses its answer', async () => {
    const site = await signIn()
    const article = await chosenFor(site, 'Cut', '3311', { postType: 'review', terms: { genre: [['Thriller', 'Cut']], studio: [['Cut and sons']] } })
    for (const path of [/\/film-reviews\?/, /\/film-reviews\/\d+/, /\/genres\?/, /\/studio\?/]) void started.proxy.play({ match: { method: 'POST', path }, kind: 'reset-after-commit' })
    const { receipt } = valueOf(await desk.publish(article, site.id))
    expect(started.proxy.requests().filter(({ fault }) => fault !== null)).toHaveLength(4)
    expect((await everyPost('film-reviews', 'Cut')).map(({ id, status }) => [id, status])).toEqual([[receipt.postId, 'publish']])
    expect(termsSchema.parse(await started.site.rest('GET', '/wp/v2/genres?search=Cut'))).toHaveLength(1)
    expect(receipt.differences).toEqual([])
  }, 60_000)

  test('that was begun as a draft is not begun again as a post: that is refused by name, and goes on as a review', async () => {
    const site = await signIn()
    const article = await chosenFor(site, 'Begun', '9911', { postType: 'review' })
    void started.proxy.play({ match: { method: 'POST', path: /\/film-reviews\/\d+/ }, kind: 'status', status: 403 })
    expect(codeOf(await desk.publish(article, site.id))).toBe('site-blocked')
    valueOf(await desk.library.choices.set(article.id, site.id, { ...nothingChosen, postType: 'post' }))
    expect(await desk.publish(article, site.id)).toMatchObject({ ok: false, error: { code: 'type-begun-otherwise', details: { type: 'Review' } } })
    valueOf(await desk.library.choices.set(article.id, site.id, { ...nothingChosen, postType: 'review' }))
    const { receipt } = valueOf(await desk.publish(article, site.id))
    expect((await everyPost('film-reviews', 'Begun')).map(({ id, status }) => [id, status])).toEqual([[receipt.postId, 'publish']])
    expect(await everyPost('posts', 'Begun')).toEqual([])
  }, 60_000)

  test('that was changed on the web is asked about; taken over, its words, author and terms are kept by the next publish', async () => {
    const site = await signIn()
    const { author, admin } = started.site.users
    const article = await chosenFor(site, 'Conflicted', '4411', { postType: 'review', authorId: author.id, terms: { genre: [['Thriller', 'Wet']] } })
    const { receipt } = valueOf(await desk.publish(article, site.id))
    // A term and an author that the site had not got when it was last asked.
    const [thriller] = termsSchema.parse(await started.site.rest('GET', '/wp/v2/genres?slug=thriller'))
    const dry = idSchema.parse(await started.site.rest('POST', '/wp/v2/genres', { name: 'Dry', parent: thriller?.id }))
    const guest = idSchema.parse(await started.site.rest('POST', '/wp/v2/users', { username: 'guest', name: 'Guest Critic', email: 'guest@desk.test', password: 'Rain-4-Guests', roles: ['author'] }))
    await started.site.rest('POST', `/wp/v2/film-reviews/${receipt.postId}`, { title: 'Changed on the web', author: guest.id, genres: [dry.id] })
    expect(codeOf(await desk.publish(article, site.id))).toBe('post-changed-on-site')
    const { outbox } = await desk.openOutbox()
    const conflicts = new Conflicts({ ...desk, outbox, http, clock: () => new Date() })
    const key = { articleId: article.id, siteId: site.id }
    const read = valueOf(await conflicts.read(key))
    expect(read).toMatchObject({ theirs: { title: 'Changed on the web', categories: [], areCommentsOpen: null, isPinned: null }, mine: { excerpt: '', categories: [] }, untaken: [] })
    expect([read.base, read.mine, read.theirs].map((copy) => [copy?.author, copy?.terms[0]?.terms])).toEqual([
      ['Author', ['Thriller › Wet']],
      ['Author', ['Thriller › Wet']],
      ['Guest Critic', ['Thriller › Dry']]
    ])
    const chosen = { postType: 'review', authorId: author.id, isPinned: null, terms: { genre: [['Thriller', 'Wet']] } }
    // On a disk that does not take the words, what is chosen stays with them.
    const { choices, bases, versions } = desk.library
    const library = {
      ...{ choices, bases, versions },
      open: (id: string) => desk.library.open(id),
      current: (id: string) => desk.library.current(id),
      saveBinding: (id: string, binding: RemoteBinding) => desk.library.saveBinding(id, binding),
      replaceWords: () => Promise.resolve(fail(failure('disk-failed')))
    }
    expect(codeOf(await new Conflicts({ ...desk, library, outbox, http, clock: () => new Date() }).takeTheirs(key, read.mark))).toBe('disk-failed')
    expect(valueOf(await choices.read(article.id, site.id))).toEqual(chosen)
    const taken = valueOf(await conflicts.takeTheirs(key, read.mark))
    const { categories, excerpt, leadPicture } = article
    // What a review has no place for stays in the article.
    expect(taken.article).toMatchObject({ headline: 'Changed on the web', categories, excerpt, leadPicture })
    expect(taken.choiceBefore).toEqual(chosen)
    expect(valueOf(await desk.library.choices.read(article.id, site.id))).toEqual({ postType: 'review', authorId: guest.id, isPinned: null, terms: { genre: [['Thriller', 'Dry']] } })
    await outbox.close()
    expect(valueOf(await desk.publish(article, site.id)).receipt.differences).toEqual([])
    expect(await post('film-reviews', receipt.postId)).toMatchObject({ author: guest.id, genres: [dry.id] })

    // Changed again, and ours is published over it.
    await started.site.rest('POST', `/wp/v2/film-reviews/${receipt.postId}`, { title: 'Changed again', author: admin.id, genres: [] })
    expect(codeOf(await desk.publish(article, site.id))).toBe('post-changed-on-site')
    expect(valueOf(await desk.publish(article, site.id, 'overwrite')).receipt.differences).toEqual([])
    expect(await post('film-reviews', receipt.postId)).toMatchObject({ author: guest.id, genres: [dry.id] })
  }, 60_000)

  test('that the site gives another author and other terms has a receipt that tells them by name', async () => {
    const site = await signIn()
    const article = await chosenFor(site, 'Overruled', '1411', { postType: 'review', authorId: started.site.users.author.id, terms: { genre: [['Thriller', 'Mild'], ['Satire']] } })
    expect(valueOf(await desk.publish(article, site.id)).receipt.differences).toEqual([
      { field: 'author', sent: 'Author', found: 'admin', areNames: true },
      { field: 'terms', sent: 'Thriller › Mild, Satire', found: 'Thriller', areNames: true, taxonomy: 'Genres' }
    ])
  }, 60_000)

  test('of an author, who may write but not publish reviews, is refused with a sentence, and nothing is sent', async () => {
    const site = await signIn('author')
    const article = await chosenFor(site, 'Forbidden', '5511', { postType: 'review' })
    expect(await desk.publish(article, site.id)).toMatchObject({ ok: false, error: { code: 'right-missing-type', details: { type: 'Review' } } })
    expect([await everyPost('film-reviews', 'Forbidden'), await desk.journaled()]).toEqual([[], []])
  })

  test('of a type that the site does not have any more is refused, and nothing is lost', async () => {
    const site = await signIn()
    const article = await chosenFor(site, 'Gone', '6611', { postType: 'film' })
    expect(codeOf(await desk.publish(article, site.id))).toBe('type-missing-on-site')
    valueOf(await desk.library.choices.set(article.id, site.id, { ...nothingChosen, postType: 'page' }))
    const { receipt } = valueOf(await desk.publish(article, site.id))
    expect(receipt).toMatchObject({ action: 'published', differences: [], createdTags: [] })
    expect(await started.site.rest('GET', `/wp/v2/pages/${receipt.postId}?context=edit`)).toMatchObject({ type: 'page', status: 'publish' })
  }, 60_000)
})

describe('a post', () => {
  test('is pinned and given to its author, keeps what was chosen on the web meanwhile, and is unpinned', async () => {
    const site = await signIn()
    const { author, admin } = started.site.users
    const article = await chosenFor(site, 'Pinned', '7711', { isPinned: true, authorId: author.id, terms: { studio: [['Pinned Pictures']] } })
    const { receipt } = valueOf(await desk.publish(article, site.id))
    expect(receipt.differences).toEqual([])
    expect(await post('posts', receipt.postId)).toMatchObject({ sticky: true, author: author.id })
    valueOf(await desk.library.choices.set(article.id, site.id, nothingChosen))
    await started.site.rest('POST', `/wp/v2/posts/${receipt.postId}`, { author: admin.id })
    await desk.rewrite(article, { headline: 'Pinned still' })
    valueOf(await desk.publish(article, site.id, 'overwrite'))
    expect(await post('posts', receipt.postId)).toMatchObject({ sticky: true, author: admin.id })
    valueOf(await desk.library.choices.set(article.id, site.id, { ...nothingChosen, isPinned: false }))
    expect(valueOf(await desk.publish(article, site.id)).receipt.differences).toEqual([])
    expect(await post('posts', receipt.postId)).toMatchObject({ sticky: false, author: admin.id })
  }, 60_000)
})

test('what is chosen goes with a copy of the article, is kept apart by site, and goes with the article', async () => {
  const site = await signIn()
  const choice: SiteChoice = { postType: 'review', authorId: null, isPinned: null, terms: { genre: [['Thriller']] } }
  const article = await chosenFor(site, 'Copied', '8811', choice)
  const copy = valueOf(await duplicateArticle(desk.library, article.id))
  expect(valueOf(await desk.library.choices.read(copy.id, site.id))).toEqual(choice)
  expect(valueOf(await desk.library.choices.read(copy.id, 'another-site'))).toEqual(nothingChosen)
  valueOf(await desk.library.trash(copy.id))
  valueOf(await desk.library.deleteForGood(copy.id))
  expect(valueOf(await desk.library.choices.read(copy.id, site.id))).toEqual(nothingChosen)
  expect(valueOf(await desk.library.choices.read(article.id, site.id))).toEqual(choice)
})
