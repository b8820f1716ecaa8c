import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { ArticleSession } from '../session/article-session'
import { formatDayAndTime } from '../ui/format-moment'
import { showNotice } from '../ui/notices'

/** Takes in what a finished job has made of the open article, and tells of it unless the Publish dialog does. */
export function useSettled(session: ArticleSession | undefined, isPublishDialogOpen: boolean): void {
  const { t, i18n } = useTranslation('publishing')
  useEffect(
    () =>
      window.copydesk.on('publishing:settled', ({ receipt, remotes }) => {
        const isOpen = session?.id === receipt.articleId
        if (isOpen) session.setRemotes(remotes)
        // What was new is the site's own now: its list is asked for again, so that it completes.
        if (receipt.createdTags.length + receipt.createdCategories.length > 0) void window.copydesk.sites.refresh({ siteId: receipt.siteId })
        if (isOpen && isPublishDialogOpen) return
        const when = receipt.scheduledFor === null ? '' : formatDayAndTime(new Date(receipt.scheduledFor), i18n.language)
        void showNotice({ message: t(`done.${receipt.action}`, { site: receipt.siteName, when }), tone: 'plain' })
      }),
    [session, isPublishDialogOpen, t, i18n]
  )
}
