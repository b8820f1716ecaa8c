import type { StructuredData } from './structured-data'

/** Tells the script of ours from those of plug-ins. */
export const structuredDataClass = 'copydesk-schema'

const strings = /"(?:[^"\\]|\\.)*"/g
/**
 * What could end a script or open a comment within it; a line to JavaScript of before 2019; what a CMS could take for a shortcode; and letters beyond the first
 * plane, which databases without room for them get as HTML's character references.
 */
const unsafe = /[<>&[\]\u2028\u2029\ud800-\udfff]/g

/** JSON on one line that may stand in HTML, in a block of WordPress and in a comment: whatever its texts say, they are no markup there. */
function structuredDataJson(data: StructuredData): string {
  return JSON.stringify(data).replace(strings, (string) => string.replace(unsafe, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`))
}

/** The element that search engines read and browsers do not show. */
export function structuredDataScript(data: StructuredData): string {
  return `<script type="application/ld+json" class="${structuredDataClass}">${structuredDataJson(data)}</script>`
}
