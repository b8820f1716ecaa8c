import { IconExternalLink } from '@tabler/icons-react'
import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import type { SiteListing } from '../../../../ipc/contract'
import { useSession } from '../../session/use-session'
import { formatDayAndTime } from '../../ui/format-moment'

/** Where the article stands on the web. */
export function PublicationList({ sites }: { readonly sites: readonly SiteListing[] }) {
  const { t, i18n } = useTranslation('article')
  const session = useSession()
  const remotes = useSyncExternalStore(
    (listener) => session.subscribe('remotes', listener),
    () => session.remotes
  )
  return (
    <section className="publications" aria-label={t('sites')}>
      <h3>{t('sites')}</h3>
      {remotes.length === 0 ? <p className="quiet">{t('notPublished')}</p> : null}
      {remotes.map((remote) => (
        <div key={remote.siteId} className="publication">
          <strong>{sites.find(({ site }) => site.id === remote.siteId)?.site.name ?? t('unknownSite')}</strong>
          <span className="quiet">
            {remote.status === 'draft'
              ? t('onlyDraft')
              : t(remote.status === 'scheduled' ? 'scheduledFor' : 'publishedAt', { when: formatDayAndTime(new Date(remote.publishedAt), i18n.language) })}
          </span>
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
