import { IconX } from '@tabler/icons-react'
import type { MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { categoryLabel } from '../../../../core/article/category-path'
import type { SiteListing } from '../../../../ipc/contract'
import { hasOwnStatuses } from './library-filter'
import type { LibraryFilter } from './library-filter'
import type { ArticleOrder } from './sort-articles'
import './filter.css'

interface FilterChipsProps {
  readonly filter: LibraryFilter
  readonly order: ArticleOrder
  readonly sites: readonly SiteListing[]
  readonly onFilter: (filter: LibraryFilter) => void
  readonly onOrder: (order: ArticleOrder) => void
  readonly onClear: () => void
}

/** What narrows the list beside its view, each to be taken away. */
export function FilterChips({ filter, order, sites, onFilter, onOrder, onClear }: FilterChipsProps) {
  const { t } = useTranslation('library')
  const { statuses, siteId, category, changed, from, to } = filter
  const range = from === '' && to === '' ? t('changed.range') : `${from || '…'} – ${to || '…'}`
  const chips = [
    hasOwnStatuses(filter) && { name: statuses.map((status) => t(`status.${status}`)).join(', '), remove: () => onFilter({ ...filter, statuses: [] }) },
    siteId !== undefined && { name: sites.find(({ site }) => site.id === siteId)?.site.name ?? t('filterBy.site'), remove: () => onFilter({ ...filter, siteId: undefined }) },
    category !== undefined && { name: categoryLabel(category), remove: () => onFilter({ ...filter, category: undefined }) },
    changed !== 'any' && { name: changed === 'range' ? range : t(`changed.${changed}`), remove: () => onFilter({ ...filter, changed: 'any' }) },
    order !== 'changed' && { name: t('orderChip', { order: t(`order.${order}`) }), remove: () => onOrder('changed') }
  ].filter((chip) => chip !== false)
  if (chips.length === 0) return null
  /** The button that is pressed goes: the keys go on at the one after it, or where filters are chosen. */
  const pressed = (take: () => void) => ({ currentTarget }: MouseEvent<HTMLElement>) => {
    const next = chips.length > 1 ? currentTarget.nextElementSibling : null
    const target = next ?? currentTarget.closest('.library')?.querySelector('.filter-button')
    if (target instanceof HTMLElement) target.focus()
    take()
  }
  return (
    <div className="filter-chips" role="group" aria-label={t('filterBy.active')}>
      {chips.map(({ name, remove }) => (
        <button key={name} type="button" className="filter-chip" aria-label={t('filterBy.remove', { name })} onClick={pressed(remove)}>
          <span>{name}</span>
          <IconX size={12} stroke={1.8} aria-hidden="true" />
        </button>
      ))}
      <button type="button" className="text-button flush-end" onClick={pressed(onClear)}>
        {t('filterBy.clear')}
      </button>
    </div>
  )
}
