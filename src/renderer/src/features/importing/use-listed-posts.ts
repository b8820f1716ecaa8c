import { useEffect, useState } from 'react'
import type { Failure } from '../../../../core/failure'
import type { ListedPost } from '../../../../core/publishing/listed-post'

interface Told {
  readonly place: string
  readonly query: string
  readonly posts: readonly ListedPost[]
  readonly failure: Failure | undefined
}

/**
 * The posts of one type at a site that have these words; without words those changed last. What was found before stays until the site has answered:
 * somebody may be on a row of it.
 */
export function useListedPosts(siteId: string | undefined, postType: string, query: string) {
  const place = `${siteId ?? ''} ${postType}`
  const [told, setTold] = useState<Told>()
  useEffect(() => {
    if (siteId === undefined) return undefined
    let isLatest = true
    void window.copydesk.publishing.listPosts({ siteId, postType, query }).then((outcome) => {
      if (isLatest) setTold({ place, query, ...(outcome.ok ? { posts: outcome.value, failure: undefined } : { posts: [], failure: outcome.error }) })
    })
    return () => {
      isLatest = false
    }
  }, [siteId, postType, query, place])
  const isAsking = told?.place !== place || told.query !== query
  return { posts: told?.place === place ? told.posts : noPosts, failure: isAsking ? undefined : told.failure, isAsking }
}

const noPosts: readonly ListedPost[] = []
