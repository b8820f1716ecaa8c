import type { Failure } from '../../core/failure'
import type { PostNames } from '../../core/publishing/post-copy'
import type { PublishEvent, SiteCommand } from '../../core/publishing/publish-command'
import type { PublishPlan } from '../../core/publishing/publish-plan'
import type { RemotePost } from '../../core/publishing/remote-post'
import type { Site, SiteId } from '../../core/publishing/site'
import type { SiteNames } from '../../core/publishing/site-names'
import { namesAt } from '../../core/publishing/site-names'
import type { SiteTerm } from '../../core/publishing/site-term'
import type { Result } from '../../core/result'

type Ask = (command: SiteCommand) => Promise<PublishEvent>

interface Surroundings {
  readonly ask: Ask
  /** Asks the site anew for what is known of it. */
  readonly refresh: (siteId: SiteId) => Promise<Result<{ readonly site: Site }, Failure>>
}

/** How the numbers read that a post has, and those of what is planned for it: as they are known, or as the site tells them now. What it does not tell is missing. */
export async function findPostNames(post: RemotePost, plan: PublishPlan, site: Site, { ask, refresh }: Surroundings): Promise<PostNames> {
  const refreshed = areTermsKnown(post, site) ? undefined : await refresh(site.id)
  const known = namesAt(refreshed?.ok === true ? refreshed.value.site : site, plan.postType)
  return { ...known, terms: await findTerms(post, known, ask), authors: await findAuthors(post, plan, known, ask), leadAddress: await findLeadAddress(post, plan, ask) }
}

function areTermsKnown({ categoryIds, tagIds }: RemotePost, { categories, tags }: Site): boolean {
  const isKnown = (id: string | number, terms: readonly SiteTerm[]): boolean => typeof id === 'string' || terms.some((term) => term.id === id)
  return categoryIds.every((id) => isKnown(id, categories)) && tagIds.every((id) => isKnown(id, tags))
}

/** As many terms as WordPress gives in one answer. */
const askedAtOnce = 100
/** Of one taxonomy; a path has ten names at most. */
const mostAnswers = 12

/** The site's list of a taxonomy of its own may end before these terms, and before those that they stand under. */
async function findTerms({ chosen }: RemotePost, { terms: known }: SiteNames, ask: Ask): Promise<SiteNames['terms']> {
  const terms: Record<string, readonly SiteTerm[]> = { ...known }
  for (const [taxonomy, termIds] of Object.entries(chosen?.terms ?? {})) {
    let found = known[taxonomy] ?? []
    let wanted = termIds
    for (let answers = 0; answers < mostAnswers; answers++) {
      const missing = wanted.filter((id) => id !== 0 && !found.some((term) => term.id === id))
      if (missing.length === 0) break
      const told = await ask({ type: 'list-terms', taxonomy, termIds: missing.slice(0, askedAtOnce) })
      if (told.type !== 'terms-listed' || told.terms.length === 0) break
      found = [...found, ...told.terms]
      wanted = [...missing, ...told.terms.map(({ parentId }) => parentId)]
    }
    terms[taxonomy] = found
  }
  return terms
}

async function findAuthors(post: RemotePost, { chosen }: PublishPlan, { authors }: SiteNames, ask: Ask): Promise<SiteNames['authors']> {
  const wanted = [post.chosen?.authorId ?? 0, chosen.authorId ?? 0]
  const authorIds = wanted.filter((id) => id !== 0 && !authors.some((author) => author.id === id))
  if (authorIds.length === 0) return authors
  const told = await ask({ type: 'list-authors', authorIds })
  return told.type === 'authors-listed' ? [...authors, ...told.authors] : authors
}

async function findLeadAddress({ leadMediaId }: RemotePost, { capabilities }: PublishPlan, ask: Ask): Promise<string | undefined> {
  if (leadMediaId === 0 || capabilities.media === 'remembered') return undefined
  const told = await ask({ type: 'list-media', mediaIds: [leadMediaId] })
  return told.type === 'media-found' ? told.media.find(({ mediaId }) => mediaId === leadMediaId)?.url : undefined
}
