import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Article } from '../../../../src/core/article/article'
import { leftOutOf } from '../../../../src/core/publishing/article-for-type'
import { apply } from '../../../../src/core/publishing/apply-event'
import { isOfAccount } from '../../../../src/core/publishing/outbox-entry'
import { newPublishJob } from '../../../../src/core/publishing/begin-job'
import { begunAs, publishJobSchema } from '../../../../src/core/publishing/publish-job'
import { planPublish } from '../../../../src/core/publishing/publish-plan'
import type { PostType } from '../../../../src/core/publishing/post-type'
import { standardPost } from '../../../../src/core/publishing/post-type'
import type { RemoteBinding } from '../../../../src/core/publishing/remote-binding'
import { receiptSchema } from '../../../../src/core/publishing/receipt'
import { findPostType, keepsInHead, postTypesOf, siteSchema } from '../../../../src/core/publishing/site'
import type { Site } from '../../../../src/core/publishing/site'
import type { SiteChoice } from '../../../../src/core/publishing/site-choice'
import { nothingChosen } from '../../../../src/core/publishing/site-choice'
import { article } from '../../../support/build-article'
import { body, figure, paragraph, picture } from '../../../support/build-document'
import { finished, happenings, planFor, PublishRun, wordpressSite } from './publish-run'
import type { Mishap, Outcome } from './publish-run'

const genre = { slug: 'genre', name: 'Genres', route: 'wp/v2/genres', field: 'genres', isTree: true, mayCreate: true, terms: [{ id: 40, name: 'Thriller', slug: 'thriller', parentId: 0 }] }
const review: PostType = {
  slug: 'review',
  name: 'Review',
  route: 'wp/v2/film-reviews',
  fields: ['lead-picture', 'tags', 'author'],
  capabilities: { create: 'edit_reviews', publish: 'publish_reviews' },
  taxonomies: [genre]
}
const post: PostType = { ...standardPost, fields: [...standardPost.fields, 'author', 'pin'] }
const site = siteSchema.parse({ ...wordpressSite, postTypes: [post, review], authors: [{ id: 5, name: 'Mina' }] })

const listicle = article({
  headline: 'Three films',
  slug: 'three-films',
  leadPicture: { ...picture(1, { alt: 'Alt', credit: 'Studio N' }), pictureId: `${'1'.repeat(64)}.jpg` },
  body: body(paragraph('So.'), figure({ ...picture(2, { alt: 'Alt 2' }), pictureId: `${'2'.repeat(64)}.jpg` })),
  categories: [['Dramas']],
  tags: ['weekend watch'],
  excerpt: 'Short.'
})
const asReview: SiteChoice = { postType: 'review', authorId: 5, isPinned: true, terms: { genre: [['Thriller', 'Slow'], ['Thriller', 'Quick'], ['Noir']] } }
const reviewOf = (written = listicle, choice = asReview) => planFor(written, 'ask', { type: 'publish' }, undefined, site, choice)
const boundTo = (binding: RemoteBinding) => ({ ...listicle, remotes: [binding] })

