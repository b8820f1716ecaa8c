import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ArticleId } from '../../../../core/article/article'
import { zoneOf } from '../../../../core/publishing/publish-time'
import { mayBePublic } from '../../../../core/publishing/receipt'
import type { Receipt } from '../../../../core/publishing/receipt'
import type { SiteListing } from '../../../../ipc/contract'
import { formatDayAndTime, formatInZone } from '../../ui/format-moment'
import { DifferenceList } from './difference-list'
import { PageCheck } from './page-check'
import { useDifferenceName } from './use-difference-name'

interface ReceiptListProps {
  readonly articleId: ArticleId
  readonly headline: string
  readonly sites: readonly SiteListing[]
}

/** What went where, when, and what the site changed: the receipts kept with an article, the newest first. */
export function ReceiptList({ articleId, headline, sites }: ReceiptListProps) {
  const { t, i18n } = useTranslation('publishing')
  const nameOf = useDifferenceName()
  const [receipts, setReceipts] = useState<readonly Receipt[]>()

  useEffect(() => {
    let isGone = false
    const read = async () => {
      const kept = await window.copydesk.publishing.readReceipts({ articleId })
      if (!isGone) setReceipts(kept)
    }
    void read()
    const stops = [window.copydesk.on('publishing:settled', () => void read()), window.copydesk.on('publishing:receipt-changed', () => void read())]
    return () => {
      isGone = true
      for (const stop of stops) stop()
    }
  }, [articleId])

  const zoneOfSite = (siteId: string) => {
    const site = sites.find((listing) => listing.site.id === siteId)?.site
    return site === undefined ? 'UTC' : zoneOf(site.timeZone)
  }
  const whatOf = (receipt: Receipt) =>
    t(`done.${receipt.action}`, {
      site: receipt.siteName,
      when: receipt.scheduledFor === null ? '' : formatInZone(receipt.scheduledFor, zoneOfSite(receipt.siteId), i18n.language)
    })

  // What an older receipt tells of has been written over since.
  const isLatest = (receipt: Receipt) => receipts?.find(({ siteId }) => siteId === receipt.siteId) === receipt

  return (
    <section aria-label={t('outbox.receipts')}>
      <h3 className="outbox-heading">{t('outbox.receiptsOf', { headline: headline.trim() === '' ? t('untitled') : headline })}</h3>
      {receipts?.length === 0 ? <p className="quiet">{t('outbox.noReceipts')}</p> : null}
      <ul className="outbox-receipts">
        {receipts?.map((receipt) => (
          <li key={`${receipt.siteId} ${receipt.at}`}>
            <a
              href={receipt.link}
              onClick={(event) => {
                event.preventDefault()
                void window.copydesk.app.openExternal({ address: receipt.link })
              }}
            >
              {whatOf(receipt)}
            </a>
            <span className="quiet">
              {[
                formatDayAndTime(new Date(receipt.at), i18n.language),
                t('outbox.post', { post: receipt.postId }),
                ...(receipt.pictures.length === 0 ? [] : [t('outbox.pictures', { count: receipt.pictures.length })]),
                ...(receipt.differences.length === 0 ? [] : [t('outbox.changed', { count: receipt.differences.length })])
              ].join(' · ')}
            </span>
            {receipt.differences.length === 0 ? null : (
              <details>
                <summary className="quiet">{receipt.differences.map(nameOf).join(', ')}</summary>
                <DifferenceList differences={receipt.differences} />
              </details>
            )}
            {receipt.creditWaiver === undefined ? null : <span className="quiet">{t('waived', { count: receipt.creditWaiver.pictureIds.length, reason: receipt.creditWaiver.reason })}</span>}
            {receipt.removedTwins === undefined ? null : <span className="quiet">{t('removedTwins', { count: receipt.removedTwins.length })}</span>}
            {isLatest(receipt) && mayBePublic(receipt) ? (
              <PageCheck receipt={receipt} siteName={receipt.siteName} isExpected={false} onChecked={(checked) => setReceipts(receipts.map((kept) => (kept === receipt ? checked : kept)))} />
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
