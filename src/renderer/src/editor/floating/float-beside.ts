import type { Box, Placing } from './place-beside'
import { placeBeside } from './place-beside'

/** Puts an element, positioned in its offset parent, beside a part of the window. It scrolls with the text from there. */
export function floatBeside(dom: HTMLElement, anchor: Box, placing: Placing): void {
  const parent = dom.offsetParent
  if (!(parent instanceof Element)) return
  dom.style.maxHeight = ''
  const size = { width: dom.offsetWidth, height: dom.offsetHeight }
  const { top, left, height } = placeBeside(anchor, size, scrollerOf(dom).getBoundingClientRect(), placing)
  if (height < size.height) dom.style.maxHeight = `${height}px`
  const origin = parent.getBoundingClientRect()
  dom.style.top = `${top - origin.top + parent.scrollTop}px`
  dom.style.left = `${left - origin.left}px`
}

/** The part of the page that scrolls and has this element in it. */
export function scrollerOf(element: Element): Element {
  for (let each = element.parentElement; each !== null; each = each.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(each).overflowY)) return each
  }
  return document.documentElement
}
