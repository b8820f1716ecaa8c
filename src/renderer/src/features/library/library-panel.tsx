import { IconPlus } from '@tabler/icons-react'
import { Suspense, useDeferredValue, useMemo, useState } from 'react'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { ArticleId } from '../../../../core/article/article'
import type { ArticleSummary } from '../../../../ipc/contract'
import { lazyAfterPaint } from '../../ui/first-paint'
import type { ArticleMenuRequest } from './article-list'
import { filterArticles, libraryFilters } from './filter-articles'
import type { LibraryFilter } from './filter-articles'
import type { LibraryCommands } from './library-commands'
import { LibrarySearch } from './library-search'
import { TrashFoot } from './trash-foot'
import './library.css'

// The articles themselves are only asked for after the first paint: until then there is no list to show.
const ArticleList = lazyAfterPaint(async () => (await import('./article-list')).ArticleList)
const DeleteDialog = lazyAfterPaint(async () => (await import('./delete-dialog')).DeleteDialog)
const ArticleMenu = lazyAfterPaint(async () => (await import('./article-menu')).ArticleMenu)

interface LibraryPanelProps {
  readonly isShown: boolean
  readonly articles: readonly ArticleSummary[] | undefined
  readonly openId: ArticleId | undefined
  readonly searchRef: RefObject<HTMLInputElement | null>
  readonly platform: string
  readonly onNew: () => void
  readonly commands: LibraryCommands
}

/** The left side of the desk: search, new, filters, and the list of articles. */
export function LibraryPanel({ isShown, articles, openId, searchRef, platform, onNew, commands }: LibraryPanelProps) {
  const { t } = useTranslation('library')
  const [filter, setFilter] = useState<LibraryFilter>('all')
  const [query, setQuery] = useState('')
  const [menu, setMenu] = useState<ArticleMenuRequest>()
  const [activeId, setActiveId] = useState<ArticleId | undefined>(openId)
  const [deletion, setDeletion] = useState<{ readonly question: string; readonly run: () => Promise<void> }>()
  const sought = useDeferredValue(query)
  const shown = useMemo(() => filterArticles(articles ?? [], filter, sought), [articles, filter, sought])
  const active = shown.find((article) => article.id === activeId)

  const askToDelete = ({ id, headline }: ArticleSummary) =>
    setDeletion({ question: t('confirm.one', { headline: headline || t('untitled') }), run: () => commands.deleteForGood(id) })

  const emptyWords = () => {
    if (articles === undefined) return t('loading')
    return sought.trim() === '' ? t(`empty.${filter}`) : t('empty.search', { query: sought.trim() })
  }

  return (
    <nav className="library" aria-label={t('title')} hidden={!isShown}>
      <LibrarySearch inputRef={searchRef} platform={platform} onQuery={setQuery} />
      <button type="button" className="plain-button library-new" onClick={onNew}>
        <IconPlus size={16} stroke={1.6} aria-hidden="true" />
        {t('new')}
      </button>
      <div className="library-filters" role="group" aria-label={t('filters')}>
        {libraryFilters.map((name) => (
          <button key={name} type="button" className="chip" aria-pressed={name === filter} onClick={() => setFilter(name)}>
            {t(`filter.${name}`)}
          </button>
        ))}
      </div>
      {shown.length === 0 ? (
        <p className="library-empty" role="status">
          {emptyWords()}
        </p>
      ) : null}
      <Suspense fallback={<div className="article-list" />}>
        <ArticleList
          articles={shown}
          openId={openId}
          activeId={activeId}
          onActive={setActiveId}
          onChoose={(article) => {
            if (!article.isTrashed) void commands.open(article.id)
          }}
          onTrash={(article) => {
            if (!article.isTrashed) void commands.trash(article.id, article.headline)
          }}
          onMenu={setMenu}
        />
      </Suspense>
      {filter === 'trash' && shown.length > 0 ? (
        <TrashFoot
          active={active}
          onRestore={({ id, headline }) => void commands.restore(id, headline)}
          onDelete={askToDelete}
          onEmpty={() => setDeletion({ question: t('confirm.all', { count: articles?.filter(({ isTrashed }) => isTrashed).length ?? 0 }), run: commands.emptyTrash })}
        />
      ) : null}
      <Suspense fallback={null}>{menu === undefined ? null : <ArticleMenu request={menu} commands={commands} onDelete={askToDelete} onClose={() => setMenu(undefined)} />}</Suspense>
      <Suspense fallback={null}>
        {deletion === undefined ? null : <DeleteDialog question={deletion.question} onDelete={deletion.run} onClose={() => setDeletion(undefined)} />}
      </Suspense>
    </nav>
  )
}
