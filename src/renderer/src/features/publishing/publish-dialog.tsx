import { Button, Modal } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OutboxItem } from '../../../../core/publishing/outbox-item'
import type { WhenPostDiffers } from '../../../../core/publishing/outbox-entry'
import type { Wish } from '../../../../core/publishing/operation'
import type { SiteListing } from '../../../../ipc/contract'
import type { Taken } from '../../../../ipc/publishing-requests'
import { useSession } from '../../session/use-session'
import './conflict.css'
import { ConflictView } from './conflict-view'
import { PublishFailure } from './publish-failure'
import { PublishForm } from './publish-form'
import type { PublishIntent } from './publish-form'
import { PublishProgressView } from './publish-progress-view'
import './publishing.css'
import { ReceiptView } from './receipt-view'
import { useOrder } from './use-order'
import { WaitingView } from './waiting-view'

interface PublishDialogProps {
  readonly sites: readonly SiteListing[]
  readonly chosenSite: SiteListing | undefined
  readonly outbox: readonly OutboxItem[]
  readonly intent: PublishIntent
  readonly onChooseSite: (siteId: string) => void
  /** Puts what is typed on disk; false when that failed. */
  readonly handOver: () => Promise<boolean>
  /** Goes to the settings of sites, to those of one where its password is wanted. */
  readonly onSites: (siteId?: string) => void
  /** Goes there, too, and examines the connection of a site. */
  readonly onExamine: (siteId: string) => void
  /** The article has the copy of the site now, as `words` says. */
  readonly onTaken: (taken: Taken, siteId: string, words: string) => void
  readonly onClose: () => void
}

/** One click, and what came of it. What is on its way goes on when the dialog is closed. */
export function PublishDialog({ sites, chosenSite, outbox, intent, onChooseSite, handOver, onSites, onExamine, onTaken, onClose }: PublishDialogProps) {
  const { t } = useTranslation('publishing')
  const session = useSession()
  const siteId = chosenSite?.site.id
  const { isOrdering, isCancelling, failure, receipt, onChecked, lastWish, order, retry, cancel } = useOrder(handOver, siteId)
  const [isTaking, setTaking] = useState(false)
  const [takenBack, setTakenBack] = useState<OutboxItem>()
  // The watch over what is scheduled is no order: nothing of it is tried again, or taken back.
  const item = outbox.find((one) => one.articleId === session.id && one.siteId === siteId && one.state !== 'watching')

  const whyNot = failure ?? (item?.state === 'attention' ? (item.failure ?? undefined) : undefined)
  const isUnderWay = isOrdering || item?.state === 'running' || item?.state === 'queued'
  const isConflict = !isUnderWay && whyNot?.code === 'post-changed-on-site'
  // The editor has the article before their eyes: what is tried again are its words as they are now.
  const again = (whenPostDiffers: WhenPostDiffers) => void order(item === undefined ? lastWish : wishOf(item), { whenPostDiffers })

  const takeBack = () => {
    setTakenBack(item)
    void cancel()
  }

  const root = useRef<HTMLDivElement>(null)
  const hadFocus = useRef(false)
  // What was pressed is gone with what it was part of. Not to the button in its place: a second press of Enter would take back what the first has ordered.
  useEffect(() => {
    if (hadFocus.current && document.activeElement === document.body) root.current?.querySelector<HTMLElement>('[role="dialog"]')?.focus()
  })

  const content = () => {
    if (chosenSite === undefined) {
      return (
        <div className="publish-no-site">
          <h3>{t('noSite.title')}</h3>
          <p className="quiet">{t('noSite.advice')}</p>
          <Button data-autofocus onClick={() => onSites()}>{t('noSite.add')}</Button>
        </div>
      )
    }
    if (isUnderWay) {
      return <PublishProgressView item={item} isCancelling={isCancelling} onCancel={takeBack} />
    }
    if (item?.state === 'offline') return <WaitingView item={item} onExamine={() => onExamine(chosenSite.site.id)} onTry={() => void retry()} onTakeBack={takeBack} onClose={onClose} />
    if (isConflict) return <ConflictView articleId={session.id} siteId={chosenSite.site.id} handOver={handOver} isTaking={isTaking} onTaking={setTaking} onAgain={again} onTaken={onTaken} onClose={onClose} />
    if (whyNot !== undefined) {
      return (
        <PublishFailure
          failure={whyNot}
          onAgain={again}
          onOverride={() => void order(item === undefined ? lastWish : wishOf(item), { overridesEmbargo: true })}
          onMend={() => void order({ type: 'publish' })}
          onPassword={() => onSites(siteId)}
          onExamine={() => onExamine(chosenSite.site.id)}
          onTakeBack={item === undefined ? undefined : takeBack}
          onClose={onClose}
        />
      )
    }
    if (receipt !== undefined) {
      const isPublic = session.remotes.some((remote) => remote.siteId === receipt.siteId && remote.status === 'published')
      return <ReceiptView receipt={receipt} zone={chosenSite.site.timeZone} isPublic={isPublic} onChecked={onChecked} onClose={onClose} />
    }
    return (
      <PublishForm
        sites={sites}
        chosen={chosenSite}
        intent={intent}
        takenBack={takenBack?.creditWaiver}
        onChoose={onChooseSite}
        onOrder={(wish, waiverReason) => void order(wish, { waiverReason })}
        onPassword={() => onSites(siteId)}
        onGo={(go) => {
          onClose()
          go()
        }}
        onClose={onClose}
      />
    )
  }

  return (
    <Modal ref={root} opened onFocus={() => (hadFocus.current = true)} onClose={() => isTaking || onClose()} title={t(isConflict ? 'conflict.title' : 'title')} size={isConflict ? 'min(1080px, 94vw)' : 540} centered={false} yOffset="6vh" closeButtonProps={{ 'aria-label': t('close') }}>
      {content()}
    </Modal>
  )
}

function wishOf({ operation }: OutboxItem): Wish {
  return operation.type === 'check-schedule' ? { type: 'schedule', at: operation.at } : operation
}
