// What a page has in a browser and not in jsdom, which lays nothing out: read before each test file of the page.
import { readCleaning } from '../../../src/renderer/src/editor/paste/cleaning'

const noBoxes = (): DOMRectList => Object.assign<DOMRect[], Pick<DOMRectList, 'item'>>([], { item: () => null })

Range.prototype.getClientRects = noBoxes
Range.prototype.getBoundingClientRect = () => new DOMRect()
Element.prototype.scrollIntoView = () => undefined

/** Nothing has a size that could change. */
class NoResizes {
  observe = () => undefined
  unobserve = () => undefined
  disconnect = () => undefined
}
const noPreference = () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined })
Object.assign(globalThis, { matchMedia: noPreference, ResizeObserver: NoResizes, ClipboardEvent: Event }) // of the event ProseMirror only needs that there is one
// As in a browser, nobody catches it: the test fails.
const report = (error: unknown) =>
  queueMicrotask(() => {
    throw error
  })
Object.assign(globalThis, { reportError: report })
// Always there, not only while a test stubs it: a session that a test has left behind asks for an idle moment later, perhaps in the next file.
Object.assign(globalThis, { requestIdleCallback: (run: () => void) => setTimeout(run, 1), cancelIdleCallback: clearTimeout })

Object.defineProperties(HTMLElement.prototype, {
  isContentEditable: {
    configurable: true,
    get(this: HTMLElement) {
      return (this.closest('[contenteditable]')?.getAttribute('contenteditable') ?? 'false') !== 'false'
    }
  }
})
Object.defineProperties(HTMLImageElement.prototype, {
  loading: {
    configurable: true,
    get(this: HTMLImageElement) {
      return this.getAttribute('loading') ?? 'eager'
    },
    set(this: HTMLImageElement, value: string) {
      this.setAttribute('loading', value)
    }
  }
})
// All fonts are there.
Object.assign(document, { fonts: Object.assign(new EventTarget(), { status: 'loaded', ready: Promise.resolve() }) })
Object.defineProperties(navigator, { clipboard: { configurable: true, value: { writeText: () => Promise.resolve() } } })

// As the page does after its first paint.
await readCleaning()
// Files of tests share one page, in no order, and what another has left in it is not this one's.
document.body.replaceChildren()
