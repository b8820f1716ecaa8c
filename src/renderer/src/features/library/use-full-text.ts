import { useEffect, useRef, useState } from 'react'
import type { ArticleId } from '../../../../core/article/article'
import { maximumQueryLength, parseQuery } from '../../../../core/search/query'
import type { ArticleExcerpt, SearchFindings } from '../../../../ipc/library-answers'
import { readIds } from '../../../../ipc/long-lists'
import { nextPaint } from '../../ui/next-paint'

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
  /** Asks for what is about to be the query: main searches while the page is still busy with what the headlines say. */
  readonly askAhead: (next: string) => void
}

/** What main was asked before the page rendered the query. */
interface Question {
  readonly query: string
  readonly libraryVersion: unknown
  readonly findings: Promise<SearchFindings | null>
}

/** What went wrong is in main's log; the headlines are searched here, whatever happens there. */
function ask(query: string): Promise<SearchFindings | null> {
  return window.copydesk.library.search({ query: query.slice(0, maximumQueryLength) }).catch(() => ({ ids: '', excerpts: [] }))
}

function isWorthAsking(query: string): boolean {
  return parseQuery(query).some((term) => worthSeeking.test(term))
}

const noAnswer: FullTextAnswer = { query: '', ids: new Set(), excerpts: [] }

/** Asks main for the articles with a query in their words. The answer to a query that is not the latest any more is dropped. */
export function useFullText(query: string, libraryVersion: unknown): FullText {
  const [answer, setAnswer] = useState(noAnswer)
  const [isSlow, setSlow] = useState(false)
  const latest = useRef(0)
  const asked = useRef<Question>(undefined)
  const isSought = isWorthAsking(query)

  const askAhead = (next: string) => {
    if (next !== query && isWorthAsking(next)) asked.current = { query: next, libraryVersion, findings: ask(next) }
  }

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
    const ahead = asked.current
    asked.current = undefined
    const findings = ahead?.query === query && ahead.libraryVersion === libraryVersion ? ahead.findings : ask(query)
    // The headlines are painted first, however quick the texts are.
    void Promise.all([findings, nextPaint()]).then(([found]) => settle(found))
    return () => clearTimeout(slow)
  }, [query, isSought, libraryVersion])

  // What was found for the beginning of a query holds what is found for all of it: the list need not shrink and grow at every letter.
  const isUsable = isSought && answer.query !== '' && query.startsWith(answer.query)
  return { answer: isUsable ? answer : noAnswer, isAnswered: !isSought || answer.query === query, isSlow: isSlow && isSought, askAhead }
}
