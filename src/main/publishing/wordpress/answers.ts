import { z } from 'zod'
import type { ListedPost } from '../../../core/publishing/listed-post'
import { listedStatusOf } from '../../../core/publishing/listed-post'
import { instantOfGmt } from '../../../core/publishing/operation'
import { plainTextOf } from '../../../core/publishing/post-rows'
import type { RemotePost, StoredMedia } from '../../../core/publishing/remote-post'
import type { PostType } from '../../../core/publishing/post-type'
import { standardPost } from '../../../core/publishing/post-type'
import type { SiteRights } from '../../../core/publishing/site'
import type { SiteTerm } from '../../../core/publishing/site-term'
import { decodeEntities } from '../../../core/publishing/decode-entities'

/** What WordPress answers over REST, as far as Copydesk reads it; everything else in an answer is left alone. */

const id = z.number().int().min(1)
const webAddress = z.url({ protocol: /^https?$/ })
const edited = z.object({ raw: z.string() })

export const errorSchema = z.object({
  code: z.string().min(1),
  message: z.string().default(''),
  data: z.unknown().optional()
})

const errorDataSchema = z.object({ params: z.record(z.string(), z.unknown()).optional(), term_id: id.optional() })

/** The parameters that an error names, and the term that exists already. */
export function readErrorData(data: unknown): { parameters: string[]; termId: number | undefined } {
  const parsed = errorDataSchema.safeParse(data)
  return parsed.success ? { parameters: Object.keys(parsed.data.params ?? {}), termId: parsed.data.term_id } : { parameters: [], termId: undefined }
}

const linksSchema = z.record(z.string(), z.unknown()).catch({})

/**
 * In the context of editing WordPress links what this user may do with a post. The capability `unfiltered_html` is not enough: on a network of sites, or where
 * DISALLOW_UNFILTERED_HTML is set, whoever has it may not all the same.
 */
function takesScripts({ _links }: { readonly _links: Readonly<Record<string, unknown>> }): boolean {
  // WordPress shortens its own relations, https://api.w.org/action-unfiltered-html among them.
  return Object.hasOwn(_links, 'wp:action-unfiltered-html')
}

/** Whether the user may send scripts, by any post; undefined where there is none to tell. */
export const scriptRightSchema = z.array(z.object({ _links: linksSchema })).transform(([post]) => (post === undefined ? undefined : takesScripts(post)))

/** A post of a type: what the type does not hold is missing in the answer. `seoTitleField` is that of meta, where there is one. */
export function postSchemaFor({ taxonomies }: PostType, seoTitleField: string | null): z.ZodType<RemotePost> {
  return z
    .looseObject({
      id,
      status: z.string(),
      slug: z.string(),
      link: webAddress,
      modified_gmt: z.string(),
      date_gmt: z.string().nullable().default(''),
      title: edited,
      content: edited,
      excerpt: edited.default({ raw: '' }),
      categories: z.array(id).default([]),
      tags: z.array(id).default([]),
      featured_media: z.number().int().min(0).default(0),
      comment_status: z.string().default('closed'),
      author: z.number().int().min(0).default(0),
      sticky: z.boolean().default(false),
      meta: z.record(z.string(), z.unknown()).catch({}),
      _links: linksSchema
    })
    .transform(
      (post): RemotePost => ({
        id: post.id,
        status: post.status,
        slug: post.slug,
        link: post.link,
        modifiedGmt: post.modified_gmt,
        dateGmt: post.date_gmt ?? '',
        title: post.title.raw,
        content: post.content.raw,
        excerpt: post.excerpt.raw,
        categoryIds: post.categories,
        tagIds: post.tags,
        leadMediaId: post.featured_media,
        areCommentsOpen: post.comment_status === 'open',
        takesScripts: takesScripts(post),
        seoTitle: seoTitleField === null ? undefined : z.string().catch('').parse(post.meta[seoTitleField]),
        chosen: {
          authorId: post.author,
          isPinned: post.sticky,
          terms: Object.fromEntries(taxonomies.map(({ slug, field }) => [slug, z.array(id).catch([]).parse(post[field])]))
        }
      })
    )
}

/** Posts to choose from; those that are not offered are left out. */
export const listedPostsSchema = z
  .array(z.object({ id, status: z.string(), title: edited, modified_gmt: z.string().nullable().default('') }))
  .transform((posts) =>
    posts.flatMap((post): ListedPost[] => {
      const status = listedStatusOf(post.status)
      return status === undefined ? [] : [{ id: post.id, title: plainTextOf(post.title.raw), status, changedAt: instantOfGmt(post.modified_gmt ?? '') ?? null }]
    })
  )

