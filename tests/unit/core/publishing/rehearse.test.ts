import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Article } from '../../../../src/core/article/article'
import { placedPicturesOf } from '../../../../src/core/article/walk'
import { capabilitiesOf } from '../../../../src/core/publishing/capabilities'
import { withTermsOf, withUpload } from '../../../../src/core/publishing/learn-of-site'
import type { Operation } from '../../../../src/core/publishing/operation'
import { newPublishJob } from '../../../../src/core/publishing/begin-job'
import { publishJobSchema } from '../../../../src/core/publishing/publish-job'
import { standardPost } from '../../../../src/core/publishing/post-type'
import type { SiteAnswer, SiteCommand, SiteTrouble } from '../../../../src/core/publishing/publish-command'
import { rehearse } from '../../../../src/core/publishing/rehearse'
import { isOut } from '../../../../src/core/publishing/remote-post'
import { rehearsalSchema } from '../../../../src/core/publishing/rehearsal'
import type { Rehearsal } from '../../../../src/core/publishing/rehearsal'
import type { Site } from '../../../../src/core/publishing/site'
import { nothingChosen } from '../../../../src/core/publishing/site-choice'
import type { SiteTerm } from '../../../../src/core/publishing/site-term'
import { ghostWriter } from '../../../../src/main/publishing/ghost/writer'
import { wordpressWriter } from '../../../../src/main/publishing/wordpress/writer'
import { article } from '../../../support/build-article'
import { body, figure, paragraph, picture } from '../../../support/build-document'
import { sampleBinding } from '../../main/library/sample-article'
import { ModelSite, modelNow } from './model-site'
import { endpointSite, finished, ghostSite, modelWriter, planFor, PublishRun, wordpressSite } from './publish-run'

/** A site that refuses what its user may not do, and pictures that it does not take. */
class StrictSite extends ModelSite {
  private readonly site: Site

  constructor(site: Site) {
    super(capabilitiesOf(site))
    this.site = site
    this.rights = site.rights
    this.categories.splice(0, this.categories.length, ...site.categories.map((term) => ({ ...term })))
    this.tags.splice(0, this.tags.length, ...site.tags.map(({ id, name }) => ({ id, name })))
  }

  override handle(command: SiteCommand): SiteAnswer | SiteTrouble {
    const refused = (status: number, code: string): SiteTrouble => ({ type: 'refused', refusal: { kind: this.site.kind, host: 'desk.test', status, code, message: code, parameters: [] } })
    if (command.type === 'create-category' && !this.site.rights.canManageCategories) return refused(403, 'rest_cannot_create')
    if (command.type === 'upload-media') {
      const { largestPicture, pictureKinds } = capabilitiesOf(this.site)
      if (sizeOf(command.pictureId) > largestPicture) return refused(413, 'rest_upload_file_too_big')
      if (!pictureKinds.some((kind) => command.pictureId.endsWith(kind))) return refused(415, 'UnsupportedMediaTypeError')
    }
    return super.handle(command)
  }
}

const photo = (number: number, kind = 'jpg') => ({ ...picture(number, { alt: `Alt ${String(number)}`, credit: 'Studio N' }), pictureId: `${String(number).repeat(64)}.${kind}` })
/** In the tests the first digit of a picture's name is its size. */
const sizeOf = (pictureId: string) => Number(pictureId.slice(0, 1))
const written = article({ headline: 'Three reasons', slug: 'three-reasons' })
const term = (id: number, name: string, parentId = 0): SiteTerm => ({ id, name, slug: '', parentId })

function attempt(wanted: Article, site: Site, more: Partial<Parameters<typeof rehearse>[0]> = {}) {
  const pictureBytes = new Map(placedPicturesOf(wanted).map(({ pictureId }) => [pictureId, sizeOf(pictureId)]))
  return rehearse({ article: wanted, site, choice: nothingChosen, writer: modelWriter, now: new Date(modelNow), before: null, pictureBytes, ...more })
}
function rehearsed(...of: Parameters<typeof attempt>): Rehearsal {
  const rehearsal = attempt(...of)
  if (!rehearsal.ok) throw new Error(rehearsal.error.code)
  return rehearsalSchema.parse(JSON.parse(JSON.stringify(rehearsal.value)))
}
const codesOf = ({ stops }: Rehearsal) => stops.map(({ failure: { code } }) => code)

