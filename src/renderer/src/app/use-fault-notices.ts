import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Boot } from '../../../ipc/contract'
import { formatClock, formatMomentToOpen } from '../ui/format-moment'
import { showNotice } from '../ui/notices'

/** Tells of what broke and was mended: the page crashed and is here again, or something in the main process went wrong. */
export function useFaultNotices({ crash, article }: Boot): void {
  const { t, i18n } = useTranslation('app')
  const hasTold = useRef(false)

  useEffect(() => {
    if (crash === null || hasTold.current) return
    hasTold.current = true
    const savedAt = article === null ? undefined : new Date(article.updatedAt)
    const now = new Date()
    const isToday = savedAt?.toDateString() === now.toDateString()
    const message =
      savedAt === undefined
        ? t('fault.pageBack')
        : t('fault.pageBackSaved', { time: isToday ? formatClock(savedAt, true) : formatMomentToOpen(savedAt, now, i18n.language) })
    void showNotice({ id: 'page-back', message, tone: 'plain' })
  }, [crash, article, t, i18n])

  useEffect(
    () => window.copydesk.on('app:fault-happened', () => void showNotice({ id: 'fault', message: t('fault.mended'), tone: 'warning' })),
    [t]
  )
}
