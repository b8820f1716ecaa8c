import type { Article, ArticleId } from '../../../core/article/article'
import type { Failure } from '../../../core/failure'
import type { Result } from '../../../core/result'
import type { CaretPlace } from '../../../ipc/caret-place'
import { ArticleSession } from '../session/article-session'
import type { SaveDraft } from '../session/article-session'
import { followHeadline } from './follow-headline'
import type { HeadlineFollowing } from './follow-headline'

interface OpenArticlePorts {
  readonly read: (id: ArticleId) => Promise<Result<Article, Failure>>
  readonly save: SaveDraft
  readonly onFailure: (failure: Failure) => void
}

interface Desk {
  readonly session: ArticleSession
  readonly following: HeadlineFollowing
}

/**
 * Which article lies open. An article is left only when the disk holds every word of it, and every picture that was dropped on it; when it
 * cannot be saved, it stays open and the failure is told.
 */
export class OpenArticle {
  private desk: Desk | undefined
  private latestRequest = 0
  private readonly ports: OpenArticlePorts
  private readonly listeners = new Set<() => void>()

  /** `caret` is where the caret stood in the first article when the page crashed. */
  constructor(first: Article | null, ports: OpenArticlePorts, caret?: CaretPlace) {
    this.ports = ports
    if (first !== null) this.desk = this.layOut(first, caret)
  }

  readonly session = (): ArticleSession | undefined => this.desk?.session

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Opens an article of the library; of several asked for in a row, the last one. */
  readonly open = async (id: ArticleId): Promise<void> => {
    const request = ++this.latestRequest
    if (id === this.desk?.session.id) return
    if (!(await this.handOver()) || request !== this.latestRequest) return
    const outcome = await this.ports.read(id) // not meanwhile: pictures may be long in coming, and the article is published
    if (request !== this.latestRequest) return
    if (outcome.ok) this.replace(outcome.value)
    else this.ports.onFailure(outcome.error)
  }

  /** Opens an article that was just made. */
  readonly show = async (article: Article): Promise<void> => {
    const request = ++this.latestRequest
    if ((await this.handOver()) && request === this.latestRequest) this.replace(article)
  }

  /** Closes the open article; false when it could not be saved, and then it is still open. */
  readonly leave = async (): Promise<boolean> => {
    this.latestRequest++
    if (!(await this.handOver())) return false
    this.replace(undefined)
    return true
  }

  /** Puts everything typed so far on disk (`settle`); false when that failed, which is then told. */
  readonly handOver = async (): Promise<boolean> => {
    const refusal = await this.settle()
    if (refusal !== undefined) this.ports.onFailure(refusal)
    return refusal === undefined
  }

  /** Puts everything typed so far on disk, and what is on its way into the article; the failure when the disk does not take it. */
  readonly settle = async (): Promise<Failure | undefined> => {
    const desk = this.desk
    if (desk === undefined) return undefined
    await desk.following.settle().catch(() => undefined) // words are saved without a new slug, too
    const { session } = desk
    for (;;) {
      while (session.isDirty()) {
        await session.flush()
        const status = session.status()
        if (status.kind === 'not-saved') return status.failure
      }
      const { arrivals } = session
      await arrivals
      if (arrivals === session.arrivals && !session.isDirty()) return undefined
    }
  }

  private replace(article: Article | undefined): void {
    const previous = this.desk
    this.desk = article === undefined ? undefined : this.layOut(article)
    previous?.following.stop()
    void previous?.session.close()
    for (const listener of this.listeners) listener()
  }

  private layOut(article: Article, caret?: CaretPlace): Desk {
    const session = new ArticleSession(article, this.ports.save, caret)
    return { session, following: followHeadline(session) }
  }
}
