import type { CaretPlace } from '../../../../ipc/caret-place'

/** The room, in pixels, that a line needs above the lower edge from the caret's top on. Where it had less before, it needs no more. */
const line = 40

type Place = Omit<CaretPlace, 'articleId'>

interface CaretHolding {
  /** Tells where the caret stands, whenever it has moved or the page was scrolled. */
  readonly see: (place: Place) => void
  readonly stop: () => void
}

/**
 * Holds the caret where it stands on the screen when the page gets another size, and with it the text another layout: a side of the desk is
 * shown, a notice comes, the window is drawn smaller. A caret that was out of sight is left there. It is the
 * place of the text that is held where the caret was looked up last, which may have gone on by a few keys.
 */
export function holdCaret(scroller: HTMLElement, topNow: (place: Place) => number): CaretHolding {
  let seen: { readonly place: Place; readonly room: number } | undefined
  const sizeNow = () => `${String(scroller.clientWidth)} ${String(scroller.clientHeight)}`
  let size = sizeNow()
  // A page of another size is held in the same frame: until then, where the caret has come with it is not where it stood.
  const see: CaretHolding['see'] = (place) => {
    if (sizeNow() !== size) return
    const { top, bottom } = scroller.getBoundingClientRect()
    seen = place.top >= top && place.top < bottom ? { place, room: Math.min(line, bottom - place.top) } : undefined
  }
  // The caret is looked up a while after the page was scrolled.
  const onScroll = () => {
    if (seen !== undefined) see({ ...seen.place, top: topNow(seen.place) })
  }
  const resizes = new ResizeObserver(() => {
    size = sizeNow()
    if (seen === undefined || !scroller.isConnected) return
    const { top, bottom } = scroller.getBoundingClientRect()
    const held = Math.max(top, Math.min(seen.place.top, bottom - seen.room))
    scroller.scrollTop += topNow(seen.place) - held
    seen = { place: { ...seen.place, top: held }, room: seen.room }
  })
  resizes.observe(scroller)
  scroller.addEventListener('scroll', onScroll, { passive: true })
  return {
    see,
    stop: () => {
      resizes.disconnect()
      scroller.removeEventListener('scroll', onScroll)
    }
  }
}
