import type { CaretPlace } from '../../../../ipc/caret-place'

/** The room, in pixels, that a line needs above the lower edge from the caret's top on. Where it had less before, it needs no more. */
const line = 40

type Place = Omit<CaretPlace, 'articleId'>

interface CaretHolding {
  /** Tells where the caret stands, when it was looked up: a while after it has moved or the page was scrolled. */
  readonly see: (place: Place) => void
  /** Tells that the caret was moved and brought into sight, as by a key, and is not looked up yet. */
  readonly hasGoneOn: () => void
  readonly stop: () => void
}

/**
 * Holds the caret where it stands on the screen when the page gets another size, and with it the text another layout: a side of the desk is
 * shown, a notice comes, the window is drawn smaller. A caret that was out of sight is left there. One that has gone on since it was
 * looked up, by a key or behind what was pasted, stays in sight.
 */
export function holdCaret(scroller: HTMLElement, topNow: (place: Place) => number, caretNow: () => Place): CaretHolding {
  let seen: Place | undefined
  let isAhead = false
  let lowerEdge = scroller.getBoundingClientRect().bottom
  const sizeNow = () => `${String(scroller.clientWidth)} ${String(scroller.clientHeight)}`
  let size = sizeNow()
  // A page of another size is held in the same frame: until then, where the caret has come with it is not where it stood.
  const see: CaretHolding['see'] = (place) => {
    if (sizeNow() !== size) return
    seen = place.top >= scroller.getBoundingClientRect().top && place.top < lowerEdge ? place : undefined
    isAhead = false
  }
  // The caret is looked up a while after the page was scrolled.
  const onScroll = () => {
    if (isAhead) see(caretNow())
    else if (seen !== undefined) see({ ...seen, top: topNow(seen) })
  }
  const resizes = new ResizeObserver(() => {
    size = sizeNow()
    if (!scroller.isConnected) return
    const { top, bottom } = scroller.getBoundingClientRect()
    const held = isAhead ? caretNow() : seen
    if (held !== undefined) {
      // Higher only by what it needs to have the room above the lower edge that it had.
      const at = Math.max(top, Math.min(held.top, bottom - (isAhead ? line : Math.min(line, lowerEdge - held.top))))
      // The browser drops fractions of a pixel, which add up as a notice comes in a dozen steps: rather too high than below the edge.
      scroller.scrollTop += Math.ceil(topNow(held) - at)
      seen = { ...held, top: at }
      isAhead = false
    }
    lowerEdge = bottom
  })
  resizes.observe(scroller)
  scroller.addEventListener('scroll', onScroll, { passive: true })
  return {
    see,
    hasGoneOn: () => {
      isAhead = true
    },
    stop: () => {
      resizes.disconnect()
      scroller.removeEventListener('scroll', onScroll)
    }
  }
}
