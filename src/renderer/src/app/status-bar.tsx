import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { readingMinutes } from '../../../core/article/metrics'
import { useCounts } from '../editor/queries/counts-store'

function subscribeToNetwork(listener: () => void): () => void {
  window.addEventListener('online', listener)
  window.addEventListener('offline', listener)
  return () => {
    window.removeEventListener('online', listener)
    window.removeEventListener('offline', listener)
  }
}

function Counts() {
  const { t } = useTranslation('app')
  const counts = useCounts()
  const length = [
    ...(counts.words > 0 || counts.cjkCharacters === 0 ? [t('status.words', { count: counts.words })] : []),
    ...(counts.cjkCharacters > 0 ? [t('status.characters', { count: counts.cjkCharacters })] : [])
  ].join(', ')
  return (
    <span role="status" aria-live="off">
      {length} · {t('status.minutes', { count: readingMinutes(counts) })}
    </span>
  )
}

/** The lower edge of the window: how long the article is, and the state of the world. */
export function StatusBar({ hasArticle }: { readonly hasArticle: boolean }) {
  const { t } = useTranslation('app')
  const isOnline = useSyncExternalStore(subscribeToNetwork, () => navigator.onLine)
  return (
    <footer className="desk-status" aria-label={t('status.bar')}>
      {hasArticle ? <Counts /> : null}
      <span className="desk-status-rest" />
      <span>{t('status.language')}</span>
      <span data-state={isOnline ? 'online' : 'offline'}>{isOnline ? t('status.online') : t('status.offline')}</span>
    </footer>
  )
}
