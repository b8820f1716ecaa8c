import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Article } from '../../../../src/core/article/article'
import type { PostNames } from '../../../../src/core/publishing/post-copy'
import type { PlacedPicture } from '../../../../src/core/picture/picture'
import { leftOnSite } from '../../../../src/core/publishing/left-on-site'
import { plainTextOf } from '../../../../src/core/publishing/post-rows'
import { planPublish } from '../../../../src/core/publishing/publish-plan'
import type { RemoteBinding } from '../../../../src/core/publishing/remote-binding'
import type { RemotePost } from '../../../../src/core/publishing/remote-post'
import { siteSchema } from '../../../../src/core/publishing/site'
import { nothingChosen } from '../../../../src/core/publishing/site-choice'
import { ghostLexical } from '../../../../src/core/serialise/ghost-lexical'
import type { StructuredData } from '../../../../src/core/structured-data/structured-data'
import { wordpressContent } from '../../../../src/core/serialise/wordpress-blocks'
import { wordpressMediaCaption } from '../../../../src/core/serialise/wordpress-picture'
import { wordpressTitle } from '../../../../src/core/serialise/wordpress-fields'
import { article } from '../../../support/build-article'
import { body, link, paragraph, picture, pictureIdOf, text } from '../../../support/build-document'

const site = siteSchema.parse({
  id: 'site-0001',
  kind: 'wordpress',
  address: 'https://desk.test',
  restRoot: 'https://desk.test/wp-json/',
  name: 'Desk',
  userName: 'editor',
  userId: 2,
  displayName: 'Editor',
  roles: ['editor'],
  rights: { canCreatePosts: true, canPublishPosts: true, canUploadFiles: true, canManageCategories: true, canPublishUnfilteredHtml: true },
  timeZone: { name: 'UTC', offsetMinutes: 0 },
  categories: [],
  tags: [],
  fetchedAt: '2026-01-01T00:00:00.000Z'
})
const names: PostNames = { categories: [], tags: [], terms: {}, authors: [], leadAddress: 'https://desk.test/lead.jpg' }

interface Lead {
  readonly here?: PlacedPicture
  readonly there?: NonNullable<RemotePost['leadWords']>
}

/** What of a post is missing in an article that was made of it, both with the same fields but for those given. */
function leftOf(post: Partial<RemotePost>, writeBody: (from: Article) => string = (from) => wordpressContent(from, new Map()), lead: Lead = {}, excerpt = '') {
  const made = article({ headline: 'One', body: body(paragraph('One.')), leadPicture: lead.here ?? null })
  const hash = (all: string) => createHash('sha256').update(all).digest('hex')
  const writer = { title: wordpressTitle, excerpt: () => excerpt, content: writeBody, mediaCaption: wordpressMediaCaption, mediaAlt: (alt: string) => alt, bylineInText: () => '' }
  const binding: RemoteBinding = { siteId: site.id, postId: 42, status: 'published', link: 'https://desk.test/one/', publishedAt: '2026-03-08T09:45:00.000Z', edition: 0, modifiedGmt: '', contentHash: '0'.repeat(64), ownHead: [], media: [{ pictureId: pictureIdOf(1), mediaId: 7, url: 'https://desk.test/lead.jpg', sizeSlug: 'full' }] }
  const planned = planPublish({ operation: { type: 'publish' }, now: new Date('2026-03-09T00:00:00.000Z'), article: { ...made, remotes: [binding] }, site, choice: nothingChosen, begunAs: undefined, whenPostDiffers: 'ask', writer, hash })
  if (!planned.ok) throw new Error(planned.error.code)
  const there: RemotePost = { id: 42, status: 'publish', slug: 'one', link: 'https://desk.test/one/', modifiedGmt: '', dateGmt: '', title: 'One', content: writeBody(made), excerpt: '', categoryIds: [], tagIds: [], leadMediaId: lead.there === undefined ? 0 : 7, areCommentsOpen: true, ...post }
  return leftOnSite({ plan: planned.value, post: there, choice: nothingChosen, names, published: undefined, readField: plainTextOf, writeBody }, lead.there)
}

