import { useDeferredValue } from 'react'
import { useTranslation } from 'react-i18next'
import { countComplete } from '../../../../core/slots/slot-progress'
import { runAction } from '../../actions/action-registry'
import { useSlotProgress } from '../../checks/use-slot-progress'
import { useSession } from '../../session/use-session'
import './slots.css'

/** How many slots of its template the open article fills; pressed, it shows which. Nothing for an article without slots. */
export function SlotCount() {
  const session = useSession()
  // The caret stands in another article before its slots are looked at.
  return useDeferredValue(session) === session ? <CountOfArticle key={session.serial} /> : null
}

function CountOfArticle() {
  const { t } = useTranslation('checks')
  const slots = useSlotProgress()
  if (slots.length === 0) return null
  return (
    <button type="button" className="text-button slot-count" title={t('slots.show')} onClick={() => runAction('show-checks')}>
      {t('slots.complete', { complete: countComplete(slots), total: slots.length })}
    </button>
  )
}
