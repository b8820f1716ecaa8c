import { Button, Modal } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { CreditWaiver } from '../../../../core/publishing/credit-waiver'
import type { OutboxItem } from '../../../../core/publishing/outbox-item'
import type { SiteListing } from '../../../../ipc/contract'
import type { Taken } from '../../../../ipc/publishing-requests'
import { useSession } from '../../session/use-session'
import './conflict.css'
import { ConflictView } from './conflict-view'
import { isConflict, standingOf } from './order-standing'
import { PublishForm } from './publish-form'
import type { PublishIntent } from './publish-intent'
import './publishing.css'
import { wishOf } from './site-order'
import type { SiteOrder } from './site-order'
import { SiteOutcome } from './site-outcome'
import { SitesProgress } from './sites-progress'
import { useOrders } from './use-orders'

interface PublishDialogProps {
  readonly sites: readonly SiteListing[]
  readonly chosenSite: SiteListing | undefined
  /** The sites that were ticked in the list when this dialog was last left for the settings. */
  readonly tickedBefore: readonly string[] | undefined
  readonly outbox: readonly OutboxItem[]
  /** This dialog says what comes of the orders to these sites: of none once it is closed. */
  readonly onFollow: (siteIds: readonly string[]) => void
  readonly intent: PublishIntent
  readonly onChooseSite: (siteId: string) => void
  /** Puts what is typed on disk; false when that failed. */
  readonly handOver: () => Promise<boolean>
  /** Goes to the settings of sites, to those of one where its password is wanted. What is ticked in the list is for the way back. */
  readonly onSites: (siteId: string | undefined, ticked: readonly string[] | undefined) => void
  /** Goes there, too, and examines the connection of a site. */
  readonly onExamine: (siteId: string) => void
  /** The article has the copy of the site now, as `words` says. */
  readonly onTaken: (taken: Taken, siteId: string, words: string) => void
  readonly onClose: () => void
}

/**
 * One click, and what came of it at each site. What is on its way goes on when the dialog is closed. One site is a list of one row, which fills the
 * dialog; of several the outcomes stand in a list of their own.
 */