describe('an article that is a review at a site', () => {
  test('gets its author and its own terms, made where they are missing, and none of what a review has no place for', () => {
    const run = new PublishRun()
    const { receipt, binding } = finished(run.click(reviewOf()))
    const genreId = run.world.ownTerms.find(({ name }) => name === 'Thriller')?.id
    expect(run.world.ownTerms.map(({ name, parentId }) => [name, parentId])).toEqual([['Thriller', 0], ['Slow', genreId], ['Quick', genreId], ['Noir', 0]])
    expect(run.world.posts).toMatchObject([{ title: 'Three films', excerpt: '', categoryIds: [], chosen: { authorId: 5, isPinned: false } }])
    expect(run.world.posts[0]?.chosen?.terms['genre']).toHaveLength(3)
    expect(receipt).toMatchObject({ createdTerms: ['Thriller', 'Thriller › Slow', 'Thriller › Quick', 'Noir'], differences: [] })
    expect(binding.postType).toBe('review')
    expect(leftOutOf(site, review, listicle)).toEqual(['excerpt', 'categories', 'comments'])
    expect(leftOutOf(site, post, listicle)).toEqual([])
  })

  test('stays a review, whatever is chosen afterwards, and keeps what is not chosen', () => {
    const run = new PublishRun()
    const { binding } = finished(run.click(reviewOf()))
    run.world.editOnTheWeb(binding.postId, { chosen: { authorId: 9, isPinned: false, terms: { genre: [77] } } })
    finished(run.click(planFor(boundTo(binding), 'overwrite', { type: 'publish' }, undefined, site, { ...nothingChosen, postType: 'post' })))
    expect(run.world.posts).toMatchObject([{ chosen: { authorId: 9, terms: { genre: [77] } } }])
    finished(run.click(planFor(boundTo(binding), 'overwrite', { type: 'publish' }, undefined, site, { ...nothingChosen, terms: { genre: [] } })))
    expect(run.world.posts).toMatchObject([{ chosen: { authorId: 9, terms: { genre: [] } } }])
  })

  test('is told by name when the site holds another author, pin or term than was sent', () => {
    const run = new PublishRun()
    run.world.changed = { chosen: { authorId: 0, isPinned: false, terms: {} } }
    const { receipt } = finished(run.click(planFor(listicle, 'ask', { type: 'publish' }, undefined, site, { ...asReview, postType: null })))
    expect(receipt.differences.map(({ field, sent, found, areNames }) => [field, sent, found, areNames])).toEqual([['author', 'Mina', '', true], ['pinned', 'true', 'false', undefined]])
    const other = new PublishRun()
    other.world.changed = { tagIds: [], chosen: { authorId: 2, isPinned: false, terms: { genre: [40, 77] } } }
    const told = finished(other.click(reviewOf())).receipt
    expect(told.differences).toEqual([
      { field: 'tags', sent: 'weekend watch', found: '', areNames: true },
      { field: 'author', sent: 'Mina', found: 'Editor', areNames: true },
      { field: 'terms', sent: 'Thriller › Slow, Thriller › Quick, Noir', found: 'Thriller, #77', areNames: true, taxonomy: 'Genres' }
    ])
  })

  test('has a receipt of before, with numbers, that still opens', () => {
    const { receipt } = finished(new PublishRun().click(reviewOf()))
    const old = { ...receipt, differences: [{ field: 'author', sent: '5', found: '2' }, { field: 'terms', sent: '40, 41', found: '' }] }
    expect(receiptSchema.parse(JSON.parse(JSON.stringify(old)))).toEqual(old)
  })

  test('is one post with one term of each name, however requests are lost and the app is killed', () => {
    fc.assert(
      fc.property(fc.array(happenings, { maxLength: 6 }), (clicks) => {
        const run = new PublishRun()
        let written = listicle
        const accept = (outcome: Outcome): void => {
          if (outcome.type === 'finished') written = boundTo(finished(outcome).binding)
        }
        for (const click of clicks) accept(run.click(reviewOf(written), [...click]))
        const { receipt } = finished(run.click(reviewOf(written)))
        expect(run.world.alive()).toHaveLength(1)
        expect(run.world.alive()[0]).toMatchObject({ id: receipt.postId, status: 'publish', slug: 'three-films', chosen: { authorId: 5 } })
        expect(run.world.ownTerms).toHaveLength(4)
        expect(run.world.media).toHaveLength(2)
        expect(receipt.differences).toEqual([])
      }),
      { numRuns: 150 }
    )
  })
})

