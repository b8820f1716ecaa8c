import { sanitizeHtml } from '../editor/paste/sanitize-html'

/**
 * The one way by which a string becomes HTML in the page: main's policy (`require-trusted-types-for 'script'`) sends every `innerHTML`
 * and `DOMParser` here. Plain text and style sheets pass as they are, all else is sanitised; a string never becomes a script.
 */
export function trustOnlyHarmlessHtml(): void {
  window.trustedTypes?.createPolicy('default', { createHTML: (html) => (html.includes('<') ? sanitizeHtml(html) : html) })
}
