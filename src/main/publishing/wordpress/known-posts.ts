import { z } from 'zod'
import type { KnownPost } from '../../../core/publishing/site'
import type { Http } from '../http'
import { ask } from './ask'
import { decodeEntities } from '../../../core/publishing/decode-entities'
import { restAddress } from './rest-address'

/** As many as WordPress gives in one answer. */
const latest = 100

/** In milliseconds. A site that is connected can be written for, whether it tells its posts or not. */
const patience = 10_000

const postsSchema = z.array(z.object({ link: z.url({ protocol: /^https?$/ }), title: z.object({ rendered: z.string() }) }))

/** The latest posts of a site that are public, newest first, to link to without network. Undefined when it does not tell: nobody waits for them. */
export async function findKnownPosts(http: Http, { restRoot, authorization }: { readonly restRoot: string; readonly authorization: string }): Promise<KnownPost[] | undefined> {
  const query = { status: 'publish', per_page: String(latest), orderby: 'date', order: 'desc', _fields: 'link,title' }
  const asked = await ask(http, { method: 'GET', address: restAddress(restRoot, 'wp/v2/posts', query), headers: { authorization }, timeoutMs: patience }, postsSchema)
  if (asked.type !== 'told') return undefined
  return asked.value.slice(0, latest).map(({ link, title }) => ({ link, title: decodeEntities(title.rendered.replace(/<[^>]*>/g, '')).trim() }))
}
