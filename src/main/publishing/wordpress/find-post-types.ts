import type * as z from 'zod/mini'
import { decodeEntities } from '../../../core/publishing/decode-entities'
import type { PostField, PostType, Taxonomy } from '../../../core/publishing/post-type'
import { mostTerms, postTypeSchema, standardSlug, taxonomySchema } from '../../../core/publishing/post-type'
import type { WordPressSite } from '../../../core/publishing/site'
import type { Http } from '../http'
import type { ToldTaxonomy, ToldType } from './answers'
import { authorsSchema, taxonomiesSchema, termsSchema, typesSchema } from './answers'
import { ask } from './ask'
import { listPages } from './list-pages'
import { restAddress } from './rest-address'

/** In milliseconds. A site that does not tell can be written for all the same. */
const patience = 10_000

const offeredPages = mostTerms / 100

/** A newsroom, not the members of a forum: so many pages of a hundred. */
const authorPages = 10

interface Account {
  readonly restRoot: string
  readonly authorization: string
}

/**
 * The types of post that a site shows to readers and that this user may write, posts first, then pages; none where the site does not tell.
 * WordPress itself leaves out what the user may not edit. `can`: the user's capabilities.
 */
export async function findPostTypes(http: Http, account: Account, can: ReadonlySet<string>): Promise<PostType[]> {
  const [types, taxonomies] = await Promise.all([told(http, account, 'wp/v2/types', typesSchema), told(http, account, 'wp/v2/taxonomies', taxonomiesSchema)])
  if (types === undefined || taxonomies === undefined) return []
  const shown = types.filter(({ slug, viewable, supports, capabilities }) => viewable && slug !== 'attachment' && holds(supports, 'editor') && holds(supports, 'title') && can.has(nameOf(capabilities['create_posts'])))
  const own = await ownTaxonomies(http, account, taxonomies.filter(({ slug }) => shown.some((type) => type.taxonomies.includes(slug))), can)
  const found = shown.flatMap((type) => postTypeSchema.safeParse(typeOf(type, own, can)).data ?? [])
  return found.toSorted((one, other) => placeOf(one) - placeOf(other))
}

/** Who may be the author of a post, by name: for a user who may give posts to others. Undefined where the site does not tell all of them. */
export async function findAuthors(http: Http, account: Account, postTypes: readonly PostType[]): Promise<WordPressSite['authors'] | undefined> {
  if (!postTypes.some(({ fields }) => fields.includes('author'))) return []
  const asked = await listPages('wp/v2/users', { who: 'authors', _fields: 'id,name' }, authorsSchema, { http, account, timeoutMs: patience }, authorPages)
  return asked.type === 'told' ? asked.value.toSorted((one, other) => one.name.localeCompare(other.name)) : undefined
}

async function told<Value>(http: Http, { restRoot, authorization }: Account, route: string, schema: z.ZodMiniType<Value>): Promise<Value | undefined> {
  const asked = await ask(http, { method: 'GET', address: restAddress(restRoot, route, { context: 'edit' }), headers: { authorization }, timeoutMs: patience }, schema)
  return asked.type === 'told' ? asked.value : undefined
}

/** Categories and tags are those of the article; all others are the site's own. */
async function ownTaxonomies(http: Http, account: Account, taxonomies: readonly ToldTaxonomy[], can: ReadonlySet<string>): Promise<Taxonomy[]> {
  const own: Taxonomy[] = []
  for (const { slug, name, hierarchical, rest_base, rest_namespace, capabilities } of taxonomies) {
    if (slug === 'category' || slug === 'post_tag') continue
    const route = `${rest_namespace}/${rest_base}`
    const mayCreate = can.has(nameOf(capabilities[hierarchical ? 'edit_terms' : 'assign_terms']))
    const bare = taxonomySchema.safeParse({ slug, name: decodeEntities(name), route, field: rest_base, isTree: hierarchical, mayCreate, terms: [] })
    if (!bare.success) continue
    const terms = await listPages(route, {}, termsSchema, { http, account }, offeredPages)
    own.push({ ...bare.data, terms: terms.type === 'told' ? terms.value : [] })
  }
  return own
}

function typeOf(type: ToldType, own: readonly Taxonomy[], can: ReadonlySet<string>): PostType {
  const { slug, name, labels, supports, taxonomies, capabilities } = type
  const mayEditOthers = can.has(nameOf(capabilities['edit_others_posts']))
  const publish = nameOf(capabilities['publish_posts'])
  const fields: readonly (readonly [PostField, boolean])[] = [
    ['excerpt', holds(supports, 'excerpt')],
    ['comments', holds(supports, 'comments')],
    ['lead-picture', holds(supports, 'thumbnail')],
    ['categories', taxonomies.includes('category')],
    ['tags', taxonomies.includes('post_tag')],
    ['author', holds(supports, 'author') && mayEditOthers],
    // WordPress pins posts alone, and its own editor asks for both rights.
    ['pin', slug === standardSlug && mayEditOthers && can.has(publish)]
  ]
  return {
    slug,
    name: decodeEntities(labels.singular_name || name),
    route: `${type.rest_namespace}/${type.rest_base}`,
    fields: fields.flatMap(([field, isHeld]) => (isHeld ? [field] : [])),
    capabilities: { create: nameOf(capabilities['create_posts']), publish },
    taxonomies: own.filter((taxonomy) => taxonomies.includes(taxonomy.slug))
  }
}

/** True, or since WordPress 6.9 what there is to say of it: `{"editor":[{"notes":true}]}`. */
function holds(supports: ToldType['supports'], feature: string): boolean {
  return (supports[feature] ?? false) !== false
}

function placeOf({ slug }: PostType): number {
  return slug === standardSlug ? 0 : slug === 'page' ? 1 : 2
}

/** A capability that is nobody's is told as a boolean, or not at all. */
function nameOf(capability: unknown): string {
  return typeof capability === 'string' ? capability : ''
}
