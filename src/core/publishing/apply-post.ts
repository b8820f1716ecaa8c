import { failure } from '../failure'
import type { FailureCode } from '../failure'
import { hasStructuredDataOf } from '../structured-data/stored-structured-data'
import { decodeEntities } from './decode-entities'
import { instantOfGmt } from './instant-of-gmt'
import { writesWords } from './operation'
import { draftSlugOf } from './post-slug'
import { mismatch } from './publish-command'
import type { PublishCommand, Standing } from './publish-command'
import type { PublishJob, SeenPost } from './publish-job'
import type { PublishPlan } from './publish-plan'
import { compareRemoteIds } from './remote-id'
import type { RemoteId } from './remote-id'
import { isOtherBeside, isSameMark } from './remote-mark'
import { isEmptyDraft, isOut } from './remote-post'
import type { RemotePost } from './remote-post'

/** Takes in a post as a site told it in answer to a command about that post alone. */
export function applyPost(plan: PublishPlan, job: PublishJob, command: PublishCommand, post: RemotePost): PublishJob {
  switch (command.type) {
    case 'create-post':
      if (post.slug !== draftSlugOf(job)) return { ...job, post: { state: 'unknown' }, twinPosts: [...job.twinPosts, post.id] }
      return adopt(plan, { ...job, mayHaveTwin: hasLostAnswer(job) }, post)
    case 'restore-post':
      return adopt(plan, job, post)
    case 'publish-post':
      if (!isStanding(command.standing, post)) return { ...job, failure: failure('publish-not-confirmed', { host: plan.host, answer: post.status }) }
      // What is left of a script without its tags is a text to readers: written once more, without.
      if (!hasStructuredDataOf(command.words.content, post.content)) return adopt(plan, { ...job, isDataTakenOut: true }, post)
      return { ...job, published: post, seen: seenOf(plan, post) }
    case 'unpublish-post':
      if (isOut(post)) return { ...job, failure: failure('publish-not-confirmed', { host: plan.host, answer: post.status }) }
      return { ...job, published: post, seen: job.isForeign ? job.seen : seenOf(plan, post) }
    case 'read-post':
      if (job.published !== null) return { ...job, readBack: post }
      return writesWords(plan.operation) ? checkPost(plan, job, post) : lookBeforeMoving(plan, job, post)
    default:
      throw mismatch(command, { type: 'post-told', post })
  }
}

/** Takes in the posts that a site has under the slugs of ours: before the publishing what is ours of them, after it what was made twice. */
export function applyFoundPosts(plan: PublishPlan, job: PublishJob, found: readonly RemotePost[]): PublishJob {
  return job.published === null ? adoptFound(plan, job, found) : noteTwins(plan, job, found)
}

/** The first look: is there a post of ours, made by a request whose answer got lost? */
function adoptFound(plan: PublishPlan, job: PublishJob, found: readonly RemotePost[]): PublishJob {
  const ours = found.filter((post) => !job.forgotten.includes(post.id)).toSorted((one, other) => compareRemoteIds(one.id, other.id))
  const alive = ours.find((post) => post.status !== 'trash')
  if (alive !== undefined) {
    const isOurWork = isEmptyDraft(alive) || seenOf(plan, alive).fingerprint === job.inFlight
    return isOurWork || mayWriteOver(plan, alive) ? adopt(plan, job, alive) : ask(plan, job, 'post-changed-on-site', alive.id)
  }
  const trashed = ours.find((post) => !job.twinPosts.includes(post.id))
  if (trashed !== undefined) return mayWriteOver(plan, trashed) ? adopt(plan, job, trashed) : ask(plan, job, 'post-trashed-on-site', trashed.id)
  const [twin] = job.twinPosts
  if (twin !== undefined) return { ...job, post: { state: 'unknown' }, seen: { postId: twin, modifiedGmt: '', fingerprint: '' }, twinPosts: job.twinPosts.slice(1) }
  return { ...job, post: { state: 'absent' } }
}

/**
 * A request that was given up may have been done after all, later: its draft is empty and carries our slug. One that is found hours later, with nobody
 * before the screen, also has to bear the headline that was sent and nothing else: whoever took it for a draft of his own has changed something.
 */
function noteTwins({ operation, title }: PublishPlan, job: PublishJob, found: readonly RemotePost[]): PublishJob {
  const isUntouched = (post: RemotePost) => post.excerpt === '' && post.leadMediaId === 0 && decodeEntities(post.title) === decodeEntities(title)
  const isTwin = (post: RemotePost) => isEmptyDraft(post) && (operation.type !== 'check-twins' || isUntouched(post))
  const twins = found.filter((post) => isTwin(post) && post.id !== job.published?.id && !job.forgotten.includes(post.id))
  return { ...job, mayHaveTwin: false, twinPosts: [...new Set([...job.twinPosts, ...twins.map(({ id }) => id)])] }
}

