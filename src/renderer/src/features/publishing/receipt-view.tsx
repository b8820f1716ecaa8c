import { Button, Group } from '@mantine/core'
import { IconCircleCheck, IconExternalLink } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { zoneOf } from '../../../../core/publishing/publish-time'
import { mayBePublic } from '../../../../core/publishing/receipt'
import type { Receipt } from '../../../../core/publishing/receipt'
import type { Site } from '../../../../core/publishing/site'
import { formatInZone } from '../../ui/format-moment'
import { DifferenceList } from './difference-list'
import { PageCheck } from './page-check'

interface ReceiptViewProps {
  readonly receipt: Receipt
  readonly zone: Site['timeZone']
  /** Readers can see the post. */
  readonly isPublic: boolean
  readonly onChecked: (receipt: Receipt) => void
  /** Undefined where it stands among others. */
  readonly onClose: (() => void) | undefined
}

/** What a job did, as read back from the site. */
export function ReceiptView({ receipt, zone, isPublic, onChecked, onClose }: ReceiptViewProps) {
  const { t, i18n } = useTranslation('publishing')
  const uploaded = receipt.pictures.filter((picture) => picture.wasUploaded).length
  const isWritten = receipt.action !== 'unpublished' && receipt.action !== 'went-live'
  const list = (names: readonly string[]) => new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(names)
  return (
    <div className="receipt">
      <p className="receipt-result" role="status">
        <IconCircleCheck size={20} stroke={1.6} aria-hidden="true" />
        {t(`done.${receipt.action}`, { site: receipt.siteName, when: receipt.scheduledFor === null ? '' : formatInZone(receipt.scheduledFor, zoneOf(zone), i18n.language) })}
      </p>
      <a
        href={receipt.link}
        data-autofocus
        aria-label={t('viewOnSite')}
        onClick={(event) => {
          event.preventDefault()
          void window.copydesk.app.openExternal({ address: receipt.link })
        }}
      >
        {t('viewOnSite')}
        <IconExternalLink size={15} stroke={1.6} aria-hidden="true" />
      </a>
      <span className="receipt-address quiet">{receipt.link}</span>
      <ul className="receipt-facts" aria-label={t('receipt')}>
        {isWritten ? <li>{uploaded === 0 ? t('noneUploaded') : t('uploaded', { count: uploaded })}</li> : null}
        {receipt.createdCategories.length > 0 ? <li>{t('createdCategories', { names: list(receipt.createdCategories) })}</li> : null}
        {receipt.createdTags.length > 0 ? <li>{t('createdTags', { names: list(receipt.createdTags) })}</li> : null}
        {receipt.createdTerms === undefined ? null : <li>{t('createdTerms', { names: list(receipt.createdTerms) })}</li>}
        {receipt.removedTwins === undefined ? null : <li>{t('removedTwins', { count: receipt.removedTwins.length })}</li>}
        {receipt.creditWaiver === undefined ? null : <li>{t('waived', { count: receipt.creditWaiver.pictureIds.length, reason: receipt.creditWaiver.reason })}</li>}
        {isWritten && receipt.differences.length === 0 ? <li>{t('asWritten')}</li> : null}
      </ul>
      {receipt.differences.length > 0 ? (
        <section className="publish-warnings">
          <h3>{t('differences')}</h3>
          <DifferenceList differences={receipt.differences} />
        </section>
      ) : null}
      {isPublic && mayBePublic(receipt) ? <PageCheck receipt={receipt} siteName={onClose === undefined ? receipt.siteName : undefined} isExpected onChecked={onChecked} /> : null}
      {onClose === undefined ? null : (
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('close')}
          </Button>
        </Group>
      )}
    </div>
  )
}
