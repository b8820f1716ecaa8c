import type { PostType } from './post-type'
import type { RemoteId } from './remote-id'
import type { Site, WordPressSite } from './site'
import type { SiteTerm } from './site-term'
import { termPathOf } from './site-term'

/** How the numbers read that a site has for authors and terms. Terms of its own stand under the slug of their taxonomy. */
export interface SiteNames {
  readonly categories: readonly SiteTerm[]
  readonly tags: readonly SiteTerm[]
  readonly terms: Readonly<Record<string, readonly SiteTerm[]>>
  readonly authors: WordPressSite['authors']
}

/** What is known of a site without asking it. */
export function namesAt(site: Site, { taxonomies }: PostType): SiteNames {
  const user = site.kind === 'wordpress' ? { id: site.userId, name: site.displayName } : undefined
  const authors = site.kind === 'wordpress' ? site.authors : []
  return {
    categories: site.categories,
    tags: site.tags,
    terms: Object.fromEntries(taxonomies.map(({ slug, terms }) => [slug, terms])),
    authors: user === undefined || authors.some(({ id }) => id === user.id) ? authors : [...authors, user]
  }
}

/** Two of one name are told apart by their numbers. Empty for 0, which is nobody. */
export function authorName({ authors }: SiteNames, wanted: number): string {
  if (wanted === 0) return ''
  const found = authors.find(({ id }) => id === wanted)
  if (found === undefined) return unnamed(wanted)
  return authors.some(({ id, name }) => id !== wanted && name === found.name) ? `${found.name} (${unnamed(wanted)})` : found.name
}

/** From the root down. */
export function termName(terms: readonly SiteTerm[], id: RemoteId): string {
  return termPathOf(terms, id)?.join(' › ') ?? unnamed(id)
}

/** What a site has not told the name of is called by its number; where terms go by name, that is their id. */
function unnamed(id: RemoteId): string {
  return typeof id === 'string' ? id : `#${String(id)}`
}
