import { NativeSelect, Popover, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CategoryPath } from '../../../../core/article/category-path'
import { articleStatuses } from '../../../../core/article/article-status'
import { categoryLabel } from '../../../../core/article/category-path'
import type { SiteListing } from '../../../../ipc/contract'
import { FilterFace } from './filter-face'
import { changedWithin, isNarrowed } from './library-filter'
import type { LibraryFilter } from './library-filter'
import { articleOrders } from './sort-articles'
import type { ArticleOrder } from './sort-articles'
import './filter.css'

interface FilterButtonProps {
  readonly filter: LibraryFilter
  readonly order: ArticleOrder
  readonly sites: readonly SiteListing[]
  readonly categories: () => readonly CategoryPath[]
  readonly onFilter: (filter: LibraryFilter) => void
  readonly onOrder: (order: ArticleOrder) => void
  readonly onClear: () => void
}

/** More would not help anybody to choose, and would make the list slow. */
const shownCategories = 50

/** The button beside the search field, and what it opens: which articles the list shows, and in which order. */
export function FilterButton({ filter, order, sites, categories, onFilter, onOrder, onClear }: FilterButtonProps) {
  const { t } = useTranslation('library')
  const [isOpen, setOpen] = useState(false)
  const [paths, setPaths] = useState<readonly CategoryPath[]>([])
  const isActive = isNarrowed(filter) || order !== 'changed'

  const change = (changes: Partial<LibraryFilter>) => onFilter({ ...filter, ...changes })
  const open = (shall: boolean) => {
    if (shall) setPaths(categories())
    setOpen(shall)
  }
  /** Nothing is left to be done here, and the button that was pressed goes: the focus goes back to where it came from. */
  const clear = () => {
    onClear()
    setOpen(false)
  }

  return (
    <Popover opened={isOpen} onChange={open} position="bottom-end" width={248} trapFocus returnFocus withinPortal={false} floatingStrategy="fixed">
      <Popover.Target>
        <button type="button" className="plain-button filter-button" aria-label={t('filterBy.open')} title={t('filterBy.open')} data-active={isActive} onClick={() => open(!isOpen)}>
          <FilterFace isActive={isActive} />
        </button>
      </Popover.Target>
      <Popover.Dropdown className="filter-panel" aria-label={t('filterBy.open')}>
        <div role="group" aria-label={t('filterBy.status')}>
          <span className="filter-label" aria-hidden="true">
            {t('filterBy.status')}
          </span>
          <div className="filter-statuses">
            {articleStatuses.map((status) => {
              const isChosen = filter.statuses.includes(status)
              const statuses = isChosen ? filter.statuses.filter((other) => other !== status) : [...filter.statuses, status]
              return (
                <button key={status} type="button" className="chip" aria-pressed={isChosen} onClick={() => change({ statuses })}>
                  {t(`status.${status}`)}
                </button>
              )
            })}
          </div>
        </div>
        {sites.length === 0 ? null : (
          <NativeSelect
            label={t('filterBy.site')}
            value={filter.siteId ?? ''}
            data={[{ value: '', label: t('filterBy.anySite') }, ...sites.map(({ site }) => ({ value: site.id, label: site.name }))]}
            onChange={({ currentTarget: { value } }) => change({ siteId: value === '' ? undefined : value })}
          />
        )}
        <Select
          label={t('filterBy.category')}
          placeholder={t('filterBy.anyCategory')}
          value={filter.category === undefined ? null : categoryLabel(filter.category)}
          data={paths.map(categoryLabel)}
          limit={shownCategories}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': t('filterBy.anyCategory') }}
          nothingFoundMessage={t('filterBy.noCategory')}
          comboboxProps={{ withinPortal: false }}
          onChange={(label) => change({ category: paths.find((path) => categoryLabel(path) === label) })}
        />
        <NativeSelect
          label={t('filterBy.changed')}
          value={filter.changed}
          data={changedWithin.map((value) => ({ value, label: t(`changed.${value}`) }))}
          onChange={({ currentTarget: { value } }) => change({ changed: changedWithin.find((known) => known === value) ?? 'any' })}
        />
        {filter.changed === 'range' ? (
          <>
            <TextInput type="date" label={t('filterBy.from')} value={filter.from} max={filter.to} onChange={(event) => change({ from: event.currentTarget.value })} />
            <TextInput type="date" label={t('filterBy.to')} value={filter.to} min={filter.from} onChange={(event) => change({ to: event.currentTarget.value })} />
          </>
        ) : null}
        <NativeSelect
          label={t('filterBy.order')}
          value={order}
          data={articleOrders.map((value) => ({ value, label: t(`order.${value}`) }))}
          onChange={({ currentTarget: { value } }) => onOrder(articleOrders.find((known) => known === value) ?? 'changed')}
        />
        <button type="button" className="text-button flush-end filter-clear" disabled={!isActive} onClick={clear}>
          {t('filterBy.clear')}
        </button>
      </Popover.Dropdown>
    </Popover>
  )
}
