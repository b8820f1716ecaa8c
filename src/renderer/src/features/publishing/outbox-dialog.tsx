import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ArticleId } from '../../../../core/article/article'
import type { OutboxItem } from '../../../../core/publishing/outbox-item'
import type { SiteListing } from '../../../../ipc/contract'
import { OutboxRow } from './outbox-row'
import './publishing.css'
import { ReceiptList } from './receipt-list'

interface OutboxDialogProps {
  readonly items: readonly OutboxItem[]
  readonly sites: readonly SiteListing[]
  /** The open article, whose receipts are shown. */
  readonly article: { readonly id: ArticleId; readonly headline: string } | undefined
  readonly onOpenArticle: (id: ArticleId) => void
  readonly onSites: (siteId: string) => void
  readonly onExamine: (siteId: string) => void
  /** Opens the article, and what was changed on the web beside it. */
  readonly onCompare: (id: ArticleId, siteId: string) => void
  readonly onClose: () => void
}

/** What is on its way, what waits and why, and what of the open article has arrived where. */
export function OutboxDialog({ items, sites, article, onOpenArticle, onSites, onExamine, onCompare, onClose }: OutboxDialogProps) {
  const { t } = useTranslation('publishing')
  return (
    <Modal opened onClose={onClose} title={t('outbox.title')} size={560} closeButtonProps={{ 'aria-label': t('close') }}>
      <div className="outbox">
        {items.length === 0 ? (
          <div className="outbox-empty" role="status">
            <strong>{t('outbox.empty')}</strong>
            <span className="quiet">{t('outbox.emptyHint')}</span>
          </div>
        ) : (
          <ul className="outbox-list" aria-label={t('outbox.list')}>
            {items.map((item) => (
              <OutboxRow
                key={`${item.articleId} ${item.siteId}`}
                item={item}
                site={sites.find(({ site }) => site.id === item.siteId)?.site}
                onOpen={() => onOpenArticle(item.articleId)}
                onCompare={() => onCompare(item.articleId, item.siteId)}
                onPassword={() => onSites(item.siteId)}
                onExamine={() => onExamine(item.siteId)}
              />
            ))}
          </ul>
        )}
        {article === undefined ? null : <ReceiptList key={article.id} articleId={article.id} headline={article.headline} sites={sites} />}
      </div>
    </Modal>
  )
}