const tagNames = ['Weekend Watch', 'weekend watch', 'New', 'Noir', 'Slow']
const paths = [['Dramas'], ['dramas', 'Reviews'], ['Films'], ['Films', 'Old', 'Silent']]
const articles = fc
  .record({ pictures: fc.uniqueArray(fc.integer({ min: 1, max: 6 }), { maxLength: 4 }), tags: fc.subarray(tagNames), categories: fc.subarray(paths), hasLead: fc.boolean() })
  .map(({ pictures, tags, categories, hasLead }): Article => {
    const [first, ...rest] = pictures.map((number) => photo(number, number === 3 ? 'avif' : 'jpg'))
    return { ...written, tags, categories, leadPicture: hasLead && first !== undefined ? first : null, body: body(paragraph('So.'), ...rest.map((one) => figure(one))) }
  })
const sites = fc
  .record({
    kind: fc.constantFrom(wordpressSite, wordpressSite, ghostSite, endpointSite),
    tags: fc.subarray(['weekend watch', 'Noir']),
    categories: fc.constantFrom<SiteTerm[]>([], [term(1, 'Dramas')], [term(1, 'Dramas'), term(2, 'Reviews', 1), term(3, 'Films'), term(4, 'Old', 3)]),
    canManageCategories: fc.boolean(),
    canPublishPosts: fc.integer({ min: 0, max: 9 }).map((number) => number !== 0),
    canUploadFiles: fc.integer({ min: 0, max: 9 }).map((number) => number !== 0),
    smallestRefusedPicture: fc.constantFrom(undefined, undefined, 5)
  })
  .map(({ kind, tags, categories, smallestRefusedPicture, ...rights }): Site => ({
    ...kind,
    tags: tags.map((name, index) => term(index + 10, name)),
    categories: kind.kind === 'wordpress' ? categories : [],
    smallestRefusedPicture,
    ...(kind.kind === 'wordpress' && { rights: { ...kind.rights, ...rights } })
  }))

const publish: Operation = { type: 'publish' }
const schedule: Operation = { type: 'schedule', at: '2026-12-01T09:00:00.000Z' }
const draft: Operation = { type: 'draft' }
const update: Operation = { type: 'update' }

/** Requests for tags are answered in any order. */
const inOrder = (told: Rehearsal) => ({ ...told, newTags: told.newTags.toSorted() })

/** What came of the same at a site, in the words of a rehearsal; the code of the failure where it failed. */
function published(wanted: Article, site: Site, run: PublishRun, operation: Operation) {
  const before = run.world.uploads
  const postsBefore = run.world.posts.length
  const wasOut = run.world.posts.some(isOut)
  const outcome = run.click(planFor(wanted, 'ask', operation, undefined, site))
  if (outcome.type === 'failed') return outcome.failure.code
  const { receipt, binding } = finished(outcome)
  const areNamed = capabilitiesOf(site).terms === 'by-name'
  const post = run.world.posts.find(({ id }) => id === receipt.postId)
  const isNew = (name: unknown) => !site.tags.some((tag) => tag.name.toLowerCase() === String(name).toLowerCase())
  return {
    binding,
    said: {
      makesPost: run.world.posts.length > postsBefore,
      picturesSent: run.world.uploads - before,
      picturesThere: receipt.pictures.length - (run.world.uploads - before),
      newCategories: areNamed ? (post?.categoryIds ?? []) : receipt.createdCategories,
      newTags: (areNamed ? (post?.tagIds ?? []).filter(isNew).map(String) : receipt.createdTags).toSorted(),
      slug: wasOut || post?.slug === '' ? null : post?.slug
    }
  }
}

