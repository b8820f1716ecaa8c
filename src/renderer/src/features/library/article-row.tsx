import type { TFunction } from 'i18next'
import { memo } from 'react'
import { markedRanges } from '../../../../core/search/excerpt'
import type { ArticleExcerpt, ArticleSummary } from '../../../../ipc/library-answers'
import { MarkedText } from './marked-text'

interface ArticleRowProps {
  /** The list's own: at every key of a search a dozen rows are made, and each would tie itself to the language anew. */
  readonly t: TFunction<'library'>
  readonly id: string
  readonly article: ArticleSummary
  readonly index: number
  readonly count: number
  readonly isOpen: boolean
  readonly isActive: boolean
  /** What is sought, to be marked in the headline. */
  readonly terms: readonly string[]
  /** The sentence in which it was found. */
  readonly excerpt: ArticleExcerpt | undefined
  /** When it was last changed, as the list says it. */
  readonly date: string
  readonly measure: (row: HTMLElement | null) => void
}

/** One article of the list. Its name is the headline; status, date and what was found in it describe it. */
export const ArticleRow = memo(function ArticleRow({ t, id, article, index, count, isOpen, isActive, terms, excerpt, date, measure }: ArticleRowProps) {
  const headline = article.headline.trim() === '' ? t('untitled') : article.headline
  const status = article.isTrashed ? 'trashed' : article.status
  const statusWord = t(`status.${status}`)
  const field = excerpt === undefined || excerpt.field === 'text' ? '' : t('foundIn', { field: t(`field.${excerpt.field}`) })
  const description = [`${statusWord}, ${date}`, ...(excerpt === undefined ? [] : [`${field} ${excerpt.text}`.trim()])].join('. ')
  return (
    <div
      ref={measure}
      id={id}
      data-index={index}
      className="article-row"
      role="option"
      aria-label={headline}
      aria-description={description}
      aria-selected={isOpen}
      aria-setsize={count}
      aria-posinset={index + 1}
      data-active={isActive}
    >
      <div className="article-card">
        <span className="article-headline" data-empty={article.headline.trim() === ''}>
          <MarkedText text={headline} marks={terms.length === 0 ? [] : markedRanges(headline, terms)} />
        </span>
        {excerpt === undefined ? null : (
          <span className="article-excerpt">
            {field === '' ? null : <span className="article-excerpt-field">{field} </span>}
            <MarkedText text={excerpt.text} marks={excerpt.marks} />
          </span>
        )}
        <span className="article-facts">
          <span className="article-status" data-status={status}>
            {statusWord}
          </span>
          <time dateTime={article.updatedAt}>{date}</time>
        </span>
      </div>
    </div>
  )
})
