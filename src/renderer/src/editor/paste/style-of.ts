/** What the steps call a style attribute: under its own name the page's policy would refuse it, and say so for each. */
export const styleAttribute = 'data-style'

/**
 * Takes out of foreign HTML, before anything parses it, what the page's policy would refuse, and say so for each: style elements, whose rules are
 * read as text (`classStylesIn`), and bases; and renames style attributes. Nothing would come of them either way, but that a style which is never
 * closed would swallow all words after it.
 */
export function withoutRefusals(html: string): string {
  return html
    .replace(/<style\b[^<>]*>[^]*?<\/style\s*>|<(?:style|base)\b[^<>]*>/gi, '')
    .replace(/(<[^<>]*?\s)style(?=\s*=)/gi, `$1${styleAttribute}`)
}

/** The style of an element as written there; of a property that comes twice, the last. Names in lower case, quotes gone from values. */
export function styleOf(element: Element): ReadonlyMap<string, string> {
  const declarations = (element.getAttribute(styleAttribute) ?? '').split(';').flatMap((declaration): [string, string][] => {
    const colon = declaration.indexOf(':')
    return colon < 0 ? [] : [[declaration.slice(0, colon).trim().toLowerCase(), declaration.slice(colon + 1).trim().replace(/["']/g, '')]]
  })
  return new Map(declarations)
}
