import DOMPurify from 'dompurify'
import { asWritten } from './tree'

/**
 * What is taken away with everything in it: code, styles, forms and everything that would load by itself. Text of tables and of
 * unknown elements stays; the schema unwraps it.
 */
const forbidden = ['style', 'script', 'template', 'svg', 'math', 'img', 'picture', 'source', 'video', 'audio', 'iframe', 'object', 'embed', 'form', 'input', 'button', 'select', 'textarea', 'link', 'meta', 'title']
const forbiddenContents = ['style', 'script', 'template', 'svg', 'math', 'title']

/** Makes foreign HTML harmless: no scripts, no handlers, nothing that is fetched. */
export function sanitizeHtml(html: string): string {
  return DOMPurify.sanitize(html, { USE_PROFILES: { html: true }, FORBID_TAGS: forbidden, FORBID_CONTENTS: forbiddenContents })
}

/** What the steps of a paste know what to do with; of all else only the content stays. */
const readTags = [
  'a', 'abbr', 'address', 'article', 'aside', 'b', 'blockquote', 'br', 'caption', 'center', 'cite', 'code', 'dd', 'del', 'details', 'div', 'dl', 'dt', 'em',
  'figcaption', 'figure', 'font', 'footer', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hr', 'i', 'iframe', 'img', 'ins', 'kbd', 'li', 'main', 'ol', 'p', 'pre', 'q',
  's', 'samp', 'section', 'small', 'span', 'strike', 'strong', 'sub', 'summary', 'sup', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'tt', 'u', 'ul'
]

/** What they read: addresses, what programs call their things, and styles under a name that no browser obeys. */
const readAttributes = [
  'href', 'src', 'alt', 'title', 'width', 'height', 'class', 'id', 'role', 'colspan', 'rowspan', 'start', 'value', 'cite', 'datetime', 'aria-level', 'aria-roledescription',
  'data-style', 'data-src', 'data-href', 'data-instgrm-permalink', 'data-aria-level', 'data-stringify-type', 'data-stringify-indent', 'data-emoji', asWritten
]

/** Elements whose words are none of the text's. */
const speechless = [...forbiddenContents, 'button', 'select', 'textarea', 'video', 'audio', 'object', 'noscript', 'noembed', 'noframes', 'xmp', 'plaintext']

/**
 * The same, as a tree to be worked on, in which pictures and frames are still there. It belongs to a document that is shown nowhere, so nothing
 * of it is fetched; it must never be put into the page.
 */
export function sanitizeToTree(html: string): DocumentFragment {
  return DOMPurify.sanitize(html, {
    ALLOWED_TAGS: ['#text', ...readTags],
    ALLOWED_ATTR: readAttributes,
    ADD_URI_SAFE_ATTR: ['class', 'data-style'],
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    FORBID_CONTENTS: speechless,
    RETURN_DOM_FRAGMENT: true
  })
}
