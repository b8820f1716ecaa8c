import { linkHrefSchema } from '../article/document'
import { carriedText } from './escape'

/**
 * The address of a link as it may be published, or undefined when its scheme is not one of ours: a stored document is not trusted to
 * have come through the editor. Characters that end an attribute or an address are percent-encoded, as a browser would on a click, and
 * the scheme is written small, as WordPress does for users without `unfiltered_html`.
 */
export function findLinkAddress(href: string): string | undefined {
  if (!linkHrefSchema.safeParse(href).success) return undefined
  return carriedText(href)
    .replace(/^[a-z]+:/i, (scheme) => scheme.toLowerCase())
    .replace(/[\s"<>`\\]/g, encodeURIComponent)
}
