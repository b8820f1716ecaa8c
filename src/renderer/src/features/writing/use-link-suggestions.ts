import { useEffect, useState } from 'react'
import type { KnownPost } from '../../../../core/publishing/site'
import { linkSuggestions, mayBeWords } from './link-suggestions'

/** What a link can lead to by the words that are typed, in the library and on its sites as they were last told; nothing for an address. */
export function useLinkSuggestions(typed: string): readonly KnownPost[] {
  const [known, setKnown] = useState<readonly KnownPost[]>([])
  const [published, setPublished] = useState<{ readonly typed: string; readonly links: readonly KnownPost[] }>({ typed: '', links: [] })
  const isAsked = mayBeWords(typed)

  useEffect(() => {
    let isGone = false
    void window.copydesk.sites.list().then((listings) => {
      if (!isGone) setKnown(listings.flatMap(({ site }) => site.knownPosts))
    })
    return () => {
      isGone = true
    }
  }, [])
  useEffect(() => {
    if (!isAsked) return
    let isOld = false
    void window.copydesk.library.findPublished({ query: typed.trim() }).then((found) => {
      if (!isOld) setPublished({ typed, links: found.map(({ headline, link }) => ({ title: headline, link })) })
    })
    return () => {
      isOld = true
    }
  }, [isAsked, typed])

  return isAsked ? linkSuggestions(typed, published.links, known) : []
}