export function PublishDialog({ sites, chosenSite, tickedBefore, outbox, intent, onChooseSite, handOver, onFollow, onSites, onExamine, onTaken, onClose }: PublishDialogProps) {
  const { t } = useTranslation('publishing')
  const session = useSession()
  const orders = useOrders(handOver)
  const [isTaking, setTaking] = useState(false)
  /** Sites whose order was taken back since the last ones were given. */
  const [takenBack, setTakenBack] = useState<readonly string[]>([])
  /** What was last said of pictures without a credit in an order that was taken back. */
  const [waiver, setWaiver] = useState<CreditWaiver>()
  const [ticked, setTicked] = useState<readonly string[]>(tickedBefore ?? (chosenSite === undefined ? [] : [chosenSite.site.id]))
  const [isList, setList] = useState(tickedBefore !== undefined)

  const orderTo = ({ site, password }: SiteListing): SiteOrder => {
    const { id } = site
    // The watch over what is scheduled is no order: nothing of it is tried again, or taken back.
    const item = outbox.find((one) => one.articleId === session.id && one.siteId === id && one.state !== 'watching')
    const ordering = orders.of(id)
    // The editor has the article before their eyes: what is tried again are its words as they are now.
    const wish = item === undefined ? ordering.lastWish : wishOf(item)
    return {
      site,
      password,
      item,
      standing: standingOf(ordering, item),
      isCancelling: ordering.isCancelling,
      isDraft: wish.type === 'draft',
      again: (answer) => void orders.order([{ siteId: id, wish }], { ...ordering.answers, ...answer }),
      override: () => void orders.order([{ siteId: id, wish }], { ...ordering.answers, overridesEmbargo: true }),
      mend: () => void orders.order([{ siteId: id, wish: { type: 'publish' } }]),
      retry: () => void orders.retry(id),
      takeBack: () => {
        setTakenBack((before) => [id, ...before])
        setWaiver((before) => item?.creditWaiver ?? before)
        void orders.cancel(id)
      },
      onChecked: orders.onChecked
    }
  }
  const all = sites.map(orderTo)
  const [first, ...others] = all
  const isOne = others.length === 0
  const chosen = all.find(({ site }) => site.id === chosenSite?.site.id)
  // Whoever opens the dialog at a site where something is on its way, or was changed on the web, wants to see that.
  const [isFollowing, setFollowing] = useState(chosen !== undefined && chosen.standing.kind !== 'none')
  const [comparedId, setCompared] = useState(chosenSite?.site.id)
  const isBusy = chosen !== undefined && !isList && chosen.standing.kind !== 'none' // whoever chooses a site where something is on its way, too, until its end
  const followed = isFollowing || isOne ? all.filter(({ site, standing }) => standing.kind !== 'none' || takenBack.includes(site.id)) : isBusy ? [chosen] : []
  const ordered = followed.filter(({ standing }) => standing.kind !== 'none')
  const alone = followed.length === 1 ? ordered[0] : undefined
  const compared = ordered.find((order) => isConflict(order.standing) && (order === alone || order.site.id === comparedId))

  // What arrives is in the outbox no more before its receipt is here: a site stays among them until the dialog is closed.
  const told = useRef<ReadonlySet<string>>(new Set())
  useEffect(() => {
    told.current = new Set([...told.current, ...followed.map(({ site }) => site.id)])
    onFollow([...told.current])
  })
  useEffect(() => () => onFollow([]), [onFollow])

  /** Back to where sites are ticked. */
  const choose = () => {
    setTicked(ticked.filter((siteId) => all.some(({ site, standing }) => site.id === siteId && standing.kind !== 'arrived')))
    setFollowing(false)
    setList(true)
  }

  const list = () => {
    flushSync(() => setList(true))
    root.current?.querySelector<HTMLElement>('.site-ticks input')?.focus()
  }

  const goToSites = (siteId?: string) => onSites(siteId, isList ? ticked : undefined)

  const root = useRef<HTMLDivElement>(null)
  const hadFocus = useRef(false)
  // What was pressed is gone with what it was part of. Not to the button in its place: a second press of Enter would take back what the first has ordered.
  useEffect(() => {
    if (hadFocus.current && document.activeElement === document.body) root.current?.querySelector<HTMLElement>('[role="dialog"]')?.focus()
  })

  const content = () => {
    if (first === undefined || chosen === undefined) {
      return (
        <div className="publish-no-site">
          <h3>{t('noSite.title')}</h3>
          <p className="quiet">{t('noSite.advice')}</p>
          <Button data-autofocus onClick={() => goToSites()}>{t('noSite.add')}</Button>
        </div>
      )
    }
    if (compared !== undefined) return <ConflictView articleId={session.id} siteId={compared.site.id} handOver={handOver} isDraft={compared.isDraft} isTaking={isTaking} onTaking={setTaking} onAgain={compared.again} onTaken={onTaken} onPassword={() => goToSites(compared.site.id)} onClose={onClose} />
    if (alone !== undefined) {
      const { id } = alone.site
      return <SiteOutcome order={alone} onPassword={() => goToSites(id)} onExamine={() => onExamine(id)} onCompare={() => setCompared(id)} onClose={onClose} />
    }
    if (ordered.length > 0) {
      return (
        <SitesProgress
          orders={followed}
          onPassword={goToSites}
          onExamine={onExamine}
          onCompare={setCompared}
          onChoose={choose}
          onClose={onClose}
        />
      )
    }
    return (
      <PublishForm
        orders={[first, ...others]}
        ticked={isList ? ticked : [chosen.site.id]}
        isList={isList}
        onList={list}
        intent={intent}
        takenBack={waiver}
        onTick={(siteIds) => {
          setTicked(siteIds)
          const [only, ...more] = siteIds
          if (only !== undefined && more.length === 0) onChooseSite(only) // it is the one that the inspector is about
        }}
        onOrder={(wishes, waiverReason) => {
          setCompared(undefined)
          setTakenBack([])
          setFollowing(true)
          void orders.order(wishes, { waiverReason })
        }}
        onPassword={goToSites}
        onGo={(go) => {
          onClose()
          go()
        }}
        onFollow={() => setFollowing(true)}
        onClose={onClose}
      />
    )
  }

  const isComparing = compared !== undefined
  return (
    <Modal ref={root} opened onFocus={() => (hadFocus.current = true)} onClose={() => isTaking || onClose()} title={t(isComparing ? 'conflict.title' : 'title')} size={isComparing ? 'min(1080px, 94vw)' : 540} centered={false} yOffset="6vh" closeButtonProps={{ 'aria-label': t('close') }}>
      {!isOne && (isComparing || alone !== undefined) ? (
        <button type="button" className="text-button flush-start several-back" disabled={isTaking} onClick={() => (alone === undefined ? setCompared(undefined) : choose())}>
          {t('several.back')}
        </button>
      ) : null}
      {content()}
    </Modal>
  )
}
