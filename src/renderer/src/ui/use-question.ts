import { useEffect, useRef, useState } from 'react'
import type { Failure } from '../../../core/failure'
import type { SiteId } from '../../../core/publishing/site'
import type { Result } from '../../../core/result'

/** Asks about a site, or about one that is yet to be connected (null), one thing at a time, until it answers or is given up. */
export function useQuestion(about: SiteId | null) {
  const [isAsking, setAsking] = useState(false)
  /** What is asked just now: known at once, also to a second click that comes before anything is drawn anew. */
  const asked = useRef<{ readonly siteId: SiteId | null }>(undefined)
  const isThere = useRef(true)
  useEffect(
    () => () => {
      isThere.current = false
    },
    []
  )
  /** Undefined where nobody waits for the answer any more, or another one is waited for. */
  const ask = async <Value>(question: () => Promise<Result<Value, Failure>>): Promise<Result<Value, Failure> | undefined> => {
    if (asked.current !== undefined) return undefined
    asked.current = { siteId: about }
    setAsking(true)
    const outcome = await question()
    asked.current = undefined
    setAsking(false)
    const isGivenUp = !outcome.ok && outcome.error.code === 'cancelled'
    return isThere.current && !isGivenUp ? outcome : undefined
  }
  const cancel = () => {
    if (asked.current !== undefined) void window.copydesk.sites.cancelQuestion(asked.current)
  }
  return { isAsking, ask, cancel }
}
