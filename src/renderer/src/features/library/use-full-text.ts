import { useEffect, useRef, useState } from 'react'
import type { ArticleId } from '../../../../core/article/article'
import { maximumQueryLength, parseQuery } from '../../../../core/search/query'
import type { ArticleExcerpt, SearchFindings } from '../../../../ipc/contract'
import { readIds } from '../../../../ipc/long-lists'

/** A letter alone stands in every text; a syllable of Hangul, or a sign of Chinese, is a word. */
const worthSeeking = /\S\S|[^\x00-\u0fff]/u
/** A search that takes longer than this, in milliseconds, says that it is under way: the first one reads the library. */
const quietTime = 300

/** What main answered to a query. */
export interface FullTextAnswer {
  readonly query: string
  /** The articles in whose words the query stands. */
  readonly ids: ReadonlySet<ArticleId>
  /** The sentences of those that are likely to be in sight. */
  readonly excerpts: readonly ArticleExcerpt[]
}

export interface FullText {
  /** The latest answer that is of use: to the query, or to its beginning. */
  readonly answer: FullTextAnswer
  /** Whether that is all. */
  readonly isAnswered: boolean
  readonly isSlow: boolean
}

const noAnswer: FullTextAnswer = { query: '', ids: new Set(), excerpts: [] }

/** Asks main for the articles with a query in their words. The answer to a query that is not the latest any more is dropped. */
export function useFullText(query: string, libraryVersion: unknown): FullText {
  const [answer, setAnswer] = useState(noAnswer)
  const [isSlow, setSlow] = useState(false)
  const latest = useRef(0)
  const isSought = parseQuery(query).some((term) => worthSeeking.test(term))

  useEffect(() => {
    const question = ++latest.current
    if (!isSought) return undefined
    const slow = setTimeout(() => setSlow(true), quietTime)
    const settle = (findings: SearchFindings | null) => {
      if (question !== latest.current) return
      clearTimeout(slow)
      setSlow(false)
      if (findings !== null) setAnswer({ query, ids: new Set(readIds(findings.ids)), excerpts: findings.excerpts })
    }
    // What went wrong is in main's log; the headlines are searched here, whatever happens there.
    window.copydesk.library.search({ query: query.slice(0, maximumQueryLength) }).then(settle, () => settle({ ids: '', excerpts: [] }))
    return () => clearTimeout(slow)
  }, [query, isSought, libraryVersion])

  // What was found for the beginning of a query holds what is found for all of it: the list need not shrink and grow at every letter.
  const isUsable = isSought && answer.query !== '' && query.startsWith(answer.query)
  return { answer: isUsable ? answer : noAnswer, isAnswered: !isSought || answer.query === query, isSlow: isSlow && isSought }
}
