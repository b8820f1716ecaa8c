import { IconPlus } from '@tabler/icons-react'
import { memo, useCallback, useMemo, useRef, useState } from 'react'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { ArticleId } from '../../../../core/article/article'
import type { SiteListing } from '../../../../ipc/contract'
import type { ArticleSummary } from '../../../../ipc/library-answers'
import { lazyAfterPaint } from '../../ui/first-paint'
import { useFileDrop } from '../../ui/use-file-drop'
import { ArticleList } from './article-list'
import type { ArticleMenuRequest } from './article-list'
import { FilterStandIn } from './filter-face'
import { categoriesIn, isNarrowed, libraryViews, noFilter, viewNames, viewOf } from './library-filter'
import type { LibraryCommands } from './library-commands'
import { LibrarySearch } from './library-search'
import { moveInList } from './list-moves'
import { rowId } from './row-id'
import { foldMeanwhile } from './search-articles'
import type { ArticleOrder } from './sort-articles'
import { TrashFoot } from './trash-foot'
import { useShownArticles } from './use-shown-articles'
import './library.css'

// A key of a search changes neither, and they are the most of what it would render beside the rows.
const FilterButton = memo(lazyAfterPaint(async () => (await import('./filter-button')).FilterButton, FilterStandIn))
const FilterChips = memo(lazyAfterPaint(async () => (await import('./filter-chips')).FilterChips))
const DeleteDialog = lazyAfterPaint(async () => (await import('./delete-dialog')).DeleteDialog)
const ArticleMenu = lazyAfterPaint(async () => (await import('./article-menu')).ArticleMenu)

interface LibraryPanelProps {
  readonly isShown: boolean
  readonly articles: readonly ArticleSummary[] | undefined
  readonly openId: ArticleId | undefined
  readonly sites: readonly SiteListing[]
  readonly searchRef: RefObject<HTMLInputElement | null>
  readonly platform: string
  readonly onNew: () => void
  readonly onDropFiles: (files: readonly File[]) => void
  readonly commands: LibraryCommands
}

/** The left side of the desk: search, new, filters, and the list of articles. */
export function LibraryPanel({ isShown, articles, openId, sites, searchRef, platform, onNew, onDropFiles, commands }: LibraryPanelProps) {
  const { t, i18n } = useTranslation('library')
  const [filter, setFilter] = useState(noFilter)
  const [order, setOrder] = useState<ArticleOrder>('changed')
  const [typed, setTyped] = useState('')
  const [menu, setMenu] = useState<ArticleMenuRequest>()
  const [chosenId, setChosenId] = useState<ArticleId | undefined>(openId)
  const [deletion, setDeletion] = useState<{ readonly question: string; readonly run: () => Promise<void> }>()
  const { articles: shown, query, terms, fullText, isSearching } = useShownArticles(articles, { query: typed, filter, order }, i18n.language)
  const view = viewOf(filter)
  const isSought = terms.length > 0
  // While something is sought, the first hit is the active one until another is chosen.
  const chosen = chosenId === undefined ? undefined : shown.find((article) => article.id === chosenId)
  const active = chosen ?? (isSought ? shown[0] : undefined)

  const search = (words: string) => {
    fullText.askAhead(words.trim())
    setTyped(words)
    setChosenId(undefined)
  }
  const prepareSearch = () => {
    window.copydesk.library.prepareSearch().catch(() => undefined) // the first query tries again
    foldMeanwhile(articles ?? [])
  }
  const clear = useCallback(() => {
    setFilter((before) => (before.isTrash ? libraryViews.trash : noFilter))
    setOrder('changed')
  }, [])
  const filters = useMemo(() => ({ filter, order, sites, onFilter: setFilter, onOrder: setOrder, onClear: clear }), [filter, order, sites, clear])
  const categories = useCallback(() => categoriesIn(articles ?? []), [articles])
  const choose = (article: ArticleSummary) => {
    if (!article.isTrashed) void commands.open(article.id)
  }
  const moveTo = (key: string) => {
    const row = moveInList(key, active === undefined ? -1 : shown.indexOf(active), shown.length)
    if (row !== undefined) setChosenId(shown[row]?.id)
    return row !== undefined
  }
  const askToDelete = ({ id, headline }: ArticleSummary) =>
    setDeletion({ question: t('confirm.one', { headline: headline || t('untitled') }), run: () => commands.deleteForGood(id) })

  /** The keys go on in the list once a menu or a question over it is closed, which would leave them nowhere. */
  const panel = useRef<HTMLElement>(null)
  const drop = useFileDrop(onDropFiles)
  const closed = (close: () => void) => {
    close()
    panel.current?.querySelector<HTMLElement>('.article-list')?.focus()
  }

  const tellState = () => {
    if (articles === undefined) return t('loading')
    if (isSearching) return t('searching')
    if (shown.length > 0) return isSought || isNarrowed(filter) ? t('found', { count: shown.length }) : ''
    if (isSought) return [t('empty.search', { query }), t(isNarrowed(filter) ? 'empty.searchFiltered' : 'empty.searchHint')].join(' ')
    return isNarrowed(filter) ? t('empty.filtered') : t(`empty.${view ?? 'all'}`)
  }
  const state = tellState()

  return (
    <nav ref={panel} className="library" aria-label={t('title')} hidden={!isShown} data-drop={drop.isTarget} {...drop.handlers}>
      <div className="library-top">
        <LibrarySearch
          inputRef={searchRef}
          platform={platform}
          onPrepare={prepareSearch}
          onQuery={search}
          onMove={moveTo}
          onOpen={() => active && choose(active)}
          activeRowId={isSought && active !== undefined ? rowId(active.id) : undefined}
        />
        <FilterButton {...filters} categories={categories} />
      </div>
      <FilterChips {...filters} />
      <button type="button" className="plain-button library-new" onClick={onNew}>
        <IconPlus size={16} stroke={1.6} aria-hidden="true" />
        {t('new')}
      </button>
      <div className="library-filters" role="group" aria-label={t('filters')}>
        {viewNames.map((name) => (
          <button
            key={name}
            type="button"
            className="chip"
            aria-pressed={name === view}
            onClick={() => setFilter({ ...filter, isTrash: libraryViews[name].isTrash, statuses: libraryViews[name].statuses })}
          >
            {t(`filter.${name}`)}
          </button>
        ))}
      </div>
      <p className={shown.length === 0 ? 'library-empty' : 'library-found'} role="status" hidden={state === ''}>
        {state}
      </p>
      <ArticleList
        articles={shown}
        query={query}
        terms={terms}
        fullText={fullText}
        openId={openId}
        activeId={active?.id}
        onActive={setChosenId}
        onChoose={choose}
        onTrash={(article) => {
          if (!article.isTrashed) void commands.trash(article.id, article.headline)
        }}
        onMenu={setMenu}
      />
      {filter.isTrash && shown.length > 0 ? (
        <TrashFoot
          active={active}
          onRestore={({ id, headline }) => void commands.restore(id, headline)}
          onDelete={askToDelete}
          onEmpty={() => setDeletion({ question: t('confirm.all', { count: articles?.filter(({ isTrashed }) => isTrashed).length ?? 0 }), run: commands.emptyTrash })}
        />
      ) : null}
      {menu === undefined ? null : <ArticleMenu request={menu} commands={commands} onDelete={askToDelete} onClose={() => closed(() => setMenu(undefined))} />}
      {deletion === undefined ? null : <DeleteDialog question={deletion.question} onDelete={deletion.run} onClose={() => closed(() => setDeletion(undefined))} />}
    </nav>
  )
}
