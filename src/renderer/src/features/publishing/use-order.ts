import { useEffect, useState } from 'react'
import type { Failure } from '../../../../core/failure'
import type { Wish } from '../../../../core/publishing/operation'
import type { WhenPostDiffers } from '../../../../core/publishing/outbox-entry'
import type { Receipt } from '../../../../core/publishing/receipt'
import { useSession } from '../../session/use-session'

/** What the editor has answered to what stands against an order. */
interface Answers {
  readonly whenPostDiffers?: WhenPostDiffers
  readonly overridesEmbargo?: boolean
  readonly waiverReason?: string | undefined
}

interface Ordering {
  /** The order is on its way to the disk. */
  readonly isOrdering: boolean
  readonly isCancelling: boolean
  /** Why the order was not taken. */
  readonly failure: Failure | undefined
  /** What came of the last order since the dialog is open. */
  readonly receipt: Receipt | undefined
  /** The public page of the receipt was looked at. */
  readonly onChecked: (receipt: Receipt) => void
  readonly order: (wish: Wish, answers?: Answers) => Promise<void>
  /** What was last ordered here. */
  readonly lastWish: Wish
  readonly retry: (whenPostDiffers?: WhenPostDiffers) => Promise<void>
  readonly cancel: () => Promise<void>
}

/** Orders of the open article to one site. What is typed is on disk before an order is given. */
export function useOrder(handOver: () => Promise<boolean>, siteId: string | undefined): Ordering {
  const session = useSession()
  const [isOrdering, setOrdering] = useState(false)
  const [isCancelling, setCancelling] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const [receipt, setReceipt] = useState<Receipt>()
  const [lastReason, setLastReason] = useState<string>()
  const [lastWish, setLastWish] = useState<Wish>({ type: 'publish' })

  useEffect(
    () =>
      window.copydesk.on('publishing:settled', (settled) => {
        if (settled.receipt.articleId === session.id && settled.receipt.siteId === siteId) setReceipt(settled.receipt)
      }),
    [session, siteId]
  )
  const onChecked = (checked: Receipt) => setReceipt((shown) => (shown !== undefined && shown.siteId === checked.siteId && shown.at === checked.at ? checked : shown))
  useEffect(
    () =>
      window.copydesk.on('publishing:receipt-changed', (checked) => {
        if (checked.articleId === session.id) onChecked(checked)
      }),
    [session]
  )

  const begin = async (work: (siteId: string) => Promise<Failure | undefined>) => {
    if (siteId === undefined) return
    setReceipt(undefined)
    setFailure(undefined)
    setOrdering(true)
    setFailure(await work(siteId))
    setOrdering(false)
  }

  return {
    isOrdering,
    isCancelling,
    failure,
    receipt: receipt?.siteId === siteId ? receipt : undefined,
    onChecked,
    lastWish,
    order: (wish, { whenPostDiffers = 'ask', overridesEmbargo = false, waiverReason = lastReason } = {}) =>
      begin(async (to) => {
        setLastWish(wish)
        setLastReason(waiverReason)
        if (!(await handOver())) {
          const status = session.status()
          return status.kind === 'not-saved' ? status.failure : { code: 'disk-failed', details: {} }
        }
        const outcome = await window.copydesk.publishing.order({ articleId: session.id, siteId: to, wish, whenPostDiffers, overridesEmbargo, waiverReason })
        return outcome.ok ? undefined : outcome.error
      }),
    retry: (whenPostDiffers = 'ask') =>
      begin(async (to) => {
        const outcome = await window.copydesk.publishing.retry({ articleId: session.id, siteId: to, whenPostDiffers })
        return outcome.ok ? undefined : outcome.error
      }),
    cancel: async () => {
      if (siteId === undefined) return
      setCancelling(true)
      await window.copydesk.publishing.cancel({ articleId: session.id, siteId })
      setCancelling(false)
      setFailure(undefined)
    }
  }
}
