import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Articles } from '../features/library/use-articles'
import type { Imported } from '../features/importing/import-dialog'
import { showNotice } from '../ui/notices'
import type { OpenArticle } from './open-article'

/** Opens the last of the articles that were made from documents, and tells what cannot be seen there. */
export function useImported(open: OpenArticle, { refresh }: Articles): (imported: Imported) => Promise<void> {
  const { t } = useTranslation('library')
  return useCallback(
    async ({ articles, picturesLeft }) => {
      const last = articles.at(-1)
      if (last === undefined) return
      await Promise.all([open.show(last), refresh()])
      const left = picturesLeft === 0 ? '' : t('importedWithout', { count: picturesLeft })
      // One that came whole lies open, which says it all.
      const message = [articles.length === 1 ? '' : t('imported', { count: articles.length }), left].filter((part) => part !== '').join(' ')
      if (message !== '') void showNotice({ id: 'imported', message, tone: left === '' ? 'plain' : 'warning' })
    },
    [open, refresh, t]
  )
}
