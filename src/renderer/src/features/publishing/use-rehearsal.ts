import { useEffect, useEffectEvent, useState } from 'react'
import type { Failure } from '../../../../core/failure'
import type { Rehearsal } from '../../../../core/publishing/rehearsal'
import type { Site } from '../../../../core/publishing/site'
import type { Result } from '../../../../core/result'

/** What publishing an article would do at a site, with the words as they are now; undefined until it is known. */
export function useRehearsal(articleId: string, { id: siteId, fetchedAt }: Site, handOver: () => Promise<boolean>): Result<Rehearsal, Failure> | undefined {
  const [known, setKnown] = useState<{ readonly siteId: string; readonly rehearsed: Result<Rehearsal, Failure> }>()
  const putOnDisk = useEffectEvent(handOver)
  useEffect(() => {
    let isGone = false
    const ask = async () => {
      if (!(await putOnDisk())) return
      const rehearsed = await window.copydesk.publishing.rehearse({ articleId, siteId })
      if (!isGone) setKnown({ siteId, rehearsed })
    }
    void ask()
    return () => {
      isGone = true
    }
  }, [articleId, siteId, fetchedAt])
  return known?.siteId === siteId ? known.rehearsed : undefined
}
