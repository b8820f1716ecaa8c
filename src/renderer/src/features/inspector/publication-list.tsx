import { IconExternalLink } from '@tabler/icons-react'
import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { zoneOf } from '../../../../core/publishing/publish-time'
import type { RemoteBinding } from '../../../../core/publishing/remote-binding'
import type { SiteListing } from '../../../../ipc/contract'
import { useSession } from '../../session/use-session'
import { formatDayAndTime, formatInZone } from '../../ui/format-moment'

/** Where the article stands on the web. */
export function PublicationList({ sites }: { readonly sites: readonly SiteListing[] }) {
  const { t, i18n } = useTranslation('article')
  const session = useSession()
  const remotes = useSyncExternalStore(
    (listener) => session.subscribe('remotes', listener),
    () => session.remotes
  )
  const siteOf = ({ siteId }: RemoteBinding) => sites.find(({ site }) => site.id === siteId)?.site
  const standingOf = (remote: RemoteBinding) => {
    const { status, publishedAt } = remote
    if (status === 'draft') return t('onlyDraft')
    const site = siteOf(remote)
    // What is planned, is planned in the time of the site, as in the Publish dialog; what happened, happened in that of the editor.
    return status === 'scheduled' && site !== undefined
      ? t('scheduledFor', { when: formatInZone(publishedAt, zoneOf(site.timeZone), i18n.language) })
      : t(status === 'scheduled' ? 'scheduledFor' : 'publishedAt', { when: formatDayAndTime(new Date(publishedAt), i18n.language) })
  }
  return (
    <section className="publications" aria-label={t('sites')}>
      <h2>{t('sites')}</h2>
      {remotes.length === 0 ? <p className="quiet">{t('notPublished')}</p> : null}
      {remotes.map((remote) => (
        <div key={remote.siteId} className="publication">
          <strong>{siteOf(remote)?.name ?? t('unknownSite')}</strong>
          <span className="quiet">{standingOf(remote)}</span>
          <a
            href={remote.link}
            onClick={(event) => {
              event.preventDefault()
              void window.copydesk.app.openExternal({ address: remote.link })
            }}
          >
            {t('viewOnSite')}
            <IconExternalLink size={14} stroke={1.6} aria-hidden="true" />
          </a>
        </div>
      ))}
    </section>
  )
}
