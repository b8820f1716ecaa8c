import type * as z from 'zod/mini'
import { failure } from '../../../core/failure'
import type { Failure } from '../../../core/failure'
import { failureOfRefusal } from '../../../core/publishing/refusal'
import { leadsToPortal } from '../../../core/publishing/tell-apart'
import { fail, ok } from '../../../core/result'
import type { Result } from '../../../core/result'
import type { Http } from '../http'
import { indexSchema } from './answers'
import { ask } from './ask'
import type { Asked } from '../ask-site'
import { restAddress } from './rest-address'

/** How a WordPress introduces itself, and where its REST API is. */
export interface Introduction {
  readonly restRoot: string
  readonly index: z.infer<typeof indexSchema>
}

/**
 * Finds the REST API of a site: by the `Link` header of its front page, else where it usually is, with pretty permalinks and without.
 * Signs in only where WordPress itself says that strangers get no answer. Redirects are told, not followed: the password will go to
 * this address and no other.
 */
export async function discover(http: Http, address: string, authorization: string): Promise<Result<Introduction, Failure>> {
  const host = new URL(address).host
  const front = await http({ method: 'GET', address: `${address}/`, headers: { accept: 'text/html' } })
  if (front.type !== 'answered') return fail(front.type === 'cancelled' ? failure('cancelled') : front.failure)
  const location = front.headers.get('location')
  const movedTo = front.status >= 300 && front.status < 400 && location !== null && URL.canParse(location, `${address}/`) ? new URL(location, `${address}/`) : undefined
  if (movedTo !== undefined && movedTo.host + movedTo.protocol !== host + new URL(address).protocol) {
    return fail(failure(leadsToPortal(host, movedTo.href) ? 'captive-portal' : 'site-redirects', { host, address: movedTo.href.replace(/\/$/, '').slice(0, 500) }))
  }
  const named = linkedRoot(front.headers.get('link'))
  if (named !== undefined && new URL(named).origin !== new URL(address).origin) {
    return fail(failure('site-redirects', { host, address: new URL(named).origin }))
  }
  let problem: Failure | undefined
  for (const restRoot of new Set([...(named === undefined ? [] : [named]), `${address}/wp-json/`, `${address}/?rest_route=/`])) {
    const anonymous = await ask(http, { method: 'GET', address: restRoot }, indexSchema)
    const asked = isClosed(anonymous) ? await ask(http, { method: 'GET', address: restRoot, headers: { authorization } }, indexSchema) : anonymous
    if (asked.type === 'told') return asked.value.namespaces.includes('wp/v2') ? ok({ restRoot, index: asked.value }) : fail(failure('site-not-wordpress', { host }))
    problem ??= problemOf(asked, named !== undefined)
    // After a front page that names the API, or an answer of any weight, there is nothing left to guess.
    if (named !== undefined || !isElsewhere(asked)) break
  }
  return fail(problem ?? failure('site-not-wordpress', { host }))
}

/** The REST root that WordPress names in the headers of every page: `<…/wp-json/>; rel="https://api.w.org/"`. */
function linkedRoot(header: string | null): string | undefined {
  const found = /<([^>]+)>\s*;\s*rel="?https:\/\/api\.w\.org\/"?/.exec(header ?? '')?.[1]
  return found !== undefined && URL.canParse(found) ? found : undefined
}

/** WordPress answers, but not to strangers. */
function isClosed(asked: Asked<unknown>): boolean {
  return asked.type === 'refused' && (asked.refusal.status === 401 || asked.refusal.status === 403) && asked.refusal.code.startsWith('rest_')
}

/** A page that is not found, or a page instead of data: the API may be at the other place, or nowhere. */
function isElsewhere(asked: Asked<unknown>): boolean {
  return asked.type === 'not-understood' || asked.type === 'redirected' || (asked.type === 'refused' && asked.refusal.status === 404)
}

/** Undefined where the answer says no more than that there is no WordPress here. `isWordPress`: its front page says so. */
function problemOf(asked: Exclude<Asked<unknown>, { type: 'told' }>, isWordPress: boolean): Failure | undefined {
  switch (asked.type) {
    case 'cancelled':
      return failure('cancelled')
    case 'refused':
      return asked.refusal.status === 404 ? undefined : failureOfRefusal({ type: 'verify-user' }, asked.refusal)
    case 'not-understood':
      return isWordPress || asked.failure.code === 'captive-portal' ? asked.failure : undefined
    default:
      return asked.failure
  }
}

/** The REST address of the signed-in user: the one answer that WordPress never gives to an anonymous visitor. */
export function meAddress(restRoot: string): string {
  return restAddress(restRoot, 'wp/v2/users/me', { context: 'edit' })
}
