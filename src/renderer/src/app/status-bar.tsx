import { useLayoutEffect, useRef, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { readingMinutes } from '../../../core/article/metrics'
import { runAction } from '../actions/action-registry'
import { lengths, subscribeToText, useTkCount } from '../editor/queries/text-facts'
import { OutboxButton } from './outbox-button'
import { useSession } from '../session/use-session'
import { lazyAfterPaint } from '../ui/first-paint'
import { findTk } from '../../../core/article/find-tk'
import type { Metrics } from '../../../core/article/metrics'
import type { OutboxItem } from '../../../core/publishing/outbox-item'

const SlotCount = lazyAfterPaint(async () => (await import('../features/checks/slot-count')).SlotCount)

function subscribeToNetwork(listener: () => void): () => void {
  window.addEventListener('online', listener)
  window.addEventListener('offline', listener)
  return () => {
    window.removeEventListener('online', listener)
    window.removeEventListener('offline', listener)
  }
}

/** Written into the page by hand, as the save status is: in Korean each key changes the number. */
function Counts() {
  const { t } = useTranslation('app')
  const place = useRef<HTMLSpanElement>(null)
  useLayoutEffect(() => {
    const lengthOf = ({ words, cjkCharacters }: Metrics) =>
      [
        ...(words > 0 || cjkCharacters === 0 ? [t('status.words', { count: words })] : []),
        ...(cjkCharacters > 0 ? [t('status.characters', { count: cjkCharacters })] : [])
      ].join(', ')
    const show = () => {
      if (place.current === null) return
      const { counts, selected } = lengths()
      const hasWords = selected !== undefined && selected.words + selected.cjkCharacters > 0
      const length = hasWords ? t('status.selected', { selected: lengthOf(selected), all: lengthOf(counts) }) : lengthOf(counts)
      const words = `${length} · ${t('status.minutes', { count: readingMinutes(counts) })}`
      if (place.current.textContent !== words) place.current.textContent = words
    }
    show()
    return subscribeToText(show)
  }, [t])
  return <span ref={place} role="status" aria-live="off" />
}

/** How many places say that something is to come; pressed, it goes to the next one in the text. */
function ToCome() {
  const { t } = useTranslation('app')
  const session = useSession()
  const inText = useTkCount()
  const above = useSyncExternalStore(
    (listener) => {
      const stops = [session.subscribe('headline', listener), session.subscribe('dek', listener)]
      return () => stops.forEach((stop) => stop())
    },
    () => findTk(`${session.get('headline')}\n${session.get('dek')}`).length
  )
  if (inText + above === 0) return null
  return (
    <button type="button" className="text-button desk-status-tk" title={t('status.tkHint')} onClick={() => runAction('next-tk')}>
      {t('status.tk', { count: inText + above })}
    </button>
  )
}

interface StatusBarProps {
  readonly hasArticle: boolean
  readonly outbox: readonly OutboxItem[]
}

/** The lower edge of the window: how long the article is, and the state of the world. */
export function StatusBar({ hasArticle, outbox }: StatusBarProps) {
  const { t } = useTranslation('app')
  const isOnline = useSyncExternalStore(subscribeToNetwork, () => navigator.onLine)
  return (
    <footer className="desk-status" aria-label={t('status.bar')}>
      {hasArticle ? <Counts /> : null}
      {hasArticle ? <ToCome /> : null}
      {hasArticle ? <SlotCount /> : null}
      <span className="desk-status-rest" />
      <OutboxButton items={outbox} />
      <span>{t('status.language')}</span>
      <span data-state={isOnline ? 'online' : 'offline'}>{isOnline ? t('status.online') : t('status.offline')}</span>
    </footer>
  )
}
