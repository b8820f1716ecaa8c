import { measureElement, useVirtualizer } from '@tanstack/react-virtual'
import type { Rect, Virtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useRef } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { ArticleId } from '../../../../core/article/article'
import type { ArticleSummary } from '../../../../ipc/library-answers'
import { formatMoment } from '../../ui/format-moment'
import { ArticleRow } from './article-row'
import { moveInList } from './list-moves'
import { rowId } from './row-id'
import { isFoundByHeadline } from './search-articles'
import { useExcerpts } from './use-excerpts'
import type { FullText } from './use-full-text'

export interface ArticleMenuRequest {
  readonly article: ArticleSummary
  readonly x: number
  readonly y: number
}

interface ArticleListProps {
  readonly articles: readonly ArticleSummary[]
  /** What the list was searched for, and its terms. */
  readonly query: string
  readonly terms: readonly string[]
  readonly fullText: FullText
  readonly openId: ArticleId | undefined
  readonly activeId: ArticleId | undefined
  readonly onActive: (id: ArticleId) => void
  readonly onChoose: (article: ArticleSummary) => void
  readonly onTrash: (article: ArticleSummary) => void
  readonly onMenu: (request: ArticleMenuRequest) => void
}

const likelyRowHeight = 78

/** The list's own size as the browser tells it once it has laid out the page: asked for, it lays out the whole page at once. */
function observeElementRect(list: Virtualizer<HTMLDivElement, Element>, report: (rect: Rect) => void): (() => void) | undefined {
  if (list.scrollElement === null) return undefined
  const observer = new ResizeObserver(([entry]) => {
    const box = entry?.borderBoxSize[0]
    if (box !== undefined) report({ width: Math.round(box.inlineSize), height: Math.round(box.blockSize) })
  })
  observer.observe(list.scrollElement)
  return () => observer.disconnect()
}

/** Only the rows in sight are in the document: ten thousand articles scroll like ten. */
export function ArticleList({ articles, query, terms, fullText, openId, activeId, onActive, onChoose, onTrash, onMenu }: ArticleListProps) {
  const { t, i18n } = useTranslation('library')
  const now = new Date()
  const scroller = useRef<HTMLDivElement>(null)
  // React's compiler, which is not used here, would have to leave this component out.
  // oxlint-disable-next-line hooks/incompatible-library
  const rows = useVirtualizer({
    count: articles.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => likelyRowHeight,
    // All places are found out anew for another function.
    getItemKey: useCallback((index: number) => articles[index]?.id ?? index, [articles]),
    // A row that comes is as high as most, until the browser has laid it out and says so by itself: asked here, it lays out the whole page at once.
    measureElement: (row, entry, list) => (entry === undefined ? (list.itemSizeCache.get(list.options.getItemKey(list.indexFromElement(row))) ?? likelyRowHeight) : measureElement(row, entry, list)),
    observeElementRect,
    overscan: 3,
    initialRect: { width: 252, height: 800 }
  })
  const activeIndex = articles.findIndex((article) => article.id === activeId)
  // They flow one under the other: when one of another height comes, the browser moves the others, and none is rendered anew.
  const shown = rows.getVirtualItems()
  const inSight = shown.flatMap(({ index }) => articles[index] ?? [])
  const withExcerpt = terms.length === 0 ? [] : inSight.filter((article) => !isFoundByHeadline(article, terms))
  const excerpts = useExcerpts(fullText.answer, fullText.isAnswered, withExcerpt.map(({ id }) => id))

  /** By what was heard of scrolling: who asks the page has it laid out at once. */
  const isAtTop = () => (rows.scrollOffset ?? 0) === 0

  useEffect(() => {
    if (activeIndex > 0 || (activeIndex === 0 && !isAtTop())) rows.scrollToIndex(activeIndex, { align: 'auto' })
    // Only when the active row changes, not when the list moves under it.
    // oxlint-disable-next-line hooks/exhaustive-deps
  }, [activeId])

  // What another search finds is read from its top.
  useEffect(() => {
    if (!isAtTop()) scroller.current?.scrollTo({ top: 0 })
    // oxlint-disable-next-line hooks/exhaustive-deps
  }, [query])

  const articleAt = (target: EventTarget) => {
    const row = target instanceof Element ? target.closest<HTMLElement>('.article-row') : null
    return row === null ? undefined : articles[Number(row.dataset['index'])]
  }

  const goTo = (index: number) => {
    const article = articles[index]
    if (article !== undefined) onActive(article.id)
  }

  const onKeyDown = (event: KeyboardEvent) => {
    const active = articles[activeIndex]
    const act: Record<string, () => void> = {
      Enter: () => active && onChoose(active),
      ' ': () => active && onChoose(active),
      Delete: () => {
        if (active === undefined || event.repeat) return // held down, it would throw one after the other away
        onTrash(active)
        goTo(activeIndex + 1 < articles.length ? activeIndex + 1 : activeIndex - 1)
      },
      ContextMenu: () => openMenuAtRow(),
      F10: () => event.shiftKey && openMenuAtRow()
    }
    const openMenuAtRow = () => {
      const row = document.getElementById(rowId(active?.id ?? ''))
      if (active === undefined || row === null) return
      const { left, bottom } = row.getBoundingClientRect()
      onMenu({ article: active, x: left + 16, y: bottom - 8 })
    }
    const row = moveInList(event.key, activeIndex, articles.length)
    const run = row === undefined ? act[event.key] : () => goTo(row)
    if (run === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    run()
  }

  return (
    <div
      ref={scroller}
      className="article-list"
      role="listbox"
      aria-label={t('list')}
      tabIndex={0}
      aria-activedescendant={activeIndex >= 0 ? rowId(articles[activeIndex]?.id ?? '') : undefined}
      onKeyDown={onKeyDown}
      onClick={({ target }) => {
        const article = articleAt(target)
        if (article === undefined) return
        onActive(article.id)
        onChoose(article)
      }}
      onContextMenu={(event) => {
        const article = articleAt(event.target)
        if (article === undefined) return
        event.preventDefault()
        onActive(article.id)
        onMenu({ article, x: event.clientX, y: event.clientY })
      }}
      onFocus={() => {
        if (activeIndex < 0) goTo(Math.max(0, articles.findIndex((article) => article.id === openId)))
      }}
    >
      <div className="article-list-all" role="presentation" style={{ height: rows.getTotalSize() }}>
        <div style={{ paddingTop: shown[0]?.start ?? 0 }} role="presentation">
          {shown.map((row) => {
            const article = articles[row.index]
            if (article === undefined) return null
            return (
              <ArticleRow
                key={article.id}
                t={t}
                id={rowId(article.id)}
                article={article}
                index={row.index}
                count={articles.length}
                isOpen={article.id === openId}
                isActive={article.id === activeId}
                terms={terms}
                excerpt={isFoundByHeadline(article, terms) ? undefined : excerpts.get(article.id)}
                date={formatMoment(new Date(article.updatedAt), now, i18n.language) ?? t('now')}
                measure={rows.measureElement}
              />
            )
          })}
        </div>
      </div>
    </div>
  )
}
