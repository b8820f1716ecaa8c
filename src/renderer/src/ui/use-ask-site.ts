import { useState } from 'react'
import type { SiteId } from '../../../core/publishing/site'
import { useFailureWords } from './failure-words'
import { showFailure } from './notices'

/** Asks a site anew for its people, terms and types, where somebody misses one. What it says comes with the list of sites. */
export function useAskSite(siteId: SiteId): { readonly isAsking: boolean; readonly askAgain: () => Promise<void> } {
  const say = useFailureWords()
  const [isAsking, setAsking] = useState(false)
  const askAgain = async () => {
    setAsking(true)
    const outcome = await window.copydesk.sites.refresh({ siteId })
    setAsking(false)
    if (!outcome.ok) await showFailure(outcome.error, say)
  }
  return { isAsking, askAgain }
}
