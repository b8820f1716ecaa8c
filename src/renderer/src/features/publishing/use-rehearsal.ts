import { useEffect, useState } from 'react'
import type { Failure } from '../../../../core/failure'
import type { Rehearsal } from '../../../../core/publishing/rehearsal'
import type { Site } from '../../../../core/publishing/site'
import type { Result } from '../../../../core/result'
import { useSession } from '../../session/use-session'

/** What publishing the open article would do at a site, with the words as they are now; undefined until it is known, and as long as the disk does not take the words. */
export function useRehearsal({ id: siteId, fetchedAt }: Site): Result<Rehearsal, Failure> | undefined {
  const session = useSession()
  const [known, setKnown] = useState<{ readonly siteId: string; readonly rehearsed: Result<Rehearsal, Failure> }>()
  useEffect(() => {
    let isGone = false
    const ask = async () => {
      await session.flush()
      if (session.isDirty()) return
      const rehearsed = await window.copydesk.publishing.rehearse({ articleId: session.id, siteId })
      if (!isGone) setKnown({ siteId, rehearsed })
    }
    void ask()
    return () => {
      isGone = true
    }
  }, [session, siteId, fetchedAt])
  return known?.siteId === siteId ? known.rehearsed : undefined
}
