import { useEffect, useState } from 'react'
import type { Failure } from '../../../core/failure'
import type { Result } from '../../../core/result'
import { ok } from '../../../core/result'

type ChangeEmbargo = (until: string | null) => Promise<Failure | undefined>

/**
 * Before when an article may not be published, and how to change it, which answers why it could not be; null where there is no embargo, undefined
 * as long as that is not known. Last, why it cannot be known.
 */
export function useEmbargo(articleId: string): readonly [string | null | undefined, ChangeEmbargo, Failure | undefined] {
  const [known, setKnown] = useState<{ readonly articleId: string; readonly until: Result<string | null, Failure> }>()
  useEffect(() => {
    let isGone = false
    void window.copydesk.publishing.readEmbargo({ articleId }).then((until) => {
      if (!isGone) setKnown({ articleId, until })
    })
    return () => {
      isGone = true
    }
  }, [articleId])
  const change = async (until: string | null) => {
    const outcome = await window.copydesk.publishing.setEmbargo({ articleId, until })
    if (!outcome.ok) return outcome.error
    setKnown({ articleId, until: ok(until) })
    return undefined
  }
  const present = known?.articleId === articleId ? known.until : undefined
  return [present?.ok === true ? present.value : undefined, change, present?.ok === false ? present.error : undefined]
}
