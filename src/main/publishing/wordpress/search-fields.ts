import * as z from 'zod/mini'
import type { PostType } from '../../../core/publishing/post-type'
import { standardPost } from '../../../core/publishing/post-type'
import { searchFields } from '../../../core/publishing/site'
import type { SearchField, WordPressSite } from '../../../core/publishing/site'
import type { Http } from '../http'
import { ask } from './ask'
import { restAddress } from './rest-address'

/** Where plug-ins keep what is for search engines, the most widespread first; WordPress itself has no such place. */
const knownFields = {
  'seo-title': ['_yoast_wpseo_title', 'rank_math_title', '_seopress_titles_title', '_aioseo_title', '_genesis_title'],
  'seo-description': ['_yoast_wpseo_metadesc', 'rank_math_description', '_seopress_titles_desc', '_aioseo_description', '_genesis_description']
} as const satisfies Record<SearchField, readonly string[]>

/** In milliseconds. A site that does not say can be written for all the same. */
const patience = 10_000

/** PHP writes an empty map as an empty list. */
const fieldsSchema = z.union([z.record(z.string(), z.unknown()), z.pipe(z.array(z.unknown()), z.transform((): Record<string, unknown> => ({})))])
/** A type of post without fields of its own has no `meta`. */
const routeSchema = z.object({ schema: z.object({ properties: z.object({ meta: z.optional(z.object({ properties: fieldsSchema })) }) }) })

interface Account {
  readonly restRoot: string
  readonly authorization: string
}

/** What a site told of it: the fields, and the types of post with `seo-title` and `seo-description` where they have them. */
export type ToldSearchFields = Pick<WordPressSite, 'seoTitleField' | 'seoDescriptionField'> & { readonly postTypes: PostType[] }

/**
 * The fields of meta that a site takes a title and a description for search engines in, by what the site says of each of its types: WordPress takes those
 * fields over REST that a plug-in has registered for the type, and drops all others without a word. Null where there is none, undefined where the site
 * says of none and not of all. A site whose types are not known is asked about posts.
 */
export async function findSearchFields(http: Http, account: Account, postTypes: readonly PostType[]): Promise<ToldSearchFields | undefined> {
  const asked = postTypes.length === 0 ? [standardPost] : postTypes
  const metas = new Map(await Promise.all(asked.map(async ({ slug, route }) => [slug, await fieldsOfMeta(http, account, route)] as const)))
  const told = [...metas.values()]
  const find = (field: SearchField) => knownFields[field].find((name) => told.some((meta) => meta?.has(name))) ?? null
  const found = { 'seo-title': find('seo-title'), 'seo-description': find('seo-description') }
  if (told.includes(undefined) && searchFields.every((field) => found[field] === null)) return undefined
  const takenBy = ({ slug }: PostType) => searchFields.filter((field) => found[field] !== null && metas.get(slug)?.has(found[field]) === true)
  return {
    seoTitleField: found['seo-title'],
    seoDescriptionField: found['seo-description'],
    postTypes: postTypes.map((type) => ({ ...type, fields: [...type.fields, ...takenBy(type)] }))
  }
}

async function fieldsOfMeta(http: Http, { restRoot, authorization }: Account, route: string): Promise<ReadonlySet<string> | undefined> {
  const asked = await ask(http, { method: 'OPTIONS', address: restAddress(restRoot, route), headers: { authorization }, timeoutMs: patience }, routeSchema)
  return asked.type === 'told' ? new Set(Object.keys(asked.value.schema.properties.meta?.properties ?? {})) : undefined
}