describe('a type that cannot be', () => {
  const planned = (choice: SiteChoice, begun: string | undefined, written = listicle) => {
    const writer = { title: String, excerpt: () => '', content: () => '', mediaAlt: String, mediaCaption: () => '', bylineInText: () => '' }
    return planPublish({ operation: { type: 'publish' }, now: new Date(0), article: written, site, choice, begunAs: begun, whenPostDiffers: 'ask', writer, hash: String })
  }

  test('is not at the site any more: nothing is sent', () => {
    expect(planned({ ...nothingChosen, postType: 'film' }, undefined)).toMatchObject({ ok: false, error: { code: 'type-missing-on-site', details: { type: 'film' } } })
  })

  test('is gone since the site was last asked, and the site says so itself', () => {
    const plan = reviewOf()
    const job = { ...newPublishJob(plan), isUserVerified: true }
    const refusal = { host: 'desk.test', status: 404, code: 'rest_no_route', message: 'No route was found', parameters: [] }
    const stopped = apply(plan, job, { type: 'find-posts', slugs: [] }, { type: 'refused', refusal })
    expect(stopped.failure).toMatchObject({ code: 'type-missing-on-site', details: { type: 'Review' } })
  })

  test('may not be written by this user, which stops nothing else that goes to the site', () => {
    const plan = reviewOf()
    const rights = { canCreatePosts: true, canPublishPosts: false, canUploadFiles: true, canManageCategories: true, canPublishUnfilteredHtml: true }
    const stopped = apply(plan, newPublishJob(plan), { type: 'verify-user' }, { type: 'user-verified', rights })
    expect(stopped.failure?.code).toBe('right-missing-type')
    expect(isOfAccount('right-missing-type')).toBe(false)
  })

  test('is another one than that of the draft that was begun: nothing is sent, and the old type is named', () => {
    const clean = new PublishRun()
    clean.click(reviewOf())
    const run = new PublishRun()
    const untilCreated = Array<Mishap>(clean.commands.findIndex(({ type }) => type === 'create-post')).fill('none')
    expect(run.click(reviewOf(), [...untilCreated, 'kill-after']).type).toBe('killed')
    expect(begunAs(publishJobSchema.parse(JSON.parse(run.journal ?? '')))).toBe('review')
    expect(planned(nothingChosen, 'review')).toMatchObject({ ok: false, error: { code: 'type-begun-otherwise', details: { type: 'Review' } } })
    expect(planned(asReview, 'review').ok).toBe(true)
  })

  test('is never another than posts where none was chosen, also at a site that does not tell its types or tells others alone', () => {
    const others = siteSchema.parse({ ...wordpressSite, postTypes: [review] })
    for (const one of [site, wordpressSite, others]) {
      const plan = planFor(listicle, 'ask', { type: 'publish' }, undefined, one, nothingChosen)
      expect([plan.postType.slug, plan.postType.route]).toEqual(['post', 'wp/v2/posts'])
    }
    expect([findPostType(wordpressSite, 'review'), findPostType(others, 'review')?.name]).toEqual([undefined, 'Review'])
  })
})

describe('a description for search engines', () => {
  const withField = siteSchema.parse({ ...wordpressSite, metaFields: { seoDescription: '_yoast_wpseo_metadesc' }, postTypes: [{ ...post, fields: [...post.fields, 'seo-description'] }, review] })
  const described = { ...listicle, seoDescription: ' Three of\nthem ' }
  const planned = (article: Article, site: Site = withField) => planFor(article, 'ask', { type: 'publish' }, undefined, site, nothingChosen)

  test('goes along on one line, and is told of when the site holds another one', () => {
    const run = new PublishRun()
    run.world.changed = { seoDescription: 'Three, cut' }
    const { receipt, binding } = finished(run.click(planned(described)))
    expect(receipt.differences).toEqual([{ field: 'seo-description', sent: 'Three of them', found: 'Three, cut' }])
    expect(receiptSchema.parse(receipt)).toEqual(receipt)
    expect(binding.ownHead).toEqual(['seoDescription'])
  })

  test('is not sent where there is none, but to take away the one that the post had of the article', () => {
    expect(planned(listicle).head.seoDescription).toBeUndefined()
    const { binding } = finished(new PublishRun().click(planned(listicle)))
    expect(binding.ownHead).toEqual([])
    expect(planned({ ...listicle, remotes: [binding] }).head.seoDescription).toBeUndefined()
    expect(planned({ ...listicle, remotes: [{ ...binding, ownHead: ['seoDescription'] }] }).head.seoDescription).toBe('')
  })

  test('is kept by the types whose plug-in takes it, and by no type of another site', () => {
    const [ofPosts = post] = postTypesOf(withField)
    expect([ofPosts, review].map((type) => leftOutOf(withField, type, described).includes('seo-description'))).toEqual([false, true])
    expect([planned(described).head.seoDescription, planned(described, site).head.seoDescription]).toEqual(['Three of them', undefined])
  })
})

