import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Article } from '../../../../src/core/article/article'
import { conflictOf } from '../../../../src/core/publishing/conflict'
import { takeTheirs } from '../../../../src/core/publishing/take-theirs'
import type { ConflictSides } from '../../../../src/core/publishing/post-copy'
import { plainTextOf } from '../../../../src/core/publishing/post-rows'
import { planPublish } from '../../../../src/core/publishing/publish-plan'
import { baseBeforeTaking, baseOfPublished, baseOfTaken, readBase, writeBase } from '../../../../src/core/publishing/published-base'
import type { RemoteBinding } from '../../../../src/core/publishing/remote-binding'
import { markWith } from '../../../../src/core/publishing/remote-mark'
import { nothingChosen } from '../../../../src/core/publishing/site-choice'
import type { RemotePost } from '../../../../src/core/publishing/remote-post'
import { siteSchema } from '../../../../src/core/publishing/site'
import type { Site } from '../../../../src/core/publishing/site'
import { currentFormat } from '../../../../src/core/migrations/migrate'
import { listAndCredits } from '../../../../src/core/structured-data/list-and-credits'
import { wordpressContent } from '../../../../src/core/serialise/wordpress-blocks'
import { wordpressTitle } from '../../../../src/core/serialise/wordpress-fields'
import { finishedListicle, mediaOf } from '../../../support/build-article'
import { body, paragraph, picture } from '../../../support/build-document'

const known = {
  id: 'site-0001',
  address: 'https://desk.test',
  name: 'Desk',
  userName: 'editor',
  displayName: 'Editor',
  rights: { canCreatePosts: true, canPublishPosts: true, canUploadFiles: true, canManageCategories: true, canPublishUnfilteredHtml: true },
  timeZone: { name: 'UTC', offsetMinutes: 0 },
  categories: [],
  tags: [],
  fetchedAt: '2026-01-01T00:00:00.000Z'
}
const wordpress = siteSchema.parse({ ...known, kind: 'wordpress', restRoot: 'https://desk.test/wp-json/', userId: 2, roles: ['editor'] })
const ghost = siteSchema.parse({ ...known, kind: 'ghost', version: '5.130', authors: [] })

const media = [...mediaOf(finishedListicle)].map(([pictureId, { mediaId, url, sizeSlug }]) => ({ pictureId, mediaId, url, sizeSlug }))
const leadId = media.find(({ pictureId }) => pictureId === finishedListicle.leadPicture?.pictureId)?.mediaId ?? 0
const binding: RemoteBinding = {
  siteId: 'site-0001',
  postId: 42,
  status: 'published',
  link: 'https://desk.test/a/',
  publishedAt: '2026-03-08T09:45:00.000Z',
  edition: 1,
  modifiedGmt: '2026-03-08T09:45:00',
  contentHash: 'a'.repeat(64),
  ownHead: [],
  media
}
const ours: Article = { ...finishedListicle, remotes: [binding] }
const names = {
  categories: [
    { id: 1, name: 'Dramas', slug: 'dramas', parentId: 0 },
    { id: 2, name: 'Reviews', slug: 'reviews', parentId: 1 },
    { id: 3, name: 'K-Pop Groups', slug: 'k-pop-groups', parentId: 0 },
    { id: 4, name: 'K-Pop Idols', slug: 'k-pop-idols', parentId: 3 },
    { id: 5, name: 'Korean Celebrity', slug: 'korean-celebrity', parentId: 4 }
  ],
  tags: [{ id: 9, name: 'weekend watch', slug: 'weekend-watch', parentId: 0 }, { id: 10, name: 'ferries', slug: 'ferries', parentId: 0 }],
  terms: {},
  authors: [],
  leadAddress: 'https://desk.test/lead.jpg'
}

function planOf(article: Article, site: Site = wordpress) {
  const plan = planPublish({
    operation: { type: 'publish' },
    now: new Date('2026-03-09T00:00:00.000Z'),
    article,
    site,
    choice: nothingChosen,
    begunAs: undefined,
    whenPostDiffers: 'ask',
    hash: (text) => createHash('sha256').update(text).digest('hex'),
    writer: { title: wordpressTitle, excerpt: ({ excerpt }) => excerpt, content: wordpressContent, mediaAlt: (alt) => alt, mediaCaption: ({ caption }) => caption, bylineInText: () => '' }
  })
  if (!plan.ok) throw new Error(plan.error.code)
  return plan.value
}

