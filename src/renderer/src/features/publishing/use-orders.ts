import { useEffect, useState } from 'react'
import type { Failure } from '../../../../core/failure'
import type { WhenPostDiffers, Wish } from '../../../../core/publishing/operation'
import type { Receipt } from '../../../../core/publishing/receipt'
import { useSession } from '../../session/use-session'

/** What the editor has answered to what stands against an order. */
interface Answers {
  readonly whenPostDiffers?: WhenPostDiffers
  readonly comparedMark?: string | undefined
  readonly overridesEmbargo?: boolean
  readonly waiverReason?: string | undefined
}

/** What came of the orders to one site since the dialog is open. */
export interface Ordering {
  /** The order is on its way to the disk. */
  readonly isOrdering: boolean
  readonly isCancelling: boolean
  /** Why the order was not taken. */
  readonly failure: Failure | undefined
  readonly receipt: Receipt | undefined
  /** What was last ordered here. */
  readonly lastWish: Wish
  /** What the editor has answered since, which holds until the order is carried out. */
  readonly answers: Answers
}

/** What is wanted at one site. */
export interface SiteWish {
  readonly siteId: string
  readonly wish: Wish
}

interface Orders {
  readonly of: (siteId: string) => Ordering
  /** An order of its own to each site. */
  readonly order: (wishes: readonly SiteWish[], answers?: Answers) => Promise<void>
  readonly retry: (siteId: string) => Promise<void>
  readonly cancel: (siteId: string) => Promise<void>
  /** The public page of a receipt was looked at. */
  readonly onChecked: (receipt: Receipt) => void
}

const nothingOrdered: Ordering = { isOrdering: false, isCancelling: false, failure: undefined, receipt: undefined, lastWish: { type: 'publish' }, answers: {} }

type BySite = ReadonlyMap<string, Ordering>

const changed = (siteId: string, parts: Partial<Ordering>) => (known: BySite) => new Map(known).set(siteId, { ...(known.get(siteId) ?? nothingOrdered), ...parts })

/** Once another order was given, what is learned of the receipt before is nothing to show. */
const checked = (receipt: Receipt) => (known: BySite) => (known.get(receipt.siteId)?.receipt?.at === receipt.at ? changed(receipt.siteId, { receipt })(known) : known)

/** Orders of the open article, which know nothing of each other. What is typed is on disk before an order is given. */
export function useOrders(handOver: () => Promise<boolean>): Orders {
  const session = useSession()
  const [bySite, setBySite] = useState<BySite>(new Map())
  const of = (siteId: string) => bySite.get(siteId) ?? nothingOrdered
  const change = (siteId: string, parts: Partial<Ordering>) => setBySite(changed(siteId, parts))
  const onChecked = (receipt: Receipt) => setBySite(checked(receipt))

  useEffect(() => {
    const stops = [
      window.copydesk.on('publishing:settled', ({ receipt }) => {
        if (receipt.articleId === session.id) setBySite(changed(receipt.siteId, { receipt }))
      }),
      window.copydesk.on('publishing:receipt-changed', (receipt) => {
        if (receipt.articleId === session.id) setBySite(checked(receipt))
      })
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [session])

  const begin = async (siteId: string, given: Partial<Ordering>, work: () => Promise<Failure | undefined>) => {
    change(siteId, { ...given, receipt: undefined, failure: undefined, isOrdering: true })
    const failure = await work()
    change(siteId, { failure, isOrdering: false })
  }

  return {
    of,
    onChecked,
    order: async (wishes, given = {}) => {
      const onDisk = handOver() // once for all
      await Promise.all(
        wishes.map(({ siteId, wish }) => {
          const answers = { ...given, waiverReason: given.waiverReason ?? of(siteId).answers.waiverReason }
          const { whenPostDiffers = 'ask', comparedMark, overridesEmbargo = false, waiverReason } = answers
          return begin(siteId, { lastWish: wish, answers }, async () => {
            if (!(await onDisk)) {
              const status = session.status()
              return status.kind === 'not-saved' ? status.failure : { code: 'disk-failed', details: {} }
            }
            const outcome = await window.copydesk.publishing.order({ articleId: session.id, siteId, wish, whenPostDiffers, comparedMark, overridesEmbargo, waiverReason })
            return outcome.ok ? undefined : outcome.error
          })
        })
      )
    },
    retry: (siteId) =>
      begin(siteId, {}, async () => {
        const outcome = await window.copydesk.publishing.retry({ articleId: session.id, siteId, whenPostDiffers: 'ask' })
        return outcome.ok ? undefined : outcome.error
      }),
    cancel: async (siteId) => {
      change(siteId, { isCancelling: true })
      await window.copydesk.publishing.cancel({ articleId: session.id, siteId })
      change(siteId, { isCancelling: false, failure: undefined })
    }
  }
}
