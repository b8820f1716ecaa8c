import { failure } from '../failure'
import { finish } from './finish-job'
import { instantOfGmt } from './instant-of-gmt'
import { writesWords } from './operation'
import { draftSlugOf, twinSlugsOf } from './post-slug'
import type { PublishCommand, SiteCommand, Standing } from './publish-command'
import type { PublishJob } from './publish-job'
import { mediaSlugOf } from './publish-plan'
import type { PublishPlan } from './publish-plan'
import type { RemoteId } from './remote-id'
import { isOut } from './remote-post'
import { categoryIdsOf, chosenOf, contentOf, givenCategoryOf, leadMediaIdOf, mediaOf, sentHeadOf, tagIdsOf } from './sent-post'

/** As many requests as may be under way at once: a shared host has four or five processes for all its readers. */
const requestsAtOnce = 4

/**
 * The machine that publishes: `decide` reads off a job what to do next, `apply` (apply-event.ts) takes in what came of it. Between the
 * two stand requests, and before they go out the job is on disk, so a job may be killed anywhere and gone on with.
 *
 * Exactly one post: WordPress makes two of the same POST sent twice, so a post is looked for by a slug of ours before it is created,
 * and again after every answer that got lost; its words are written by id, which is repeatable. Pictures the same, by a slug that
 * names their bytes. Categories, tags and other terms need no care: a site refuses a second one of the same name and names the first.
 */
export function decide(plan: PublishPlan, job: PublishJob): PublishCommand {
  if (job.failure !== null) return { type: 'failed', failure: job.failure }
  if (job.wait !== null) return { type: 'wait', ...job.wait }
  if (!job.isUserVerified) return { type: 'verify-user' }
  if (job.published === null) {
    if (!writesWords(plan.operation)) return movePost(plan, job)
    return lookAtPost(job) ?? settlePictures(plan, job) ?? settleTerms(job) ?? writePost(plan, job)
  }
  return removeTwins(plan, job) ?? readBack(plan, job)
}

/**
 * What may be done at the same time, `decide`'s command first: pictures know nothing of one another, and tags nothing of other tags.
 * Where the site can say what it has, that is, since what is under way when a job is killed has to be found again. The first upload goes
 * alone, also that of an update: with it WordPress makes the folder of the month, and two that come at once trip over each other (500).
 */
export function decideTogether(plan: PublishPlan, job: PublishJob): readonly [PublishCommand, ...SiteCommand[]] {
  const first = decide(plan, job)
  const { media, terms } = plan.capabilities
  const isOfPicture = first.type === 'upload-media' || first.type === 'update-media'
  const hasUploaded = job.pictures.some((picture) => picture.state === 'stored' && picture.wasUploaded)
  if (media === 'looked-up' && isOfPicture && hasUploaded) return [first, ...pictureRequests(plan, job).slice(1, requestsAtOnce)]
  if (terms === 'by-id' && (first.type === 'find-tag' || first.type === 'create-tag')) return [first, ...tagRequests(job).slice(1, requestsAtOnce)]
  return [first]
}

/** A post that only changes its status, or is only looked at: what that reading shows, `apply` decides. */
function movePost(plan: PublishPlan, job: PublishJob): PublishCommand {
  const { post } = job
  if (post.state === 'absent') return { type: 'failed', failure: failure('post-missing-on-site', { host: plan.host }) }
  if (post.state === 'known') return post.isFresh ? { type: 'unpublish-post', postId: post.postId, basedOn: post.modifiedGmt } : { type: 'read-post', postId: post.postId }
  return lookForPost(job)
}

function lookAtPost(job: PublishJob): PublishCommand | undefined {
  return job.post.state === 'unknown' ? lookForPost(job) : undefined
}

function lookForPost(job: PublishJob): PublishCommand {
  return job.seen === null ? { type: 'find-posts', slugs: [draftSlugOf(job), `${draftSlugOf(job)}__trashed`] } : { type: 'read-post', postId: job.seen.postId }
}

function settlePictures(plan: PublishPlan, job: PublishJob): PublishCommand | undefined {
  const claimed = job.pictures.flatMap((picture) => (picture.state === 'claimed' ? [picture.mediaId] : []))
  if (claimed.length > 0) return { type: 'list-media', mediaIds: claimed.slice(0, 100) }
  const unknown = job.pictures.filter(({ state }) => state === 'unknown')
  if (unknown.length > 0 && plan.capabilities.media === 'looked-up') return { type: 'find-media', slugs: unknown.slice(0, 30).map(({ pictureId }) => mediaSlugOf(pictureId)) }
  return pictureRequests(plan, job)[0]
}

/** The next request of each picture that has been looked for and is not as it shall be. */
function pictureRequests(plan: PublishPlan, job: PublishJob): SiteCommand[] {
  return job.pictures.flatMap((picture): SiteCommand[] => {
    const planned = plan.pictures.find(({ pictureId }) => pictureId === picture.pictureId)
    if (planned === undefined) return []
    const { slug, alt, caption, pictureId } = planned
    if (picture.state === 'unknown' || picture.state === 'absent') return [{ type: 'upload-media', pictureId, slug, alt, caption }]
    return picture.state === 'stored' && !picture.areWordsSettled ? [{ type: 'update-media', mediaId: picture.mediaId, alt, caption }] : []
  })
}

