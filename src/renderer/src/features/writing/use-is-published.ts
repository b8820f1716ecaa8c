import { useSyncExternalStore } from 'react'
import { useSession } from '../../session/use-session'

/** Whether the open article stands on a site, or will. */
export function useIsPublished(): boolean {
  const session = useSession()
  return useSyncExternalStore(
    (listener) => session.subscribe('remotes', listener),
    () => session.remotes.some(({ status }) => status !== 'draft')
  )
}
