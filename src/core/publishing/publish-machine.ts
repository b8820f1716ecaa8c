import { failure } from '../failure'
import { finish } from './finish-job'
import { instantOfGmt, writesWords } from './operation'
import type { PublishCommand, Standing } from './publish-command'
import type { PublishJob } from './publish-job'
import { isSameName, mediaSlugOf } from './publish-plan'
import type { PublishPlan } from './publish-plan'
import { categoryIdsOf, contentOf, leadMediaIdOf, mediaOf, tagIdsOf } from './sent-post'

/**
 * The machine that publishes: `decide` reads off a job what to do next, `apply` (apply-event.ts) takes in what came of it. Between the
 * two stands one request, and before each request the job is on disk, so a job may be killed anywhere and gone on with.
 *
 * Exactly one post: WordPress makes two of the same POST sent twice, so a post is looked for by a slug of ours before it is created,
 * and again after every answer that got lost; its words are written by id, which is repeatable. Pictures the same, by a slug that
 * names their bytes. Categories and tags need no care: a site refuses a second one of the same name and names the first.
 */
export function decide(plan: PublishPlan, job: PublishJob): PublishCommand {
  if (job.failure !== null) return { type: 'failed', failure: job.failure }
  if (job.wait !== null) return { type: 'wait', ...job.wait }
  if (!job.isUserVerified) return { type: 'verify-user' }
  if (job.published === null) {
    if (!writesWords(plan.operation)) return movePost(plan, job)
    return lookAtPost(job) ?? settlePictures(plan, job) ?? settleTerms(job) ?? writePost(plan, job)
  }
  return removeTwins(job) ?? readBack(plan, job)
}

/** A post that only changes its status, or is only looked at: what that reading shows, `apply` decides. */
function movePost(plan: PublishPlan, job: PublishJob): PublishCommand {
  const { post } = job
  if (post.state === 'absent') return { type: 'failed', failure: failure('post-missing-on-site', { host: plan.host }) }
  if (post.state === 'known') return post.isFresh ? { type: 'unpublish-post', postId: post.postId, basedOn: post.modifiedGmt } : { type: 'read-post', postId: post.postId }
  return lookForPost(job)
}

/**
 * The slug under which our draft is looked for until it is public; in the trash WordPress puts `__trashed` behind it. A post that the
 * editor let go keeps its own.
 */
export function draftSlugOf(job: PublishJob): string {
  const letGo = job.forgotten.at(-1)
  return letGo === undefined ? `copydesk-${job.articleId}` : `copydesk-${job.articleId}-after-${letGo}`
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
  for (const picture of job.pictures) {
    const planned = plan.pictures.find(({ pictureId }) => pictureId === picture.pictureId)
    if (planned === undefined) continue
    const { slug, alt, caption, pictureId } = planned
    if (picture.state === 'unknown' && plan.capabilities.media === 'looked-up') return { type: 'find-media', slugs: [slug] }
    if (picture.state === 'unknown' || picture.state === 'absent') return { type: 'upload-media', pictureId, slug, alt, caption }
    if (picture.state === 'stored' && !picture.areWordsSettled) return { type: 'update-media', mediaId: picture.mediaId, alt, caption }
  }
  return undefined
}

function settleTerms(job: PublishJob): PublishCommand | undefined {
  if (job.categories === null) return { type: 'list-categories' }
  const category = job.categories.find(({ path, ids }) => ids.length < path.length)
  const name = category?.path[category.ids.length]
  if (category !== undefined && name !== undefined) return { type: 'create-category', name, parentId: category.ids.at(-1) ?? 0 }
  const tag = job.tags.find(({ tagId }) => tagId === null)
  if (tag === undefined) return undefined
  return { type: tag.isLookedUp ? 'create-tag' : 'find-tag', name: tag.name }
}

function writePost(plan: PublishPlan, job: PublishJob): PublishCommand {
  const { post } = job
  if (post.state !== 'known') return { type: 'create-post', slug: draftSlugOf(job), title: plan.title }
  if (post.status === 'trash') return { type: 'restore-post', postId: post.postId }
  if (!post.isFresh) return { type: 'read-post', postId: post.postId }
  // An address that is out in the world stays, unless the editor wrote another one by hand.
  const isAddressKept = (post.status === 'publish' || post.status === 'future') && !plan.article.isSlugEdited
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
      categoryIds: categoryIdsOf(job),
      tagIds: tagIdsOf(job),
      leadMediaId: leadMediaIdOf(plan, job),
      areCommentsOpen: plan.article.areCommentsOpen,
      article: plan.article,
      media: mediaOf(job)
    }
  }
}

/** A draft that was scheduled once keeps its date, and so does a post that is scheduled now; one that is public keeps its date for good. */
function standingOf({ operation }: PublishPlan, { status, dateGmt }: Extract<PublishJob['post'], { state: 'known' }>): Standing {
  if (operation.type === 'schedule') return { type: 'scheduled', at: operation.at }
  return operation.type === 'update' ? { type: 'kept', status, at: instantOfGmt(dateGmt) } : { type: 'published', isDateReset: status !== 'publish' }
}

function removeTwins(job: PublishJob): PublishCommand | undefined {
  if (job.areTwinsLeft) return undefined
  if (job.mayHaveTwin) return { type: 'find-posts', slugs: [draftSlugOf(job), ...twinSlugsOf(draftSlugOf(job))] }
  const tried = job.pictures.filter(({ wasTried }) => wasTried)
  if (tried.length > 0) return { type: 'find-media', slugs: tried.slice(0, 30).flatMap(({ pictureId }) => twinSlugsOf(mediaSlugOf(pictureId))) }
  const [postId] = job.twinPosts
  if (postId !== undefined) return { type: 'trash-post', postId }
  const [media] = job.twinMedia
  return media === undefined ? undefined : { type: 'remove-media', mediaId: media.mediaId }
}

/** A slug that is taken gets a number, so what a request makes that is carried out late is called so. */
export function twinSlugsOf(slug: string): string[] {
  return [2, 3, 4].map((number) => `${slug}-${number}`)
}

function readBack(plan: PublishPlan, job: PublishJob): PublishCommand {
  if (job.published === null) throw new Error('Nothing is published that could be read back')
  if (job.readBack === null) return { type: 'read-post', postId: job.published.id }
  return finish(plan, job, job.readBack)
}

/** Whether one category path begins with the given names. */
export function beginsWith(path: readonly string[], names: readonly string[]): boolean {
  return names.every((name, depth) => isSameName(path[depth] ?? '', name))
}
