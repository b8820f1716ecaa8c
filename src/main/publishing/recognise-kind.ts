import type { SiteKind } from '../../core/publishing/site'
import { isEndpoint } from './endpoint/connect'
import { isGhost } from './ghost/connect'
import type { Http } from './http'
import { normaliseAddress } from './site-address'
import { discover } from './wordpress/discover'

/** Asks an address what it is, as a stranger. Undefined when it is none of the kinds, or cannot be asked. */
export async function recogniseKind(http: Http, typed: string): Promise<SiteKind | undefined> {
  const isThere = async (kind: SiteKind, ask: (address: string) => Promise<boolean>) => {
    const address = normaliseAddress(typed, kind)
    return address.ok && ask(address.value)
  }
  const [ghost, endpoint, wordpress] = await Promise.all([
    isThere('ghost', (address) => isGhost(http, address)),
    isThere('endpoint', (address) => isEndpoint(http, address)),
    isThere('wordpress', async (address) => (await discover(http, address, '')).ok)
  ])
  return ghost ? 'ghost' : endpoint ? 'endpoint' : wordpress ? 'wordpress' : undefined
}
