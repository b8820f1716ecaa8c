import type { PictureId } from '../picture/picture'
import type { PublishJob } from './publish-job'
import type { PublishPlan } from './publish-plan'

/** Of a file in the media library. */
interface MediaWords {
  readonly alt: string
  readonly caption: string
}

/**
 * Whether somebody has corrected the words of a file of ours in the media library: they are neither what we know to have put there nor what
 * the article says. They stay, since nobody was asked.
 */
export function areCorrectedThere(plan: PublishPlan, job: PublishJob, pictureId: PictureId, there: MediaWords): boolean {
  const ours = ourWords(job, pictureId)
  return ours.length > 0 && !ours.includes(hashOf(plan, there)) && !isAsPlanned(plan, pictureId, there)
}

/** What the tie to the post keeps as the hash of our words for a file that is at the site with these. */
export function knownWords(plan: PublishPlan, job: PublishJob, pictureId: PictureId, there: MediaWords): string | undefined {
  return areCorrectedThere(plan, job, pictureId, there) ? ourWords(job, pictureId)[0] : hashOf(plan, there)
}

/** Takes note of words that are ours from now on, sent or told in answer. */
export function withOurWords(plan: PublishPlan, job: PublishJob, pictureId: PictureId, words: MediaWords): PublishJob {
  const hash = hashOf(plan, words)
  return ourWords(job, pictureId).includes(hash) ? job : { ...job, mediaWords: [...job.mediaWords, { pictureId, hash }] }
}

function ourWords(job: PublishJob, pictureId: PictureId): string[] {
  return job.mediaWords.flatMap((words) => (words.pictureId === pictureId ? [words.hash] : []))
}

function hashOf({ fingerprint }: PublishPlan, { alt, caption }: MediaWords): string {
  return fingerprint(alt, caption)
}

function isAsPlanned({ pictures }: PublishPlan, pictureId: PictureId, there: MediaWords): boolean {
  const planned = pictures.find((picture) => picture.pictureId === pictureId)
  return planned?.alt === there.alt && planned.caption === there.caption
}
