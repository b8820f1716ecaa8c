import type { Publishing } from '../../lifecycle/open-publishing'
import { PendingQuestions } from '../../publishing/pending-questions'
import type { Handlers } from '../answer-request'

type SiteHandlers = Pick<
  Handlers,
  | 'sites:list'
  | 'sites:recognise'
  | 'sites:connect'
  | 'sites:examine'
  | 'sites:examine-known'
  | 'sites:sign-in'
  | 'sites:cancel-sign-in'
  | 'sites:refresh'
  | 'sites:cancel-question'
  | 'sites:remove'
>

export function createSiteHandlers(openPublishing: () => Promise<Publishing>): SiteHandlers {
  const openSites = async () => (await openPublishing()).sites
  const questions = new PendingQuestions()
  return {
    'sites:list': async () => (await openSites()).list(),
    'sites:recognise': async ({ address }) => (await openSites()).recognise(address),
    'sites:connect': (credentials) => questions.ask(null, async (signal) => (await openSites()).connect(credentials, signal)),
    'sites:examine': (credentials) => questions.ask(null, async (signal) => (await openSites()).examine(credentials, signal)),
    'sites:examine-known': ({ siteId }) => questions.ask(siteId, async (signal) => (await openSites()).examineSite(siteId, signal)),
    'sites:sign-in': async ({ address, way }) => (await openPublishing()).browserSignIn.begin(address, way),
    'sites:cancel-sign-in': async () => {
      const { browserSignIn } = await openPublishing()
      browserSignIn.cancel()
    },
    'sites:refresh': ({ siteId }) => questions.ask(siteId, async (signal) => (await openSites()).refresh(siteId, signal)),
    'sites:cancel-question': ({ siteId }) => {
      questions.cancel(siteId)
      return undefined
    },
    'sites:remove': async ({ siteId }) => {
      const { sites, outbox } = await openPublishing()
      const removed = await sites.remove(siteId)
      // Else it would go out when the site is added again, whenever that is, with words of long ago.
      if (removed.ok) await outbox.withdraw({ siteId })
      return removed
    }
  }
}
