import { firstPaint } from '../../ui/first-paint'

/** A page that is laid out anew this long after its fonts are there is laid out by its editor. */
const settlingTime = 2_000
const inputs = ['keydown', 'pointerdown', 'wheel', 'touchstart'] as const

interface Settling {
  readonly scroller: HTMLElement
  /** What grows and shrinks while the page settles. */
  readonly sheet: HTMLElement
  /** How far down the window the caret stands. */
  readonly topNow: () => number
  /** Where it is to stand. */
  readonly top: number
}

/**
 * Scrolls so that the caret stands at its old place on the screen, and keeps it there until the page is laid out as it was: fonts come,
 * lines break elsewhere, panels open. Its own place is the measure, since how far the page was scrolled says nothing while what lies above
 * has another height. The editor's first key or touch ends it at once. The answer ends it, too.
 */
export function settleCaret({ scroller, sheet, topNow, top }: Settling): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const place = () => {
    scroller.scrollTop += topNow() - top
  }
  const resizes = new ResizeObserver(place)
  const end = () => {
    clearTimeout(timer)
    resizes.disconnect()
    document.fonts.removeEventListener('loadingdone', place)
    for (const input of inputs) window.removeEventListener(input, end, { capture: true })
  }
  place()
  for (const element of [scroller, sheet]) resizes.observe(element)
  document.fonts.addEventListener('loadingdone', place)
  for (const input of inputs) window.addEventListener(input, end, { capture: true, passive: true })
  void firstPaint.then(() => document.fonts.ready).then(() => {
    timer = setTimeout(end, settlingTime)
  })
  return end
}
