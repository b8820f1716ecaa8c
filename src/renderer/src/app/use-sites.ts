import { useEffect, useState } from 'react'
import type { SiteListing } from '../../../ipc/contract'
import { firstPaint } from '../ui/first-paint'

/** The sites of this installation, kept up to date; undefined until they are first read. */
export function useSites(): readonly SiteListing[] | undefined {
  const [listings, setListings] = useState<readonly SiteListing[]>()
  useEffect(() => {
    let isGone = false
    const read = async () => {
      const read = await window.copydesk.sites.list()
      if (!isGone) setListings(read)
    }
    void firstPaint.then(read)
    const stop = window.copydesk.on('sites:changed', () => void read())
    return () => {
      isGone = true
      stop()
    }
  }, [])
  return listings
}
