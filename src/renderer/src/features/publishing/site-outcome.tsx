import { useTranslation } from 'react-i18next'
import { useSession } from '../../session/use-session'
import { PublishFailure } from './publish-failure'
import { PublishProgressView } from './publish-progress-view'
import { ReceiptView } from './receipt-view'
import type { SiteOrder } from './site-order'
import { WaitingView } from './waiting-view'

interface SiteOutcomeProps {
  readonly order: SiteOrder
  readonly onPassword: () => void
  readonly onExamine: () => void
  /** Shows both copies of a post that was changed on the web. */
  readonly onCompare: () => void
  /** Undefined where it stands among others, and the dialog is closed for all of them. */
  readonly onClose: (() => void) | undefined
}

/** How far the order to one site is, or what came of it, with the remedy; nothing where there is none. */
export function SiteOutcome({ order, onPassword, onExamine, onCompare, onClose }: SiteOutcomeProps) {
  const { t } = useTranslation('publishing')
  const session = useSession()
  const { site, item, standing, isCancelling } = order
  const siteName = onClose === undefined ? site.name : undefined
  switch (standing.kind) {
    case 'none':
      return null
    case 'under-way':
      return <PublishProgressView item={item} siteName={siteName} hint={onClose === undefined ? undefined : t('closeHint')} isCancelling={isCancelling} onCancel={order.takeBack} />
    case 'waiting':
      return <WaitingView item={standing.item} siteName={siteName} onExamine={onExamine} onTry={order.retry} onTakeBack={order.takeBack} onClose={onClose} />
    case 'failed':
      return (
        <PublishFailure
          failure={standing.failure}
          siteName={siteName}
          isDraft={order.isDraft}
          onAgain={order.again}
          onOverride={order.override}
          onMend={order.mend}
          onPassword={onPassword}
          onCompare={onCompare}
          onExamine={onExamine}
          onTakeBack={item === undefined ? undefined : order.takeBack}
          onClose={onClose}
        />
      )
    case 'arrived': {
      const isPublic = session.remotes.some((remote) => remote.siteId === site.id && remote.status === 'published')
      return <ReceiptView receipt={standing.receipt} zone={site.timeZone} isPublic={isPublic} onChecked={order.onChecked} onClose={onClose} />
    }
  }
}
