/**
 * Format 3 to 4. An article knows the texts, numbered by hand, that are to stay as they are (`dismissedNumbering`): none. Blocks of code
 * belong to this format too; nothing that was there becomes one.
 */
export function addDismissedNumbering(article: unknown): unknown {
  return typeof article === 'object' && article !== null && !Array.isArray(article) ? { dismissedNumbering: [], ...article } : article
}
