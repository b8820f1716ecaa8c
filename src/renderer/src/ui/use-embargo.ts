import { useEffect, useState } from 'react'
import type { Failure } from '../../../core/failure'

type ChangeEmbargo = (until: string | null) => Promise<Failure | undefined>

/** Before when an article may not be published, and how to change it, which answers why it could not be; null where there is no embargo, undefined until that is known. */
export function useEmbargo(articleId: string): readonly [string | null | undefined, ChangeEmbargo] {
  const [known, setKnown] = useState<{ readonly articleId: string; readonly until: string | null }>()
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
    setKnown({ articleId, until })
    return undefined
  }
  return [known?.articleId === articleId ? known.until : undefined, change]
}
