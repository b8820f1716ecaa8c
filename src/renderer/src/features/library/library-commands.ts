import type { ArticleId } from '../../../../core/article/article'

/** What the list does to articles; app/ does it, because the open article has a say. */
export interface LibraryCommands {
  readonly open: (id: ArticleId) => Promise<void>
  readonly duplicate: (id: ArticleId) => Promise<void>
  /** Asks in which forms and where, and exports. */
  readonly exportArticle: (id: ArticleId) => void
  readonly trash: (id: ArticleId, headline: string) => Promise<void>
  readonly restore: (id: ArticleId, headline: string) => Promise<void>
  /** Deletes an article in the trash for good. */
  readonly deleteForGood: (id: ArticleId) => Promise<void>
  readonly emptyTrash: () => Promise<void>
}
