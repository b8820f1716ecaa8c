import { percentDecoded } from '../embed/percent-decoded'
import { canonicalMarkup } from './canonical-markup'
import { areCorrectedThere } from './media-words'
import { instantOfGmt } from './instant-of-gmt'
import { isDraftSlug } from './post-slug'
import { fieldOfHead, headParts } from './post-head'
import type { HeadWords } from './post-head'
import type { SentChoice } from './publish-command'
import type { PublishJob } from './publish-job'
import type { PublishPlan } from './publish-plan'
import type { Difference } from './receipt'
import { compareRemoteIds } from './remote-id'
import type { RemoteId } from './remote-id'
import type { NamedAuthor } from './remote-post'
import { comparedName } from './same-name'
import { authorName, termName } from './site-names'
import type { SiteTerm } from './site-term'

/** What was sent beyond the words of the plan. */
export interface SentPost {
  readonly content: string
  readonly categoryIds: readonly RemoteId[]
  readonly tagIds: readonly RemoteId[]
  readonly leadMediaId: RemoteId
  readonly head: HeadWords
  readonly chosen: SentChoice
}

/**
 * What a site holds otherwise than it was sent, once a job has read the post back. WordPress drops unknown values without a word and
 * cleans the markup of users without the right to `unfiltered_html`.
 */
export function differencesOf(plan: PublishPlan, job: PublishJob, sent: SentPost): Difference[] {
  const found = job.readBack
  if (found === null) throw new Error('Nothing was read back to compare')
  const differences: Difference[] = []
  const compare = (field: Difference['field'], wanted: string, there: string): void => {
    if (wanted !== there) differences.push({ field, ...aroundFirstDifference(wanted, there) })
  }
  const compareNamed = (field: Difference['field'], wanted: readonly RemoteId[], there: readonly RemoteId[], nameOf: (id: RemoteId) => string, taxonomy?: string): void => {
    if (idList(wanted) === idList(there)) return
    const namesOf = (ids: readonly RemoteId[]): string => ids.map(nameOf).join(', ')
    differences.push({ field, sent: namesOf(wanted), found: namesOf(there), areNames: true, ...(taxonomy !== undefined && { taxonomy }) })
  }
  compare('headline', plan.title, found.title)
  compare('content', canonicalMarkup(sent.content), canonicalMarkup(found.content))
  compare('excerpt', plan.excerpt.trim(), found.excerpt.trim())
  for (const part of headParts) {
    const [wanted, there] = [sent.head[part], found[part]?.trim()]
    if (wanted !== undefined && there !== undefined) compare(fieldOfHead[part], wanted, there)
  }
  // WordPress gives what waits for review its address when it is published.
  const isStillDraft = (found.status === 'draft' && isDraftSlug(found.slug, job.articleId)) || (found.status === 'pending' && found.slug === '')
  if (plan.slug !== '' && (!job.isUpdate || plan.article.isSlugEdited) && !isStillDraft) compare('slug', plan.slug, percentDecoded(found.slug))
  // Without a category of its own a post gets the site's standard one.
  const nameOfTag = (id: RemoteId): string => job.tags.find(({ tagId }) => tagId === id)?.name ?? termName(plan.names.tags, id)
  if (sent.categoryIds.length > 0) compareNamed('categories', sent.categoryIds, found.categoryIds, namesIn(job.categories ?? [], plan.names.categories))
  compareNamed('tags', sent.tagIds, found.tagIds, nameOfTag)
  compare('lead-picture', String(sent.leadMediaId), String(found.leadMediaId))
  if (plan.capabilities.comments === 'by-post') compare('comments', commentStatus(plan.article.areCommentsOpen), commentStatus(found.areCommentsOpen))
  const { authorId, isPinned, terms } = sent.chosen
  const nameOfAuthor = (id: RemoteId): string => authorName(plan.names, Number(id))
  if (authorId !== null) compareNamed('author', [authorId], [found.chosen?.authorId ?? 0], nameOfAuthor)
  // A name that the site knew no more: Ghost puts its owner there.
  const there = found.authors
  if (there !== undefined && plan.authors.length > 0 && inOrder(plan.authors) !== inOrder(there)) {
    const namesOf = (authors: readonly NamedAuthor[]): string => authors.map(({ name }) => name).join(', ')
    differences.push({ field: 'author', sent: namesOf(plan.authors), found: namesOf(there), areNames: true })
  }
  if (isPinned !== null) compare('pinned', String(isPinned), String(found.chosen?.isPinned ?? false))
  for (const { slug, name } of plan.postType.taxonomies) {
    const ids = terms[slug]
    const made = job.terms.filter(({ taxonomy }) => taxonomy === slug)
    if (ids !== undefined) compareNamed('terms', ids, found.chosen?.terms[slug] ?? [], namesIn(made, plan.names.terms[slug] ?? []), name)
  }
  const { operation } = plan
  if (operation.type === 'publish') compare('status', 'publish', found.status)
  if (operation.type === 'schedule') {
    const at = instantOfGmt(found.dateGmt) ?? ''
    compare('publish-time', `${operation.at.slice(0, 19)}.000Z`, at)
    // The minute may have come while the pictures were on their way.
    if (found.status !== 'publish') compare('status', 'future', found.status)
  }
  for (const picture of job.pictures) {
    const planned = plan.pictures.find(({ pictureId }) => pictureId === picture.pictureId)
    if (planned === undefined || picture.state !== 'stored' || picture.areWordsOfOthers || plan.capabilities.media === 'remembered') continue
    const field = areCorrectedThere(plan, job, picture.pictureId, picture) ? 'picture-words-corrected' : 'picture-words'
    compare(field, planned.alt, picture.alt)
    compare(field, planned.caption, picture.caption)
  }
  return differences
}

/** The names of terms: those that the job has looked for or made, and those that the site told of before. */
function namesIn(paths: readonly { readonly path: readonly string[]; readonly ids: readonly RemoteId[] }[], known: readonly SiteTerm[]): (id: RemoteId) => string {
  return (id) => paths.find(({ ids }) => ids.at(-1) === id)?.path.join(' › ') ?? termName(known, id)
}

const shownBefore = 20
const shownInAll = 200

/** Both texts from shortly before the place where they part: long enough to find it, short enough for a receipt. */
function aroundFirstDifference(sent: string, found: string): { sent: string; found: string } {
  let at = 0
  while (at < sent.length && sent[at] === found[at]) at++
  const from = Math.max(0, at - shownBefore)
  return { sent: sent.slice(from, from + shownInAll), found: found.slice(from, from + shownInAll) }
}

/** The first of several authors is the one that most themes show. */
function inOrder(authors: readonly NamedAuthor[]): string {
  return authors.map(({ id }) => String(id)).join(', ')
}

function idList(ids: readonly RemoteId[]): string {
  // A name is one name in any case: a site may know a tag by another one than it was sent.
  return ids.map((id) => (typeof id === 'string' ? comparedName(id) : id)).sort(compareRemoteIds).join(', ')
}

function commentStatus(areOpen: boolean): string {
  return areOpen ? 'open' : 'closed'
}
