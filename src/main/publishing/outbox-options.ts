import type { Instant } from '../../core/time/instant'
import type { ArticleAtSite } from '../../core/publishing/article-at-site'
import type { WhenPostDiffers, Wish } from '../../core/publishing/operation'
import type { OutboxItem } from '../../core/publishing/outbox-item'
import type { Receipt } from '../../core/publishing/receipt'
import type { RemoteBinding } from '../../core/publishing/remote-binding'
import type { SiteId } from '../../core/publishing/site'
import type { OutboxFiles } from './outbox-files'
import type { OutboxLibrary } from './outbox-library'
import type { Publisher } from './publisher'

export interface OrderRequest extends ArticleAtSite {
  readonly wish: Wish
  readonly whenPostDiffers: WhenPostDiffers
  /** The copy of the site that may be written over: another one by now is asked about. */
  readonly comparedMark?: string | undefined
  readonly overridesEmbargo?: boolean | undefined
  /** Why pictures shall go out without a credit. */
  readonly waiverReason?: string | undefined
}

/** A job that is done: its receipt, and where the article lives now. */
export interface Settled {
  readonly receipt: Receipt
  readonly remotes: readonly RemoteBinding[]
}

export interface OutboxOptions {
  readonly files: OutboxFiles
  readonly publisher: Pick<Publisher, 'attempt' | 'clocks'>
  readonly library: OutboxLibrary
  /** A moment in the words of an editor of a site. */
  readonly sayMoment: (at: Instant, siteId: SiteId) => Promise<string>
  readonly clock: () => Date
  /** Ends early, without an error, when the signal is aborted. */
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>
  /** Something in the outbox is otherwise than before. */
  readonly onChanged: (items: readonly OutboxItem[]) => void
  readonly onSettled: (settled: Settled) => void
  /** A receipt of before tells more by now. */
  readonly onReceiptChanged: (receipt: Receipt) => void
}
