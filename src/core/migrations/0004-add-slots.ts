/** Format 4 to 5. An article knows the rules of the template it was begun with (`slots`): none, since no template had any. */
export function addSlots(article: unknown): unknown {
  return typeof article === 'object' && article !== null && !Array.isArray(article) ? { slots: [], ...article } : article
}
