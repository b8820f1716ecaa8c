import * as z from 'zod/mini'
import { postTypeSchema, standardPost, standardSlug, takes } from './post-type'
import type { PostType } from './post-type'
import { fieldOfHead, ofHead } from './post-head'
import type { HeadPart } from './post-head'
import { siteTermSchema } from './site-term'

/** Names a site within a library. */
export const siteIdSchema = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{7,63}$/))
export type SiteId = z.infer<typeof siteIdSchema>

/** What the signed-in user may do there; in WordPress from the capabilities that it tells with `users/me?context=edit`. */
export const siteRightsSchema = z.strictObject({
  canCreatePosts: z.boolean(),
  canPublishPosts: z.boolean(),
  canUploadFiles: z.boolean(),
  canManageCategories: z.boolean(),
  canPublishUnfilteredHtml: z.boolean()
})
export type SiteRights = Readonly<z.infer<typeof siteRightsSchema>>

/** A site's clock: an IANA zone name where the site has one, and always its offset from UTC in minutes as last told. */
const siteTimeZoneSchema = z.strictObject({ name: z.string(), offsetMinutes: z.number() })

/** A post that is public there, by what a link to it needs. */
export const knownPostSchema = z.strictObject({ title: z.string(), link: z.url({ protocol: /^https?$/ }) })
export type KnownPost = Readonly<z.infer<typeof knownPostSchema>>

/** Posts, pages and other types together. */
export const maximumKnownPosts = 1_000

/** What is known of a site of any kind. Its address is that of the front page (JSON endpoint: of the interface), without a slash at its end. */
const anySite = {
  id: siteIdSchema,
  address: z.url({ protocol: /^https?$/ }),
  name: z.string(),
  /** What the editor signed in with beside the secret: a user, or what names an Admin API key. Empty where there is no such thing. */
  userName: z.string(),
  /** The display name of the signed-in user, or of the key. */
  displayName: z.string(),
  rights: siteRightsSchema,
  timeZone: siteTimeZoneSchema,
  categories: z.array(siteTermSchema),
  tags: z.array(siteTermSchema),
  /** Its latest posts, newest first, then its pages and other types; empty as long as it was not asked for them. */
  knownPosts: z._default(z.array(knownPostSchema).check(z.maxLength(maximumKnownPosts)), []),
  /** The size of the smallest picture file that it refused as too large since then, in bytes: most sites tell their limit in no other way. */
  smallestRefusedPicture: z.optional(z.int().check(z.minimum(1))),
  /** When all of this was last told by the site. */
  fetchedAt: z.iso.datetime({ precision: 3 })
}

const metaFieldSchema = z.optional(z.nullable(z.string().check(z.maxLength(100))))

const wordpressSiteSchema = z.strictObject({
  ...anySite,
  kind: z.literal('wordpress'),
  /** The REST root that the site itself names, with a slash at its end (differs where pretty permalinks are off). */
  restRoot: z.url({ protocol: /^https?$/ }),
  userId: z.int(),
  roles: z.array(z.string()),
  /** The fields of meta in which a plug-in takes over REST what is in the head of a post; null where none does, missing where an older Copydesk did not ask. */
  metaFields: z._default(z.strictObject({ ...ofHead(() => metaFieldSchema), socialPictureId: metaFieldSchema }), {}),
  /** The types of post that may be written for, the standard one first; empty as long as the site did not tell. */
  postTypes: z._default(z.array(postTypeSchema), []),
  /** Who may be chosen as the author of a post; empty where the site does not tell this user. */
  authors: z._default(z.array(z.strictObject({ id: z.int().check(z.minimum(1)), name: z.string() })), [])
})
export type WordPressSite = Readonly<z.infer<typeof wordpressSiteSchema>>

const ghostSiteSchema = z.strictObject({
  ...anySite,
  kind: z.literal('ghost'),
  /** Ghost's own version, "5.130". */
  version: z.string(),
  /** Who can be an author there. */
  authors: z.array(z.strictObject({ id: z.string().check(z.minLength(1)), name: z.string() }))
})
export type GhostSite = Readonly<z.infer<typeof ghostSiteSchema>>

/** Names of headers that a key may travel in: those that say something about the request itself are left to the request. */
const keyHeaderSchema = z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9-]{0,63}$/), z.regex(/^(?!(?:accept|connection|content-.*|cookie|date|expect|host|idempotency-key|origin|te|trailer|transfer-encoding|upgrade|via)$)/i))

/** How a JSON endpoint is told who is there: an `Authorization` header of one of two kinds, or a header of its own that holds a key. */
export const endpointSignInSchema = z.discriminatedUnion('way', [
  z.strictObject({ way: z.literal('bearer') }),
  z.strictObject({ way: z.literal('basic') }),
  z.strictObject({ way: z.literal('header'), header: keyHeaderSchema })
])
export type EndpointSignIn = Readonly<z.infer<typeof endpointSignInSchema>>