/** The post as it was published, with what somebody changed on the web. */
function postWith(changes: Partial<RemotePost> = {}): RemotePost {
  return {
    id: 42,
    status: 'publish',
    slug: ours.slug,
    link: binding.link,
    modifiedGmt: '2026-03-09T08:00:00',
    dateGmt: '2026-03-08T09:45:00',
    title: wordpressTitle(ours.headline),
    content: wordpressContent(ours, mediaOf(ours)),
    excerpt: ours.excerpt,
    categoryIds: [2, 5],
    tagIds: [9],
    leadMediaId: leadId,
    areCommentsOpen: true,
    ...changes
  }
}

function sides(article: Article, post: RemotePost, changes: Partial<ConflictSides> = {}): ConflictSides {
  return { plan: planOf(article), post, choice: nothingChosen, names, published: planOf(ours), readField: plainTextOf, writeBody: wordpressContent, ...changes }
}

const rewritten: Article = { ...ours, headline: 'Rewritten here', edition: 2 }

describe('the two copies of a post', () => {
  test('that nobody changed are the same, and the same as what was published', () => {
    const { mine, theirs, base, untaken } = conflictOf(sides(ours, postWith()))
    expect(theirs).toEqual(mine)
    expect(base).toEqual(mine)
    expect(untaken).toEqual([])
  })

  test('that both sides changed are each told as they are, beside what both are changes of', () => {
    const { mine, theirs, base } = conflictOf(sides(rewritten, postWith({ title: 'Rewritten there', tagIds: [9, 10], areCommentsOpen: false })))
    expect([base?.title, mine.title, theirs.title]).toEqual([plainTextOf(wordpressTitle(ours.headline)), 'Rewritten here', 'Rewritten there'])
    expect([base?.tags, mine.tags, theirs.tags]).toEqual([['weekend watch'], ['weekend watch'], ['weekend watch', 'ferries']])
    expect([base?.areCommentsOpen, theirs.areCommentsOpen]).toEqual([true, false])
    expect(theirs.rows).toEqual(base?.rows)
  })

  test('have no base where the words that were published are not known', () => {
    expect(conflictOf(sides(rewritten, postWith(), { published: undefined })).base).toBeNull()
  })

  test('have no category where the site has given the one there of itself, and the one that somebody has chosen', () => {
    const without = { ...ours, categories: [], remotes: [{ ...binding, givenCategoryId: 1 }] }
    const there = (categoryIds: number[]) => conflictOf(sides(without, postWith({ categoryIds }))).theirs.categories
    expect([there([1]), there([2]), there([1, 2])]).toEqual([[], ['Dramas › Reviews'], ['Dramas', 'Dramas › Reviews']])
  })

  test('have the category that the site gives a post of none where it was chosen here, now or when it was published', () => {
    const [none, chosen] = [[], [['Dramas']]].map((categories) => ({ ...ours, categories, remotes: [{ ...binding, givenCategoryId: 1 }] }))
    const copies = (mine: Article = expect.fail(), base: Article = expect.fail()) => {
      const conflict = conflictOf(sides(mine, postWith({ categoryIds: [1] }), { published: planOf(base) }))
      return [conflict.base?.categories, conflict.mine.categories, conflict.theirs.categories]
    }
    expect(copies(chosen, none)).toEqual([[], ['Dramas'], ['Dramas']])
    expect(copies(none, chosen)).toEqual([['Dramas'], [], ['Dramas']])
    expect(copies(none, none)).toEqual([[], [], []])
  })

  test('name the categories from the root down, also where a site tells of a circle, and leave out what it does not tell', () => {
    const circle = [{ id: 1, name: 'A', slug: 'a', parentId: 2 }, { id: 2, name: 'B', slug: 'b', parentId: 1 }]
    expect(conflictOf(sides(ours, postWith({ categoryIds: [5, 77] }))).theirs.categories).toEqual(['K-Pop Groups › K-Pop Idols › Korean Celebrity'])
    expect(conflictOf(sides(ours, postWith({ categoryIds: [1] }), { names: { ...names, categories: circle } })).theirs.categories[0]).toMatch(/A$/)
  })

  test.each([
    ['publish', 'published'],
    ['future', 'scheduled'],
    ['draft', 'draft'],
    ['trash', 'trash'],
    ['private', 'other']
  ])('%s is %s', (status, standing) => {
    expect(conflictOf(sides(ours, postWith({ status }))).theirs.standing).toBe(standing)
  })
})

