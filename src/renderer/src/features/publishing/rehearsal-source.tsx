import { useTranslation } from 'react-i18next'
import type { Site } from '../../../../core/publishing/site'
import { CancelQuestion } from '../../ui/cancel-question'
import { formatDayAndTime } from '../../ui/format-moment'
import { useAskSite } from '../../ui/use-ask-site'

/** When a site said what a rehearsal goes by, and the way to ask it again. */
export function RehearsalSource({ site }: { readonly site: Site }) {
  const { t, i18n } = useTranslation('publishing')
  const { isAsking, askAgain, cancel } = useAskSite(site.id)
  return (
    <p className="rehearsal-source">
      {t('rehearsal.source', { site: site.name, when: formatDayAndTime(new Date(site.fetchedAt), i18n.language) })}{' '}
      <button type="button" className="text-button" aria-label={t('rehearsal.askSite', { site: site.name })} aria-busy={isAsking} onClick={() => void askAgain()}>
        {t(isAsking ? 'rehearsal.asking' : 'rehearsal.ask')}
      </button>{' '}
      {isAsking ? <CancelQuestion words={t('cancel')} label={t('rehearsal.cancelAsking', { site: site.name })} onCancel={cancel} /> : null}
    </p>
  )
}