const endpointSiteSchema = z.strictObject({
  ...anySite,
  kind: z.literal('endpoint'),
  signIn: endpointSignInSchema,
  areCommentsByPost: z.boolean(),
  /** The largest file that it takes, where it says so. */
  maximumUploadBytes: z.optional(z.int().check(z.minimum(1)))
})
export type EndpointSite = Readonly<z.infer<typeof endpointSiteSchema>>

/** An account at a CMS, with what it last said about itself, kept for work without network. Holds no secret. */
export const siteSchema = z.discriminatedUnion('kind', [wordpressSiteSchema, ghostSiteSchema, endpointSiteSchema])
export type Site = Readonly<z.infer<typeof siteSchema>>
export const siteKinds = ['wordpress', 'ghost', 'endpoint'] as const satisfies readonly Site['kind'][]
export type SiteKind = (typeof siteKinds)[number]

/**
 * A site as it says of itself, before the library gives it its id. Without `knownPosts`, or the `authors` or the fields of meta of a WordPress, and with no
 * `postTypes`, it did not tell them, which is no reason not to write for it.
 */
export type VerifiedSite = Verified<Site>
type Verified<Any extends Site> = Any extends WordPressSite
  ? Omit<Any, 'id' | 'knownPosts' | 'authors' | 'metaFields'> & {
      readonly knownPosts?: readonly KnownPost[] | undefined
      readonly authors?: WordPressSite['authors'] | undefined
      readonly metaFields?: WordPressSite['metaFields'] | undefined
    }
  : Omit<Any, 'id' | 'knownPosts'> & { readonly knownPosts?: readonly KnownPost[] | undefined }

/** What tells an account from all others, whatever else is known of it. */
export const siteAccountSchema = z.strictObject({ kind: z.enum(siteKinds), address: z.string(), user: z.union([z.string(), z.number()]) })
export type SiteAccount = Readonly<z.infer<typeof siteAccountSchema>>

/**
 * WordPress lets a user sign in by name or e-mail address: only the user's number tells who it is. A key of Ghost is nobody's in particular: another one
 * in its place may do the same.
 */
export function accountOf(site: VerifiedSite): SiteAccount {
  const { kind, address } = site
  if (kind === 'wordpress') return { kind, address, user: site.userId }
  return { kind, address, user: kind === 'ghost' ? '' : site.userName }
}

/** Whether two are one, so that connecting again renews what is there. */
export function isSameAccount(one: SiteAccount, other: SiteAccount): boolean {
  return one.kind === other.kind && one.address === other.address && one.user === other.user
}

/** Where the password of a site is: in the system's key store, only in this session's memory, or nowhere (ask again). */
export const passwordPlaces = ['key-store', 'session', 'missing'] as const
export type PasswordPlace = (typeof passwordPlaces)[number]

/** The types that may be written for at a site. Posts are always among them: what nobody has chosen a type for never becomes something else. */
export function postTypesOf(site: Site): readonly PostType[] {
  const told = site.kind === 'wordpress' ? site.postTypes : []
  return told.some(({ slug }) => slug === standardSlug) ? told : [standardPost, ...told]
}

/** The type of this name; undefined where the site has no such type (any more). */
export function findPostType(site: Site, wanted: string): PostType | undefined {
  return postTypesOf(site).find(({ slug }) => slug === wanted)
}

/** The field of meta in which a plug-in of a WordPress takes a part of the head; null where none does. */
export function metaFieldOf(site: WordPressSite, part: HeadPart): string | null {
  return site.metaFields[part] ?? null
}

/**
 * Whether a site keeps a part of the head with posts of a type: in WordPress where a plug-in has registered a field for it. Where no type is known
 * to have it, the site was asked about posts alone, as all sites were before.
 */
export function keepsInHead(site: Site, type: PostType, part: HeadPart): boolean {
  if (site.kind !== 'wordpress') return true
  const field = fieldOfHead[part]
  const isOfPosts = type.slug === standardSlug && !site.postTypes.some((told) => takes(told, field))
  return metaFieldOf(site, part) !== null && (isOfPosts || takes(type, field))
}

/** What the signed-in user may do with posts of a type. A site tells the rights to posts; those to a type with rights of its own are found out when it is published. */
export function rightsTo({ capabilities }: PostType, { rights }: Pick<Site, 'rights'>): SiteRights {
  const { create, publish } = standardPost.capabilities
  return {
    ...rights,
    canCreatePosts: rights.canCreatePosts || capabilities.create !== create,
    canPublishPosts: rights.canPublishPosts || capabilities.publish !== publish
  }
}
