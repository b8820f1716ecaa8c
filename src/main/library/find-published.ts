import { foldText } from '../../core/search/fold-text'
import type { PublishedLink } from '../../ipc/library-answers'
import type { Library } from './library'

/** More than a list of suggestions shows would only be read from disk for nothing. */
const mostFound = 8

/** The addresses of the articles that are on a site and have all these words in their headline, the one changed last first. Reads the files of those alone. */
export async function findPublished(library: Pick<Library, 'list' | 'current'>, query: string): Promise<PublishedLink[]> {
  const words = foldText(query).split(/\s+/).filter((word) => word !== '')
  if (words.length === 0) return []
  const found = (await library.list()).filter(({ headline, status, isTrashed }) => {
    if (status === 'draft' || isTrashed) return false
    const folded = foldText(headline)
    return words.every((word) => folded.includes(word))
  })
  const links: PublishedLink[] = []
  for (const { id, headline } of found.slice(0, mostFound)) {
    const article = await library.current(id)
    if (!article.ok) continue
    for (const { siteId, status, link } of article.value.remotes) if (status === 'published') links.push({ headline, siteId, link })
  }
  return links
}
