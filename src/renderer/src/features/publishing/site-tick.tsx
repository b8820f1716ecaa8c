import { Checkbox } from '@mantine/core'
import '@mantine/core/styles/Checkbox.layer.css'
import type { ReactNode } from 'react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { zoneOf } from '../../../../core/publishing/publish-time'
import type { RemoteBinding } from '../../../../core/publishing/remote-binding'
import { useFailureWords } from '../../ui/failure-words'
import { formatDayAndTime, formatInZone } from '../../ui/format-moment'
import type { SiteOrder } from './site-order'

interface SiteTickProps {
  readonly order: SiteOrder
  /** Another account at the same address is in the list. */
  readonly hasTwin: boolean
  readonly remote: RemoteBinding | undefined
  /** When its post was last brought up to date from here. */
  readonly updatedAt: string | undefined
  readonly isTicked: boolean
  readonly mayTick: boolean
  readonly onTick: (isTicked: boolean) => void
  /** To where it is said how far what is on its way there is. */
  readonly onFollow: () => void
  readonly children: ReactNode
}

/** A site by its name, kind and host, what the article is there, and the box that sends it there. */
export function SiteTick({ order: { site, standing }, hasTwin, remote, updatedAt, isTicked, mayTick, onTick, onFollow, children }: SiteTickProps) {
  const { t, i18n } = useTranslation('publishing')
  const { t: ofSites } = useTranslation('sites')
  const sayFailure = useFailureWords()
  const about = useId()
  const day = (at: string) => formatDayAndTime(new Date(at), i18n.language)
  const isOnTheWay = standing.kind === 'under-way' || standing.kind === 'waiting' || standing.kind === 'failed'
  const whatItIs = () => {
    if (standing.kind === 'under-way') return t('outbox.state.running')
    if (standing.kind === 'waiting') return t('outbox.state.offline')
    if (standing.kind === 'failed') return t('attention', { what: sayFailure(standing.failure).what })
    if (remote === undefined) return t('several.there.none')
    if (remote.status === 'draft') return t('several.there.draft')
    if (remote.status === 'scheduled') return t('several.there.scheduled', { when: formatInZone(remote.publishedAt, zoneOf(site.timeZone), i18n.language) })
    const isUpdated = updatedAt !== undefined && Date.parse(updatedAt) > Date.parse(remote.publishedAt)
    return isUpdated ? t('several.there.updated', { when: day(updatedAt) }) : t('several.there.published', { when: day(remote.publishedAt) })
  }
  return (
    <div className="site-tick">
      <Checkbox label={site.name} checked={isTicked} disabled={!mayTick} aria-describedby={about} onChange={(event) => onTick(event.currentTarget.checked)} />
      <p id={about} className="site-tick-about">
        {[ofSites(`kinds.${site.kind}`), new URL(site.address).host, ...(hasTwin ? [site.displayName] : []), whatItIs()].join(' · ')}
      </p>
      {isOnTheWay ? (
        <button type="button" className="text-button site-tick-said" aria-label={`${site.name}: ${t('several.follow')}`} onClick={onFollow}>
          {t('several.follow')}
        </button>
      ) : null}
      {children}
    </div>
  )
}