/**
 * Before a post is moved: its words are left alone, so changes of others are no reason to ask, but are remembered. A post that is a draft
 * already needs no moving, and one whose schedule is checked only needs looking at.
 */
function lookBeforeMoving(plan: PublishPlan, job: PublishJob, post: RemotePost): PublishJob {
  if (post.status === 'trash') return ask(plan, job, 'post-trashed-on-site', post.id)
  const now = seenOf(plan, post)
  const wentLive = plan.operation.type === 'check-schedule' && wentLiveAsScheduled(plan, job, post, now)
  const known: PublishJob = {
    ...job,
    post: justRead(post),
    isForeign: !isAsSeen(job, now) && !wentLive && now.fingerprint !== job.inFlight
  }
  const settled: PublishJob = { ...known, published: post, readBack: post }
  if (plan.operation.type === 'unpublish') return isOut(post) ? known : settled
  if (plan.operation.type === 'check-twins') return settled
  const isOverdue = post.status === 'future' && Date.parse(instantOfGmt(post.dateGmt) ?? '') <= plan.now.getTime()
  return isOverdue ? { ...known, failure: failure('schedule-missed', { host: plan.host }) } : settled
}

/** Before writing over a post that was there: is it as we last saw it, or as we last sent it? */
function checkPost(plan: PublishPlan, job: PublishJob, post: RemotePost): PublishJob {
  if (mayWriteOver(plan, post)) return adopt(plan, job, post)
  if (post.status === 'trash') return ask(plan, job, 'post-trashed-on-site', post.id)
  const now = seenOf(plan, post)
  const isOurWork = now.fingerprint === job.inFlight || (isEmptyDraft(post) && !job.isUpdate)
  return isAsSeen(job, now) || isOurWork || wentLiveAsScheduled(plan, job, post, now) ? adopt(plan, job, post) : ask(plan, job, 'post-changed-on-site', post.id)
}

function adopt(plan: PublishPlan, job: PublishJob, post: RemotePost): PublishJob {
  return {
    ...job,
    post: justRead(post),
    seen: seenOf(plan, post),
    givenCategoryId: job.givenCategoryId ?? categoryGivenTo(job, post),
    askedAbout: null,
    twinPosts: job.twinPosts.filter((twin) => twin !== post.id)
  }
}

function justRead({ id, status, modifiedGmt, dateGmt, takesScripts = false }: RemotePost): PublishJob['post'] {
  return { state: 'known', postId: id, status, modifiedGmt, dateGmt, isFresh: true, takesScripts }
}

function ask(plan: PublishPlan, job: PublishJob, code: FailureCode, postId: RemoteId): PublishJob {
  return { ...job, askedAbout: postId, failure: failure(code, { host: plan.host }) }
}

/** Whether the editor chose to write over what the post has now, and not over what it had when they looked. */
function mayWriteOver({ whenPostDiffers, comparedMark }: PublishPlan, post: RemotePost): boolean {
  return whenPostDiffers === 'overwrite' && (comparedMark === undefined || isSameMark(comparedMark, post.modifiedGmt))
}

function seenOf(plan: PublishPlan, post: RemotePost): SeenPost {
  return { postId: post.id, modifiedGmt: post.modifiedGmt, fingerprint: plan.fingerprint(post.title, post.content) }
}

/** The category of a post that is still as it was made. */
function categoryGivenTo({ isUpdate }: PublishJob, post: RemotePost): RemoteId | null {
  const [first, ...others] = post.categoryIds
  return !isUpdate && isEmptyDraft(post) && others.length === 0 ? (first ?? null) : null
}

/** A post whose minute came while it was being scheduled is public at once. */
function isStanding(wanted: Standing, post: RemotePost): boolean {
  if (wanted.type === 'kept' || wanted.type === 'for-review') return true
  return post.status === 'publish' || (wanted.type === 'scheduled' && post.status === 'future')
}

/** Whether a request to create the post went unanswered, in this run or before it. */
function hasLostAnswer(job: PublishJob): boolean {
  return (job.doubts['create-post'] ?? 0) > 0 || job.twinPosts.length > 0
}

function isAsSeen({ seen }: PublishJob, now: SeenPost): boolean {
  return isSameMark(seen?.modifiedGmt, now.modifiedGmt) && seen?.fingerprint === now.fingerprint
}

/** Ghost's time of the last change is another when it has carried out a schedule, and so may be an endpoint's mark. WordPress' is not. */
function wentLiveAsScheduled({ binding }: PublishPlan, { seen }: PublishJob, post: RemotePost, now: SeenPost): boolean {
  return binding?.status === 'scheduled' && post.status === 'publish' && seen?.fingerprint === now.fingerprint && !isOtherBeside(seen.modifiedGmt, now.modifiedGmt)
}
