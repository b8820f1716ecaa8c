import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import * as z from 'zod/mini'
import type { NewArticle } from '../../../src/core/article/article'
import { wordsOf } from '../../../src/core/article/article'
import { fillTemplate } from '../../../src/core/template/fill-template'
import { Conflicts } from '../../../src/main/publishing/conflicts'
import type { Http } from '../../../src/main/publishing/http'
import { http } from '../../../src/main/publishing/http'
import { startSiteBehindProxy } from '../../wordpress/start-site'
import { body, figure, paragraph } from '../../support/build-document'
import type { Desk } from './desk'
import { codeOf, openDesk, valueOf } from './desk'

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

const postSchema = z.looseObject({ id: z.number(), content: z.looseObject({ raw: z.string() }), featured_media: z.number() })
const readPost = async (id: unknown) => postSchema.parse(await started.site.rest('GET', `/wp/v2/posts/${String(id)}?context=edit`))
const mediaSchema = z.looseObject({ id: z.number(), source_url: z.string() })

/** An article that is published, and what asks about it then. */
async function published(headline: string, address: Partial<NewArticle> = {}) {
  const site = await desk.signIn()
  const photo = await desk.photo(`#${String(Date.now()).slice(-6)}`, { alt: headline, caption: 'At dusk.', credit: 'Studio N' })
  const article = await desk.write({ ...fillTemplate({ template: 'blank' }), ...address, headline, body: body(paragraph('One.'), figure(photo), paragraph('Two.')) })
  const { receipt } = valueOf(await desk.publish(article, site.id))
  const { outbox } = await desk.openOutbox()
  const key = { articleId: article.id, siteId: site.id }
  return { site, key, postId: receipt.postId, outbox, conflicts: new Conflicts({ ...desk, outbox, http, clock: () => new Date() }), current: async () => valueOf(await desk.library.current(article.id)) }
}

const change = async (id: unknown, from: string, to: string, fields: object = {}) =>
  started.site.rest('POST', `/wp/v2/posts/${String(id)}`, { content: (await readPost(id)).content.raw.replace(from, to), ...fields })

test('what was merged goes out with the next click, without a question, and the site’s copy is a version', async () => {
  const { site, key, postId, conflicts, outbox, current } = await published('Merged')
  await change(postId, 'One.', 'One, on the web.', { title: 'Merged on the web' })
  await desk.rewrite(await current(), { dek: 'Written here.' })
  const copies = valueOf(await conflicts.readCopies(key))
  expect(copies).toMatchObject({ base: { headline: 'Merged', dek: '' }, mine: { headline: 'Merged', dek: 'Written here.' }, theirs: { headline: 'Merged on the web', dek: '' }, untaken: [], html: null, lead: null })
  const { mark, edition, mine, theirs, choices } = copies
  const words = { ...mine, headline: theirs.headline, body: theirs.body }
  const taken = valueOf(await conflicts.takeMerged(key, { mark, edition, words, theirs, choice: choices.mine }))
  expect(taken).toMatchObject({ untaken: [], article: { headline: 'Merged on the web', dek: 'Written here.' } })
  expect(taken.article.remotes[0]?.edition).toBeLessThan(taken.article.edition) // there is something to publish
  await outbox.close()
  const { receipt } = valueOf(await desk.publish(await current(), site.id))
  expect(receipt).toMatchObject({ postId, differences: [] })
  const { raw } = (await readPost(postId)).content
  expect(raw).toContain('One, on the web.')
  expect(raw).toContain('Written here.')
  const versions = valueOf(await desk.library.versions.list(key.articleId))
  expect(versions.map(({ headline }) => headline)).toContain('Merged')
}, 60_000)

test('going back to the words from before the merge has the next publish ask again', async () => {
  const { site, key, postId, conflicts, outbox, current } = await published('Taken back')
  await change(postId, 'One.', 'Only on the web.')
  await desk.rewrite(await current(), { dek: 'Written here.' })
  const { mark, edition, mine, theirs, choices } = valueOf(await conflicts.readCopies(key))
  const { before } = valueOf(await conflicts.takeMerged(key, { mark, edition, words: { ...mine, body: theirs.body }, theirs, choice: choices.mine }))
  await conflicts.beforeRestoring(key.articleId, before.edition)
  valueOf(await desk.library.restoreVersion(key.articleId, before.number))
  await outbox.close()
  expect(codeOf(await desk.publish(await current(), site.id))).toBe('post-changed-on-site')
  expect((await readPost(postId)).content.raw).toContain('Only on the web.')
}, 60_000)

