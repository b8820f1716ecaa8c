import type { Article, ArticleId } from '../../core/article/article'
import type { Instant } from '../../core/time/instant'
import type { Failure } from '../../core/failure'
import type { PublishedBase } from '../../core/publishing/published-base'
import type { Receipt } from '../../core/publishing/receipt'
import type { RemoteBinding } from '../../core/publishing/remote-binding'
import type { SiteId } from '../../core/publishing/site'
import type { SiteChoice } from '../../core/publishing/site-choice'
import type { Result } from '../../core/result'

/** What the outbox needs of the library. Writing the same binding or receipt twice is as good as once. */
export interface OutboxLibrary {
  readonly current: (id: ArticleId) => Promise<Result<Article, Failure>>
  readonly saveBinding: (id: ArticleId, binding: RemoteBinding) => Promise<Result<RemoteBinding[], Failure>>
  readonly receipts: {
    readonly add: (receipt: Receipt) => Promise<Result<undefined, Failure>>
    /** Newest first. */
    readonly read: (id: ArticleId) => Promise<Result<Receipt[], Failure>>
  }
  /** Before when an article may not be published. */
  readonly embargoes: { readonly read: (id: ArticleId) => Promise<Result<Instant | null, Failure>> }
  /** What is chosen for an article at a site. */
  readonly choices: { readonly read: (id: ArticleId, siteId: SiteId) => Promise<Result<SiteChoice, Failure>> }
  /** Keeps the words that a site has now; that they cannot be kept is no reason to stop. */
  readonly bases: { readonly keep: (base: PublishedBase) => Promise<Result<unknown, Failure>> }
}
