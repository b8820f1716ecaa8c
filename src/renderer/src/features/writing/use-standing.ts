import { useSyncExternalStore } from 'react'
import type { RemoteBinding } from '../../../../core/publishing/remote-binding'
import { useSession } from '../../session/use-session'

/** Whether the open article is public on a site, will be, or is neither. */
export function useStanding(): RemoteBinding['status'] {
  const session = useSession()
  return useSyncExternalStore(
    (listener) => session.subscribe('remotes', listener),
    () => (['published', 'scheduled'] as const).find((standing) => session.remotes.some(({ status }) => status === standing)) ?? 'draft'
  )
}
