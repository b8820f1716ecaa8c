import { useEffect, useRef, useState } from 'react'
import type { ArticleId } from '../../../../core/article/article'
import { maximumExcerpts } from '../../../../core/search/excerpt'
import { maximumQueryLength } from '../../../../core/search/query'
import type { ArticleExcerpt } from '../../../../ipc/contract'

interface Shown {
  readonly query: string
  readonly byId: ReadonlyMap<ArticleId, ArticleExcerpt>
}

/**
 * The sentences in which a query stands, of the articles in sight: asked for as they come into sight. Those of the query before stay until
 * the new ones are there, so that rows do not jump at every letter.
 */
export function useExcerpts(query: string, ids: readonly ArticleId[]): ReadonlyMap<ArticleId, ArticleExcerpt> {
  const [shown, setShown] = useState<Shown>({ query: '', byId: new Map() })
  const asked = useRef({ query: '', ids: new Set<ArticleId>() })
  const wanted = ids.join(' ')

  useEffect(() => {
    if (asked.current.query !== query) asked.current = { query, ids: new Set() }
    const round = asked.current
    const missing = wanted.split(' ').filter((id) => id !== '' && !round.ids.has(id)).slice(0, maximumExcerpts)
    if (query === '' || missing.length === 0) return
    for (const id of missing) round.ids.add(id)
    const take = (found: readonly ArticleExcerpt[]) => {
      if (round !== asked.current) return
      setShown((before) => ({ query, byId: new Map([...(before.query === query ? before.byId : []), ...found.map((excerpt) => [excerpt.id, excerpt] as const)]) }))
    }
    window.copydesk.library.findExcerpts({ query: query.slice(0, maximumQueryLength), ids: missing }).then(take, () => undefined)
  }, [query, wanted])

  return query === '' ? noExcerpts : shown.byId
}

const noExcerpts: ReadonlyMap<ArticleId, ArticleExcerpt> = new Map()