describe('a rehearsal', () => {
  test('says what publishing, scheduling, sending a draft and updating do, or why they fail: of any article, at any kind of site, the first time and the next', () => {
    fc.assert(
      fc.property(articles, articles, sites, fc.constantFrom(publish, schedule, draft), fc.constantFrom(publish, schedule, draft, update), (first, second, site, ...wished) => {
        const [begin, goOn] = site.rights.canPublishPosts ? wished : [draft, draft]
        const run = new PublishRun(new StrictSite(site))
        const once = published(first, site, run, begin)
        const told = rehearsed(first, site)
        if (typeof once === 'string') {
          expect(codesOf(told)[0]).toBe(once)
          return
        }
        expect(inOrder(told)).toMatchObject({ ...once.said, stops: [] })
        const since = { ...site, tags: site.kind === 'wordpress' ? run.world.tags.map((tag) => ({ ...term(0, tag.name), ...tag })) : site.tags, categories: site.kind === 'wordpress' ? run.world.categories : [] }
        const bound = { ...second, remotes: [once.binding] }
        const next = rehearsed(bound, since)
        const twice = published(bound, since, run, goOn)
        if (typeof twice === 'string') expect(codesOf(next)[0]).toBe(twice)
        else expect(inOrder(next)).toMatchObject({ ...twice.said, stops: [] })
      }),
      { numRuns: 300 }
    )
  })

  test('names everything that stands in the way, and pictures that are refused alike together', () => {
    const site = { ...wordpressSite, smallestRefusedPicture: 5, rights: { ...wordpressSite.rights, canPublishPosts: false, canUploadFiles: false, canManageCategories: false } }
    const wanted = { ...written, leadPicture: photo(6), body: body(figure(photo(1)), figure(photo(7))), categories: [['Films', 'Old']] }
    const published = { ...wanted, remotes: [{ ...sampleBinding(1), siteId: site.id }] }
    expect(codesOf(rehearsed(published, site))[0]).toBe('right-missing-publish')
    expect(rehearsed(wanted, site).stops.map(({ failure: { code }, names, pictureIds }) => [code, ...names, ...pictureIds.map(sizeOf)])).toEqual([
      ['right-missing-upload'],
      ['picture-too-large-for-site', 6, 7],
      ['right-missing-categories', 'Films', 'Old']
    ])
  })

  test('knows a picture that the library lacks, and one of a kind that a site does not take', () => {
    const wanted = { ...written, leadPicture: photo(1, 'avif'), body: body(figure(photo(2))) }
    expect(rehearsed(wanted, ghostSite, { pictureBytes: new Map([[photo(1, 'avif').pictureId, 1]]) }).stops.map(({ failure: { code }, pictureIds }) => [code, pictureIds.map(sizeOf)])).toEqual([
      ['picture-refused-by-site', [1]],
      ['picture-missing-in-library', [2]]
    ])
    expect(codesOf(rehearsed(wanted, wordpressSite))).toEqual([])
  })

  test('names each text that is too long for a site, by how much, and which tags are; what is as long as the site takes goes out', () => {
    const wanted = { ...written, headline: 'h'.repeat(256), seoTitle: 's'.repeat(303), seoDescription: 'd'.repeat(501), socialTitle: 'c'.repeat(310), slug: 'u'.repeat(192), tags: ['a', 'b'.repeat(192)], categories: [['k'.repeat(193)]] }
    expect(rehearsed(wanted, ghostSite).stops.map(({ failure: { code, details }, names }) => [code, details['length'], details['most'], details['over'], ...names])).toEqual([
      ['headline-too-long-for-site', 256, 255, 1],
      ['seo-title-too-long-for-site', 303, 300, 3],
      ['seo-description-too-long-for-site', 501, 500, 1],
      ['social-title-too-long-for-site', 310, 300, 10],
      ['slug-too-long-for-site', 192, 191, 1],
      ['tag-too-long-for-site', 193, 191, 2, 'k'.repeat(193), 'b'.repeat(192)]
    ])
    expect(codesOf(rehearsed(wanted, wordpressSite))).toEqual([])
    const longest = { ...written, headline: '가'.repeat(255), seoTitle: '🌊'.repeat(300), seoDescription: 'd'.repeat(500), socialTitle: 'c'.repeat(300), slug: 'u'.repeat(191), tags: ['b'.repeat(191)], categories: [] }
    expect(codesOf(rehearsed(longest, ghostSite))).toEqual([])
  })

  test('stops as publishing does where a text is too long: before anything is sent', () => {
    const run = new PublishRun(new StrictSite(ghostSite))
    const wanted = { ...written, leadPicture: photo(1), socialTitle: 'c'.repeat(301) }
    expect(published(wanted, ghostSite, run, publish)).toBe('social-title-too-long-for-site')
    expect([run.world.uploads, run.world.posts.length]).toEqual([0, 0])
    expect(codesOf(rehearsed(wanted, ghostSite))).toEqual(['social-title-too-long-for-site'])
  })

  test('goes by what an endpoint says of its largest file', () => {
    const site = { ...endpointSite, maximumUploadBytes: 3 }
    expect(codesOf(rehearsed({ ...written, leadPicture: photo(3) }, site))).toEqual([])
    expect(codesOf(rehearsed({ ...written, leadPicture: photo(4) }, site))).toEqual(['picture-too-large-for-site'])
  })

  test('says why there is nothing to rehearse', () => {
    expect(attempt({ ...written, headline: '' }, wordpressSite)).toMatchObject({ error: { code: 'headline-missing' } })
    expect(attempt(written, wordpressSite, { choice: { ...nothingChosen, postType: 'review' } })).toMatchObject({ error: { code: 'type-missing-on-site' } })
  })

  test('does not promise again what a try that was cut off has made', () => {
    const run = new PublishRun(new StrictSite(wordpressSite))
    const wanted = { ...written, leadPicture: photo(1), tags: ['New'] }
    expect(run.click(planFor(wanted), [...Array<'none'>(7).fill('none'), 'kill-before']).type).toBe('killed')
    const before = publishJobSchema.parse(JSON.parse(run.journal ?? ''))
    expect(rehearsed(wanted, wordpressSite)).toMatchObject({ picturesSent: 1, newTags: ['New'] })
    expect(rehearsed(wanted, wordpressSite, { before })).toMatchObject({ picturesSent: 0, picturesThere: 1, newTags: [], stops: [] })
  })

  test('takes a term for known where a site has more of them than it told', () => {
    const genre = { slug: 'genre', name: 'Genres', route: 'wp/v2/genre', field: 'genre', isTree: true, mayCreate: false, terms: [term(1, 'Noir')] }
    const review = { ...standardPost, slug: 'review', taxonomies: [genre] }
    const choice = { ...nothingChosen, postType: 'review', terms: { genre: [['Noir'], ['Thriller']] } }
    const siteWith = (type: typeof review): Site => (wordpressSite.kind === 'wordpress' ? { ...wordpressSite, postTypes: [type] } : wordpressSite)
    expect(codesOf(rehearsed(written, siteWith(review), { choice }))).toEqual(['right-missing-terms'])
    const many = { ...genre, terms: Array.from({ length: 1_000 }, (_, index) => term(index + 1, `Genre ${String(index)}`)) }
    expect(rehearsed(written, siteWith({ ...review, taxonomies: [many] }), { choice })).toMatchObject({ newTerms: [], stops: [] })
    const makes = { ...review, taxonomies: [{ ...genre, mayCreate: true }] }
    expect(rehearsed(written, siteWith(makes), { choice })).toMatchObject({ newTerms: ['Thriller'], stops: [] })
  })
})

