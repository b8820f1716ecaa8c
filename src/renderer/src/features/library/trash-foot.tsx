import { useTranslation } from 'react-i18next'
import { trashDays } from '../../../../core/trash/trash-ages'
import type { ArticleSummary } from '../../../../ipc/library-answers'

interface TrashFootProps {
  readonly active: ArticleSummary | undefined
  readonly onRestore: (article: ArticleSummary) => void
  readonly onDelete: (article: ArticleSummary) => void
  readonly onEmpty: () => void
}

/** What can be done with the trash, under its list. */
export function TrashFoot({ active, onRestore, onDelete, onEmpty }: TrashFootProps) {
  const { t } = useTranslation('library')
  return (
    <div className="library-trash">
      <span className="library-trash-hint">{active === undefined ? t('trashHint') : active.headline || t('untitled')}</span>
      <div className="library-trash-buttons">
        <button type="button" className="plain-button" disabled={active === undefined} onClick={() => active && onRestore(active)}>
          {t('menu.restore')}
        </button>
        <button type="button" className="plain-button" disabled={active === undefined} onClick={() => active && onDelete(active)}>
          {t('deleteForGood')}
        </button>
        <button type="button" className="plain-button" onClick={onEmpty}>
          {t('emptyTrash')}
        </button>
      </div>
      <p className="library-trash-days">{t('trashDays', { days: trashDays })}</p>
    </div>
  )
}
