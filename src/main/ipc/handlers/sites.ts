import type { Sites } from '../../publishing/sites'
import type { Handlers } from '../answer-request'

type SiteHandlers = Pick<Handlers, 'sites:list' | 'sites:recognise' | 'sites:connect' | 'sites:examine' | 'sites:examine-known' | 'sites:refresh' | 'sites:remove'>

export function createSiteHandlers(openSites: () => Promise<Sites>): SiteHandlers {
  return {
    'sites:list': async () => (await openSites()).list(),
    'sites:recognise': async ({ address }) => (await openSites()).recognise(address),
    'sites:connect': async (credentials) => (await openSites()).connect(credentials),
    'sites:examine': async (credentials) => (await openSites()).examine(credentials),
    'sites:examine-known': async ({ siteId }) => (await openSites()).examineSite(siteId),
    'sites:refresh': async ({ siteId }) => (await openSites()).refresh(siteId),
    'sites:remove': async ({ siteId }) => {
      const sites = await openSites()
      await sites.remove(siteId)
    }
  }
}
