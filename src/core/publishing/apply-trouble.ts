import { failure } from '../failure'
import type { Failure } from '../failure'
import { isSiteCommand, isWrite } from './publish-command'
import type { PublishCommand, SiteCommand, SiteTrouble } from './publish-command'
import { doubtOfUpload, toBeReadAgain } from './publish-job'
import type { PictureState, PublishJob } from './publish-job'
import { standardSlug } from './post-type'
import type { PublishPlan } from './publish-plan'
import { failureOfRefusal, isPermanent } from './refusal'
import type { RemoteId } from './remote-id'
import type { Refusal } from './remote-post'

/** How often the same is tried before the job waits for the network or the editor, and how long in between: a random time of up to so much. */
const patience = { unreachable: { tries: 6, firstWaitMs: 2_000 }, doubtful: { tries: 3, firstWaitMs: 500 }, longestWaitMs: 60_000 }

/** Takes in that the site did not answer a command as asked: waits and tries again, looks first, goes another way, or stops. */
export function applyTrouble(plan: PublishPlan, job: PublishJob, command: PublishCommand, trouble: SiteTrouble): PublishJob {
  if (!isSiteCommand(command)) throw new Error(`The command ${command.type} asks no site`)
  switch (trouble.type) {
    case 'not-sent':
      return tryAgain(job, trouble.failure)
    case 'doubtful':
      return lookAgain(plan, job, command, trouble.failure)
    case 'not-understood':
      return isWrite(command) ? lookAgain(plan, job, command, trouble.failure) : stopOrAccept(job, trouble.failure)
    case 'busy':
      return lookLater(plan, job, command, trouble.failure, trouble.retryAfterMs)
    case 'refused':
      return applyRefusal(plan, job, command, trouble.refusal)
    case 'hopeless':
      return stopOrAccept(job, trouble.failure)
  }
}

/** Once the site has confirmed the publishing, nothing that fails afterwards makes it a failure. */
export function stopOrAccept(job: PublishJob, reason: Failure): PublishJob {
  if (job.published === null) return { ...job, wait: null, failure: reason }
  return { ...job, wait: null, areTwinsLeft: true, readBack: job.readBack ?? job.published }
}

/** Requests that were under way together and met the same dead line are one try. */
function tryAgain(job: PublishJob, reason: Failure): PublishJob {
  if (job.wait !== null) return job
  const attempts = job.attempts + 1
  if (attempts >= patience.unreachable.tries) return stopOrAccept({ ...job, attempts }, reason)
  return { ...job, attempts, wait: { atLeastMs: 0, upToMs: backOff(patience.unreachable, attempts) } }
}

function backOff({ firstWaitMs }: { readonly firstWaitMs: number }, times: number): number {
  return Math.min(firstWaitMs * 2 ** (times - 1), patience.longestWaitMs)
}

function lookAgain(plan: PublishPlan, job: PublishJob, command: SiteCommand, reason: Failure): PublishJob {
  const times = (job.doubts[doubtOf(command)] ?? 0) + 1
  const mayComeLate = job.mayComeLate || (mayBeRepeated.has(command.type) && isGivenUp(reason))
  const doubted = withDoubt({ ...job, mayComeLate, doubts: { ...job.doubts, [doubtOf(command)]: times } }, command)
  if (times >= patience.doubtful.tries) return stopOrAccept(doubted, notConfirmed(plan, command, reason))
  return { ...doubted, wait: { atLeastMs: 0, upToMs: backOff(patience.doubtful, times) } }
}

/** What leaves a trace when it is carried out a second time after the end: a twin, or a post of another date. */
const mayBeRepeated: ReadonlySet<SiteCommand['type']> = new Set<SiteCommand['type']>(['create-post', 'upload-media', 'publish-post'])

/** We, or a server before the site, waited no longer; the site may be at it still. */
function isGivenUp({ code, details }: Failure): boolean {
  return code === 'site-timeout' || details['status'] === 504
}

