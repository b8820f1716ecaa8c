import type { ArticleId } from '../../core/article/article'
import type { ArticleFileSurroundings } from './article-file'
import { ArticleFile } from './article-file'

/** Articles whose text stays in memory: the open one and a few before it. */
const mostRemembered = 4

/** The owners of the articles' files: one an article, and never two at once. Those that were asked for last are remembered. */
export class ArticleFiles {
  private readonly surroundings: ArticleFileSurroundings
  private readonly owners = new Map<ArticleId, ArticleFile>()
  /** The article that is open on the page: its owner must remember what the page's words are changes of. */
  private openOnPage: ArticleId | undefined

  constructor(surroundings: ArticleFileSurroundings) {
    this.surroundings = surroundings
  }

  of(id: ArticleId): ArticleFile {
    const file = this.owners.get(id) ?? new ArticleFile(id, this.surroundings)
    this.owners.delete(id)
    this.owners.set(id, file)
    for (const [other, owner] of this.owners) {
      if (this.owners.size <= mostRemembered) break
      if (other !== id && other !== this.openOnPage && owner.isSettled) this.owners.delete(other)
    }
    return file
  }

  /** The file of the article that is open on the page from now on. */
  ofOpened(id: ArticleId): ArticleFile {
    this.openOnPage = id
    return this.of(id)
  }

  isOpenOnPage(id: ArticleId): boolean {
    return id === this.openOnPage
  }

  /** Forgets an article that was deleted for good. */
  forget(id: ArticleId): void {
    this.owners.delete(id)
  }

  /** Resolves when nothing is under way any more. */
  async finished(): Promise<void> {
    await Promise.all([...this.owners.values()].map((file) => file.finished()))
  }
}
