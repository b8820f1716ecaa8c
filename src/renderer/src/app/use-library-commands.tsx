import { useTranslation } from 'react-i18next'
import type { ArticleId } from '../../../core/article/article'
import type { Failure } from '../../../core/failure'
import type { Articles } from '../features/library/use-articles'
import type { LibraryCommands } from '../features/library/library-commands'
import { showNotice } from '../ui/notices'
import { showUndoNotice } from '../ui/undo-notice'
import type { OpenArticle } from './open-article'

/** What the library's list does to articles, with care for the one that is open. */
export function useLibraryCommands(open: OpenArticle, articles: Articles, onFailure: (failure: Failure) => void, exportArticle: (id: ArticleId) => void): LibraryCommands {
  const { t } = useTranslation('library')

  const restore = async (id: ArticleId, headline: string) => {
    await articles.arrivals()
    const outcome = await window.copydesk.library.restore({ id })
    if (!outcome.ok) {
      onFailure(outcome.error)
      return
    }
    await articles.refresh()
    await open.open(id)
    void showNotice({ id, message: t('restored', { headline: headline || t('untitled') }), tone: 'plain' })
  }

  const duplicate = async (id: ArticleId) => {
    if (open.session()?.id === id && !(await open.handOver())) return
    const outcome = await window.copydesk.library.duplicate({ id })
    if (!outcome.ok) {
      onFailure(outcome.error)
      return
    }
    await Promise.all([open.show(outcome.value), articles.refresh()])
  }

  const trash = (id: ArticleId, headline: string) =>
    articles.showTrashed(id, async () => {
      const isOpen = open.session()?.id === id
      if (isOpen && !(await open.leave())) return
      const outcome = await window.copydesk.library.trash({ id })
      if (outcome.ok) tellTrashed(id, headline, outcome.value.withdrawn)
      else {
        onFailure(outcome.error)
        if (isOpen) await open.open(id)
      }
    })

  const tellTrashed = (id: ArticleId, headline: string, withdrawn: number) => {
    const message = (
      <>
        {t('trashed', { headline: headline || t('untitled') })}
        {withdrawn === 0 ? null : ` ${t('withdrawn')}`}
      </>
    )
    showUndoNotice({ id, message, word: t('undo'), onUndo: () => void restore(id, headline) })
  }

  const tellDeleted = async (count: number) => {
    await articles.refresh()
    void showNotice({ id: 'deleted-for-good', message: t('deleted', { count }), tone: 'plain' })
  }

  const deleteForGood = async (id: ArticleId) => {
    await articles.arrivals()
    const outcome = await window.copydesk.library.deleteForGood({ id })
    if (outcome.ok) await tellDeleted(1)
    else onFailure(outcome.error)
  }

  const emptyTrash = async () => {
    await articles.arrivals()
    const outcome = await window.copydesk.library.emptyTrash()
    if (outcome.ok) await tellDeleted(outcome.value)
    else onFailure(outcome.error)
  }

  return { open: open.open, duplicate, exportArticle, trash, restore, deleteForGood, emptyTrash }
}
