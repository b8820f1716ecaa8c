import { createHash } from 'node:crypto'
import * as z from 'zod/mini'
import type { ListedPost } from '../../../core/publishing/listed-post'
import { listedStatusOf } from '../../../core/publishing/listed-post'
import { instantOfGmt } from '../../../core/publishing/instant-of-gmt'
import { markWith } from '../../../core/publishing/remote-mark'
import type { RemotePost } from '../../../core/publishing/remote-post'
import type { SiteTerm } from '../../../core/publishing/site-term'

/** What Ghost answers over its Admin API, as far as Copydesk reads it; everything else in an answer is left alone. */

const webAddress = z.url({ protocol: /^https?$/ })
const id = z.string().check(z.minLength(1), z.maxLength(200))

export const siteAnswerSchema = z.object({ site: z.object({ title: z.string(), version: z.string() }) })

export const settingsSchema = z.object({ settings: z.array(z.object({ key: z.string(), value: z.unknown() })) })

const pages = z.object({ pagination: z.object({ next: z.nullable(z.int()) }) })
export const usersSchema = z.object({ users: z.array(z.object({ id, name: z.string() })), meta: pages })
export const tagsSchema = z.object({ tags: z.array(z.pipe(z.object({ id, name: z.string(), slug: z.string() }), z.transform((tag): SiteTerm => ({ ...tag, parentId: 0 })))), meta: pages })

const statuses: Readonly<Record<string, string>> = { published: 'publish', sent: 'publish', scheduled: 'future' }

const postSchema = z.pipe(
  z.object({
    id,
    status: z.string(),
    slug: z.string(),
    url: webAddress,
    updated_at: z.string(),
    published_at: z.nullish(z.string()),
    title: z.string(),
    /** Null in posts of Ghost 4, whose text is in `mobiledoc`. */
    lexical: z.nullish(z.string()),
    mobiledoc: z.nullish(z.string()),
    custom_excerpt: z.nullish(z.string()),
    tags: z._default(z.array(z.object({ name: z.string() })), []),
    authors: z.optional(z.array(z.object({ id, name: z.string() }))),
    feature_image: z.nullish(z.string()),
    feature_image_alt: z.nullish(z.string()),
    feature_image_caption: z.nullish(z.string()),
    meta_title: z.nullish(z.string()),
    meta_description: z.nullish(z.string()),
    og_title: z.nullish(z.string()),
    og_image: z.nullish(z.string()),
    twitter_title: z.nullish(z.string()),
    twitter_image: z.nullish(z.string())
  }),
  z.transform((post): RemotePost => ({
    id: post.id,
    status: statuses[post.status] ?? post.status,
    slug: post.slug,
    link: post.url,
    modifiedGmt: markWith(post.updated_at, unmarkedOf(post)),
    dateGmt: post.published_at?.slice(0, 19) ?? '',
    title: post.title,
    content: textOf(post.lexical ?? post.mobiledoc ?? ''),
    excerpt: post.custom_excerpt ?? '',
    categoryIds: [],
    tagIds: post.tags.map(({ name }) => name),
    leadMediaId: post.feature_image ?? 0,
    leadWords: { alt: post.feature_image_alt ?? '', caption: post.feature_image_caption ?? '' },
    areCommentsOpen: true,
    takesScripts: true,
    seoTitle: post.meta_title ?? '',
    seoDescription: post.meta_description ?? '',
    socialTitle: post.og_title ?? '',
    socialPicture: post.og_image ?? '',
    authors: post.authors
  }))
)

interface UnmarkedFields extends Partial<Record<'meta_title' | 'meta_description' | 'og_title' | 'og_image' | 'twitter_title' | 'twitter_image' | 'feature_image_alt' | 'feature_image_caption', string | null | undefined>> {
  readonly tags: readonly { readonly name: string }[]
  readonly authors?: readonly { readonly id: string }[] | undefined
}

/** What of the fields that we write may change at a Ghost without its time of the last change, as a hash. What came later is in it only where there is any: ties of before hold. */
function unmarkedOf({ tags, authors = [], meta_title, meta_description, feature_image_alt, feature_image_caption, og_title, og_image, twitter_title, twitter_image }: UnmarkedFields): string {
  const social = [og_title, og_image, twitter_title, twitter_image].map((said) => said ?? '')
  const fields = [
    tags.map(({ name }) => name),
    authors.map((author) => author.id),
    meta_title ?? '',
    feature_image_alt ?? '',
    feature_image_caption ?? '',
    ...(meta_description ? [meta_description] : []),
    ...(social.some((said) => said !== '') ? [social] : [])
  ]
  return createHash('sha256').update(JSON.stringify(fields)).digest('hex').slice(0, 32)
}

export const postsSchema = z.object({ posts: z.array(postSchema) })
/** Posts to choose from; those that are not offered are left out. */
export const listedPostsSchema = z.pipe(
  z.object({ posts: z.array(z.object({ id, status: z.string(), title: z.string(), updated_at: z.nullish(z.string()) })) }),
  z.transform(({ posts }) =>
    posts.flatMap((post): ListedPost[] => {
      const status = listedStatusOf(statuses[post.status] ?? post.status)
      return status === undefined ? [] : [{ id: post.id, title: post.title, status, changedAt: instantOfGmt(post.updated_at ?? '') ?? null }]
    })
  )
)

export const htmlSchema = z.pipe(z.object({ posts: z.tuple([z.object({ html: z.nullish(z.string()) })], z.unknown()) }), z.transform(({ posts }) => posts[0].html ?? ''))

/** Ghost answers about one post with a list of one. */
export const onePostSchema = z.pipe(z.object({ posts: z.tuple([postSchema], z.unknown()) }), z.transform(({ posts }) => posts[0]))

export const imagesSchema = z.pipe(z.object({ images: z.tuple([z.object({ url: webAddress })], z.unknown()) }), z.transform(({ images }) => images[0].url))

/** A post made without a text has a Lexical document of one empty paragraph. */
function textOf(stored: string): string {
  return /^\{"root":\{"children":\[(?:\{"children":\[\],[^{}[\]]*"type":"paragraph"[^{}[\]]*\})\][^{}[\]]*\}\}$/.test(stored) ? '' : stored
}