test('a draft that waits there for review has the same status on both sides: the tie knows it for a draft', () => {
  const draft: Article = { ...ours, remotes: [{ ...binding, status: 'draft' }] }
  const { mine, theirs } = conflictOf(sides(draft, postWith({ status: 'pending' })))
  expect([mine.standing, theirs.standing]).toEqual(['pending', 'pending'])
  expect(conflictOf(sides(ours, postWith({ status: 'pending' }))).mine.standing).toBe('published')
})

describe('taking theirs', () => {
  test('leaves the address written by hand alone where the draft has only the one that it is found by', () => {
    const byHand = { ...ours, slug: 'by-hand', isSlugEdited: true }
    const post = postWith({ status: 'draft', slug: `copydesk-${ours.id}`, title: 'Changed on the web' })
    const { article, untaken } = takeTheirs(byHand, sides(byHand, post))
    expect([article.slug, article.headline, untaken]).toEqual(['by-hand', 'Changed on the web', []])
    expect(conflictOf(sides(byHand, post)).theirs.slug).toBe('by-hand')
  })

  test('takes headline, text, excerpt, categories, tags and comments', () => {
    const content = postWith().content.replace('They waited ten years.', 'They waited eleven years.')
    const post = postWith({ title: 'Theirs', content, excerpt: 'New', categoryIds: [2], tagIds: [10], areCommentsOpen: false })
    const { article, untaken } = takeTheirs(rewritten, sides(rewritten, post))
    expect(untaken).toEqual([])
    expect(article).toMatchObject({ headline: 'Theirs', excerpt: 'New', categories: [['Dramas', 'Reviews']], tags: ['ferries'], areCommentsOpen: false })
    expect(wordpressContent(article, mediaOf(article))).toBe(content)
  })

  test('takes a text that was changed beside the structured data that Copydesk put there, which is no text', () => {
    const data = listAndCredits(ours, (id) => mediaOf(ours).get(id)?.url ?? '')
    const content = wordpressContent(ours, mediaOf(ours), data).replace('They waited ten years.', 'They waited eleven years.')
    expect(content).toContain('application/ld+json')
    const { article, untaken } = takeTheirs(rewritten, sides(rewritten, postWith({ content })))
    expect(untaken).toEqual([])
    expect(wordpressContent(article, mediaOf(article), data)).toBe(content)
    expect(conflictOf(sides(ours, postWith({ content: wordpressContent(ours, mediaOf(ours), data).replace(/<script[^>]*>|<\/script>/g, '') }))).theirs.rows).toEqual(conflictOf(sides(ours, postWith())).mine.rows)
  })

  test('takes back a text that was rewritten here by the words that were published', () => {
    const torn: Article = { ...ours, body: body(paragraph('All new here.')), edition: 2 }
    const content = postWith().content.replace('They waited ten years.', 'They waited eleven years.')
    expect(takeTheirs(torn, sides(torn, postWith({ content }))).untaken).toEqual([])
    expect(takeTheirs(torn, sides(torn, postWith({ content }), { published: undefined })).untaken).toEqual(['text'])
  })

  test('leaves here, and names, what cannot be taken without a loss', () => {
    const post = postWith({ title: ' '.repeat(3), content: '<!-- wp:freeform --><p>Foreign</p>', tagIds: [9, 404], leadMediaId: 999 })
    const { article, untaken } = takeTheirs(rewritten, sides(rewritten, { ...post, excerpt: 'x'.repeat(20_000) }))
    expect(untaken.toSorted()).toEqual(['excerpt', 'leadPicture', 'text'])
    expect(article).toMatchObject({ body: rewritten.body, excerpt: rewritten.excerpt, leadPicture: rewritten.leadPicture })
  })

  test('takes the lead picture away where the site took it away', () => {
    expect(takeTheirs(ours, sides(ours, postWith({ leadMediaId: 0 }))).article.leadPicture).toBeNull()
  })

  test('of a site that has tags only cannot tell which of them are categories', () => {
    const plan = planOf(ours, ghost)
    const post = postWith({ tagIds: ['Reviews', 'Korean Celebrity', 'ferries'] })
    expect(takeTheirs(ours, sides(ours, post, { plan, published: undefined })).untaken).toEqual(['tags'])
  })

  test('of a Ghost names what is not read where that was changed, beside something else, too, and nothing where it was not, as when the post was featured', () => {
    const seenAs = { ...ours, remotes: [{ ...binding, modifiedGmt: markWith(binding.modifiedGmt, 'a') }] }
    const plan = planOf(seenAs, ghost)
    const untaken = (changes: Partial<RemotePost>, from = plan) => takeTheirs(ours, sides(ours, postWith({ tagIds: [...plan.tags], ...changes }), { plan: from, published: plan })).untaken
    expect(untaken({ modifiedGmt: markWith('2026-03-09T08:00:00', 'a') })).toEqual([])
    expect(untaken({ modifiedGmt: markWith('2026-03-09T08:00:00', 'b'), title: 'Rewritten there' })).toEqual(['unseen'])
    expect(untaken({ modifiedGmt: markWith(binding.modifiedGmt, 'b') })).toEqual(['unseen'])
    expect(untaken({ modifiedGmt: markWith(binding.modifiedGmt, 'b'), leadMediaId: 0 })).toEqual([])
    expect(untaken({ modifiedGmt: markWith('2026-03-09T08:00:00', 'b') }, planOf(ours, ghost))).toEqual([])
    // What is marked and read, too, is that which was changed.
    expect(untaken({ modifiedGmt: markWith('2026-03-09T08:00:00', 'b'), seoTitle: 'Found there' })).toEqual([])
  })

  test('brings along a title for search engines that was changed together with the text, which the next publish would have taken back', () => {
    const titled = { ...ours, seoTitle: 'As published' }
    const mine = { ...titled, headline: 'Rewritten here' }
    const content = wordpressContent(titled, mediaOf(ours)).replace('They waited ten years.', 'They waited eleven years.')
    const withPlugin = siteSchema.parse({ ...wordpress, metaFields: { seoTitle: '_yoast_wpseo_title' } })
    const both = sides(mine, postWith({ content, seoTitle: 'Found there ' }), { plan: planOf(mine, withPlugin), published: planOf(titled, withPlugin) })
    const { article, untaken } = takeTheirs(mine, both)
    expect([article.seoTitle, untaken]).toEqual(['Found there', []])
    const told = conflictOf(both)
    expect([told.base?.seoTitle, told.mine.seoTitle, told.theirs.seoTitle]).toEqual(['As published', 'As published', 'Found there'])
    expect(conflictOf(sides(mine, postWith({ content }))).mine.seoTitle).toBeNull() // where the site tells none
    expect(takeTheirs(mine, sides(mine, postWith({ content }))).article.seoTitle).toBe('As published')
  })

  test('a description for search engines comes along, and where there is none here and never was that of the site is no difference', () => {
    const withPlugin = siteSchema.parse({ ...wordpress, metaFields: { seoDescription: '_yoast_wpseo_metadesc' } })
    const described = { ...ours, seoDescription: 'As published' }
    const content = wordpressContent(described, mediaOf(ours)).replace('They waited ten years.', 'They waited eleven years.')
    const both = sides(described, postWith({ content, seoDescription: 'Found there ' }), { plan: planOf(described, withPlugin), published: planOf(described, withPlugin) })
    const told = conflictOf(both)
    expect([told.base?.seoDescription, told.mine.seoDescription, told.theirs.seoDescription]).toEqual(['As published', 'As published', 'Found there'])
    expect(takeTheirs(described, both)).toMatchObject({ article: { seoDescription: 'Found there' }, untaken: [] })

    const { mine, theirs } = conflictOf(sides(ours, postWith({ content, seoDescription: 'Found there' })))
    expect([mine.seoDescription, theirs.seoDescription]).toEqual(['Found there', 'Found there'])
    expect(conflictOf(sides(ours, postWith({ content }))).theirs.seoDescription).toBeNull() // where the site tells none
  })

  test('a picture for social networks that was changed there is told and not taken, one that was taken away there goes here, too, and one that nobody here knows of is no difference', () => {
    const [file] = media
    if (file === undefined) throw new Error('The article has pictures')
    const shared = { ...ours, socialPicture: { ...picture(1, { alt: 'A', caption: '', credit: 'KBS' }), pictureId: file.pictureId } }
    const plan = planOf(shared, ghost)
    const copies = (socialPicture: string) => sides(shared, postWith({ tagIds: [...plan.tags], socialPicture }), { plan, published: plan })
    expect(conflictOf(copies(file.url)).mine.socialPicture).toBe(file.url)
    expect(takeTheirs(shared, copies(file.url))).toMatchObject({ article: { socialPicture: shared.socialPicture }, untaken: [] })
    expect(takeTheirs(shared, copies('https://desk.test/other.jpg'))).toMatchObject({ article: { socialPicture: shared.socialPicture }, untaken: ['socialPicture'] })
    expect(takeTheirs(shared, copies(''))).toMatchObject({ article: { socialPicture: null }, untaken: [] })
    const none = planOf(ours, ghost)
    const { mine, theirs, untaken } = conflictOf(sides(ours, postWith({ tagIds: [...none.tags], socialPicture: 'https://desk.test/other.jpg' }), { plan: none, published: none }))
    expect([mine.socialPicture, theirs.socialPicture, untaken]).toEqual(['https://desk.test/other.jpg', 'https://desk.test/other.jpg', []])
  })

  test('of a Ghost has the authors that it has now, with the roles of those who were there before, and those whom it does not know', () => {
    const [mina, jo] = [{ id: 'a', name: 'Mina Seo' }, { id: 'b', name: 'Jo Doe' }]
    const plan = { ...planOf(ours, ghost), authors: [mina] }
    const post = postWith({ tagIds: [...plan.tags], authors: [{ id: 'c', name: '한유리' }, mina] })
    const { article, untaken } = takeTheirs(ours, sides(ours, post, { plan, published: plan }))
    const [first, second] = ours.byline
    expect([article.byline, untaken]).toEqual([[{ name: '한유리', role: '' }, first, second], []])
    expect(takeTheirs(ours, sides(ours, { ...post, authors: [jo] }, { plan, published: plan })).article.byline).toEqual([second])
    expect(takeTheirs(ours, sides(ours, { ...post, authors: [mina] }, { plan, published: plan })).article.byline).toEqual(ours.byline)
    const { mine, theirs, base } = conflictOf(sides(ours, post, { plan, published: plan }))
    expect([base?.author, mine.author, theirs.author]).toEqual(['Mina Seo', 'Mina Seo', '한유리, Mina Seo'])
  })
})