describe('what of a post did not come along', () => {
  it.each([
    ['a block that is kept elsewhere', '<!-- wp:block {"ref":12} /-->'],
    ['a block that the site fills', '<!-- wp:acf/rating {"data":{"stars":4}} /-->'],
    ['where the post breaks off', '<!-- wp:more -->\n<!--more-->\n<!-- /wp:more -->'],
    ['where a page ends', '<!--nextpage-->'],
    ['a chart that a script draws', '<div data-src="visualisation/1"><script src="https://charts.example/embed.js"></script></div>'],
    ['HTML of its own', '<!-- wp:html -->\n<div class="quiz" data-id="7"></div>\n<!-- /wp:html -->'],
    ['a film with several files', '<video controls><source src="https://desk.test/sea.mp4"></video>'],
    ['a frame that loads late', '<iframe data-src="https://maps.example/"></iframe>'],
    ['a document', '<object data="https://desk.test/sea.pdf"></object>'],
    ['a form', '<form action="/letter"><input name="mail"></form>'],
    ['a drawing', '<svg viewBox="0 0 9 9"><path d="M0 0h9"/></svg>'],
    ['a picture behind a text', '<div style="background-image:url(https://desk.test/sea.jpg)"></div>']
  ])('is %s, though it is no line of the text', (_what, more) => {
    expect(leftOf({ content: `<p>One.</p>${more}` })).toEqual(['text'])
  })

  it('is not the structured data that Copydesk put there itself', () => {
    const data: StructuredData = { '@context': 'https://schema.org', '@graph': [{ '@type': 'ImageObject', contentUrl: 'https://desk.test/lead.jpg', creditText: 'Jo' }] }
    const made = article({ body: body(paragraph('One.')) })
    expect(leftOf({ content: wordpressContent(made, new Map(), data) })).toEqual([])
    const writeGhost = (from: Article) => ghostLexical(from, [], new Map())
    expect(leftOf({ content: ghostLexical(made, [], new Map(), data) }, writeGhost)).toEqual([])
    expect(leftOf({ content: `<p>One.</p><script type="application/ld+json">{"@type":"Recipe"}</script>` })).toEqual(['text'])
  })

  it('is what search engines are told of a link, not how it opens', () => {
    const write = (from: Article) => wordpressContent({ ...from, body: body(paragraph(text('One.', link('https://shop.example/')))) }, new Map())
    const with_ = (rel: string) => leftOf({ content: `<p><a href="https://shop.example/" target="_blank" rel="${rel}">One.</a></p>` }, write)
    expect(with_('noopener sponsored')).toEqual(['text'])
    expect(with_('noreferrer noopener')).toEqual([])
  })

  it('is where a Ghost asks its readers for money', () => {
    const write = (from: Article) => ghostLexical(from, [], new Map())
    const content = write(article({ body: body(paragraph('One.')) }))
    expect(leftOf({ content }, write)).toEqual([])
    expect(leftOf({ content: content.replace('"children":[', '"children":[{"type":"paywall","version":1},') }, write)).toEqual(['text'])
  })

  it('is a category or a tag that the site does not name', () => {
    expect(leftOf({ categoryIds: [3] })).toEqual(['categories'])
    expect(leftOf({ tagIds: [4] })).toEqual(['tags'])
  })

  it('is where a link of the excerpt leads', () => {
    expect(leftOf({ excerpt: 'All of <a href="https://desk.test/harbour/">Harbour</a>' }, undefined, {}, 'All of Harbour')).toEqual(['excerpt'])
    expect(leftOf({ excerpt: '<p>All of <em>Harbour</em></p>' }, undefined, {}, 'All of Harbour')).toEqual([])
  })

  it('is what an update would not write again of the words of the lead picture', () => {
    const leftWith = (there: Lead['there']) => leftOf({}, undefined, { here: picture(1, { alt: 'The sea', caption: 'Dusk.', credit: 'KBS' }), ...(there !== undefined && { there }) })
    expect(leftWith({ alt: 'The sea', caption: 'Dusk. <span class="credit">KBS</span>' })).toEqual([])
    expect(leftWith({ alt: 'The sea', caption: 'Dusk. Photo: KBS' })).toEqual(['leadPicture'])
    expect(leftWith({ alt: 'The sea', caption: 'Dusk. <a href="https://kbs.example/">KBS</a>' })).toEqual(['leadPicture'])
    expect(leftWith({ alt: 'IMG_1.jpg', caption: 'Dusk. KBS' })).toEqual(['leadPicture'])
  })

  it('is nothing of how words look', () => {
    expect(leftOf({ content: '<!-- wp:columns -->\n<div class="wp-block-columns"><!-- wp:column -->\n<div style="color:red"><p class="has-red-color">One.</p></div>\n<!-- /wp:column --></div>\n<!-- /wp:columns -->' })).toEqual([])
  })

  it('is found in the time that it takes to read it, whatever a site says', () => {
    for (const begun of ['<a ', '<!-- wp:', '<i rel="', '<i rel=\'nofollow']) expect(leftOf({ content: `<p>One.</p>${begun.repeat(60_000)}<iframe>` })).toEqual(['text'])
  })
})
