import { z } from 'zod'
import type { Http } from '../http'
import { ask } from './ask'
import { restAddress } from './rest-address'

/** Where plug-ins keep the title for search engines, the most widespread first; WordPress itself has none. */
const knownFields = ['_yoast_wpseo_title', 'rank_math_title', '_seopress_titles_title', '_aioseo_title', '_genesis_title'] as const

/** In milliseconds. A site that does not say can be written for all the same. */
const patience = 10_000

/** PHP writes an empty map as an empty list. */
const fieldsSchema = z.union([z.record(z.string(), z.unknown()), z.array(z.unknown()).transform((): Record<string, unknown> => ({}))])
const routeSchema = z.object({ schema: z.object({ properties: z.object({ meta: z.object({ properties: fieldsSchema }) }) }) })

/**
 * The field of a post's meta that a site takes a title for search engines in, by what it says of itself: WordPress takes those fields over REST that a
 * plug-in has registered for it, and drops all others without a word. Null where there is none, or the site does not say.
 */
export async function findSeoTitleField(http: Http, { restRoot, authorization }: { readonly restRoot: string; readonly authorization: string }): Promise<string | null> {
  const asked = await ask(http, { method: 'OPTIONS', address: restAddress(restRoot, 'wp/v2/posts'), headers: { authorization }, timeoutMs: patience }, routeSchema)
  if (asked.type !== 'told') return null
  const { properties } = asked.value.schema.properties.meta
  return knownFields.find((field) => Object.hasOwn(properties, field)) ?? null
}
