import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { zoneOf } from '../../../core/publishing/publish-time'
import type { SiteListing } from '../../../ipc/contract'
import type { ArticleSession } from '../session/article-session'
import { formatInZone } from '../ui/format-moment'
import { showNotice } from '../ui/notices'

/** Takes in what a finished job has made of the open article, and tells of it unless the Publish dialog does. */
export function useSettled(session: ArticleSession | undefined, sites: readonly SiteListing[] | undefined, isPublishDialogOpen: boolean): void {
  const { t, i18n } = useTranslation('publishing')
  useEffect(
    () =>
      window.copydesk.on('publishing:settled', ({ receipt, remotes }) => {
        const isOpen = session?.id === receipt.articleId
        if (isOpen) session.setRemotes(remotes)
        // What was new is the site's own now: its list is asked for again, so that it completes.
        if (receipt.createdTags.length + receipt.createdCategories.length + (receipt.createdTerms?.length ?? 0) > 0) void window.copydesk.sites.refresh({ siteId: receipt.siteId })
        if (isOpen && isPublishDialogOpen) return
        const site = sites?.find((listing) => listing.site.id === receipt.siteId)?.site
        const when = receipt.scheduledFor === null ? '' : formatInZone(receipt.scheduledFor, site === undefined ? 'UTC' : zoneOf(site.timeZone), i18n.language)
        void showNotice({ message: t(`done.${receipt.action}`, { site: receipt.siteName, when }), tone: 'plain' })
      }),
    [session, sites, isPublishDialogOpen, t, i18n]
  )
}
