import * as z from 'zod/mini'
import type { ListedPost } from '../../../core/publishing/listed-post'
import { listedStatusOf } from '../../../core/publishing/listed-post'
import { instantOfGmt } from '../../../core/publishing/instant-of-gmt'
import { plainTextOf } from '../../../core/publishing/post-rows'
import type { RemotePost, StoredMedia } from '../../../core/publishing/remote-post'
import { ofHead } from '../../../core/publishing/post-head'
import type { HeadPart } from '../../../core/publishing/post-head'
import type { PostType } from '../../../core/publishing/post-type'
import { standardPost } from '../../../core/publishing/post-type'
import type { SiteRights } from '../../../core/publishing/site'
import type { SiteTerm } from '../../../core/publishing/site-term'
import { decodeEntities } from '../../../core/publishing/decode-entities'

/** What WordPress answers over REST, as far as Copydesk reads it; everything else in an answer is left alone. */

const id = z.int().check(z.minimum(1))
const webAddress = z.url({ protocol: /^https?$/ })
const edited = z.object({ raw: z.string() })

export const errorSchema = z.object({
  code: z.string().check(z.minLength(1)),
  message: z._default(z.string(), ''),
  data: z.optional(z.unknown())
})

const errorDataSchema = z.object({ params: z.optional(z.record(z.string(), z.unknown())), term_id: z.optional(id) })

/** The parameters that an error names, and the term that exists already. */
export function readErrorData(data: unknown): { parameters: string[]; termId: number | undefined } {
  const parsed = errorDataSchema.safeParse(data)
  return parsed.success ? { parameters: Object.keys(parsed.data.params ?? {}), termId: parsed.data.term_id } : { parameters: [], termId: undefined }
}

const linksSchema = z.catch(z.record(z.string(), z.unknown()), {})

/**
 * In the context of editing WordPress links what this user may do with a post. The capability `unfiltered_html` is not enough: on a network of sites, or where
 * DISALLOW_UNFILTERED_HTML is set, whoever has it may not all the same.
 */
function takesScripts({ _links }: { readonly _links: Readonly<Record<string, unknown>> }): boolean {
  // WordPress shortens its own relations, https://api.w.org/action-unfiltered-html among them.
  return Object.hasOwn(_links, 'wp:action-unfiltered-html')
}

/** Whether the user may send scripts, by any post; undefined where there is none to tell. */
export const scriptRightSchema = z.pipe(z.array(z.object({ _links: linksSchema })), z.transform(([post]) => (post === undefined ? undefined : takesScripts(post))))

/** Names of the fields of meta for the parts of a head; null where the site has none for posts of the type. */
export type MetaFields = Readonly<Record<HeadPart, string | null>>

const textIn = (meta: Readonly<Record<string, unknown>>, field: string | null) => (field === null ? undefined : z.catch(z.string(), '').parse(meta[field]))

/** A post of a type: what the type does not hold is missing in the answer. `metaFields` are those of its head. */
export function postSchemaFor({ taxonomies }: PostType, metaFields: MetaFields): z.ZodMiniType<RemotePost> {
  return z.pipe(
    z.looseObject({
      id,
      status: z.string(),
      slug: z.string(),
      link: webAddress,
      modified_gmt: z.string(),
      date_gmt: z._default(z.nullable(z.string()), ''),
      title: edited,
      content: edited,
      excerpt: z._default(edited, { raw: '' }),
      categories: z._default(z.array(id), []),
      tags: z._default(z.array(id), []),
      featured_media: z._default(z.int().check(z.minimum(0)), 0),
      comment_status: z._default(z.string(), 'closed'),
      author: z._default(z.int().check(z.minimum(0)), 0),
      sticky: z._default(z.boolean(), false),
      meta: z.catch(z.record(z.string(), z.unknown()), {}),
      _links: linksSchema
    }),
    z.transform((post): RemotePost => ({
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
      ...ofHead((part) => textIn(post.meta, metaFields[part])),
      chosen: {
        authorId: post.author,
        isPinned: post.sticky,
        terms: Object.fromEntries(taxonomies.map(({ slug, field }) => [slug, z.catch(z.array(id), []).parse(post[field])]))
      }
    }))
  )
}

