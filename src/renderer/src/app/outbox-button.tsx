import { useTranslation } from 'react-i18next'
import type { OutboxItem } from '../../../core/publishing/outbox-item'
import { runAction } from '../actions/action-registry'

/** How much is on its way, and whether something needs the editor; pressed, it opens the outbox. Not there when there is nothing to say. */
export function OutboxButton({ items }: { readonly items: readonly OutboxItem[] }) {
  const { t } = useTranslation('publishing')
  const attention = items.filter(({ state }) => state === 'attention').length
  const onTheWay = items.filter(({ state }) => state !== 'attention' && state !== 'watching').length
  if (attention + onTheWay === 0) return null
  return (
    <button type="button" className="text-button desk-status-outbox" data-state={attention > 0 ? 'attention' : 'moving'} onClick={() => runAction('show-outbox')}>
      {attention > 0 ? t('outbox.countAttention', { count: attention }) : t('outbox.count', { count: onTheWay })}
    </button>
  )
}
