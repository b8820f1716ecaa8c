/** What the steps call a style attribute: under its own name the page's policy would refuse it, and say so for each. */
export const styleAttribute = 'data-style'

/** Renames style attributes before anything parses them. */
export function withReadableStyles(html: string): string {
  return html.replace(/(<[^<>]*?\s)style(?=\s*=)/gi, `$1${styleAttribute}`)
}

/** The style of an element as written there; of a property that comes twice, the last. Names in lower case, quotes gone from values. */
export function styleOf(element: Element): ReadonlyMap<string, string> {
  const declarations = (element.getAttribute(styleAttribute) ?? '').split(';').flatMap((declaration): [string, string][] => {
    const colon = declaration.indexOf(':')
    return colon < 0 ? [] : [[declaration.slice(0, colon).trim().toLowerCase(), declaration.slice(colon + 1).trim().replace(/["']/g, '')]]
  })
  return new Map(declarations)
}