/** Posts to choose from; those that are not offered are left out. */
export const listedPostsSchema = z.pipe(
  z.array(z.object({ id, status: z.string(), title: edited, modified_gmt: z._default(z.nullable(z.string()), '') })),
  z.transform((posts) =>
    posts.flatMap((post): ListedPost[] => {
      const status = listedStatusOf(post.status)
      return status === undefined ? [] : [{ id: post.id, title: plainTextOf(post.title.raw), status, changedAt: instantOfGmt(post.modified_gmt ?? '') ?? null }]
    })
  )
)

/** The text of a post as readers get it. */
export const renderedSchema = z.pipe(z.object({ content: z.object({ rendered: z.string() }) }), z.transform(({ content }) => content.rendered))

const sizesSchema = z.object({ sizes: z.optional(z.object({ large: z.optional(z.object({ source_url: webAddress })) })) })

export const mediaSchema = z.pipe(
  z.object({ id, slug: z.string(), source_url: webAddress, alt_text: z.string(), caption: edited, media_details: z.optional(z.unknown()) }),
  z.transform((media): StoredMedia => {
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
)

export const termSchema = z.pipe(
  z.object({ id, name: z.string(), slug: z.string(), parent: z._default(z.int().check(z.minimum(0)), 0) }),
  z.transform((term): SiteTerm => ({ id: term.id, name: decodeEntities(term.name), slug: term.slug, parentId: term.parent }))
)

export const termsSchema = z.array(termSchema)

export const removedSchema = z.object({ id: z.optional(id), deleted: z.optional(z.boolean()) })

/** PHP writes an empty map as an empty list. */
const emptyList = z.pipe(z.array(z.unknown()), z.transform((): Record<string, never> => ({})))
const capabilitiesSchema = z.union([z.record(z.string(), z.unknown()), emptyList])

/** `can` has the names of what the user may do. */
export const userSchema = z.pipe(
  z.object({ id, name: z.string(), roles: z._default(z.array(z.string()), []), capabilities: capabilitiesSchema }),
  z.transform(({ id: userId, name, roles, capabilities }) => {
    const can = new Set(Object.keys(capabilities).filter((capability) => capabilities[capability] === true))
    return { user: { userId, displayName: decodeEntities(name), roles, rights: rightsOf(can, standardPost) }, can }
  })
)

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
  labels: z.object({ singular_name: z._default(z.string(), '') }),
  viewable: z.boolean(),
  supports: z.union([z.record(z.string(), z.unknown()), emptyList]),
  taxonomies: z.array(z.string()),
  rest_base: z.string(),
  rest_namespace: z._default(z.string(), 'wp/v2'),
  capabilities: z.record(z.string(), z.unknown())
})
export type ToldType = z.infer<typeof toldTypeSchema>

const toldTaxonomySchema = z.object({
  slug: z.string(),
  name: z.string(),
  hierarchical: z.boolean(),
  rest_base: z.string(),
  rest_namespace: z._default(z.string(), 'wp/v2'),
  capabilities: z.record(z.string(), z.unknown())
})
export type ToldTaxonomy = z.infer<typeof toldTaxonomySchema>

/** The types of post of a site, in the context of editing: those alone that the user may write. */
export const typesSchema = z.pipe(z.union([z.record(z.string(), toldTypeSchema), emptyList]), z.transform((types): ToldType[] => Object.values(types)))

/** Its taxonomies: those alone whose terms the user may give. */
export const taxonomiesSchema = z.pipe(z.union([z.record(z.string(), toldTaxonomySchema), emptyList]), z.transform((taxonomies): ToldTaxonomy[] => Object.values(taxonomies)))

export const authorsSchema = z.array(z.pipe(z.object({ id, name: z.string() }), z.transform(({ id: authorId, name }) => ({ id: authorId, name: decodeEntities(name) }))))

/** The index of the REST API: how a site introduces itself. */
export const indexSchema = z.object({
  name: z.string(),
  home: webAddress,
  gmt_offset: z._default(z.coerce.number(), 0),
  timezone_string: z._default(z.string(), ''),
  namespaces: z.array(z.string()),
  /** An empty list where application passwords are off. */
  authentication: z._default(z.union([z.record(z.string(), z.unknown()), emptyList]), {})
})
