import { useTranslation } from 'react-i18next'
import { useSession } from '../../session/use-session'
import { useUndoNotice } from '../../ui/undo-notice'

/** Lets the open article go of the rules of its template. The notice has the way back, for as long as this article lies open. */
export function useLettingGo(): () => void {
  const { t } = useTranslation('checks')
  const session = useSession()
  const offerUndo = useUndoNotice(session, 'slots-let-go')
  return () => {
    const slots = session.get('slots')
    session.set('slots', [])
    offerUndo({ message: t('slots.gone'), word: t('slots.undo'), onUndo: () => session.set('slots', slots) })
  }
}
