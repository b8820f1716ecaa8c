import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { holdCaret } from '../../../../../src/renderer/src/features/writing/hold-caret'

let resized: () => void

beforeEach(() => {
  class Resizes {
    constructor(tell: () => void) {
      resized = tell
    }
    observe = () => undefined
    disconnect = () => undefined
  }
  vi.stubGlobal('ResizeObserver', Resizes)
})
afterEach(() => {
  vi.unstubAllGlobals()
  document.body.replaceChildren()
})

/**
 * A page from 100 to 500 of the window, scrolled by 1,000. `text` is how far down the text the caret stands that was looked up, and the one that
 * is there now where it has gone on since.
 */
function holding() {
  const scroller = document.createElement('div')
  document.body.append(scroller)
  scroller.scrollTop = 1_000
  const page = { bottom: 500 }
  const text: { caret: number; present?: number } = { caret: 1_300 }
  scroller.getBoundingClientRect = () => new DOMRect(0, 100, 600, page.bottom - 100)
  const place = (head: number, down: number) => ({ field: 'body' as const, index: 0, anchor: head, head, top: down - scroller.scrollTop })
  const topNow = vi.fn(({ head }: { readonly head: number }) => (head === 1 ? text.caret : (text.present ?? text.caret)) - scroller.scrollTop)
  const { see, hasGoneOn } = holdCaret(scroller, topNow, () => (text.present === undefined ? place(1, text.caret) : place(9, text.present)))
  const seeAt = (top: number) => {
    text.caret = top + scroller.scrollTop
    see(place(1, text.caret))
  }
  const scroll = (by: number) => {
    scroller.scrollTop += by
    scroller.dispatchEvent(new Event('scroll'))
  }
  const caretTop = () => (text.present ?? text.caret) - scroller.scrollTop
  return { scroller, page, text, topNow, seeAt, hasGoneOn, scroll, caretTop }
}

it('a caret that was in sight stands where it stood when the text above it takes more room', () => {
  const { text, seeAt, caretTop } = holding()
  seeAt(300)
  text.caret += 80
  resized()
  expect(caretTop()).toBe(300)
})

it('a caret stands a line above the lower edge of a page that got lower, or as near to it as it stood', () => {
  const far = holding()
  far.seeAt(450)
  far.page.bottom = 400
  resized()
  expect(far.caretTop()).toBe(360)
  const near = holding()
  near.seeAt(480)
  for (const bottom of [490, 440, 400]) {
    near.page.bottom = bottom
    resized()
    expect(near.caretTop()).toBe(bottom - 20)
  }
})

it.each([90, 500, -300])('a caret that was out of sight, at %i, is left there', (top) => {
  const { scroller, page, text, seeAt } = holding()
  seeAt(300)
  seeAt(top)
  text.caret += 80
  page.bottom = 450
  resized()
  expect(scroller.scrollTop).toBe(1_000)
})

it('a caret that has gone on since it was looked up stays in sight where it is, however far the page was scrolled with it', () => {
  const { scroller, page, text, seeAt, hasGoneOn, caretTop } = holding()
  seeAt(450)
  scroller.scrollTop += 300
  text.present = 1_790
  hasGoneOn()
  for (const bottom of [495, 470, 420]) {
    page.bottom = bottom
    resized()
    expect(caretTop()).toBe(bottom - 40)
    scroller.dispatchEvent(new Event('scroll'))
  }
})

it('a caret that has come into sight since it was looked up stays there', () => {
  const { page, text, seeAt, hasGoneOn, caretTop } = holding()
  seeAt(700)
  text.present = 1_480
  hasGoneOn()
  page.bottom = 420
  resized()
  expect(caretTop()).toBe(380)
})

it('a caret that went on and was then scrolled out of sight is left there', () => {
  const { page, text, seeAt, hasGoneOn, scroll, caretTop } = holding()
  seeAt(300)
  text.present = 1_320
  hasGoneOn()
  scroll(900)
  page.bottom = 420
  resized()
  expect(caretTop()).toBe(-580)
})

it('a caret near the lower edge keeps its room as that rises by fractions of a pixel, which the browser does not scroll by', () => {
  const { scroller, page, seeAt, caretTop } = holding()
  let scrolled = scroller.scrollTop
  Object.defineProperty(scroller, 'scrollTop', { get: () => scrolled, set: (to: number) => { scrolled = Math.trunc(to) } })
  seeAt(477)
  for (let step = 1; step <= 12; step++) {
    page.bottom -= 6.7
    resized()
    scroller.dispatchEvent(new Event('scroll'))
  }
  expect(page.bottom - caretTop()).toBeGreaterThanOrEqual(23)
})

it('nobody asks for the caret of an article that has left the window', () => {
  const { scroller, topNow, seeAt } = holding()
  seeAt(300)
  scroller.remove()
  resized()
  expect(topNow).not.toHaveBeenCalled()
})

it('a caret that was scrolled out of sight just now is left there, and one that was scrolled within it stands where it came to', () => {
  const gone = holding()
  gone.seeAt(300)
  gone.scroll(900)
  resized()
  expect(gone.caretTop()).toBe(-600)
  const within = holding()
  within.seeAt(300)
  within.scroll(100)
  within.text.caret += 80
  resized()
  expect(within.caretTop()).toBe(200)
})

it('a caret stands where it stood though the browser scrolls: to keep the text in its place, or since a page of another size ends earlier', () => {
  const { scroller, text, seeAt, scroll, caretTop } = holding()
  seeAt(300)
  text.caret += 150
  scroll(150) // as much was laid out anew above
  Object.defineProperty(scroller, 'clientWidth', { value: 700 })
  text.caret -= 80
  scroll(-40)
  resized()
  expect(caretTop()).toBe(300)
})

it('a caret that is looked up between the new layout and the holding stands where it stood before', () => {
  const { scroller, text, seeAt, caretTop } = holding()
  seeAt(300)
  Object.defineProperty(scroller, 'clientWidth', { value: 700 })
  seeAt(450)
  resized()
  expect(caretTop()).toBe(300)
  seeAt(310)
  text.caret += 20
  resized()
  expect(caretTop()).toBe(310)
})
