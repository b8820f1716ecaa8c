import { cleaningByNow, readCleaning } from '../editor/paste/cleaning'
import { firstPaint } from '../ui/first-paint'

/**
 * The one way by which a string becomes HTML in the page: main's policy (`require-trusted-types-for 'script'`) sends every `innerHTML`
 * and `DOMParser` here. Plain text and style sheets pass as they are, all else is sanitised; a string never becomes a script.
 */
export function trustOnlyHarmlessHtml(): void {
  window.trustedTypes?.createPolicy('default', { createHTML: (html) => (html.includes('<') ? sanitized(html) : html) })
  void firstPaint.then(readCleaning)
}

/** Throws as long as there is nothing to sanitise with: before the first paint nothing has HTML in it. */
function sanitized(html: string): string {
  const cleaning = cleaningByNow()
  if (cleaning === undefined) throw new TypeError('This HTML is not trusted yet')
  return cleaning.sanitizeHtml(html)
}
