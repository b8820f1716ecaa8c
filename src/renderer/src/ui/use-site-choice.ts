import { useEffect, useState } from 'react'
import type { Failure } from '../../../core/failure'
import type { SiteChoice } from '../../../core/publishing/site-choice'

interface KnownChoice {
  readonly of: string
  readonly choice: SiteChoice | undefined
  readonly failure: Failure | undefined
}

interface SiteChoosing {
  /** Undefined until it is known. */
  readonly choice: SiteChoice | undefined
  /** Why it could not be read, or the last change not be kept. */
  readonly failure: Failure | undefined
  readonly choose: (change: Partial<SiteChoice>) => Promise<void>
}

/** What is chosen for an article at a site, and how to change it. */
export function useSiteChoice(articleId: string, siteId: string | undefined): SiteChoosing {
  const [known, setKnown] = useState<KnownChoice>()
  const of = `${articleId} ${siteId ?? ''}`
  useEffect(() => {
    if (siteId === undefined) return undefined
    let isGone = false
    void window.copydesk.publishing.readChoice({ articleId, siteId }).then((read) => {
      if (!isGone) setKnown({ of, choice: read.ok ? read.value : undefined, failure: read.ok ? undefined : read.error })
    })
    return () => {
      isGone = true
    }
  }, [articleId, siteId, of])
  const present = known?.of === of ? known : undefined
  const choose = async (change: Partial<SiteChoice>) => {
    if (siteId === undefined || present?.choice === undefined) return
    const choice = { ...present.choice, ...change }
    setKnown({ of, choice, failure: undefined })
    const kept = await window.copydesk.publishing.setChoice({ articleId, siteId, choice })
    if (!kept.ok) setKnown((now) => (now?.choice === choice ? { ...present, failure: kept.error } : now))
  }
  return { choice: present?.choice, failure: present?.failure, choose }
}
