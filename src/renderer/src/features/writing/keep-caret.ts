import type { CaretPlace } from '../../../../ipc/caret-place'
import type { ArticleSession } from '../../session/article-session'

/** After the first move of the caret until it is told: about as long as a save gathers keys. */
const gatheringDelay = 150
const idleTimeout = 80

interface CaretKeeping {
  readonly session: ArticleSession
  readonly scroller: HTMLElement
  readonly find: () => Omit<CaretPlace, 'articleId'> | undefined
  readonly tell: (place: CaretPlace) => void
}

/**
 * Tells main where the caret is, should the page crash: together with each save, so that words and caret agree, and when it has moved
 * without one. A key costs one comparison; the place is looked up in an idle moment. The answer ends it.
 */
export function keepCaret({ session, scroller, find, tell }: CaretKeeping): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let idle: ReturnType<typeof requestIdleCallback> | undefined
  let told = ''
  /** The caret has moved, which is to be told with the next save, or after the one that is under way. */
  let isOwed = false

  const keep = () => {
    const found = find()
    const key = JSON.stringify(found)
    if (found === undefined || key === told) return
    told = key
    tell({ articleId: session.id, ...found })
  }
  const keepUnlessSaving = () => {
    timer = undefined
    isOwed = session.isDirty()
    if (!isOwed) idle = requestIdleCallback(keep, { timeout: idleTimeout })
  }
  const onMove = () => {
    timer ??= setTimeout(keepUnlessSaving, gatheringDelay)
  }
  const stopHearing = session.subscribe('status', () => {
    const { kind } = session.status()
    if (kind === 'saving') {
      isOwed = false
      keep() // the save is sent right after this, so both arrive or neither
    } else if (kind === 'saved' && isOwed) keepUnlessSaving()
  })
  document.addEventListener('selectionchange', onMove)
  scroller.addEventListener('scroll', onMove, { passive: true })
  return () => {
    clearTimeout(timer)
    if (idle !== undefined) cancelIdleCallback(idle)
    stopHearing()
    document.removeEventListener('selectionchange', onMove)
    scroller.removeEventListener('scroll', onMove)
  }
}