describe('what a site cannot hold', () => {
  const long = { ...written, excerpt: 'e'.repeat(301), leadPicture: { ...photo(1), alt: 'a'.repeat(192) }, body: body(figure(photo(2))), areCommentsOpen: false, seoTitle: 'Three', byline: [{ name: 'Mina Seo', role: 'Drama Editor' }] }

  test('is told of a Ghost: what it cuts, and comments', () => {
    const writer = ghostWriter({ authors: [] })
    const told = rehearsed(long, ghostSite, { writer })
    expect(told.losses).toEqual([{ kind: 'excerpt-cut', most: 300 }, { kind: 'lead-alt-cut', most: 191 }, { kind: 'comments' }])
    expect(told.bylineInText).toBe('Mina Seo, Drama Editor')
    const short = { ...long, excerpt: 'e'.repeat(300), leadPicture: { ...photo(1), alt: 'a'.repeat(191) }, areCommentsOpen: true }
    expect(rehearsed(short, ghostSite, { writer }).losses).toEqual([])
    // What is said to be cut is what is cut.
    expect([writer.excerpt(long) === long.excerpt, writer.excerpt(short) === short.excerpt]).toEqual([false, true])
  })

  test('is told of a WordPress: the title and the description for search engines where no plug-in takes them', () => {
    const told = rehearsed(long, wordpressSite, { writer: wordpressWriter })
    expect(told.losses).toEqual([{ kind: 'seo-title' }])
    expect(rehearsed({ ...long, seoTitle: '', seoDescription: 'Why' }, wordpressSite, { writer: wordpressWriter }).losses).toEqual([{ kind: 'seo-description' }])
    expect(told.bylineInText).toBe('Mina Seo, Drama Editor')
    expect(rehearsed(long, endpointSite).losses).toEqual([])
  })

  test('is told of a user who may not send scripts: ranks and credits for search engines, where the article has any', () => {
    const barred = { ...wordpressSite, rights: { ...wordpressSite.rights, canPublishUnfilteredHtml: false } }
    expect(rehearsed({ ...long, seoTitle: '' }, barred, { writer: wordpressWriter }).losses).toEqual([{ kind: 'structured-data' }])
    expect(rehearsed({ ...long, seoTitle: '', leadPicture: null, body: body() }, barred, { writer: wordpressWriter }).losses).toEqual([])
  })
})

