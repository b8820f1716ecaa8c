import type { SiteKind } from '../../core/publishing/site'
import { isEndpoint } from './endpoint/connect'
import { isGhost } from './ghost/connect'
import type { Http } from './http'
import { normaliseAddress } from './site-address'
import { discover } from './wordpress/discover'

/** Asks an address what it is, as a stranger. Undefined when it is none of the kinds, or cannot be asked. */
export async function recogniseKind(http: Http, typed: string): Promise<SiteKind | undefined> {
  const address = normaliseAddress(typed)
  if (!address.ok) return undefined
  const [ghost, endpoint, wordpress] = await Promise.all([
    isGhost(http, address.value.replace(/\/ghost(?:\/.*)?$/, '')),
    isEndpoint(http, address.value),
    discover(http, address.value, '').then(({ ok }) => ok)
  ])
  return ghost ? 'ghost' : endpoint ? 'endpoint' : wordpress ? 'wordpress' : undefined
}
