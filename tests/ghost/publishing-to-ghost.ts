import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { newArticleSchema } from '../../src/core/article/article'
import { placedPicturesOf } from '../../src/core/article/walk'
import { failure } from '../../src/core/failure'
import type { Wish } from '../../src/core/publishing/operation'
import { ownMarkOf } from '../../src/core/publishing/remote-mark'
import { Conflicts } from '../../src/main/publishing/conflicts'
import { makeToken, readAdminKey } from '../../src/main/publishing/ghost/admin-key'
import { http } from '../../src/main/publishing/http'
import type { Http } from '../../src/main/publishing/http'
import { recogniseKind } from '../../src/main/publishing/recognise-kind'
import { codeOf, listicleFor, openDeskWith, valueOf } from '../integration/publishing/desk'
import type { AnyDesk } from '../integration/publishing/desk'
import { everyBlock } from '../support/every-block'
import { blockquote, body, bulletList, figure, heading, listItem, paragraph, text } from '../support/build-document'

export interface AnyGhost {
  readonly url: string
  readonly adminKey: string
  readonly stop: () => Promise<void>
}

const storedSchema = z.object({
  posts: z.array(
    z.looseObject({
      id: z.string(),
      slug: z.string(),
      status: z.string(),
      title: z.string(),
      lexical: z.string(),
      custom_excerpt: z.nullable(z.string()),
      updated_at: z.string(),
      tags: z.array(z.object({ name: z.string() })),
      feature_image: z.nullable(z.string())
    })
  )
})