function settleTerms(job: PublishJob): PublishCommand | undefined {
  if (job.categories === null) return { type: 'list-categories' }
  const category = job.categories.find(({ path, ids }) => ids.length < path.length)
  const name = category?.path[category.ids.length]
  if (category !== undefined && name !== undefined) return { type: 'create-category', name, parentId: category.ids.at(-1) ?? 0 }
  return tagRequests(job)[0] ?? settleOwnTerms(job)
}

/** Name by name from the root down. */
function settleOwnTerms(job: PublishJob): PublishCommand | undefined {
  for (const { taxonomy, path, ids, isLookedUp } of job.terms) {
    const name = path[ids.length]
    if (name !== undefined) return { type: isLookedUp ? 'create-term' : 'find-term', taxonomy, name, parentId: ids.at(-1) ?? 0 }
  }
  return undefined
}

function tagRequests(job: PublishJob): SiteCommand[] {
  const missing = job.tags.filter(({ tagId }) => tagId === null)
  return missing.map(({ name, isLookedUp }) => ({ type: isLookedUp ? 'create-tag' : 'find-tag', name }))
}

function writePost(plan: PublishPlan, job: PublishJob): PublishCommand {
  const { post } = job
  if (post.state !== 'known') return { type: 'create-post', slug: draftSlugOf(job), title: plan.title }
  if (post.status === 'trash') return { type: 'restore-post', postId: post.postId }
  if (!post.isFresh) return { type: 'read-post', postId: post.postId }
  // An address that is out in the world stays, unless the editor wrote another one by hand.
  const isAddressKept = isOut(post) && !plan.article.isSlugEdited
  return {
    type: 'publish-post',
    postId: post.postId,
    standing: standingOf(plan, post),
    basedOn: job.seen?.modifiedGmt ?? '',
    words: {
      title: plan.title,
      content: contentOf(plan, job),
      excerpt: plan.excerpt,
      slug: isAddressKept ? undefined : plan.slug,
      categoryIds: sentCategoryIds(plan, job),
      tagIds: tagIdsOf(job),
      leadMediaId: leadMediaIdOf(plan, job),
      areCommentsOpen: plan.article.areCommentsOpen,
      head: sentHeadOf(plan, job),
      chosen: chosenOf(plan, job),
      article: plan.article,
      media: mediaOf(job)
    }
  }
}

/**
 * A WordPress puts a post of no category into its standard one, when it is made or when somebody saves it there next, and so an article without one is in it:
 * left out, it would come back there as a change made on the web. Where it is not known what was sent before is taken away.
 */
function sentCategoryIds(plan: PublishPlan, job: PublishJob): readonly RemoteId[] | undefined {
  const own = categoryIdsOf(job)
  if (own.length > 0) return own
  const given = givenCategoryOf(plan, job)
  if (given !== undefined) return [given]
  return plan.binding === undefined && job.inFlight === null ? undefined : []
}

/** A draft that was scheduled once keeps its date, and so does a post that is scheduled now; one that is public keeps its date for good. What somebody has made public meanwhile no draft takes off the site. */
function standingOf({ operation, isForReview }: PublishPlan, post: Extract<PublishJob['post'], { state: 'known' }>): Standing {
  const { status, dateGmt } = post
  if (operation.type === 'schedule') return { type: 'scheduled', at: operation.at }
  if (operation.type === 'draft' && isForReview && !isOut(post)) return { type: 'for-review' }
  return operation.type === 'update' || operation.type === 'draft' ? { type: 'kept', status, at: instantOfGmt(dateGmt) } : { type: 'published', isDateReset: status !== 'publish' }
}

/** Files wait for an editor's next order: one that lies on the site for hours may have been put into another post there meanwhile, and cannot be brought back. */
function removeTwins({ operation }: PublishPlan, job: PublishJob): PublishCommand | undefined {
  if (job.areTwinsLeft) return undefined
  if (job.mayHaveTwin) return { type: 'find-posts', slugs: [draftSlugOf(job), ...twinSlugsOf(draftSlugOf(job))] }
  const [postId] = job.twinPosts
  if (operation.type === 'check-twins') return postId === undefined ? undefined : { type: 'trash-post', postId }
  const tried = job.pictures.filter(({ wasTried }) => wasTried)
  if (tried.length > 0) return { type: 'find-media', slugs: tried.slice(0, 30).flatMap(({ pictureId }) => twinSlugsOf(mediaSlugOf(pictureId))) }
  if (postId !== undefined) return { type: 'trash-post', postId }
  const [media] = job.twinMedia
  return media === undefined ? undefined : { type: 'remove-media', mediaId: media.mediaId }
}

function readBack(plan: PublishPlan, job: PublishJob): PublishCommand {
  if (job.published === null) throw new Error('Nothing is published that could be read back')
  if (job.readBack === null) return { type: 'read-post', postId: job.published.id }
  return finish(plan, job, job.readBack)
}
