import { foldText } from './fold-text'

/** The longest query that is looked at, in UTF-16 code units. */
export const maximumQueryLength = 500
const maximumTerms = 20

/**
 * What a typed query seeks: every word, and every "quoted phrase" as it stands, folded (`foldText`). A quote that is not closed yet reaches to
 * the end. Nothing for a query without a word.
 */
export function parseQuery(typed: string): readonly string[] {
  const found = foldText(typed.slice(0, maximumQueryLength)).matchAll(/"([^"]*)"?|[^\s"]+/g)
  const terms = [...found].map(([word, phrase]) => (phrase ?? word).trim()).filter((term) => term !== '')
  return [...new Set(terms)].slice(0, maximumTerms)
}

/** Whether every text with all of these terms has all of those before too, as when a query was typed on. */
export function isNarrower(terms: readonly string[], before: readonly string[]): boolean {
  return before.every((one) => terms.some((term) => term.includes(one)))
}

/** Whether a folded text has all terms of a query. */
export function hasAllTerms(folded: string, terms: readonly string[]): boolean {
  return terms.every((term) => folded.includes(term))
}
