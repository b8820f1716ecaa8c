import { useTranslation } from 'react-i18next'
import { useSaveStatus } from '../session/use-session'
import { saveWords } from './save-words'

/** Where saving stands, in words. Spoken only when something is wrong: a voice at every pause in typing would be noise. */
export function SaveStatus() {
  const { t, i18n } = useTranslation('app')
  const status = useSaveStatus()
  const isTrouble = status.kind === 'not-saved'
  return (
    <div className="save-status" data-kind={status.kind} role="status" aria-live={isTrouble ? 'assertive' : 'off'} title={isTrouble ? t('save.retrying') : undefined}>
      <span className="save-dot" aria-hidden="true" />
      {saveWords(status, t, i18n.language)}
    </div>
  )
}
