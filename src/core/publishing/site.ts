import { z } from 'zod'

/** Names a site within a library. */
export const siteIdSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{7,63}$/)
export type SiteId = z.infer<typeof siteIdSchema>

/** A category or tag as a site last told it. `parentId` is 0 at the root (WordPress' own convention); tags are all at the root. */
export const siteTermSchema = z.strictObject({
  id: z.number().int().min(1),
  name: z.string(),
  slug: z.string(),
  parentId: z.number().int().min(0)
})
export type SiteTerm = Readonly<z.infer<typeof siteTermSchema>>

/** What the signed-in user may do there, from the capabilities that WordPress tells with `users/me?context=edit`. */
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

/** An account at a CMS, with what it last said about itself, kept for work without network. Holds no secret. */
export const siteSchema = z.strictObject({
  id: siteIdSchema,
  kind: z.literal('wordpress'),
  /** The address of the site's front page, without a slash at its end. */
  address: z.url({ protocol: /^https?$/ }),
  /** The REST root that the site itself names, with a slash at its end (differs where pretty permalinks are off). */
  restRoot: z.url({ protocol: /^https?$/ }),
  name: z.string(),
  userName: z.string(),
  /** The display name of the signed-in user. */
  displayName: z.string(),
  userId: z.number().int(),
  roles: z.array(z.string()),
  rights: siteRightsSchema,
  timeZone: siteTimeZoneSchema,
  categories: z.array(siteTermSchema),
  tags: z.array(siteTermSchema),
  /** Its latest posts, newest first; empty as long as it was not asked for them. */
  knownPosts: z.array(knownPostSchema).max(100).default([]),
  /** When all of this was last told by the site. */
  fetchedAt: z.iso.datetime({ precision: 3 })
})
export type Site = Readonly<z.infer<typeof siteSchema>>

/** Where the password of a site is: in the system's key store, only in this session's memory, or nowhere (ask again). */
export const passwordPlaces = ['key-store', 'session', 'missing'] as const
export type PasswordPlace = (typeof passwordPlaces)[number]

/** WordPress itself has no such field; plug-ins have, but none that we know of shows it over REST. */
const kindsWithSeoTitle: ReadonlySet<Site['kind']> = new Set()

/** Whether a site keeps a title for search engines. Where it does not, none is sent. */
export function keepsSeoTitle({ kind }: Pick<Site, 'kind'>): boolean {
  return kindsWithSeoTitle.has(kind)
}
