import { useTranslation } from 'react-i18next'
import type { ArticleSummary } from '../../../../ipc/contract'
import { formatMoment } from '../../ui/format-moment'

interface ArticleRowProps {
  readonly id: string
  readonly article: ArticleSummary
  readonly index: number
  readonly count: number
  /** Where it stands in the list, in pixels from its top. */
  readonly top: number
  readonly isOpen: boolean
  readonly isActive: boolean
  readonly measure: (row: HTMLElement | null) => void
  readonly onChoose: () => void
  readonly onMenu: (x: number, y: number) => void
}

/** One article of the list. Its name is the headline; status and date describe it. */
export function ArticleRow({ id, article, index, count, top, isOpen, isActive, measure, onChoose, onMenu }: ArticleRowProps) {
  const { t, i18n } = useTranslation('library')
  const headline = article.headline.trim() === '' ? t('untitled') : article.headline
  const status = article.isTrashed ? 'trashed' : article.status
  const date = formatMoment(new Date(article.updatedAt), new Date(), i18n.language) ?? t('now')
  return (
    <div
      ref={measure}
      id={id}
      data-index={index}
      className="article-row"
      role="option"
      aria-label={headline}
      aria-description={`${t(`status.${status}`)}, ${date}`}
      aria-selected={isOpen}
      aria-setsize={count}
      aria-posinset={index + 1}
      data-active={isActive}
      style={{ transform: `translateY(${top}px)` }}
      onClick={onChoose}
      onContextMenu={(event) => {
        event.preventDefault()
        onMenu(event.clientX, event.clientY)
      }}
    >
      <div className="article-card">
        <span className="article-headline" data-empty={article.headline.trim() === ''}>
          {headline}
        </span>
        <span className="article-facts">
          <span className="article-status" data-status={status}>
            {t(`status.${status}`)}
          </span>
          <time dateTime={article.updatedAt}>{date}</time>
        </span>
      </div>
    </div>
  )
}
