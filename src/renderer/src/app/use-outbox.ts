import { useEffect, useState } from 'react'
import type { OutboxItem } from '../../../core/publishing/outbox-item'
import { firstPaint } from '../ui/first-paint'

/** What is on its way to sites, kept up to date. Tells main when the system says that the network is back. */
export function useOutbox(): readonly OutboxItem[] {
  const [items, setItems] = useState<readonly OutboxItem[]>([])
  useEffect(() => {
    let isNewer = false
    const hear = (told: readonly OutboxItem[]) => {
      isNewer = true
      setItems(told)
    }
    const stop = window.copydesk.on('publishing:outbox-changed', hear)
    void firstPaint.then(async () => {
      const read = await window.copydesk.publishing.readOutbox()
      if (!isNewer) hear(read)
    })
    const wake = () => void window.copydesk.publishing.wake()
    window.addEventListener('online', wake)
    return () => {
      isNewer = true
      stop()
      window.removeEventListener('online', wake)
    }
  }, [])
  return items
}
