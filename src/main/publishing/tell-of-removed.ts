import type { Receipt } from '../../core/publishing/receipt'
import type { OutboxLibrary } from './outbox-library'

/**
 * Writes what a look took away into the receipt of the publishing, and answers it as it is now; undefined where there is nothing to tell, or nowhere. After a kill
 * in between the same ids are told again, and stand there once.
 */
export async function tellOfRemoved(receipts: OutboxLibrary['receipts'], { articleId, siteId, postId, removedTwins = [] }: Receipt): Promise<Receipt | undefined> {
  if (removedTwins.length === 0) return undefined
  const kept = await receipts.read(articleId)
  const told = kept.ok ? kept.value.find((receipt) => receipt.siteId === siteId && receipt.postId === postId) : undefined
  if (told === undefined) return undefined
  const receipt = { ...told, removedTwins: [...new Set([...(told.removedTwins ?? []), ...removedTwins])] }
  return (await receipts.add(receipt)).ok ? receipt : undefined
}
