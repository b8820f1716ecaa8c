import * as z from 'zod/mini'
import type { PostType } from '../../../core/publishing/post-type'
import { standardPost } from '../../../core/publishing/post-type'
import type { Http } from '../http'
import { ask } from './ask'
import { restAddress } from './rest-address'

/** Where plug-ins keep the title for search engines, the most widespread first; WordPress itself has none. */
const knownFields = ['_yoast_wpseo_title', 'rank_math_title', '_seopress_titles_title', '_aioseo_title', '_genesis_title'] as const

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

/**
 * The field of meta that a site takes a title for search engines in, and its types of post with `seo-title` where they have it, by what the site says of
 * each: WordPress takes those fields over REST that a plug-in has registered for the type, and drops all others without a word. Null where there is
 * none, undefined where the site does not say of all. A site whose types are not known is asked about posts.
 */
export async function findSeoTitleField(http: Http, account: Account, postTypes: readonly PostType[]): Promise<{ readonly seoTitleField: string | null; readonly postTypes: PostType[] } | undefined> {
  const asked = postTypes.length === 0 ? [standardPost] : postTypes
  const metas = new Map(await Promise.all(asked.map(async ({ slug, route }) => [slug, await fieldsOfMeta(http, account, route)] as const)))
  const told = [...metas.values()]
  const seoTitleField = knownFields.find((field) => told.some((meta) => meta?.has(field))) ?? null
  if (seoTitleField === null && told.includes(undefined)) return undefined
  const isTaken = ({ slug }: PostType): boolean => seoTitleField !== null && metas.get(slug)?.has(seoTitleField) === true
  return { seoTitleField, postTypes: postTypes.map((type) => (isTaken(type) ? { ...type, fields: [...type.fields, 'seo-title'] } : type)) }
}

async function fieldsOfMeta(http: Http, { restRoot, authorization }: Account, route: string): Promise<ReadonlySet<string> | undefined> {
  const asked = await ask(http, { method: 'OPTIONS', address: restAddress(restRoot, route), headers: { authorization }, timeoutMs: patience }, routeSchema)
  return asked.type === 'told' ? new Set(Object.keys(asked.value.schema.properties.meta?.properties ?? {})) : undefined
}
