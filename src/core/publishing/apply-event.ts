import { failure } from '../failure'
import { applyFoundMedia, applyStoredMedia } from './apply-media'
import { applyFoundPosts, applyPost } from './apply-post'
import { withCategory, withTag, withTerm } from './apply-terms'
import { applyTrouble, stopOrAccept } from './apply-trouble'
import { checkRights } from './check-rights'
import { withOurWords } from './media-words'
import { checkLengths } from './overlong-texts'
import { mismatch } from './publish-command'
import type { PublishCommand, PublishEvent, SiteAnswer } from './publish-command'
import type { PublishJob } from './publish-job'
import type { PublishPlan } from './publish-plan'
import { findIds } from './site-term'

/**
 * Takes in what came of a command that `decideTogether` gave for this job, whatever has come of the others beside it. Throws when the answer
 * does not belong to the command: that is a mistake of ours, not of the site.
 */
export function apply(plan: PublishPlan, job: PublishJob, command: PublishCommand, event: PublishEvent): PublishJob {
  switch (event.type) {
    case 'waited':
      return { ...job, wait: null }
    case 'cancelled':
      return stopOrAccept(job, failure('cancelled'))
    case 'not-sent':
    case 'doubtful':
    case 'not-understood':
    case 'busy':
    case 'refused':
    case 'hopeless':
      return applyTrouble(plan, job, command, event)
    default:
      return applyAnswer(plan, { ...job, attempts: 0 }, command, event)
  }
}

/** The job as it is durable before a request goes out: what is about to be sent counts as sent. */
export function beforeRequest(plan: PublishPlan, job: PublishJob, command: PublishCommand): PublishJob {
  if (command.type === 'publish-post') return { ...job, inFlight: plan.fingerprint(command.words.title, command.words.content) }
  // Moved by us, the post is another than we last saw, with the same words.
  if (command.type === 'unpublish-post' && !job.isForeign && job.seen !== null) return { ...job, inFlight: job.seen.fingerprint }
  // From here on the answer may get lost with us: the next start looks for a twin.
  if (command.type === 'create-post') return { ...job, mayHaveTwin: true }
  if (command.type === 'upload-media') {
    return { ...job, pictures: job.pictures.map((picture) => (picture.pictureId === command.pictureId ? { ...picture, wasTried: true } : picture)) }
  }
  if (command.type === 'update-media') {
    const its = job.pictures.find((picture) => picture.state === 'stored' && picture.mediaId === command.mediaId)
    return its === undefined ? job : withOurWords(plan, job, its.pictureId, command)
  }
  return job
}

function applyAnswer(plan: PublishPlan, job: PublishJob, command: PublishCommand, answer: SiteAnswer): PublishJob {
  switch (answer.type) {
    case 'user-verified':
      return checkLengths(plan, checkRights(plan, job, answer.rights))
    case 'posts-found':
      return applyFoundPosts(plan, job, answer.posts)
    case 'post-told':
      return applyPost(plan, job, command, answer.post)
    case 'media-found':
      return applyFoundMedia(plan, job, command, answer.media)
    case 'media-stored':
      return applyStoredMedia(plan, job, command, answer.media)
    case 'categories-listed':
      return { ...job, categories: plan.categories.map((path) => ({ path: [...path], ids: findIds(path, answer.categories) })) }
    case 'tag-found':
      return withTag(job, command, answer.tagId)
    case 'term-found':
      return withTerm(job, command, answer.termId)
    case 'term-stored':
      if (command.type === 'create-term') return withTerm(job, command, answer.termId)
      return command.type === 'create-tag' ? withTag(job, command, answer.termId) : withCategory(job, command, answer.termId)
    case 'terms-listed':
    case 'authors-listed':
    case 'posts-listed':
    case 'html-told':
      throw mismatch(command, answer)
    case 'removed':
      if (command.type === 'trash-post') return { ...job, twinPosts: job.twinPosts.slice(1), removedTwins: [...new Set([...job.removedTwins, command.postId])] }
      if (command.type === 'remove-media') return { ...job, twinMedia: job.twinMedia.slice(1) }
      throw mismatch(command, answer)
  }
}
