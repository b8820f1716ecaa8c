import { useEffect, useRef, useState } from 'react'
import type { ArticleId } from '../../../../core/article/article'
import { maximumQueryLength, parseQuery } from '../../../../core/search/query'
import { readIds } from '../../../../ipc/long-lists'

/** A letter alone stands in every text; a syllable of Hangul, or a sign of Chinese, is a word. */
const worthSeeking = /\S\S|[^\x00-\u0fff]/u
/** A search that takes longer than this, in milliseconds, says that it is under way: the first one reads the library. */
const quietTime = 300

interface Found {
  readonly query: string
  readonly ids: ReadonlySet<ArticleId>
}

export interface FullText {
  /** The articles in whose words the query stands, as far as known by now. */
  readonly found: ReadonlySet<ArticleId>
  /** Whether that is all. */
  readonly isAnswered: boolean
  readonly isSlow: boolean
}

const nothing: ReadonlySet<ArticleId> = new Set()

/** Asks main for the articles with a query in their words. The answer to a query that is not the latest any more is dropped. */
export function useFullText(query: string, libraryVersion: unknown): FullText {
  const [answer, setAnswer] = useState<Found>({ query: '', ids: nothing })
  const [isSlow, setSlow] = useState(false)
  const latest = useRef(0)
  const isSought = parseQuery(query).some((term) => worthSeeking.test(term))

  useEffect(() => {
    const question = ++latest.current
    if (!isSought) return undefined
    const slow = setTimeout(() => setSlow(true), quietTime)
    const settle = (ids: string | null) => {
      if (question !== latest.current) return
      clearTimeout(slow)
      setSlow(false)
      if (ids !== null) setAnswer({ query, ids: new Set(readIds(ids)) })
    }
    // What went wrong is in main's log; the headlines are searched here, whatever happens there.
    window.copydesk.library.search({ query: query.slice(0, maximumQueryLength) }).then(settle, () => settle(''))
    return () => clearTimeout(slow)
  }, [query, isSought, libraryVersion])

  // What was found for the beginning of a query holds what is found for all of it: the list need not shrink and grow at every letter.
  const isUsable = isSought && answer.query !== '' && query.startsWith(answer.query)
  return { found: isUsable ? answer.ids : nothing, isAnswered: !isSought || answer.query === query, isSlow: isSlow && isSought }
}
