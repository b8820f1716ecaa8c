import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { ListedPost } from '../../../core/publishing/listed-post'
import { listedStatusOf } from '../../../core/publishing/listed-post'
import { instantOfGmt } from '../../../core/publishing/operation'
import { markWith } from '../../../core/publishing/remote-mark'
import type { RemotePost } from '../../../core/publishing/remote-post'
import type { SiteTerm } from '../../../core/publishing/site-term'

/** What Ghost answers over its Admin API, as far as Copydesk reads it; everything else in an answer is left alone. */

const webAddress = z.url({ protocol: /^https?$/ })
const id = z.string().min(1).max(200)

export const siteAnswerSchema = z.object({ site: z.object({ title: z.string(), version: z.string() }) })

export const settingsSchema = z.object({ settings: z.array(z.object({ key: z.string(), value: z.unknown() })) })

const pages = z.object({ pagination: z.object({ next: z.number().int().nullable() }) })
export const usersSchema = z.object({ users: z.array(z.object({ id, name: z.string() })), meta: pages })
export const tagsSchema = z.object({ tags: z.array(z.object({ id, name: z.string(), slug: z.string() }).transform((tag): SiteTerm => ({ ...tag, parentId: 0 }))), meta: pages })

const statuses: Readonly<Record<string, string>> = { published: 'publish', sent: 'publish', scheduled: 'future' }

const postSchema = z
  .object({
    id,
    status: z.string(),
    slug: z.string(),
    url: webAddress,
    updated_at: z.string(),
    published_at: z.string().nullish(),
    title: z.string(),
    /** Null in posts of Ghost 4, whose text is in `mobiledoc`. */
    lexical: z.string().nullish(),
    mobiledoc: z.string().nullish(),
    custom_excerpt: z.string().nullish(),
    tags: z.array(z.object({ name: z.string() })).default([]),
    authors: z.array(z.object({ id, name: z.string() })).optional(),
    feature_image: z.string().nullish(),
    feature_image_alt: z.string().nullish(),
    feature_image_caption: z.string().nullish(),
    meta_title: z.string().nullish()
  })
  .transform(
    (post): RemotePost => ({
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
      authors: post.authors
    })
  )

/** What of the fields that we write may change at a Ghost without its time of the last change, as a hash. */
function unmarkedOf(post: { tags: { name: string }[]; authors?: { id: string }[] | undefined; meta_title?: unknown; feature_image_alt?: unknown; feature_image_caption?: unknown }): string {
  const fields = [post.tags.map(({ name }) => name), (post.authors ?? []).map((author) => author.id), post.meta_title ?? '', post.feature_image_alt ?? '', post.feature_image_caption ?? '']
  return createHash('sha256').update(JSON.stringify(fields)).digest('hex').slice(0, 32)
}

export const postsSchema = z.object({ posts: z.array(postSchema) })
/** Posts to choose from; those that are not offered are left out. */
export const listedPostsSchema = z
  .object({ posts: z.array(z.object({ id, status: z.string(), title: z.string(), updated_at: z.string().nullish() })) })
  .transform(({ posts }) =>
    posts.flatMap((post): ListedPost[] => {
      const status = listedStatusOf(statuses[post.status] ?? post.status)
      return status === undefined ? [] : [{ id: post.id, title: post.title, status, changedAt: instantOfGmt(post.updated_at ?? '') ?? null }]
    })
  )

export const htmlSchema = z.object({ posts: z.tuple([z.object({ html: z.string().nullish() })]).rest(z.unknown()) }).transform(({ posts }) => posts[0].html ?? '')

/** Ghost answers about one post with a list of one. */
export const onePostSchema = z.object({ posts: z.tuple([postSchema]).rest(z.unknown()) }).transform(({ posts }) => posts[0])

export const imagesSchema = z.object({ images: z.tuple([z.object({ url: webAddress })]).rest(z.unknown()) }).transform(({ images }) => images[0].url)

/** A post made without a text has a Lexical document of one empty paragraph. */
function textOf(stored: string): string {
  return /^\{"root":\{"children":\[(?:\{"children":\[\],[^{}[\]]*"type":"paragraph"[^{}[\]]*\})\][^{}[\]]*\}\}$/.test(stored) ? '' : stored
}
