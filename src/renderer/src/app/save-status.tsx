import { useTranslation } from 'react-i18next'
import { useFailureWords } from '../ui/failure-words'
import { formatClock } from '../ui/format-moment'
import { useSaveStatus } from '../session/use-session'

/** Where saving stands, in words. Spoken only when something is wrong: a voice at every pause in typing would be noise. */
export function SaveStatus() {
  const { t } = useTranslation('app')
  const say = useFailureWords()
  const status = useSaveStatus()
  const isTrouble = status.kind === 'not-saved'
  const words = () => {
    if (status.kind === 'saving') return t('save.saving')
    if (status.kind === 'saved') return t('save.saved', { time: formatClock(new Date(status.savedAt), true) })
    return t('save.notSaved', { reason: say(status.failure).what })
  }
  return (
    <div className="save-status" data-kind={status.kind} role="status" aria-live={isTrouble ? 'assertive' : 'off'} title={isTrouble ? t('save.retrying') : undefined}>
      <span className="save-dot" aria-hidden="true" />
      {words()}
    </div>
  )
}