describe('a card for social networks', () => {
  const fields = ['social-title', 'social-picture'] as const
  const withCard = siteSchema.parse({ ...wordpressSite, metaFields: { socialTitle: '_yoast_wpseo_opengraph-title', socialPicture: '_yoast_wpseo_opengraph-image' }, postTypes: [{ ...post, fields: [...post.fields, ...fields] }, review] })
  const card = picture(7, { alt: 'A poster', caption: '', credit: 'KBS' })
  const shared = { ...listicle, socialTitle: 'Three!', socialPicture: card }
  const planned = (article: Article, site: Site = withCard) => planFor(article, 'ask', { type: 'publish' }, undefined, site, nothingChosen)

  test('goes along with its picture, which is uploaded with its words and told by its address there', () => {
    const run = new PublishRun()
    const { binding, receipt } = finished(run.click(planned(shared)))
    const sent = binding.media.find(({ pictureId }) => pictureId === card.pictureId)
    expect(sent).toBeDefined()
    expect(run.world.posts.map(({ socialTitle, socialPicture }) => [socialTitle, socialPicture])).toEqual([['Three!', sent?.url]])
    expect([binding.ownHead, receipt.differences]).toEqual([['socialTitle', 'socialPicture'], []])
  })

  test('is told of when the site holds another one', () => {
    const run = new PublishRun()
    run.world.changed = { socialPicture: 'https://desk.test/other.jpg' }
    const { receipt } = finished(run.click(planned(shared)))
    expect(receipt.differences.map(({ field, found }) => [field, found.endsWith('other.jpg')])).toEqual([['social-picture', true]])
  })

  test('is not sent where the site keeps none, nor is its picture uploaded', () => {
    const run = new PublishRun()
    const { binding } = finished(run.click(planned(shared, site)))
    expect([binding.media.some(({ pictureId }) => pictureId === card.pictureId), binding.ownHead]).toEqual([false, []])
    expect([leftOutOf(withCard, review, shared), leftOutOf(withCard, review, listicle)].map((left) => fields.map((field) => left.includes(field)))).toEqual([[true, true], [false, false]])
  })

  test('is left there where the article has none, and taken away where it was the article’s', () => {
    const { binding } = finished(new PublishRun().click(planned(shared)))
    expect(planned({ ...listicle, remotes: [binding] }).head).toMatchObject({ socialTitle: '', socialPicture: '' })
    expect(planned({ ...listicle, remotes: [{ ...binding, ownHead: [] }] }).head.socialPicture).toBeUndefined()
  })
})

describe('a title for search engines', () => {
  const withField = (postTypes: readonly PostType[]) => siteSchema.parse({ ...wordpressSite, metaFields: { seoTitle: '_yoast_wpseo_title' }, postTypes })
  const taking = (type: PostType): PostType => ({ ...type, fields: [...type.fields, 'seo-title'] })
  const titled = { ...listicle, seoTitle: 'Three' }

  test('is kept by the types whose plug-in takes one, and named among what the others have no place for', () => {
    const ofReviews = withField([post, taking(review)])
    expect([post, taking(review)].map((type) => [keepsInHead(ofReviews, type, 'seoTitle'), leftOutOf(ofReviews, type, titled).includes('seo-title')])).toEqual([[false, true], [true, false]])
    expect(leftOutOf(ofReviews, post, listicle)).toEqual([])
  })

  test('is kept by posts where a site was asked about posts alone, as all were before', () => {
    const before = withField([post, review])
    expect([post, review].map((type) => keepsInHead(before, type, 'seoTitle'))).toEqual([true, false])
    expect(keepsInHead(withField([]), standardPost, 'seoTitle')).toBe(true)
  })

  test('is told when the site holds another one than it was sent', () => {
    const run = new PublishRun()
    run.world.changed = { seoTitle: 'Three, cut' }
    const { receipt } = finished(run.click(planFor(titled, 'ask', { type: 'publish' }, undefined, withField([taking(post)]), nothingChosen)))
    expect(receipt.differences).toEqual([{ field: 'seo-title', sent: 'Three', found: 'Three, cut' }])
    expect(receiptSchema.parse(receipt)).toEqual(receipt)
  })

  test('is kept by no type of a site without such a plug-in, which says nothing of its types', () => {
    expect([post, review].map((type) => [keepsInHead(site, type, 'seoTitle'), leftOutOf(site, type, titled).includes('seo-title')])).toEqual([[false, false], [false, false]])
  })
})
