import { useTranslation } from 'react-i18next'
import type { Article } from '../../../core/article/article'
import type { Failure } from '../../../core/failure'
import type { VersionSummary } from '../../../core/versions/version'
import type { Articles } from '../features/library/use-articles'
import { formatMoment } from '../ui/format-moment'
import { hideNotice, showNotice } from '../ui/notices'
import type { OpenArticle } from './open-article'

const noticeId = 'version-restored'

/** Shows an article that got the words of a version, or of a site's copy, and offers the way back: the version that was made of the words before. */
export function useRestoredVersion(open: OpenArticle, articles: Articles, onFailure: (failure: Failure) => void) {
  const { t, i18n } = useTranslation('versions')

  const undo = async (id: string, number: number) => {
    void hideNotice(noticeId)
    if (open.session()?.id === id && !(await open.handOver())) return
    const outcome = await window.copydesk.versions.restore({ id, number })
    if (!outcome.ok) {
      onFailure(outcome.error)
      return
    }
    await Promise.all([open.show(outcome.value.article), articles.refresh()])
    void showNotice({ id: `${noticeId}-undone`, message: t('undone'), tone: 'plain' })
  }

  const show = (article: Article, before: VersionSummary, words: string) => {
    void open.show(article)
    void articles.refresh()
    void showNotice({
      id: noticeId,
      message: (
        <span className="notice-with-button">
          <span>{words}</span>
          <button type="button" className="text-button" onClick={() => void undo(article.id, before.number)}>
            {t('undo')}
          </button>
        </span>
      ),
      tone: 'plain'
    })
  }

  return {
    onRestored: (article: Article, version: VersionSummary, before: VersionSummary) => {
      show(article, before, t('restored', { time: formatMoment(new Date(version.savedAt), new Date(), i18n.language) ?? t('now') }))
    },
    onTaken: show
  }
}
