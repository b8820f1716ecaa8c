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

/** A page from 100 to 500 of the window, scrolled by 1,000, whose caret stands where `caret` says. */
function holding() {
  const scroller = document.createElement('div')
  document.body.append(scroller)
  scroller.scrollTop = 1_000
  const at = { caret: 300, bottom: 500 }
  scroller.getBoundingClientRect = () => new DOMRect(0, 100, 600, at.bottom - 100)
  const topNow = vi.fn(() => at.caret)
  const { see } = holdCaret(scroller, topNow)
  const seeAt = (top: number) => see({ field: 'body', index: 0, anchor: 1, head: 1, top })
  return { scroller, at, topNow, seeAt }
}

it('a caret that was in sight stands where it stood when the text above it takes more room', () => {
  const { scroller, at, seeAt } = holding()
  seeAt(300)
  at.caret = 380
  resized()
  expect(scroller.scrollTop).toBe(1_080)
})

it('a caret stands a line above the lower edge of a page that got lower, or as near to it as it stood', () => {
  const { scroller, at, seeAt } = holding()
  seeAt(450)
  at.caret = 450
  at.bottom = 400
  resized()
  expect(scroller.scrollTop).toBe(1_090)
  const near = holding()
  near.seeAt(480)
  near.at.caret = 490
  resized()
  expect(near.scroller.scrollTop).toBe(1_010)
})

it.each([90, 500, -300])('a caret that was out of sight, at %i, is left there', (top) => {
  const { scroller, at, seeAt } = holding()
  seeAt(300)
  seeAt(top)
  at.caret = top + 80
  resized()
  expect(scroller.scrollTop).toBe(1_000)
})

it('nobody asks for the caret of an article that has left the window', () => {
  const { scroller, topNow, seeAt } = holding()
  seeAt(300)
  scroller.remove()
  resized()
  expect(topNow).not.toHaveBeenCalled()
})

it('a caret that was scrolled out of sight just now is left there, and one that was scrolled within it stands where it came to', () => {
  const scroll = ({ scroller, at }: ReturnType<typeof holding>, by: number) => {
    scroller.scrollTop += by
    at.caret -= by
    scroller.dispatchEvent(new Event('scroll'))
  }
  const gone = holding()
  gone.seeAt(300)
  scroll(gone, 900)
  resized()
  expect(gone.scroller.scrollTop).toBe(1_900)
  const within = holding()
  within.seeAt(300)
  scroll(within, 100)
  within.at.caret += 80
  resized()
  expect(within.scroller.scrollTop).toBe(1_180)
})

it('a caret stands where it stood though the browser scrolls: to keep the text in its place, or since a page of another size ends earlier', () => {
  const { scroller, at, seeAt } = holding()
  seeAt(300)
  scroller.scrollTop += 150 // as much was laid out anew above
  scroller.dispatchEvent(new Event('scroll'))
  Object.defineProperty(scroller, 'clientWidth', { value: 700 })
  scroller.scrollTop -= 40
  at.caret = 260
  scroller.dispatchEvent(new Event('scroll'))
  resized()
  expect(scroller.scrollTop).toBe(1_070)
})

it('a caret that is looked up between the new layout and the holding stands where it stood before', () => {
  const { scroller, at, seeAt } = holding()
  seeAt(300)
  Object.defineProperty(scroller, 'clientWidth', { value: 700 })
  at.caret = 450
  seeAt(450)
  resized()
  expect(scroller.scrollTop).toBe(1_150)
  at.caret = 310
  seeAt(310)
  at.caret = 330
  resized()
  expect(scroller.scrollTop).toBe(1_170)
})
