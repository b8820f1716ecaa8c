import { postTypesOf } from './site'
import type { Site } from './site'
import type { PublishJob } from './publish-job'
import type { RemoteId } from './remote-id'
import { takesData } from './sent-post'
import type { SiteTerm } from './site-term'

/** A site with the terms that a job has found or made there, as far as the post has them: what is new is known before the site is asked again. */
export function withTermsOf(site: Site, { categories, tags, terms, readBack, postType }: PublishJob): Site {
  if (readBack === null) return site
  const placed = categories?.filter(({ ids }) => has(readBack.categoryIds, ids)) ?? []
  const found = tags.flatMap(({ name, tagId }) => (tagId === null ? [] : [{ path: [name], ids: [tagId] }])).filter(({ ids }) => has(readBack.tagIds, ids))
  const more = { categories: withPaths(site.categories, placed), tags: withPaths(site.tags, found) }
  if (site.kind !== 'wordpress' || terms.length === 0) return { ...site, ...more }
  const postTypes = postTypesOf(site).map((type) => ({
    ...type,
    taxonomies: type.taxonomies.map((taxonomy) => {
      const own = terms.filter((term) => term.taxonomy === taxonomy.slug && has(readBack.chosen?.terms[taxonomy.slug] ?? [], term.ids))
      return type.slug === postType ? { ...taxonomy, terms: withPaths(taxonomy.terms, own) } : taxonomy
    })
  }))
  return { ...site, ...more, postTypes }
}

/** A WordPress of which a job has learned whether its user may send scripts. */
export function withScriptRightOf(site: Site, job: PublishJob): Site {
  if (site.kind !== 'wordpress' || job.post.state !== 'known') return site
  return { ...site, rights: { ...site.rights, canPublishUnfilteredHtml: takesData(job) } }
}

/** A site of which is known whether it took a picture of so many bytes. */
export function withUpload(site: Site, bytes: number, isTooLarge: boolean): Site {
  const { smallestRefusedPicture: refused = Infinity } = site
  if (isTooLarge) return bytes < refused ? { ...site, smallestRefusedPicture: bytes } : site
  return bytes < refused ? site : { ...site, smallestRefusedPicture: undefined }
}

function has(there: readonly RemoteId[], ids: readonly RemoteId[]): boolean {
  return there.some((id) => id === ids.at(-1))
}

interface TermPath {
  readonly path: readonly string[]
  readonly ids: readonly RemoteId[]
}

function withPaths(known: readonly SiteTerm[], paths: readonly TermPath[]): SiteTerm[] {
  const terms = [...known]
  for (const { path, ids } of paths) {
    for (const [depth, id] of ids.entries()) {
      if (!terms.some((term) => term.id === id)) terms.push({ id, name: path[depth] ?? '', slug: '', parentId: ids[depth - 1] ?? 0 })
    }
  }
  return terms
}
