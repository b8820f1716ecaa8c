import { useTranslation } from 'react-i18next'
import type { Article } from '../../../core/article/article'
import type { Failure } from '../../../core/failure'
import type { SiteChoice } from '../../../core/publishing/site-choice'
import type { VersionSummary } from '../../../core/versions/version'
import type { Taken } from '../../../ipc/publishing-requests'
import type { Articles } from '../features/library/use-articles'
import { formatMomentToOpen } from '../ui/format-moment'
import { showNotice } from '../ui/notices'
import { showUndoNotice } from '../ui/undo-notice'
import type { OpenArticle } from './open-article'

const noticeId = 'version-restored'

/** What was chosen for a site before its copy was taken over. */
interface ChosenBefore {
  readonly siteId: string
  readonly choice: SiteChoice
}

/**
 * Shows an article that got the words of a version, or a site's copy, and offers the way back: the version that was made of the words before, with what was
 * chosen for the site then.
 */
export function useRestoredVersion(open: OpenArticle, articles: Articles, onFailure: (failure: Failure) => void) {
  const { t, i18n } = useTranslation('versions')

  const undo = async (id: string, number: number, chosen: ChosenBefore | undefined) => {
    if (open.session()?.id === id && !(await open.handOver())) return
    const outcome = await window.copydesk.versions.restore({ id, number })
    if (!outcome.ok) {
      onFailure(outcome.error)
      return
    }
    const rechosen = chosen === undefined ? undefined : await window.copydesk.publishing.setChoice({ articleId: id, ...chosen })
    if (rechosen?.ok === false) onFailure(rechosen.error)
    await Promise.all([open.show(outcome.value.article), articles.refresh()])
    void showNotice({ id: `${noticeId}-undone`, message: t('undone'), tone: 'plain' })
  }

  const show = (article: Article, before: VersionSummary, words: string, chosen?: ChosenBefore) => {
    void open.show(article)
    void articles.refresh()
    showUndoNotice({ id: noticeId, message: words, word: t('undo'), onUndo: () => void undo(article.id, before.number, chosen) })
  }

  return {
    onRestored: (article: Article, version: VersionSummary, before: VersionSummary) => {
      show(article, before, t('restored', { time: formatMomentToOpen(new Date(version.savedAt), new Date(), i18n.language) }))
    },
    onTaken: ({ article, before, choiceBefore }: Taken, siteId: string, words: string) => show(article, before, words, { siteId, choice: choiceBefore })
  }
}
