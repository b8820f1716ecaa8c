import { areCorrectedThere, areLeftToOthers, withOurWords } from './media-words'
import { twinSlugsOf } from './post-slug'
import { mismatch } from './publish-command'
import type { PublishCommand } from './publish-command'
import { doubtOfUpload, toBeReadAgain } from './publish-job'
import type { PictureState, PublishJob } from './publish-job'
import { mediaSlugOf } from './publish-plan'
import type { PublishPlan } from './publish-plan'
import { compareRemoteIds } from './remote-id'
import type { StoredMedia } from './remote-post'

/** Takes in the files that were looked for: before the publishing the pictures of the article, after it what was made twice of them. */
export function applyFoundMedia(plan: PublishPlan, job: PublishJob, command: PublishCommand, found: readonly StoredMedia[]): PublishJob {
  if (job.published !== null) return noteTwinMedia(job, command, found)
  return claimTwins({ ...job, pictures: job.pictures.map((picture) => withFoundMedia(plan, job, picture, command, found)) }, command)
}

function noteTwinMedia(job: PublishJob, command: PublishCommand, found: readonly StoredMedia[]): PublishJob {
  if (command.type !== 'find-media') throw mismatch(command, { type: 'media-found', media: found })
  const isLookedFor = ({ pictureId }: PictureState): boolean => twinSlugsOf(mediaSlugOf(pictureId)).every((slug) => command.slugs.includes(slug))
  const twins = job.pictures.filter(isLookedFor).flatMap((picture) => {
    const slugs = twinSlugsOf(mediaSlugOf(picture.pictureId))
    const others = found.filter(({ slug, mediaId }) => slugs.includes(slug) && !('mediaId' in picture && picture.mediaId === mediaId))
    return others.map(({ mediaId }) => ({ pictureId: picture.pictureId, mediaId }))
  })
  return {
    ...job,
    pictures: job.pictures.map((picture) => (isLookedFor(picture) ? { ...picture, wasTried: false } : picture)),
    twinMedia: [...job.twinMedia.filter((twin) => !twins.some(({ mediaId }) => mediaId === twin.mediaId)), ...twins]
  }
}

/** Takes in a file as the media library has it now. */
export function applyStoredMedia(plan: PublishPlan, job: PublishJob, command: PublishCommand, media: StoredMedia): PublishJob {
  if (command.type === 'update-media') {
    const its = job.pictures.find((picture) => picture.state === 'stored' && picture.mediaId === command.mediaId)
    if (its?.state !== 'stored') return job
    // Also where the site keeps them otherwise than they were sent.
    const known = withOurWords(plan, job, its.pictureId, media)
    return { ...known, pictures: job.pictures.map((picture) => (picture === its ? stored(plan, known, its, media, its.wasUploaded, true) : picture)) }
  }
  if (command.type !== 'upload-media') throw mismatch(command, { type: 'media-stored', media })
  // Another slug than the one sent means that the slug was taken: by an earlier upload of ours that was given up too soon.
  const isTwin = media.slug !== command.slug
  const known = withOurWords(plan, job, command.pictureId, media)
  const pictures = job.pictures.map((picture): PictureState => {
    if (picture.pictureId !== command.pictureId) return picture
    if (isTwin) return { pictureId: picture.pictureId, state: 'unknown', wasTried: true }
    if (plan.capabilities.media === 'remembered') return { ...stored(plan, known, picture, media, true, true), wasTried: false }
    const hasDoubts = (job.doubts[doubtOfUpload(command.pictureId)] ?? 0) > 0
    return { ...stored(plan, known, picture, media, true, false), wasTried: hasDoubts || job.twinMedia.some(({ pictureId }) => pictureId === command.pictureId) }
  })
  // An upload takes long, so a post that was looked at before it is looked at again before it is written.
  return toBeReadAgain({ ...known, pictures, twinMedia: isTwin ? [...job.twinMedia, { pictureId: command.pictureId, mediaId: media.mediaId }] : job.twinMedia })
}

/** Where the slug was taken and still no such picture is found, something else has it, and the upload with another slug is the one. */
function claimTwins(job: PublishJob, command: PublishCommand): PublishJob {
  if (command.type !== 'find-media') return job
  const claimed = new Set<PublishJob['twinMedia'][number]>()
  const pictures = job.pictures.map((picture): PictureState => {
    const twin = picture.state === 'absent' ? job.twinMedia.find(({ pictureId }) => pictureId === picture.pictureId) : undefined
    if (twin === undefined) return picture
    claimed.add(twin)
    return { ...twin, state: 'claimed', wasTried: true, wasUploaded: true }
  })
  return { ...job, pictures, twinMedia: job.twinMedia.filter((twin) => !claimed.has(twin)) }
}

function withFoundMedia(plan: PublishPlan, job: PublishJob, picture: PictureState, command: PublishCommand, found: readonly StoredMedia[]): PictureState {
  const { pictureId, wasTried } = picture
  if (command.type === 'list-media' && picture.state === 'claimed' && command.mediaIds.includes(picture.mediaId)) {
    const media = found.find(({ mediaId }) => mediaId === picture.mediaId)
    return media === undefined ? { pictureId, wasTried, state: 'unknown' } : stored(plan, job, picture, media, picture.wasUploaded, false)
  }
  if (command.type === 'find-media' && picture.state === 'unknown' && command.slugs.includes(mediaSlugOf(pictureId))) {
    const its = found.filter(({ slug }) => slug === mediaSlugOf(pictureId))
    const media = its.toSorted((one, other) => compareRemoteIds(one.mediaId, other.mediaId))[0]
    return media === undefined ? { pictureId, wasTried, state: 'absent' } : stored(plan, job, picture, media, wasTried, false)
  }
  return picture
}

function stored(plan: PublishPlan, job: PublishJob, picture: PictureState, media: StoredMedia, wasUploaded: boolean, areSettled: boolean): PictureState {
  const { pictureId, wasTried } = picture
  const { mediaId, url, sizeSlug, alt, caption } = media
  const planned = plan.pictures.find((one) => one.pictureId === pictureId)
  const areWordsOfOthers = areLeftToOthers(plan, job, pictureId, media)
  const areWordsSettled = areSettled || areWordsOfOthers || (planned?.alt === alt && planned.caption === caption) || areCorrectedThere(plan, job, pictureId, media)
  return { pictureId, state: 'stored', wasTried, mediaId, url, sizeSlug, wasUploaded, alt, caption, areWordsSettled, areWordsOfOthers }
}
