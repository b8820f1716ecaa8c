import { useEffect, useState } from 'react'

/** By how many milliseconds a site's clock is ahead of this computer's; undefined until it is asked for and known. */
export function useSiteClock(siteId: string, isWanted: boolean): number | undefined {
  const [heard, setHeard] = useState<{ readonly siteId: string; readonly skew: number }>()
  useEffect(() => {
    if (!isWanted) return undefined
    let isGone = false
    void window.copydesk.publishing.readClock({ siteId }).then((skew) => {
      if (!isGone && skew !== null) setHeard({ siteId, skew })
    })
    return () => {
      isGone = true
    }
  }, [siteId, isWanted])
  return heard?.siteId === siteId ? heard.skew : undefined
}
