import { Button, Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { SiteListing } from '../../../../ipc/contract'
import { PublishFailure } from './publish-failure'
import { PublishForm } from './publish-form'
import { PublishProgressView } from './publish-progress-view'
import './publishing.css'
import { ReceiptView } from './receipt-view'
import { usePublish } from './use-publish'

interface PublishDialogProps {
  readonly sites: readonly SiteListing[]
  readonly chosenSite: SiteListing | undefined
  readonly onChooseSite: (siteId: string) => void
  /** Puts what is typed on disk; false when that failed. */
  readonly handOver: () => Promise<boolean>
  /** Goes to the settings of sites, to those of one where its password is wanted. */
  readonly onSites: (siteId?: string) => void
  readonly onClose: () => void
}

/** One click, and what came of it. While a publish runs, the dialog is left by Cancel only. */
export function PublishDialog({ sites, chosenSite, onChooseSite, handOver, onSites, onClose }: PublishDialogProps) {
  const { t } = useTranslation('publishing')
  const { state, publish, cancel } = usePublish(handOver)
  const isRunning = state.kind === 'running'

  const content = () => {
    switch (state.kind) {
      case 'running':
        return <PublishProgressView progress={state.progress} isCancelling={state.isCancelling} onCancel={cancel} />
      case 'done':
        return <ReceiptView receipt={state.receipt} onClose={onClose} />
      case 'failed':
        return (
          <PublishFailure
            failure={state.failure}
            onAgain={(whenPostDiffers) => void publish(state.siteId, whenPostDiffers)}
            onPassword={() => onSites(state.siteId)}
            onClose={onClose}
          />
        )
      case 'asking':
        return chosenSite === undefined ? (
          <div className="publish-no-site">
            <h3>{t('noSite.title')}</h3>
            <p className="quiet">{t('noSite.advice')}</p>
            <Button onClick={() => onSites()}>{t('noSite.add')}</Button>
          </div>
        ) : (
          <PublishForm
            sites={sites}
            chosen={chosenSite}
            onChoose={onChooseSite}
            onPublish={() => void publish(chosenSite.site.id, 'ask')}
            onPassword={() => onSites(chosenSite.site.id)}
            onClose={onClose}
          />
        )
    }
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('title')}
      size={480}
      closeOnEscape={!isRunning}
      closeOnClickOutside={!isRunning}
      withCloseButton={!isRunning}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {content()}
    </Modal>
  )
}