/** What publishing to a Ghost must be like, whether it is a real one or one that answers as a real one was seen to. */
export function describeGhost(name: string, start: () => Promise<AnyGhost>): void {
  describe(`publishing to ${name}`, () => {
    let ghost: AnyGhost
    let desk: AnyDesk
    let clockIsOffMs = 0
    let count = 0
    /** What the network does to the next writes: an answer may get lost, before or after it was carried out. */
    let mishaps: ('none' | 'before' | 'after')[] = []
    /** Somebody who was on the site's staff when it was connected. */
    let leftSince: string | undefined
    const faulty: Http = async (request, signal) => {
      const mishap = request.method === 'GET' ? 'none' : (mishaps.shift() ?? 'none')
      const lost = { type: 'doubtful', failure: failure('site-timeout', { host: 'desk.test' }) } as const
      if (mishap === 'before') return lost
      const answer = await http(request, signal)
      if (leftSince !== undefined && answer.type === 'answered' && request.address.includes('/users/')) {
        return { ...answer, text: JSON.stringify({ users: [{ id: '0'.repeat(24), name: leftSince }], meta: { pagination: { next: null } } }) }
      }
      return mishap === 'after' ? lost : answer
    }

    beforeAll(async () => {
      ghost = await start()
    })
    afterAll(() => ghost.stop())
    beforeEach(async () => {
      mishaps = []
      leftSince = undefined
      clockIsOffMs = 0
      desk = await openDeskWith(faulty, () => new Date(Date.now() + clockIsOffMs))
    })
    afterEach(() => desk.close())

    const connect = async (changes: { address?: string; password?: string } = {}) =>
      desk.sites.connect({ kind: 'ghost', address: ghost.url, password: ghost.adminKey, ...changes })
    const siteId = async () => valueOf(await connect()).site.id
    /** An article with a headline, and so a slug, that no other test has. */
    const writeListicle = async (headline: string) => desk.write(await listicleFor(desk, `${headline} ${String(++count)} ${Date.now().toString(36)}`, ['#123', '#456', '#789']))

    async function ask(method: string, route: string, post?: object) {
      const key = readAdminKey(ghost.adminKey)
      if (key === undefined) throw new Error('The key of the test is none')
      const headers = { authorization: `Ghost ${makeToken(key, new Date())}`, 'content-type': 'application/json' }
      const response = await fetch(`${ghost.url}/ghost/api/admin/${route}`, { method, headers, ...(post && { body: JSON.stringify({ posts: [post] }) }) })
      return storedSchema.parse(await response.json()).posts
    }
    const postsOf = (...slugs: string[]) => ask('GET', `posts/?filter=${encodeURIComponent(`slug:[${slugs.join(',')}]`)}&formats=lexical`)
    async function onlyPost(slug: string) {
      const found = await postsOf(slug, `${slug}-2`)
      expect(found).toHaveLength(1)
      return found[0] ?? expect.fail('There is no post')
    }
    async function editOnTheWeb(slug: string, changes: object) {
      const { id, updated_at } = await onlyPost(slug)
      await ask('PUT', `posts/${id}/`, { updated_at, ...changes })
    }

    test('connects by a key, whatever address of it was pasted, and is recognised', async () => {
      const { site } = valueOf(await connect({ address: `${ghost.url}/ghost/` }))
      expect(site).toMatchObject({ kind: 'ghost', address: ghost.url, name: 'Test site', categories: [] })
      expect(site.tags.map((tag) => tag.name)).toContain('News')
      expect(site.kind === 'ghost' && site.authors.map((author) => author.name)).toEqual(['Owner'])
      expect((await connect({ address: ghost.url })).ok && (await desk.sites.list()).length).toBe(1)
      expect(await recogniseKind(http, ghost.url)).toBe('ghost')
    })

    test('tells a key of another kind, a key that was replaced, and an address without a Ghost', async () => {
      expect(codeOf(await connect({ password: 'b9fd595970b2582e49f2dd7127' }))).toBe('key-not-valid')
      expect(codeOf(await connect({ password: `${ghost.adminKey.slice(0, 24)}:${'0'.repeat(64)}` }))).toBe('key-refused')
      expect(codeOf(await connect({ password: `${'0'.repeat(24)}:${'0'.repeat(64)}` }))).toBe('key-refused')
      expect(codeOf(await connect({ address: 'http://127.0.0.1:2' }))).toBe('site-offline')
    })

    test('brings everything of an article there, byte for byte', async () => {
      const article = await writeListicle('Everything')
      const { receipt, remotes } = valueOf(await desk.publish(article, await siteId()))
      const post = await onlyPost(article.slug)
      expect(receipt).toMatchObject({ action: 'published', postId: post.id, differences: [] })
      expect(remotes[0]).toMatchObject({ postId: post.id })
      expect(ownMarkOf(remotes[0]?.modifiedGmt ?? '')).toBe(post.updated_at)
      expect(post).toMatchObject({
        status: 'published',
        title: article.headline,
        custom_excerpt: 'Two reasons & a “song”.',
        feature_image_alt: article.leadPicture?.alt,
        feature_image_caption: 'At dusk. <span class="credit">Disney+</span>'
      })
      expect(post.feature_image).toContain('/content/images/')
      expect(post.tags.map((tag) => tag.name)).toEqual(['Reviews', 'Korean Celebrity', ...article.tags])
      for (const words of ['Is it the sea', 'Mina Seo, Drama Editor', '2. ', 'The songs', '서울의 밤', '한강에서 본 야경', 'Studio N', '{\\"@type\\":\\"ImageObject\\"']) expect(post.lexical).toContain(words)
      expect(JSON.stringify(post)).not.toContain('NOT FOR PRINT')
    })

    test('tells when somebody else is the author there: Ghost puts its owner for whom it knows no more', async () => {
      leftSince = 'Ann Left'
      const written = await listicleFor(desk, `Left ${Date.now().toString(36)}`, ['#123', '#456', '#789'])
      const article = await desk.write({ ...written, byline: [{ name: 'Ann Left', role: '' }] })
      expect(valueOf(await desk.publish(article, await siteId())).receipt.differences).toEqual([{ field: 'author', sent: 'Ann Left', found: 'Owner', areNames: true }])
    })

    test.each(['', 'One of its own'])('does not count as taken an excerpt (%j) that was emptied there, and would be the dek again', async (excerpt) => {
      const article = await desk.write({ ...(await listicleFor(desk, `Emptied ${Date.now().toString(36)}`, ['#123', '#456', '#789'])), excerpt })
      const key = { articleId: article.id, siteId: await siteId() }
      valueOf(await desk.publish(article, key.siteId))
      await editOnTheWeb(article.slug, { tags: (await onlyPost(article.slug)).tags, custom_excerpt: null })
      const { outbox } = await desk.openOutbox()
      const conflicts = new Conflicts({ ...desk, outbox, http, clock: () => new Date() })
      const { mark } = valueOf(await conflicts.read(key))
      expect(valueOf(await conflicts.takeTheirs(key, mark)).untaken).toContain('excerpt')
      await outbox.close()
    })

    test('takes the dek for the excerpt where there is none, and an author that it has', async () => {
      const written = await listicleFor(desk, `Author ${Date.now().toString(36)}`, ['#123', '#456', '#789'])
      const article = await desk.write({ ...written, excerpt: '', byline: [{ name: 'owner', role: '' }] })
      expect(valueOf(await desk.publish(article, await siteId())).receipt.differences).toEqual([])
      const post = await onlyPost(article.slug)
      expect(post.custom_excerpt).toBe(article.dek)
      expect(post.lexical).not.toContain('Is it the sea')
      expect(post['authors']).toMatchObject([{ name: 'Owner' }])
    })

    test('updates the same post, keeps its address, and uploads nothing again', async () => {
      const article = await writeListicle('Update')
      const site = await siteId()
      valueOf(await desk.publish(article, site))
      const kinds = body(heading(3, 'Another'), blockquote(paragraph('One.'), paragraph('Two.')), blockquote(bulletList(listItem(paragraph('in a card')))), bulletList(listItem(paragraph('a'), bulletList(listItem(paragraph('b'))))), paragraph(text('bold', 'bold')))
      await desk.rewrite(article, { headline: 'Another headline', slug: 'elsewhere', isSlugEdited: false, body: kinds })
      const { receipt } = valueOf(await desk.publish(article, site))
      expect(receipt).toMatchObject({ action: 'updated', differences: [] })
      expect(receipt.pictures.map(({ wasUploaded }) => wasUploaded)).toEqual([false])
      expect(await onlyPost(article.slug)).toMatchObject({ title: 'Another headline' })
    })

    test('brings every kind of block there, word for word, and finds nothing changed when it is published again', async () => {
      const article = await desk.write({ ...(await listicleFor(desk, `Every block ${String(++count)} ${Date.now().toString(36)}`, ['#123', '#456', '#789'])), body: await everyBlock(desk.photo, 'a1b2c') })
      const site = await siteId()
      expect(valueOf(await desk.publish(article, site)).receipt).toMatchObject({ action: 'published', differences: [] })
      const { id, lexical } = await onlyPost(article.slug)
      const again = valueOf(await desk.publish(article, site)).receipt
      expect(again).toMatchObject({ action: 'updated', postId: id, differences: [] })
      expect(again.pictures.some(({ wasUploaded }) => wasUploaded)).toBe(false)
      expect(await onlyPost(article.slug)).toMatchObject({ id, lexical })
    })

    test('asks before it writes over what was changed on the web', async () => {
      const article = await writeListicle('Web')
      const site = await siteId()
      valueOf(await desk.publish(article, site))
      await editOnTheWeb(article.slug, { title: 'Mine' })
      expect(codeOf(await desk.publish(article, site))).toBe('post-changed-on-site')
      expect(await onlyPost(article.slug)).toMatchObject({ title: 'Mine' })
      expect(codeOf(await desk.publish(article, site, 'overwrite'))).toBe('ok')
      expect(await onlyPost(article.slug)).toMatchObject({ title: article.headline })
    })

    test('asks before it writes over the title for search engines, which it takes along', async () => {
      const article = await writeListicle('Sought')
      const key = { articleId: article.id, siteId: await siteId() }
      valueOf(await desk.publish(article, key.siteId))
      await editOnTheWeb(article.slug, { meta_title: 'For search engines' })
      expect(codeOf(await desk.publish(article, key.siteId))).toBe('post-changed-on-site')
      const { outbox } = await desk.openOutbox()
      const conflicts = new Conflicts({ ...desk, outbox, http, clock: () => new Date() })
      const { mark, mine, theirs } = valueOf(await conflicts.read(key))
      expect([mine.seoTitle, theirs.seoTitle]).toEqual(['For search engines', 'For search engines']) // an update leaves it
      const { untaken, article: taken } = valueOf(await conflicts.takeTheirs(key, mark))
      expect([taken.seoTitle, untaken]).toEqual(['For search engines', []])
      await outbox.close()
      expect(codeOf(await desk.publish(taken, key.siteId))).toBe('ok')
      expect(await onlyPost(article.slug)).toMatchObject({ meta_title: 'For search engines' })
    })

    test('has the description for search engines of the article, keeps one that somebody wrote where the article has none, and loses one that was taken away here', async () => {
      const article = await writeListicle('Described')
      const site = await siteId()
      const there = async () => (await onlyPost(article.slug)).meta_description
      valueOf(await desk.publish(article, site))
      expect(await there()).toBeNull()
      await editOnTheWeb(article.slug, { meta_description: 'Of the web' })
      expect(codeOf(await desk.publish(article, site, 'overwrite'))).toBe('ok')
      expect(await there()).toBe('Of the web')
      await desk.rewrite(article, { seoDescription: ' Of the article ' })
      expect(valueOf(await desk.publish(article, site)).receipt.differences).toEqual([])
      expect(await there()).toBe('Of the article')
      await desk.rewrite(article, { seoDescription: '' })
      valueOf(await desk.publish(article, site))
      expect(await there()).toBeNull()
    })

    test('has the title and the picture of the article for cards in social networks, that of X too, leaves those that somebody set where the article has none, and loses what was taken away here', async () => {
      const article = await writeListicle('Shared')
      const site = await siteId()
      const there = async () => {
        const { og_title, twitter_title, og_image, twitter_image } = await onlyPost(article.slug)
        return { titles: [og_title, twitter_title], pictures: [og_image, twitter_image] }
      }
      valueOf(await desk.publish(article, site))
      await editOnTheWeb(article.slug, { og_title: 'Of the web' })
      expect(codeOf(await desk.publish(article, site, 'overwrite'))).toBe('ok')
      expect(await there()).toEqual({ titles: ['Of the web', null], pictures: [null, null] })
      const socialPicture = await desk.photo('#987', { alt: 'A poster', caption: '', credit: 'KBS' })
      await desk.rewrite(article, { socialTitle: ' Of the article ', socialPicture })
      const { receipt } = valueOf(await desk.publish(article, site))
      expect(receipt.differences).toEqual([])
      const { titles, pictures } = await there()
      expect([titles, pictures[0], pictures[1]]).toEqual([['Of the article', 'Of the article'], receipt.pictures.find(({ pictureId }) => pictureId === socialPicture.pictureId)?.mediaId, pictures[0]])
      await desk.rewrite(article, { socialTitle: '', socialPicture: null })
      valueOf(await desk.publish(article, site))
      expect(await there()).toEqual({ titles: [null, null], pictures: [null, null] })
    })

    test.each<[string, string, object]>([
      ['the tags', 'tags', { tags: [{ name: 'News' }] }],
      ['the caption of the lead picture', 'unseen', { feature_image_caption: 'Mine' }],
      ['its alt text', 'unseen', { feature_image_alt: 'Mine' }],
      ['that beside a headline', 'unseen', { feature_image_alt: 'Mine', title: 'Mine' }]
    ])('asks before it writes over %s, of which the time of the last change at a Ghost says nothing, and does not count it as taken (%s)', async (_what, part, changes) => {
      const article = await writeListicle('Beside')
      const key = { articleId: article.id, siteId: await siteId() }
      valueOf(await desk.publish(article, key.siteId))
      await editOnTheWeb(article.slug, changes)
      expect(codeOf(await desk.publish(article, key.siteId))).toBe('post-changed-on-site')
      expect(await onlyPost(article.slug)).toMatchObject(changes)
      const { outbox } = await desk.openOutbox()
      const conflicts = new Conflicts({ ...desk, outbox, http, clock: () => new Date() })
      const { mark } = valueOf(await conflicts.read(key))
      expect(valueOf(await conflicts.takeTheirs(key, mark)).untaken).toEqual([part])
      await outbox.close()
      expect(codeOf(await desk.publish(article, key.siteId, 'overwrite'))).toBe('ok')
    })

    test.each<[string, object, string]>([
      ['is asked about where the SEO title is another besides', { meta_title: 'For search engines' }, 'post-changed-on-site'],
      ['is nobody’s change otherwise', {}, 'ok']
    ])('the mark that a Ghost sets when a schedule is carried out %s', async (_what, changes, answer) => {
      const article = await writeListicle('Live')
      const site = await siteId()
      valueOf(await desk.publish(article, site, 'ask', { type: 'schedule', at: '2098-03-01T00:30:00.000Z' }))
      await editOnTheWeb(article.slug, { status: 'published', published_at: '2026-03-01T00:30:00.000Z', ...changes })
      expect(codeOf(await desk.publish(article, site, 'ask', { type: 'update' }))).toBe(answer)
    })

    test('an article that was published when the time was all that was noted is not taken for changed', async () => {
      const article = await writeListicle('Noted')
      const site = await siteId()
      const [binding] = valueOf(await desk.publish(article, site)).remotes
      if (binding === undefined) throw new Error('The article is nowhere')
      valueOf(await desk.library.saveBinding(article.id, { ...binding, modifiedGmt: (await onlyPost(article.slug)).updated_at }))
      expect(codeOf(await desk.publish(article, site))).toBe('ok')
    })

    test('makes one post, whichever answer gets lost', async () => {
      const site = await siteId()
      for (const [place, mishap] of [0, 3, 4].flatMap((at) => [[at, 'before'], [at, 'after']] as const)) {
        const article = await writeListicle(`Lost ${String(place)}`)
        mishaps = [...Array<'none'>(place).fill('none'), mishap]
        expect(valueOf(await desk.publish(article, site)).receipt.differences).toEqual([])
        await onlyPost(article.slug)
        expect(await postsOf(`copydesk-${article.id}`, `copydesk-${article.id}-2`)).toEqual([])
      }
    })

    test('publishes from a computer whose clock is an hour behind', async () => {
      clockIsOffMs = -3_600_000
      const article = await writeListicle('Behind')
      expect(codeOf(await desk.publish(article, await siteId()))).toBe('ok')
    })

    test('takes a draft, schedules, moves the time, takes off the site and makes public one and the same post', async () => {
      const article = await writeListicle('Scheduled')
      const site = await siteId()
      const act = async (wish: Wish) => valueOf(await desk.publish(article, site, 'ask', wish)).receipt
      const [first, second] = ['2098-03-01T00:30:00.000Z', '2098-04-01T00:30:00.000Z'] as const
      expect(await act({ type: 'draft' })).toMatchObject({ action: 'drafted', differences: [] })
      expect(await onlyPost(article.slug)).toMatchObject({ status: 'draft' })
      expect(await act({ type: 'schedule', at: first })).toMatchObject({ action: 'scheduled', scheduledFor: first, differences: [] })
      expect(await act({ type: 'schedule', at: second })).toMatchObject({ action: 'scheduled', scheduledFor: second, differences: [] })
      expect(await act({ type: 'update' })).toMatchObject({ action: 'updated', differences: [] })
      expect(await onlyPost(article.slug)).toMatchObject({ status: 'scheduled', published_at: second })
      expect(await act({ type: 'unpublish' })).toMatchObject({ action: 'unpublished' })
      expect(await onlyPost(article.slug)).toMatchObject({ status: 'draft' })
      expect(await act({ type: 'publish' })).toMatchObject({ action: 'published', differences: [] })
      const { status, published_at: publishedAt } = await onlyPost(article.slug)
      expect(status).toBe('published')
      expect(String(publishedAt)).toMatch(/^20[23]/)
    })

    test('says that a deleted post is gone, and makes another when asked to', async () => {
      const article = await writeListicle('Gone')
      const site = await siteId()
      const { receipt } = valueOf(await desk.publish(article, site))
      const key = readAdminKey(ghost.adminKey)
      if (key === undefined) throw new Error('The key of the test is none')
      await fetch(`${ghost.url}/ghost/api/admin/posts/${receipt.postId}/`, { method: 'DELETE', headers: { authorization: `Ghost ${makeToken(key, new Date())}` } })
      expect(codeOf(await desk.publish(article, site))).toBe('post-missing-on-site')
      expect(valueOf(await desk.publish(article, site, 'new-post')).receipt.action).toBe('published')
      await onlyPost(article.slug)
    })

    test('has its posts opened in another library, as the posts that they are, with their pictures', async () => {
      const article = await writeListicle('Opened elsewhere')
      valueOf(await desk.publish(article, await siteId()))
      const { id, tags } = await onlyPost(article.slug)
      const other = await openDeskWith(http)
      const { site } = valueOf(await other.sites.connect({ kind: 'ghost', address: ghost.url, password: ghost.adminKey }))
      const key = { siteId: site.id, postType: 'post' }
      const found = valueOf(await other.posts.list(key, 'opened ELSEWHERE'))
      expect(found.find((post) => post.id === id)).toMatchObject({ title: article.headline, status: 'published' })
      expect(valueOf(await other.posts.list(key, "it's “nowhere”"))).toEqual([])

      const pulled = valueOf(await other.posts.pull(key, id))
      if (pulled.is === 'known') throw new Error('It is not in the other library')
      expect(pulled.post).toMatchObject({ headline: article.headline, slug: article.slug, excerpt: article.excerpt, byline: [{ name: 'Owner', role: '' }], tags: tags.map(({ name }) => name) })
      expect(pulled.post.html).toContain('1. 서울의 밤</h2>')
      expect(pulled.post.lead).toContain('Disney+')
      expect(pulled.post.pictures).toHaveLength(3)

      // What the page makes of it: the words that were published, with the pictures that the library holds now; a Ghost has made its own files of them.
      const { createdAt: _createdAt, updatedAt: _updatedAt, edition: _edition, remotes: _remotes, id: _id, ...published } = article
      const idThere = new Map(placedPicturesOf(article).map(({ pictureId }, index) => [pictureId, pulled.post.pictures[index]?.pictureId]))
      const words = newArticleSchema.parse(JSON.parse(JSON.stringify(published), (key, value: unknown) => (key === 'pictureId' && typeof value === 'string' ? idThere.get(value) : value)))
      const adopted = valueOf(await other.posts.adopt(site.id, id, { ...words, categories: [], tags: pulled.post.tags }))
      expect(adopted.left).toEqual([])
      await other.rewrite(adopted.article, { headline: `${article.headline} again` })
      const again = valueOf(await other.publish(valueOf(await other.library.current(adopted.article.id)), site.id))
      expect(again.receipt).toMatchObject({ action: 'updated', postId: id })
      expect((await onlyPost(article.slug)).title).toBe(`${article.headline} again`)
      await other.close()
    })

    test('puts a small and a wide picture where Ghost has a width for them', async () => {
      const photo = await desk.photo('#abc', { alt: 'Wide', caption: '', credit: 'Studio' })
      const written = await listicleFor(desk, `Wide ${Date.now().toString(36)}`, ['#123', '#456', '#789'])
      const article = await desk.write({ ...written, body: body(figure({ ...photo, size: 'wide' })) })
      expect(valueOf(await desk.publish(article, await siteId())).receipt.differences).toEqual([])
      expect((await onlyPost(article.slug)).lexical).toContain('"cardWidth":"wide"')
    })
  })
}
