import { useTranslation } from 'react-i18next'
import { zoneOf } from '../../../../core/publishing/publish-time'
import type { Site } from '../../../../core/publishing/site'
import { formatInZone } from '../../ui/format-moment'
import type { PublishIntent } from './publish-intent'
import type { Warning } from './publish-warnings'
import { RehearsalLine } from './rehearsal-line'
import type { PicturesInOrder } from './use-rehearsal-words'

interface TickedSiteProps {
  readonly site: Site
  readonly isPasswordMissing: boolean
  readonly intent: PublishIntent
  /** The moment for which it may be scheduled, where it is another hour here than elsewhere. */
  readonly at: string | undefined
  readonly pictures: PicturesInOrder
  readonly missingCategory: readonly Warning[]
  readonly onPassword: () => void
  readonly onGo: (go: () => void) => void
}

/** What will happen at a site that is ticked. */
export function TickedSite({ site, isPasswordMissing, intent, at, pictures, missingCategory, onPassword, onGo }: TickedSiteProps) {
  const { t, i18n } = useTranslation('publishing')
  if (isPasswordMissing) {
    return (
      <p className="site-tick-said site-tick-wrong">
        {t('several.noPassword')}{' '}
        <button type="button" className="text-button" aria-label={`${site.name}: ${t('enterPassword')}`} onClick={onPassword}>
          {t('enterPassword')}
        </button>
      </p>
    )
  }
  return (
    <>
      {intent === 'draft' && !site.rights.canPublishPosts ? <p className="site-tick-said">{t('several.handIn')}</p> : null}
      {at === undefined ? null : <p className="site-tick-said">{t('timeOnSite', { site: site.name, when: formatInZone(at, zoneOf(site.timeZone), i18n.language) })}</p>}
      {intent === 'unpublish' ? null : <RehearsalLine site={site} intent={intent} pictures={pictures} missingCategory={missingCategory} onGo={onGo} />}
    </>
  )
}
