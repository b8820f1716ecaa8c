import { useEffect } from 'react'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { Site } from '../../../core/publishing/site'
import type { SiteListing } from '../../../ipc/contract'
import type { ArticleSession } from '../session/article-session'
import { formatInZone } from '../ui/format-moment'
import { showNotice } from '../ui/notices'

/** Takes in what a finished job has made of the open article, and tells of it unless the Publish dialog does, where the sites that it follows are written down. */
export function useSettled(session: ArticleSession | undefined, sites: readonly SiteListing[] | undefined, followed: RefObject<readonly string[]>): void {
  const { t, i18n } = useTranslation('publishing')
  useEffect(
    () =>
      window.copydesk.on('publishing:settled', ({ receipt, remotes }) => {
        const isOpen = session?.id === receipt.articleId
        if (isOpen) session.setRemotes(remotes)
        // What was new is the site's own now: its list is asked for again, so that it completes.
        if (receipt.createdTags.length + receipt.createdCategories.length + (receipt.createdTerms?.length ?? 0) > 0) void window.copydesk.sites.refresh({ siteId: receipt.siteId })
        if (isOpen && followed.current.includes(receipt.siteId)) return
        const site = sites?.find((listing) => listing.site.id === receipt.siteId)?.site
        const tell = async () => {
          const when = receipt.scheduledFor === null ? '' : formatInZone(receipt.scheduledFor, await zoneOf(site), i18n.language)
          await showNotice({ message: t(`done.${receipt.action}`, { site: receipt.siteName, when }), tone: 'plain' })
        }
        void tell()
      }),
    [session, sites, followed, t, i18n]
  )
}

/** What knows zones is large, and the page is written in long before a job is done. */
async function zoneOf(site: Site | undefined): Promise<string> {
  return site === undefined ? 'UTC' : (await import('../../../core/publishing/publish-time')).zoneOf(site.timeZone)
}
