import type * as z from 'zod/mini'
import type { Asked } from '../ask-site'
import type { Http } from '../http'
import { ask } from './ask'
import { restAddress } from './rest-address'

/** As many as WordPress gives in one answer. */
const pageLength = 100

export interface ListSurroundings {
  readonly http: Http
  readonly account: { readonly restRoot: string; readonly authorization: string }
  readonly signal?: AbortSignal
  /** For one answer. */
  readonly timeoutMs?: number
}

/** Of what is wanted whole: more is nobody's list. */
const maximumPages = 200

/** A list of WordPress, page by page, up to so many pages. It goes by ids, since names and dates may change in between. */
export async function listPages<Value>(route: string, query: Readonly<Record<string, string>>, schema: z.ZodMiniType<Value[]>, surroundings: ListSurroundings, mostPages = maximumPages): Promise<Asked<Value[]>> {
  const { http, account, signal, timeoutMs } = surroundings
  const values: Value[] = []
  for (let page = 1; ; page++) {
    const address = restAddress(account.restRoot, route, { ...query, per_page: String(pageLength), page: String(page), orderby: 'id' })
    const asked = await ask(http, { method: 'GET', address, headers: { authorization: account.authorization }, ...(timeoutMs !== undefined && { timeoutMs }) }, schema, signal)
    if (asked.type !== 'told') return asked
    values.push(...asked.value)
    const pages = Number(asked.headers.get('x-wp-totalpages') ?? '1')
    if (page >= Math.min(pages, mostPages) || asked.value.length === 0) return { ...asked, value: values }
  }
}
