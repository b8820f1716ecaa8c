import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { UntakenPart } from '../../../core/publishing/take-theirs'
import type { Articles } from '../features/library/use-articles'
import type { Imported } from '../features/importing/import-dialog'
import type { Pulled } from '../features/importing/pull-post'
import { showNotice } from '../ui/notices'
import type { OpenArticle } from './open-article'

/** Opens the last of the articles that were made from documents, or that of a post, and tells what cannot be seen there. */
export function useImported(open: OpenArticle, { refresh }: Articles) {
  const { t, i18n } = useTranslation('library')
  const { t: tPublishing } = useTranslation('publishing')
  const show = useCallback(
    async ({ articles, picturesLeft }: Imported, left: readonly UntakenPart[]) => {
      const last = articles.at(-1)
      if (last === undefined) return
      await Promise.all([open.show(last), refresh()])
      const parts = new Intl.ListFormat(i18n.language).format(left.map((part) => tPublishing(`conflict.part.${part}`)))
      const missing = [picturesLeft === 0 ? '' : t('importedWithout', { count: picturesLeft }), left.length === 0 ? '' : t('pull.left', { parts })].filter((words) => words !== '')
      // One that came whole lies open, which says it all.
      const message = [...(articles.length === 1 ? [] : [t('imported', { count: articles.length })]), ...missing].join(' ')
      if (message !== '') void showNotice({ id: 'imported', message, tone: missing.length === 0 ? 'plain' : 'warning' })
    },
    [open, refresh, t, tPublishing, i18n]
  )
  const onImported = useCallback((imported: Imported) => show(imported, []), [show])
  const onPulled = useCallback(({ left, ...imported }: Pulled) => show(imported, left), [show])
  return { onImported, onPulled }
}
