import type { PictureId } from '../picture/picture'
import type { PictureState, PublishJob } from './publish-job'
import { mediaSlugOf } from './publish-plan'
import type { PublishPlan } from './publish-plan'
import type { RemoteId } from './remote-id'
import type { StoredMedia } from './remote-post'

/** What a file in the media library says of itself. */
interface MediaWords {
  readonly mediaId: RemoteId
  readonly alt: string
  readonly caption: string
}

/** Hashes of the words that this library has put to a file, whichever article it was: several where an answer got lost. */
export interface WordsLeft {
  readonly mediaId: RemoteId
  readonly hashes: readonly string[]
}

/**
 * Whose the words of a file are: the article's own, which it may change; those of another article that shares the file; or somebody's who has corrected
 * them in the media library: nobody was asked, so they stay. Where nothing is known of a file it is the article's.
 */
type Whose = 'own' | 'of-another-article' | 'corrected'

/** Whether somebody has corrected the words of a file in the media library. */
export function areCorrectedThere(plan: PublishPlan, job: PublishJob, pictureId: PictureId, there: MediaWords): boolean {
  return whoseWords(plan, job, pictureId, there) === 'corrected'
}

/**
 * Whether the words that a file has are left to others, who show them, too: those of a file that the site had before, and of another article. A picture within
 * the text has its own in the post; those of a lead picture stand nowhere else.
 */
export function areLeftToOthers(plan: PublishPlan, job: PublishJob, pictureId: PictureId, there: StoredMedia): boolean {
  if (plan.capabilities.media !== 'looked-up' || plan.article.leadPicture?.pictureId === pictureId) return false
  return !there.slug.startsWith(mediaSlugOf(pictureId)) || whoseWords(plan, job, pictureId, there) === 'of-another-article'
}

/** What the tie to the post keeps as the hash of the article's own words for a file. */
export function knownWords(plan: PublishPlan, job: PublishJob, picture: Extract<PictureState, { state: 'stored' }>): string | undefined {
  const areOfOthers = picture.areWordsOfOthers || areCorrectedThere(plan, job, picture.pictureId, picture)
  return areOfOthers ? ownWords(plan, job, picture.pictureId)[0] : hashOf(plan, picture)
}

/** Takes note of words that are the article's from now on, sent or told in answer. */
export function withOurWords(plan: PublishPlan, job: PublishJob, pictureId: PictureId, words: Omit<MediaWords, 'mediaId'>): PublishJob {
  const hash = hashOf(plan, words)
  return sentWords(job, pictureId).includes(hash) ? job : { ...job, mediaWords: [...job.mediaWords, { pictureId, hash }] }
}

/** What the library is to know of the words that a job has put to files, also when it goes no further. */
export function wordsLeftBy(plan: PublishPlan, job: PublishJob): WordsLeft[] {
  return job.pictures.flatMap((picture): WordsLeft[] => {
    if (picture.state !== 'stored' || picture.areWordsOfOthers) return []
    const { mediaId, areWordsSettled } = picture
    const sent = sentWords(job, picture.pictureId)
    if (!areWordsSettled) return sent.length === 0 ? [] : [{ mediaId, hashes: [...new Set([...plan.wordsLeftAt(mediaId), ...sent])] }]
    const there = hashOf(plan, picture)
    return sent.includes(there) ? [{ mediaId, hashes: [there] }] : []
  })
}

function whoseWords(plan: PublishPlan, job: PublishJob, pictureId: PictureId, there: MediaWords): Whose {
  const planned = plan.pictures.find((picture) => picture.pictureId === pictureId)
  if (planned?.alt === there.alt && planned.caption === there.caption) return 'own'
  const hash = hashOf(plan, there)
  const own = ownWords(plan, job, pictureId)
  const left = plan.wordsLeftAt(there.mediaId)
  if (own.includes(hash) || own.length + left.length === 0) return 'own'
  return left.includes(hash) ? 'of-another-article' : 'corrected'
}

function ownWords({ binding }: PublishPlan, job: PublishJob, pictureId: PictureId): string[] {
  const known = binding?.media.find((media) => media.pictureId === pictureId)?.wordsHash
  return [...(known === undefined ? [] : [known]), ...sentWords(job, pictureId)]
}

function sentWords({ mediaWords }: PublishJob, pictureId: PictureId): string[] {
  return mediaWords.flatMap((words) => (words.pictureId === pictureId ? [words.hash] : []))
}

function hashOf({ fingerprint }: PublishPlan, { alt, caption }: Omit<MediaWords, 'mediaId'>): string {
  return fingerprint(alt, caption)
}
