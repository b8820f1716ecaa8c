import { useEffect, useRef } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { VersionSummary } from '../../../../core/versions/version'
import { formatClock, formatMoment } from '../../ui/format-moment'
import { groupByDay } from './group-by-day'

interface VersionListProps {
  readonly versions: readonly VersionSummary[]
  readonly chosen: number | undefined
  readonly onChoose: (number: number) => void
}

/** The versions by day, the newest first. Arrows, Home and End choose. */
export function VersionList({ versions, chosen, onChoose }: VersionListProps) {
  const { t, i18n } = useTranslation('versions')
  const list = useRef<HTMLDivElement>(null)
  const index = versions.findIndex(({ number }) => number === chosen)

  useEffect(() => {
    // It comes when main has answered: whoever is typing a name by then goes on in its field.
    if (!(document.activeElement instanceof HTMLInputElement)) list.current?.focus({ preventScroll: true })
  }, [])

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [chosen])

  const onKeyDown = (event: KeyboardEvent) => {
    const to = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: versions.length - 1 }[event.key]
    const version = to === undefined ? undefined : versions[Math.min(Math.max(to, 0), versions.length - 1)]
    if (version === undefined) return
    event.preventDefault()
    onChoose(version.number)
  }

  const dayWords = (day: number): string => {
    const now = new Date()
    const isToday = new Date(now.getFullYear(), now.getMonth(), now.getDate()).getTime() === day
    return isToday ? t('today') : (formatMoment(new Date(day), now, i18n.language) ?? t('today'))
  }

  return (
    <div
      ref={list}
      className="version-list"
      role="listbox"
      tabIndex={0}
      aria-label={t('list')}
      aria-activedescendant={chosen === undefined ? undefined : `version-${chosen}`}
      onKeyDown={onKeyDown}
    >
      {groupByDay(versions).map(({ day, versions: ofDay }) => (
        <div key={ofDay[0]?.number ?? day} role="group" aria-label={dayWords(day)}>
          <p className="version-day" aria-hidden="true">
            {dayWords(day)}
          </p>
          {ofDay.map(({ number, savedAt, cause, name, bytes }) => (
            <div
              key={number}
              id={`version-${number}`}
              className="version-option"
              role="option"
              aria-selected={number === chosen}
              onClick={() => onChoose(number)}
            >
              <span className="version-time">{formatClock(new Date(savedAt), true)}</span>
              {name === '' ? null : <span className="version-name">{name}</span>}
              <span className="version-facts">
                {t(`cause.${cause}`)} · {t('size', { size: new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 }).format(bytes / 1024) })}
              </span>
            </div>
          ))}
        </div>
      ))}
    </div>
  )
}