/** The text of a post as readers get it. */
export const renderedSchema = z.object({ content: z.object({ rendered: z.string() }) }).transform(({ content }) => content.rendered)

const sizesSchema = z.object({ sizes: z.object({ large: z.object({ source_url: webAddress }).optional() }).optional() })

export const mediaSchema = z
  .object({ id, slug: z.string(), source_url: webAddress, alt_text: z.string(), caption: edited, media_details: z.unknown().optional() })
  .transform((media): StoredMedia => {
    const details = sizesSchema.safeParse(media.media_details) // an empty list where WordPress could not read the picture
    const large = details.success ? details.data.sizes?.large?.source_url : undefined
    return {
      mediaId: media.id,
      slug: media.slug,
      url: large ?? media.source_url,
      sizeSlug: large === undefined ? 'full' : 'large',
      original: media.source_url,
      alt: media.alt_text,
      caption: media.caption.raw
    }
  })

export const termSchema = z
  .object({ id, name: z.string(), slug: z.string(), parent: z.number().int().min(0).default(0) })
  .transform((term): SiteTerm => ({ id: term.id, name: decodeEntities(term.name), slug: term.slug, parentId: term.parent }))

export const termsSchema = z.array(termSchema)

export const removedSchema = z.object({ id: id.optional(), deleted: z.boolean().optional() })

/** PHP writes an empty map as an empty list. */
const emptyList = z.array(z.unknown()).transform((): Record<string, never> => ({}))
const capabilitiesSchema = z.union([z.record(z.string(), z.unknown()), emptyList])

/** `can` has the names of what the user may do. */
export const userSchema = z
  .object({ id, name: z.string(), roles: z.array(z.string()).default([]), capabilities: capabilitiesSchema })
  .transform(({ id: userId, name, roles, capabilities }) => {
    const can = new Set(Object.keys(capabilities).filter((capability) => capabilities[capability] === true))
    return { user: { userId, displayName: decodeEntities(name), roles, rights: rightsOf(can, standardPost) }, can }
  })

/** What a user may do with posts of a type. */
export function rightsOf(can: ReadonlySet<string>, { capabilities: { create, publish } }: Pick<PostType, 'capabilities'>): SiteRights {
  return {
    canCreatePosts: can.has(create),
    canPublishPosts: can.has(publish),
    canUploadFiles: can.has('upload_files'),
    canManageCategories: can.has('manage_categories'),
    canPublishUnfilteredHtml: can.has('unfiltered_html')
  }
}

const toldTypeSchema = z.object({
  slug: z.string(),
  name: z.string(),
  labels: z.object({ singular_name: z.string().default('') }),
  viewable: z.boolean(),
  supports: z.union([z.record(z.string(), z.unknown()), emptyList]),
  taxonomies: z.array(z.string()),
  rest_base: z.string(),
  rest_namespace: z.string().default('wp/v2'),
  capabilities: z.record(z.string(), z.unknown())
})
export type ToldType = z.infer<typeof toldTypeSchema>

const toldTaxonomySchema = z.object({
  slug: z.string(),
  name: z.string(),
  hierarchical: z.boolean(),
  rest_base: z.string(),
  rest_namespace: z.string().default('wp/v2'),
  capabilities: z.record(z.string(), z.unknown())
})
export type ToldTaxonomy = z.infer<typeof toldTaxonomySchema>

/** The types of post of a site, in the context of editing: those alone that the user may write. */
export const typesSchema = z.union([z.record(z.string(), toldTypeSchema), emptyList]).transform((types): ToldType[] => Object.values(types))

/** Its taxonomies: those alone whose terms the user may give. */
export const taxonomiesSchema = z.union([z.record(z.string(), toldTaxonomySchema), emptyList]).transform((taxonomies): ToldTaxonomy[] => Object.values(taxonomies))

export const authorsSchema = z.array(z.object({ id, name: z.string() }).transform(({ id: authorId, name }) => ({ id: authorId, name: decodeEntities(name) })))

/** The index of the REST API: how a site introduces itself. */
export const indexSchema = z.object({
  name: z.string(),
  home: webAddress,
  gmt_offset: z.coerce.number().default(0),
  timezone_string: z.string().default(''),
  namespaces: z.array(z.string()),
  /** An empty list where application passwords are off. */
  authentication: z.union([z.record(z.string(), z.unknown()), emptyList]).default({})
})
