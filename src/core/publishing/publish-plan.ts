import type { Article } from '../article/article'
import type { CategoryPath } from '../article/category-path'
import { slugFrom } from '../article/slug'
import { picturesOf } from '../article/walk'
import { failure } from '../failure'
import type { Failure } from '../failure'
import type { PictureId, PlacedPicture } from '../picture/picture'
import { fail, ok } from '../result'
import type { Result } from '../result'
import type { StructuredData } from '../structured-data/structured-data'
import { canonicalMarkup } from './canonical-markup'
import { capabilitiesOf } from './capabilities'
import type { SiteCapabilities } from './capabilities'
import type { CreditWaiver } from './credit-waiver'
import { makesPost, operationAt, writesWords } from './operation'
import type { Operation } from './operation'
import { headOf } from './article-head'
import { ofHead } from './post-head'
import type { HeadWords } from './post-head'
import { bindingAt } from './remote-binding'
import type { RemoteBinding, RemoteMedia } from './remote-binding'
import type { RemoteId } from './remote-id'
import { articleFor } from './article-for-type'
import type { PostType } from './post-type'
import { takes } from './post-type'
import type { NamedAuthor } from './remote-post'
import { comparedName } from './same-name'
import type { Site } from './site'
import { findPostType, keepsInHead, rightsTo } from './site'
import type { SiteChoice } from './site-choice'
import { typeWanted } from './site-choice'
import type { SiteNames } from './site-names'
import { namesAt } from './site-names'

/** How an article becomes the markup of one kind of site. Pure. */
export interface PostWriter {
  readonly title: (headline: string) => string
  readonly excerpt: (article: Article) => string
  /** With the structured data that is given, where the markup has room for it. */
  readonly content: (article: Article, media: ReadonlyMap<PictureId, RemoteMedia>, data?: StructuredData) => string
  /** What the media library keeps as the caption: caption and credit line. */
  readonly mediaCaption: (picture: PlacedPicture) => string
  /** The alt text as the media library keeps it. */
  readonly mediaAlt: (alt: string) => string
  /** The authors that the site is told; where it takes a byline as its authors. */
  readonly authors?: (article: Article) => readonly NamedAuthor[]
  /** The line of the text that names the authors as the site's own fields cannot; empty where there is none. */
  readonly bylineInText: (article: Article) => string
}

/** A picture file to be on the site, once, with the words the media library shall keep: those of its first place in the article. */
export interface PlannedPicture {
  readonly pictureId: PictureId
  readonly slug: string
  readonly alt: string
  readonly caption: string
}

/** All that one job shall bring about, fixed when the editor clicks: typing on does not change what is being published. */
export interface PublishPlan {
  readonly operation: Operation
  /** The site's time when the job was taken up. */
  readonly now: Date
  /** As far as the type of post can hold it. */
  readonly article: Article
  readonly postType: PostType
  /** What was chosen of what the type takes; null is left to the site. */
  readonly chosen: Pick<SiteChoice, 'authorId' | 'isPinned'>
  /** The terms of those taxonomies of the type that were chosen of; a taxonomy without any loses its terms. */
  readonly terms: readonly { readonly taxonomy: string; readonly paths: readonly CategoryPath[] }[]
  readonly siteId: string
  readonly siteName: string
  readonly names: SiteNames
  readonly host: string
  readonly capabilities: SiteCapabilities
  /** Who is signed in may not publish, as far as the site has said: a draft of theirs waits for somebody who may. */
  readonly isForReview: boolean
  readonly whenPostDiffers: 'ask' | 'overwrite' | 'new-post'
  /** The only copy that may be written over, where it is known: another one by now is asked about. */
  readonly comparedMark: string | undefined
  readonly binding: RemoteBinding | undefined
  readonly title: string
  readonly excerpt: string
  /** What is sent for an article without an excerpt: at some sites the dek. */
  readonly excerptInstead: string
  /** The authors that the site is told; none where it has no such place, or knows none of them. */
  readonly authors: readonly NamedAuthor[]
  /** Without what the site keeps none of, and what there is none of here and never was: then the post keeps what it has. The picture by the id of its file. */
  readonly head: HeadWords
  /** Empty where the headline has no letter: then the site makes one. */
  readonly slug: string
  readonly pictures: readonly PlannedPicture[]
  /** Why some of them have no credit; undefined where none lacks it. */
  readonly creditWaiver: CreditWaiver | undefined
  readonly categories: readonly CategoryPath[]
  readonly tags: readonly string[]
  readonly contentWith: (media: ReadonlyMap<PictureId, RemoteMedia>, data?: StructuredData) => string
  /** Hashes of the words that this library has put to a file of the site; none where nothing is known of it. */
  readonly wordsLeftAt: (mediaId: RemoteId) => readonly string[]
  /** A hash of a stored title and content, in lower-case hex. Equal for markup that only a site's cleaning tells apart. */
  readonly fingerprint: (title: string, content: string) => string
}

export interface PublishWish {
  readonly operation: Operation
  readonly now: Date
  readonly article: Article
  readonly site: Site
  readonly choice: SiteChoice
  readonly creditWaiver?: CreditWaiver | undefined
  /** The type of the post that an earlier try of the same has begun, where one has. */
  readonly begunAs: string | undefined
  readonly whenPostDiffers: PublishPlan['whenPostDiffers']
  readonly comparedMark?: string | undefined
  readonly wordsLeftAt?: PublishPlan['wordsLeftAt']
  readonly writer: PostWriter
  /** SHA-256 of a text, in lower-case hex. */
  readonly hash: (text: string) => string
}

