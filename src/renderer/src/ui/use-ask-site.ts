import type { SiteId } from '../../../core/publishing/site'
import { useFailureWords } from './failure-words'
import { showFailure } from './notices'
import { useQuestion } from './use-question'

/** Asks a site anew for its people, terms and types, where somebody misses one. What it says comes with the list of sites. */
export function useAskSite(siteId: SiteId): { readonly isAsking: boolean; readonly askAgain: () => Promise<void>; readonly cancel: () => void } {
  const say = useFailureWords()
  const { isAsking, ask, cancel } = useQuestion(siteId)
  const askAgain = async () => {
    const outcome = await ask(() => window.copydesk.sites.refresh({ siteId }))
    if (outcome?.ok === false) await showFailure(outcome.error, say)
  }
  return { isAsking, askAgain, cancel }
}
