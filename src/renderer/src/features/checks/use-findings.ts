import { useEffect, useState } from 'react'
import type { Finding } from '../../../../core/checks/check-article'
import { checkArticle } from '../../../../core/checks/check-article'
import { checkedArticleOf } from '../../checks/checked-article'
import { useSession } from '../../session/use-session'

/** After the last save of a burst, in milliseconds: who is writing is not looking at checks. */
const pause = 400

/** What the open article lacks, found anew a moment after each save, when the page has nothing else to do. */
export function useFindings(): readonly Finding[] {
  const session = useSession()
  const [findings, setFindings] = useState(() => checkArticle(checkedArticleOf(session)))
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let idle: number | undefined
    const look = () => setFindings((before) => kept(before, checkArticle(checkedArticleOf(session))))
    const rest = () => {
      clearTimeout(timer)
      if (idle !== undefined) cancelIdleCallback(idle)
    }
    const unsubscribe = session.subscribe('status', () => {
      if (session.status().kind === 'saving') return
      rest()
      timer = setTimeout(() => (idle = requestIdleCallback(look)), pause)
    })
    return () => {
      rest()
      unsubscribe()
    }
  }, [session])
  return findings
}

/** Nothing renders where the same is found again. */
function kept(before: Finding[], now: Finding[]): Finding[] {
  return JSON.stringify(before) === JSON.stringify(now) ? before : now
}
