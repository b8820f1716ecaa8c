import { useCallback, useEffect, useRef } from 'react'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../session/use-session'
import { showNotice } from '../../ui/notices'
import type { CountFollowing } from './follow-count'
import { followCount } from './follow-count'

/** Lets the number in the headline follow the list for as long as the page is there; the answer ties and unties it. */
export function useCountFollowing(headline: RefObject<HTMLTextAreaElement | null>): (isLinked: boolean) => void {
  const { t } = useTranslation('editor')
  const session = useSession()
  const following = useRef<CountFollowing>(undefined)
  useEffect(() => {
    if (headline.current === null) return
    const started = followCount(session, headline.current, () => void showNotice({ id: 'live-headline', message: t('count.live'), tone: 'warning' }))
    following.current = started
    return started.stop
  }, [session, headline, t])
  return useCallback((isLinked) => following.current?.setLinked(isLinked), [])
}