/**
 * The slug by which a file is found in a media library before it is uploaded: it names the bytes, so the same picture of two
 * articles is there once.
 */
export function mediaSlugOf(pictureId: PictureId): string {
  return `copydesk-${pictureId.slice(0, 32)}`
}

/**
 * Plans a job. Refuses to write an article without headline (`headline-missing`), since no page can do without, to update, move or
 * check what is not on the site (`not-on-site`), and what has no type there, or another one than was begun (`type-missing-on-site`, `type-begun-otherwise`).
 */
export function planPublish({ operation, now, article: whole, site, choice, creditWaiver, begunAs, whenPostDiffers, comparedMark, wordsLeftAt = () => [], writer, hash }: PublishWish): Result<PublishPlan, Failure> {
  if (writesWords(operation) && whole.headline.trim() === '') return fail(failure('headline-missing'))
  const binding = bindingAt(whole, site.id)
  if (binding === undefined && !makesPost(operation)) return fail(failure('not-on-site', { site: site.name }))
  const typed = typeFor(site, choice, begunAs, binding)
  if (!typed.ok) return typed
  const postType = typed.value
  const head = headSent(site, postType, whole, binding)
  const article = { ...articleFor(postType, whole), ...(head.socialPicture === undefined && { socialPicture: null }) }
  const ofSite = capabilitiesOf(site)
  const capabilities: SiteCapabilities = takes(postType, 'comments') ? ofSite : { ...ofSite, comments: 'by-site' }
  return ok({
    operation: operationAt(operation, now),
    now,
    article,
    postType,
    chosen: { authorId: takes(postType, 'author') ? choice.authorId : null, isPinned: takes(postType, 'pin') ? choice.isPinned : null },
    terms: postType.taxonomies.flatMap(({ slug: taxonomy }) => {
      const paths = choice.terms[taxonomy]
      return paths === undefined ? [] : [{ taxonomy, paths: distinctBy(paths, (path) => path.join('\u0000')) }]
    }),
    siteId: site.id,
    siteName: site.name,
    names: namesAt(site, postType),
    host: hostOf(site.address),
    capabilities,
    isForReview: capabilities.review === 'pending' && !rightsTo(postType, site).canPublishPosts,
    whenPostDiffers,
    comparedMark,
    binding,
    title: writer.title(article.headline),
    excerpt: writer.excerpt(article),
    excerptInstead: writer.excerpt({ ...article, excerpt: '' }),
    authors: writer.authors?.(article) ?? [],
    head,
    slug: article.slug === '' ? slugFrom(article.headline) : article.slug,
    pictures: distinctPictures(article, writer),
    creditWaiver,
    ...termsOf(article, capabilities),
    contentWith: (media, data) => writer.content(article, media, data),
    wordsLeftAt,
    fingerprint: (title, content) => hash(JSON.stringify([title, canonicalMarkup(content)]))
  })
}

function headSent(site: Site, postType: PostType, article: Article, binding: RemoteBinding | undefined): HeadWords {
  const said = headOf(article)
  return ofHead((part) => (keepsInHead(site, postType, part) && (said[part] !== '' || binding?.ownHead.includes(part) === true) ? said[part] : undefined))
}

/** What an earlier try has begun keeps its type, as what is on the site does. */
function typeFor(site: Site, choice: SiteChoice, begunAs: string | undefined, binding: RemoteBinding | undefined): Result<PostType, Failure> {
  const wanted = typeWanted(choice, binding)
  const type = findPostType(site, wanted)
  if (type === undefined) return fail(failure('type-missing-on-site', { site: site.name, type: wanted }))
  if (binding !== undefined || begunAs === undefined || begunAs === type.slug) return ok(type)
  return fail(failure('type-begun-otherwise', { site: site.name, type: findPostType(site, begunAs)?.name ?? begunAs }))
}

/** Where a site has tags only, what a category is called comes before them: the first tag of a post is the one it stands under. */
function termsOf({ categories, tags }: Article, capabilities: SiteCapabilities): Pick<PublishPlan, 'categories' | 'tags'> {
  const names = capabilities.categories === 'first-tags' ? [...categories.flatMap((path) => path.at(-1) ?? []), ...tags] : tags
  return {
    categories: capabilities.categories === 'first-tags' ? [] : distinctBy(categories, (path) => path.join('\u0000')),
    tags: distinctBy(names, comparedName)
  }
}

/** The host of a web address, with its port if it names one. */
function hostOf(address: string): string {
  return address.replace(/^https?:\/\//, '').split('/')[0] ?? address
}

function distinctPictures(article: Article, writer: PostWriter): PlannedPicture[] {
  return distinctBy(picturesOf(article), (picture) => picture.pictureId).map((picture) => ({
    pictureId: picture.pictureId,
    slug: mediaSlugOf(picture.pictureId),
    alt: writer.mediaAlt(picture.alt),
    caption: writer.mediaCaption(picture)
  }))
}

function distinctBy<Value>(values: readonly Value[], keyOf: (value: Value) => string): Value[] {
  const seen = new Set<string>()
  return values.filter((value) => {
    const key = keyOf(value)
    return seen.has(key) ? false : Boolean(seen.add(key))
  })
}
