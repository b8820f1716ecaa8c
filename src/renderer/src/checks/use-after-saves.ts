import { useEffect, useState } from 'react'
import type { ArticleSession } from '../session/article-session'
import { useSession } from '../session/use-session'

/** After the last save of a burst, in milliseconds: who is writing is not looking at checks. */
const pause = 400

/** What `look` finds in the open article, found anew a moment after each save, when the page has nothing else to do, and for another `look` at once. */
export function useAfterSaves<Found>(look: (session: ArticleSession) => Found): Found {
  const session = useSession()
  const [looked, setLooked] = useState(() => ({ look, found: look(session) }))
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let idle: number | undefined
    const lookAnew = () => setLooked({ look, found: look(session) })
    const rest = () => {
      clearTimeout(timer)
      if (idle !== undefined) cancelIdleCallback(idle)
    }
    const unsubscribe = session.subscribe('status', () => {
      if (session.status().kind === 'saving') return
      rest()
      timer = setTimeout(() => (idle = requestIdleCallback(lookAnew)), pause)
    })
    return () => {
      rest()
      unsubscribe()
    }
  }, [session, look])
  if (looked.look === look) return looked.found
  const found = look(session)
  setLooked({ look, found })
  return found
}
