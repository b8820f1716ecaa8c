import type { Publishing } from '../../lifecycle/open-publishing'
import type { Handlers } from '../answer-request'

type SiteHandlers = Pick<Handlers, 'sites:list' | 'sites:recognise' | 'sites:connect' | 'sites:examine' | 'sites:examine-known' | 'sites:sign-in' | 'sites:cancel-sign-in' | 'sites:refresh' | 'sites:remove'>

export function createSiteHandlers(openPublishing: () => Promise<Publishing>): SiteHandlers {
  const openSites = async () => (await openPublishing()).sites
  return {
    'sites:list': async () => (await openSites()).list(),
    'sites:recognise': async ({ address }) => (await openSites()).recognise(address),
    'sites:connect': async (credentials) => (await openSites()).connect(credentials),
    'sites:examine': async (credentials) => (await openSites()).examine(credentials),
    'sites:examine-known': async ({ siteId }) => (await openSites()).examineSite(siteId),
    'sites:sign-in': async ({ address, way }) => (await openPublishing()).browserSignIn.begin(address, way),
    'sites:cancel-sign-in': async () => {
      const { browserSignIn } = await openPublishing()
      browserSignIn.cancel()
    },
    'sites:refresh': async ({ siteId }) => (await openSites()).refresh(siteId),
    'sites:remove': async ({ siteId }) => {
      const { sites, outbox } = await openPublishing()
      const removed = await sites.remove(siteId)
      // Else it would go out when the site is added again, whenever that is, with words of long ago.
      if (removed.ok) await outbox.withdraw({ siteId })
      return removed
    }
  }
}
