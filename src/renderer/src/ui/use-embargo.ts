import { useEffect, useState } from 'react'

/** Before when an article may not be published, and how to change it; null where there is no embargo, undefined until that is known. */
export function useEmbargo(articleId: string): readonly [string | null | undefined, (until: string | null) => Promise<void>] {
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
    if (outcome.ok) setKnown({ articleId, until })
  }
  return [known?.articleId === articleId ? known.until : undefined, change]
}
