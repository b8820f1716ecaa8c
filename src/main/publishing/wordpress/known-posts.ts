import * as z from 'zod/mini'
import { maximumKnownPosts } from '../../../core/publishing/site'
import type { KnownPost } from '../../../core/publishing/site'
import { standardSlug } from '../../../core/publishing/post-type'
import type { Asked } from '../ask-site'
import type { Http } from '../http'
import { ask } from './ask'
import { decodeEntities } from '../../../core/publishing/decode-entities'
import { restAddress } from './rest-address'

/** As many as WordPress gives in one answer. */
const latest = 100

/** In milliseconds. A site that is connected can be written for, whether it tells its posts or not. */
const patience = 10_000

const link = z.url({ protocol: /^https?$/ })
const postsSchema = z.array(z.pipe(z.object({ link, title: z.object({ rendered: z.string() }) }), z.transform(({ link: address, title }) => ({ link: address, title: title.rendered }))))
const foundSchema = z.array(z.pipe(z.object({ url: link, title: z.string() }), z.transform(({ url, title }) => ({ link: url, title }))))
const typesSchema = z.record(z.string(), z.unknown())
const searchSchema = z.object({ endpoints: z.tuple([z.object({ args: z.object({ subtype: z.object({ items: z.object({ enum: z.array(z.string()) }) }) }) })], z.unknown()) })

/**
 * The latest posts of a site that are public, newest first, then as many of its pages and of each other type that its search for readers finds, to link to
 * without network. Undefined when it does not tell its posts: nobody waits for them.
 */
export async function findKnownPosts(http: Http, { restRoot, authorization }: { readonly restRoot: string; readonly authorization: string }): Promise<KnownPost[] | undefined> {
  const tell = async <Value>(route: string, query: Readonly<Record<string, string>>, schema: z.ZodMiniType<Value>, method: 'GET' | 'OPTIONS' = 'GET'): Promise<Value | undefined> => {
    const asked: Asked<Value> = await ask(http, { method, address: restAddress(restRoot, route, query), headers: { authorization }, timeoutMs: patience }, schema)
    return asked.type === 'told' ? asked.value : undefined
  }
  const posts = await tell('wp/v2/posts', { status: 'publish', per_page: String(latest), orderby: 'date', order: 'desc', _fields: 'link,title' }, postsSchema)
  if (posts === undefined) return undefined
  const known = posts.slice(0, latest)
  for (const type of await otherTypes()) {
    const found = await tell('wp/v2/search', { type: 'post', subtype: type, per_page: String(latest), _fields: 'title,url' }, foundSchema)
    known.push(...(found ?? []).slice(0, latest))
  }
  return known.slice(0, maximumKnownPosts).map(({ link: address, title }) => ({ link: address, title: decodeEntities(title.replace(/<[^>]*>/g, '')).trim() }))

  /** The types that both lists name: the one has types that readers never see, the other taxonomies. */
  async function otherTypes(): Promise<string[]> {
    const [types, search] = [await tell('wp/v2/types', {}, typesSchema), await tell('wp/v2/search', {}, searchSchema, 'OPTIONS')]
    if (types === undefined || search === undefined) return []
    const searched = search.endpoints[0].args.subtype.items.enum.filter((type) => type !== standardSlug && Object.hasOwn(types, type))
    return searched.slice(0, maximumKnownPosts / latest - 1)
  }
}
