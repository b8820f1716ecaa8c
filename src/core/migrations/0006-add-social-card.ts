/**
 * Format 6 to 7. An article has a title and a picture for its card in social networks (`socialTitle`, `socialPicture`): none, which leaves them to the site
 * as before. A tie to a post names all that is the article's in the head of the post (`ownHead`) in place of telling it of the description alone.
 */
export function addSocialCard(article: unknown): unknown {
  if (!isRecord(article)) return article
  const { remotes, ...rest } = article
  const added = { socialTitle: '', socialPicture: null, ...rest }
  return 'remotes' in article ? { ...added, remotes: Array.isArray(remotes) ? remotes.map((tie) => nameOwnHead(tie, isFilled(article['seoTitle']))) : remotes } : added
}

/** The title for search engines was the article's wherever it had one. */
export function nameOwnHead(tie: unknown, hasSeoTitle: boolean): unknown {
  if (!isRecord(tie) || 'ownHead' in tie) return tie
  const { hasSeoDescription, ...rest } = tie
  return { ...rest, ownHead: [...(hasSeoTitle ? ['seoTitle'] : []), ...(hasSeoDescription === true ? ['seoDescription'] : [])] }
}

function isFilled(words: unknown): boolean {
  return typeof words === 'string' && words.trim() !== ''
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
