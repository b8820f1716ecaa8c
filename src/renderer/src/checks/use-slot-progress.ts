import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import type { PictureId } from '../../../core/picture/picture'
import { slotProgress } from '../../../core/slots/slot-progress'
import type { SlotState } from '../../../core/slots/slot-progress'
import type { ArticleSession } from '../session/article-session'
import { useField, useSession } from '../session/use-session'
import { checkedArticleOf } from './checked-article'
import { useAfterSaves } from './use-after-saves'

const none: readonly SlotState[] = []
const noPictures: readonly PictureId[] = []

/** How far the open article fills the slots of its template; nothing for one without slots. */
export function useSlotProgress(): readonly SlotState[] {
  const slots = useField('slots')
  const waived = useWaivedPictures(slots.length > 0)
  const look = useCallback(
    (session: ArticleSession) => (slots.length === 0 ? none : slotProgress({ ...checkedArticleOf(session), slots }, waived)),
    [slots, waived]
  )
  return useAfterSaves(look)
}

/** The pictures that went out without a credit and a reason for it: nobody is to look for theirs again. */
function useWaivedPictures(isAsked: boolean): readonly PictureId[] {
  const session = useSession()
  const remotes = useSyncExternalStore(
    (listener) => session.subscribe('remotes', listener),
    () => session.remotes
  )
  const [waived, setWaived] = useState(noPictures)
  useEffect(() => {
    if (!isAsked || remotes.length === 0) return undefined
    let isGone = false
    void window.copydesk.publishing.readReceipts({ articleId: session.id }).then((receipts) => {
      const pictures = receipts.flatMap(({ creditWaiver }) => creditWaiver?.pictureIds ?? [])
      if (!isGone && pictures.length > 0) setWaived(pictures)
    })
    return () => {
      isGone = true
    }
  }, [session, remotes, isAsked])
  return waived
}