test('a block and a lead picture that are new on the site come with their HTML, and the picture into the library, once', async () => {
  const { key, postId, conflicts, current } = await published('With a new picture')
  const [media] = z.array(mediaSchema).parse(await started.site.rest('GET', '/wp/v2/media?per_page=1'))
  if (media === undefined) throw new Error('The site has no picture')
  await change(postId, '<p>Two.</p>', '<p>Two.</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:paragraph -->\n<p>Three.</p>', { featured_media: media.id })
  const copies = valueOf(await conflicts.readCopies(key))
  expect(copies.untaken.toSorted()).toEqual(['leadPicture', 'text'])
  expect(copies.html?.theirs).toContain('<p>Three.</p>')
  expect(copies.html?.base).not.toContain('Three.')
  expect(copies.lead).toContain(media.source_url)
  const inText = (await current()).body.content.flatMap((block) => (block.type === 'figure' ? [block.attrs.pictureId] : []))
  expect(new Set(copies.pictures.map(({ pictureId }) => pictureId))).toEqual(new Set(inText)) // one file, known by what is in it
})

test('a copy that is another by now, here or there, is not merged', async () => {
  const { key, postId, conflicts, current } = await published('Overtaken')
  await change(postId, 'One.', 'One again.')
  const { mark, edition, mine, theirs, choices } = valueOf(await conflicts.readCopies(key))
  const merged = { words: mine, theirs, choice: choices.mine }
  expect(codeOf(await conflicts.takeMerged(key, { mark: 'another', edition, ...merged }))).toBe('post-changed-on-site')
  await desk.rewrite(await current(), { dek: 'Meanwhile.' })
  expect(codeOf(await conflicts.takeMerged(key, { mark, edition, ...merged }))).toBe('article-changed-elsewhere')
  expect(wordsOf(await current()).dek).toBe('Meanwhile.')
})

test('where something of the site’s copy was not read, the merge is kept and the next publish asks again', async () => {
  const { site, key, postId, conflicts, outbox, current } = await published('In part')
  await change(postId, '<p>Two.</p>', '<p>Two.</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:paragraph -->\n<p>Unread.</p>')
  const { mark, edition, mine, theirs, choices } = valueOf(await conflicts.readCopies(key))
  const taken = valueOf(await conflicts.takeMerged(key, { mark, edition, words: { ...mine, dek: 'Merged.' }, theirs, choice: choices.mine }))
  expect(taken).toMatchObject({ untaken: ['text'], article: { dek: 'Merged.' } })
  await outbox.close()
  expect(codeOf(await desk.publish(await current(), site.id))).toBe('post-changed-on-site')
}, 60_000)

test('pictures that were read for one article are no other’s, though both posts were changed in the same second', async () => {
  const sameSecond: Http = async (request, signal) => {
    const answer = await http(request, signal)
    return answer.type === 'answered' ? { ...answer, text: answer.text.replaceAll(/"modified_gmt":"[^"]*"/g, '"modified_gmt":"2026-03-08T09:45:00"') } : answer
  }
  await desk.publish(await desk.write({ ...fillTemplate({ template: 'blank' }), headline: 'Whose picture it is', leadPicture: await desk.photo('#135', { alt: 'Another', caption: '', credit: 'Studio N' }) }), (await desk.signIn()).id)
  const [media] = z.array(mediaSchema).parse(await started.site.rest('GET', '/wp/v2/media?per_page=1'))
  if (media === undefined) throw new Error('The site has no picture')
  const [merged, other] = [await published('Merged alone'), await published('Read last')]
  await change(merged.postId, 'One.', 'One, on the web.')
  await change(other.postId, 'One.', 'Other.', { featured_media: media.id })
  const conflicts = new Conflicts({ ...desk, outbox: merged.outbox, http: sameSecond, clock: () => new Date() })
  const { mark, edition, mine, theirs, choices } = valueOf(await conflicts.readCopies(merged.key))
  expect(valueOf(await conflicts.readCopies(other.key)).mark).toBe(mark)
  const before = (await merged.current()).remotes[0]?.media
  valueOf(await conflicts.takeMerged(merged.key, { mark, edition, words: { ...mine, body: theirs.body }, theirs, choice: choices.mine }))
  expect((await merged.current()).remotes[0]?.media).toEqual(before)
}, 60_000)

test('a post that was put into the trash since it was changed is merged, and taken over, with the address that it had', async () => {
  const { site, key, postId, conflicts, outbox, current } = await published('In the trash', { slug: 'in-the-trash', isSlugEdited: true })
  await change(postId, 'One.', 'One, on the web.')
  await started.site.rest('DELETE', `/wp/v2/posts/${String(postId)}`)
  expect(valueOf(await conflicts.read(key)).theirs).toMatchObject({ standing: 'trash', slug: 'in-the-trash' })
  const { mark, edition, mine, theirs, choices } = valueOf(await conflicts.readCopies(key))
  expect(theirs.slug).toBe('in-the-trash')
  expect(valueOf(await conflicts.takeMerged(key, { mark, edition, words: { ...mine, body: theirs.body }, theirs, choice: choices.mine })).untaken).toEqual([])
  expect(valueOf(await conflicts.takeTheirs(key, mark)).article.slug).toBe('in-the-trash')
  await outbox.close()
  expect(codeOf(await desk.publish(await current(), site.id))).toBe('post-trashed-on-site')
}, 60_000)
