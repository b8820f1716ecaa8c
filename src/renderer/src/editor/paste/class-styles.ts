import { styleAttribute } from './style-of'
import { all } from './tree'

/** A rule for one class, as "p.p1", ".c3" or "P.HStyle2". What is less simple than that is of no use here. */
const rule = /^(?:[a-z][a-z0-9]*)?\.([\w-]+)$/i
const maximumRules = 2_000

/** The declarations for each class in the style sheets of a paste. */
export function classStylesIn(html: string): ReadonlyMap<string, string> {
  const styles = new Map<string, string>()
  for (const [, sheet = ''] of html.matchAll(/<style\b[^>]*>([^]*?)<\/style/gi)) {
    for (const [, selectors = '', declarations = ''] of sheet.replace(/\/\*[^]*?\*\/|<!--|-->/g, '').matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
      for (const selector of selectors.split(',')) {
        const name = rule.exec(selector.trim())?.[1]
        if (name !== undefined && styles.size < maximumRules) styles.set(name, declarations)
      }
    }
  }
  return styles
}

/** Writes what a class says to the elements that have it: TextEdit, Hangul and Google's own export say bold in no other way. */
export function applyClassStyles(tree: DocumentFragment, styles: ReadonlyMap<string, string>): void {
  if (styles.size === 0) return
  for (const element of all(tree, '[class]')) {
    const known = [...element.classList].flatMap((name) => styles.get(name) ?? [])
    if (known.length > 0) element.setAttribute(styleAttribute, [...known, element.getAttribute(styleAttribute) ?? ''].join(';'))
  }
}
