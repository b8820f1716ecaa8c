/** Format 5 to 6. An article has a description for search engines (`seoDescription`): empty, which leaves it to the site as before. */
export function addSeoDescription(article: unknown): unknown {
  return typeof article === 'object' && article !== null && !Array.isArray(article) ? { seoDescription: '', ...article } : article
}