describe('what a site is known to have', () => {
  test('comes back from its file as it was', () => {
    const base = baseOfTaken(rewritten, { ...nothingChosen, authorId: 6 }, binding, baseOfPublished('site-0001', ours, { ...nothingChosen, authorId: 5 }))
    expect(readBase(JSON.parse(writeBase(base, currentFormat)), currentFormat)).toEqual(base)
    expect([base.choice?.authorId, base.before?.choice?.authorId]).toEqual([6, 5])
    expect(base).toMatchObject({ edition: 2, words: { headline: 'Rewritten here' }, before: { seen: { edition: 1, modifiedGmt: binding.modifiedGmt }, words: { headline: ours.headline } } })
  })

  test('is, after the taking is undone, what it was before', () => {
    const published = baseOfPublished('site-0001', ours, { ...nothingChosen, authorId: 5 })
    expect(baseBeforeTaking(baseOfTaken(rewritten, nothingChosen, binding, published))).toEqual(published)
    expect(baseBeforeTaking(baseOfTaken(rewritten, nothingChosen, binding, undefined))).toBeUndefined()
    expect(baseBeforeTaking(published)).toBeUndefined()
  })

  test('is read from a file of before, which does not know what was chosen', () => {
    const { choice: _choice, ...old } = baseOfPublished('site-0001', ours, nothingChosen)
    expect(readBase({ ...old, format: 1, articleFormat: currentFormat }, currentFormat)).toEqual({ ...old, choice: null })
  })

  test('is not read from a file of a newer format, or from what is none', () => {
    const base = baseOfPublished('site-0001', ours, nothingChosen)
    expect(readBase(JSON.parse(writeBase(base, currentFormat + 1)), currentFormat)).toBeUndefined()
    expect(readBase({ ...base, format: 1, articleFormat: currentFormat, more: 1 }, currentFormat)).toBeUndefined()
    expect(readBase('text', currentFormat)).toBeUndefined()
  })
})
