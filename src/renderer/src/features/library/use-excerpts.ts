import { useEffect, useMemo, useRef, useState } from 'react'
import type { ArticleId } from '../../../../core/article/article'
import { maximumExcerpts } from '../../../../core/search/excerpt'
import { maximumQueryLength } from '../../../../core/search/query'
import type { ArticleExcerpt } from '../../../../ipc/library-answers'
import type { FullTextAnswer } from './use-full-text'

const none: readonly ArticleExcerpt[] = []

/**
 * The sentences in which a query stands, of the articles in sight: those that came with the answer, and others asked for as they come into
 * sight. They change with the answer, not with the query, so that rows do not jump at every letter.
 */
export function useExcerpts(answer: FullTextAnswer, isAnswered: boolean, ids: readonly ArticleId[]): ReadonlyMap<ArticleId, ArticleExcerpt> {
  const [more, setMore] = useState({ query: '', excerpts: none })
  const asked = useRef({ answer, ids: new Set<ArticleId>() })
  const wanted = ids.join(' ')
  const { query } = answer
  const asHad = more.query === query ? more.excerpts : none
  const byId = useMemo(() => new Map([...asHad, ...answer.excerpts].map((excerpt) => [excerpt.id, excerpt] as const)), [asHad, answer])

  useEffect(() => {
    if (asked.current.answer !== answer) asked.current = { answer, ids: new Set(answer.excerpts.map(({ id }) => id)) }
    const round = asked.current
    const missing = wanted.split(' ').filter((id) => id !== '' && !round.ids.has(id)).slice(0, maximumExcerpts)
    if (query === '' || !isAnswered || missing.length === 0) return
    for (const id of missing) round.ids.add(id)
    const take = (found: readonly ArticleExcerpt[]) => {
      if (round === asked.current) setMore((before) => ({ query, excerpts: before.query === query ? [...before.excerpts, ...found] : found }))
    }
    window.copydesk.library.findExcerpts({ query: query.slice(0, maximumQueryLength), ids: missing }).then(take, () => undefined)
  }, [answer, query, isAnswered, wanted])

  return byId
}
