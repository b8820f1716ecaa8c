import * as z from 'zod/mini'
import type { PostType } from '../../../core/publishing/post-type'
import { standardPost } from '../../../core/publishing/post-type'
import { fieldOfHead, headParts, ofHead } from '../../../core/publishing/post-head'
import type { HeadPart } from '../../../core/publishing/post-head'
import type { WordPressSite } from '../../../core/publishing/site'
import type { Http } from '../http'
import { ask } from './ask'
import { restAddress } from './rest-address'

/** Where plug-ins keep what is in the head of a post, the most widespread first; WordPress itself has no such place. Cards for X take what is for Facebook. */
const knownFields: Readonly<Record<HeadPart, readonly string[]>> = {
  seoTitle: ['_yoast_wpseo_title', 'rank_math_title', '_seopress_titles_title', '_aioseo_title', '_genesis_title'],
  seoDescription: ['_yoast_wpseo_metadesc', 'rank_math_description', '_seopress_titles_desc', '_aioseo_description', '_genesis_description'],
  socialTitle: ['_yoast_wpseo_opengraph-title', 'rank_math_facebook_title', '_seopress_social_fb_title', '_aioseo_og_title', '_open_graph_title'],
  socialPicture: ['_yoast_wpseo_opengraph-image', 'rank_math_facebook_image', '_seopress_social_fb_img', '_social_image_url']
}

/** Where they keep the number of that picture's file beside its address: one that is left as it was would count for more. */
const numberBeside: Readonly<Record<string, string>> = {
  '_yoast_wpseo_opengraph-image': '_yoast_wpseo_opengraph-image-id',
  rank_math_facebook_image: 'rank_math_facebook_image_id',
  _seopress_social_fb_img: '_seopress_social_fb_img_attachment_id',
  _social_image_url: '_social_image_id'
}

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

/** What a site told of it: the fields, and the types of post with what they have a place for. */
export type ToldHeadFields = Pick<WordPressSite, 'metaFields'> & { readonly postTypes: PostType[] }

/**
 * The fields of meta that a site takes the parts of a head in, by what the site says of each of its types: WordPress takes those fields over REST that a
 * plug-in has registered for the type, and drops all others without a word. Null where there is none, undefined where the site says of none and not of
 * all. A site whose types are not known is asked about posts.
 */
export async function findHeadFields(http: Http, account: Account, postTypes: readonly PostType[]): Promise<ToldHeadFields | undefined> {
  const asked = postTypes.length === 0 ? [standardPost] : postTypes
  const metas = new Map(await Promise.all(asked.map(async ({ slug, route }) => [slug, await fieldsOfMeta(http, account, route)] as const)))
  const told = [...metas.values()]
  const findOf = (names: readonly string[]) => names.find((name) => told.some((meta) => meta?.has(name))) ?? null
  const found = ofHead((part) => findOf(knownFields[part]))
  const number = numberBeside[found.socialPicture ?? '']
  if (told.includes(undefined) && headParts.every((part) => found[part] === null)) return undefined
  const isTaken = (name: string | null, { slug }: PostType) => name !== null && metas.get(slug)?.has(name) === true
  return {
    metaFields: { ...found, socialPictureId: number === undefined ? null : findOf([number]) },
    postTypes: postTypes.map((type) => ({ ...type, fields: [...type.fields, ...headParts.filter((part) => isTaken(found[part], type)).map((part) => fieldOfHead[part])] }))
  }
}

async function fieldsOfMeta(http: Http, { restRoot, authorization }: Account, route: string): Promise<ReadonlySet<string> | undefined> {
  const asked = await ask(http, { method: 'OPTIONS', address: restAddress(restRoot, route), headers: { authorization }, timeoutMs: patience }, routeSchema)
  return asked.type === 'told' ? new Set(Object.keys(asked.value.schema.properties.meta?.properties ?? {})) : undefined
}
