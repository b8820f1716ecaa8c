import { canonicalMarkup } from './canonical-markup'
import { instantOfGmt } from './operation'
import type { SentChoice } from './publish-command'
import type { PublishJob } from './publish-job'
import type { PublishPlan } from './publish-plan'
import type { Difference } from './receipt'
import { compareRemoteIds } from './remote-id'
import type { RemoteId } from './remote-id'

/** What was sent beyond the words of the plan. */
export interface SentPost {
  readonly content: string
  readonly categoryIds: readonly RemoteId[]
  readonly tagIds: readonly RemoteId[]
  readonly leadMediaId: RemoteId
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
  compare('headline', plan.title, found.title)
  compare('content', canonicalMarkup(sent.content), canonicalMarkup(found.content))
  compare('excerpt', plan.excerpt.trim(), found.excerpt.trim())
  if (plan.slug !== '' && (!job.isUpdate || plan.article.isSlugEdited)) compare('slug', plan.slug, decodedSlug(found.slug))
  // Without a category of its own a post gets the site's standard one.
  if (sent.categoryIds.length > 0) compare('categories', idList(sent.categoryIds), idList(found.categoryIds))
  compare('tags', idList(sent.tagIds), idList(found.tagIds))
  compare('lead-picture', String(sent.leadMediaId), String(found.leadMediaId))
  if (plan.capabilities.comments === 'by-post') compare('comments', commentStatus(plan.article.areCommentsOpen), commentStatus(found.areCommentsOpen))
  const { authorId, isPinned, terms } = sent.chosen
  if (authorId !== null) compare('author', String(authorId), String(found.chosen?.authorId ?? ''))
  if (isPinned !== null) compare('pinned', String(isPinned), String(found.chosen?.isPinned ?? false))
  for (const [taxonomy, ids] of Object.entries(terms)) compare('terms', idList(ids), idList(found.chosen?.terms[taxonomy] ?? []))
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
    if (planned === undefined || picture.state !== 'stored' || plan.capabilities.media === 'remembered') continue
    compare('picture-words', planned.alt, picture.alt)
    compare('picture-words', planned.caption, picture.caption)
  }
  return differences
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

function idList(ids: readonly RemoteId[]): string {
  // A name is one name in any case: a site may know a tag by another one than it was sent.
  return ids.map((id) => (typeof id === 'string' ? id.normalize('NFC').trim().toLowerCase() : id)).sort(compareRemoteIds).join(', ')
}

function commentStatus(areOpen: boolean): string {
  return areOpen ? 'open' : 'closed'
}

function decodedSlug(slug: string): string {
  try {
    return decodeURIComponent(slug)
  } catch {
    return slug
  }
}
