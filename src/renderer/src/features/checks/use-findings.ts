import { useEffect, useState } from 'react'
import type { CheckedArticle, Finding } from '../../../../core/checks/check-article'
import { checkArticle } from '../../../../core/checks/check-article'
import { checkedArticleOf } from '../../checks/checked-article'
import type { ArticleSession } from '../../session/article-session'
import { useSession } from '../../session/use-session'

/** After the last save of a burst, in milliseconds: who is writing is not looking at checks. */
const pause = 400

/** An article as it was last looked at, and what was found. */
interface Looked {
  readonly article: CheckedArticle
  readonly findings: readonly Finding[]
}

/** What the open article lacks, found anew a moment after each save, when the page has nothing else to do. */
export function useFindings(): Looked {
  const session = useSession()
  const [looked, setLooked] = useState(() => lookAt(session))
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let idle: number | undefined
    const look = () => setLooked(lookAt(session))
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
  return looked
}

function lookAt(session: ArticleSession): Looked {
  const article = checkedArticleOf(session)
  return { article, findings: checkArticle(article) }
}