/** A site that says how long it wants to be left alone is left alone so long. */
function lookLater(plan: PublishPlan, job: PublishJob, command: SiteCommand, reason: Failure, retryAfterMs = 0): PublishJob {
  const next = lookAgain(plan, job, command, reason)
  return next.wait === null ? next : { ...next, wait: { ...next.wait, atLeastMs: retryAfterMs } }
}

function notConfirmed(plan: PublishPlan, command: SiteCommand, reason: Failure): Failure {
  return command.type === 'publish-post' || command.type === 'unpublish-post' ? failure('publish-not-confirmed', { host: plan.host, answer: reason.code }) : reason
}

/** Commands of one kind about different things are doubted apart. */
function doubtOf(command: SiteCommand): string {
  if (command.type === 'upload-media') return doubtOfUpload(command.pictureId)
  if (command.type === 'create-tag' || command.type === 'create-category') return `${command.type} ${command.name}`
  return command.type === 'create-term' ? `${command.type} ${command.taxonomy} ${command.name}` : command.type
}

/** After a write whose outcome is unknown, what it would have made is looked for before it is made again. */
function withDoubt(job: PublishJob, command: SiteCommand): PublishJob {
  switch (command.type) {
    case 'create-post':
      return { ...job, post: { state: 'unknown' }, mayHaveTwin: true }
    case 'upload-media':
      return { ...job, pictures: job.pictures.map((picture) => (picture.pictureId === command.pictureId ? lookedForAgain(picture) : picture)) }
    case 'publish-post':
    case 'unpublish-post':
    case 'restore-post':
      return toBeReadAgain(job)
    default:
      return job
  }
}

function lookedForAgain({ pictureId }: PictureState): PictureState {
  return { pictureId, state: 'unknown', wasTried: true }
}

function applyRefusal(plan: PublishPlan, job: PublishJob, command: SiteCommand, refusal: Refusal): PublishJob {
  const reason = isTypeGone(plan, job, refusal)
    ? failure('type-missing-on-site', { site: plan.siteName, type: plan.postType.name })
    : failureOfRefusal(command, refusal, 'name' in command ? command.name : '')
  if (!isPermanent(refusal)) return lookAgain(plan, job, command, reason)
  switch (command.type) {
    case 'trash-post': // a twin that cannot be taken away is no reason to fail
      return { ...job, twinPosts: job.twinPosts.slice(1) }
    case 'remove-media':
      return { ...job, twinMedia: job.twinMedia.slice(1) }
    case 'update-media': // somebody else's picture: the words stand in the text all the same, and the receipt tells the difference
      return { ...job, pictures: job.pictures.map((picture) => withSettledWords(picture, command.mediaId)) }
    case 'read-post':
      return reason.code === 'post-missing-on-site' && job.published === null ? applyMissingPost(job, command.postId, reason) : stopOrAccept(job, reason)
    case 'publish-post':
    case 'unpublish-post':
      // The site compared and found another state than the one just read: it may be a late request of our own, so it is looked at.
      if (refusal.status === 409 || refusal.status === 412) return lookAgain(plan, job, command, reason)
      return stopOrAccept(reason.code.startsWith('post-') ? { ...job, askedAbout: command.postId } : job, reason)
    default:
      return stopOrAccept(job, reason)
  }
}

/** The site knew its user, and has no route for posts of this type: the plug-in that made it is off since the site was last asked. */
function isTypeGone({ postType }: PublishPlan, { isUserVerified }: PublishJob, { code }: Refusal): boolean {
  return isUserVerified && code === 'rest_no_route' && postType.slug !== standardSlug
}

function withSettledWords(picture: PictureState, mediaId: RemoteId): PictureState {
  return picture.state === 'stored' && picture.mediaId === mediaId ? { ...picture, areWordsSettled: true } : picture
}

/** A draft of ours that was never public and is gone for good is simply made again; anything else is the editor's to decide. */
function applyMissingPost(job: PublishJob, postId: RemoteId, reason: Failure): PublishJob {
  if (!job.isUpdate && job.inFlight === null) return { ...job, post: { state: 'unknown' }, seen: null }
  return { ...job, askedAbout: postId, failure: reason }
}
