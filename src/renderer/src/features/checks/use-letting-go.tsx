import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../session/use-session'
import { hideNotice, showNotice } from '../../ui/notices'

const noticeId = 'slots-let-go'

/** Lets the open article go of the rules of its template. The notice has the way back, for as long as this article lies open. */
export function useLettingGo(): () => void {
  const { t } = useTranslation('checks')
  const session = useSession()
  const isOffered = useRef(false)
  useEffect(
    () => () => {
      if (isOffered.current) void hideNotice(noticeId)
    },
    [session]
  )
  return () => {
    const slots = session.get('slots')
    session.set('slots', [])
    isOffered.current = true
    const undo = () => {
      void hideNotice(noticeId)
      session.set('slots', slots)
    }
    void showNotice({
      id: noticeId,
      message: (
        <span className="notice-with-button">
          <span>{t('slots.gone')}</span>
          <button type="button" className="text-button" onClick={undo}>
            {t('slots.undo')}
          </button>
        </span>
      ),
      tone: 'plain'
    })
  }
}
