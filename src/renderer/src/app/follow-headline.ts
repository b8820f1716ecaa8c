import { hasAddress } from '../../../core/publishing/has-address'
import type { ArticleSession } from '../session/article-session'

/** After the last change of the headline; a slug is not needed sooner. */
const settlingDelay = 400

export interface HeadlineFollowing {
  /** Brings the slug up to date now. */
  readonly settle: () => Promise<void>
  readonly stop: () => void
}

/**
 * Lets the slug follow the headline until it is edited by hand. Once readers have its address it stays as it is: a live address is not
 * changed by rewording a headline.
 */
export function followHeadline(session: ArticleSession): HeadlineFollowing {
  let timer: ReturnType<typeof setTimeout> | undefined
  const isFollowing = () => !session.get('isSlugEdited') && !hasAddress(session.remotes)

  const settle = async () => {
    if (timer === undefined) return
    clearTimeout(timer)
    timer = undefined
    if (!isFollowing()) return
    const { slugFrom } = await import('../../../core/article/slug')
    if (isFollowing()) session.set('slug', slugFrom(session.get('headline')))
  }
  const schedule = () => {
    clearTimeout(timer)
    timer = setTimeout(() => requestIdleCallback(() => void settle(), { timeout: settlingDelay }), settlingDelay)
  }
  const stops = [session.subscribe('headline', schedule), session.subscribe('isSlugEdited', schedule)]
  return {
    settle,
    stop: () => {
      clearTimeout(timer)
      timer = undefined
      for (const stop of stops) stop()
    }
  }
}
