import { useEffect, useState } from 'react'
import { coversAll } from '../../../../core/publishing/credit-waiver'
import type { CreditWaiver } from '../../../../core/publishing/credit-waiver'
import type { PictureId } from '../../../../core/picture/picture'

/** Why these pictures of an article have no credit: what is typed, until then what was said of the same ones in an order that was taken back, or when they were last published. */
export function useWaiverReason(articleId: string, pictureIds: readonly PictureId[], takenBack: CreditWaiver | undefined): readonly [string, (reason: string) => void] {
  const [said, setSaid] = useState('')
  const ordered = takenBack !== undefined && coversAll(takenBack, pictureIds) ? takenBack.reason : undefined
  const [typed, setTyped] = useState<string>()
  useEffect(() => {
    if (pictureIds.length === 0) return undefined
    let isGone = false
    void window.copydesk.publishing.readReceipts({ articleId }).then((receipts) => {
      const waiver = receipts.find(({ creditWaiver }) => creditWaiver !== undefined && coversAll(creditWaiver, pictureIds))?.creditWaiver
      if (!isGone && waiver !== undefined) setSaid(waiver.reason)
    })
    return () => {
      isGone = true
    }
  }, [articleId, pictureIds])
  return [typed ?? ordered ?? said, setTyped]
}