describe('what is learnt of a site at work', () => {
  test('are the terms of a post, so that they are not said to be new again', () => {
    const wanted = { ...written, tags: ['New', 'weekend watch'], categories: [['Films', 'Old']] }
    for (const site of [wordpressSite, endpointSite]) {
      const run = new PublishRun(new StrictSite(site))
      const { receipt } = finished(run.click(planFor(wanted, 'ask', { type: 'publish' }, undefined, site)))
      const readBack = run.world.posts.find(({ id }) => id === receipt.postId)
      const isWordPress = site.kind === 'wordpress'
      const ids = (name: string) => (isWordPress ? (run.world.categories.find((one) => one.name === name)?.id ?? 0) : name === 'Old' ? 'Films › Old' : name)
      const job = {
        ...newPublishJob(planFor(wanted, 'ask', { type: 'publish' }, undefined, site)),
        categories: [{ path: ['Films', 'Old'], ids: [ids('Films'), ids('Old')] }],
        tags: wanted.tags.map((name) => ({ name, isLookedUp: true, tagId: isWordPress ? (run.world.tags.find((tag) => tag.name === name)?.id ?? null) : name })),
        readBack: readBack ?? null
      }
      const learnt = withTermsOf(site, job)
      expect(rehearsed(wanted, site)).toMatchObject({ newTags: ['New', 'weekend watch'] })
      expect(rehearsed(wanted, learnt)).toMatchObject({ newTags: [], newCategories: [] })
      expect(withTermsOf(learnt, job)).toEqual(learnt)
      expect(withTermsOf(site, { ...job, readBack: null })).toBe(site)
    }
  })

  test('is the smallest picture that was too large, until one of its size is taken', () => {
    const refused = withUpload(withUpload(wordpressSite, 5, true), 7, true)
    expect(capabilitiesOf(refused).largestPicture).toBe(4)
    expect(capabilitiesOf(withUpload(refused, 4, false)).largestPicture).toBe(4)
    expect(capabilitiesOf(withUpload(refused, 5, false)).largestPicture).toBe(Infinity)
    expect(codesOf(rehearsed({ ...written, leadPicture: photo(6) }, refused))).toEqual(['picture-too-large-for-site'])
  })
})
