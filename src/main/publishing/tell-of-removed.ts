import type { Receipt } from '../../core/publishing/receipt'
import type { OutboxLibrary } from './outbox-library'

/**
 * Writes what a look took away into the receipt of the publishing, and answers it as it is now; undefined where there is nothing to tell, or nowhere. After a kill
 * in between the same ids are told again, and stand there once.
 */
export async function tellOfRemoved(library: Pick<OutboxLibrary, 'readReceipts' | 'addReceipt'>, { articleId, siteId, postId, removedTwins = [] }: Receipt): Promise<Receipt | undefined> {
  if (removedTwins.length === 0) return undefined
  const receipts = await library.readReceipts(articleId)
  const told = receipts.ok ? receipts.value.find((receipt) => receipt.siteId === siteId && receipt.postId === postId) : undefined
  if (told === undefined) return undefined
  const receipt = { ...told, removedTwins: [...new Set([...(told.removedTwins ?? []), ...removedTwins])] }
  return (await library.addReceipt(receipt)).ok ? receipt : undefined
}
