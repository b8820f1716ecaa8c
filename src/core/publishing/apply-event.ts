import { failure } from '../failure'
import type { Failure, FailureCode } from '../failure'
import { hasStructuredDataOf } from '../structured-data/stored-structured-data'
import { applyTrouble, stopOrAccept } from './apply-trouble'
import { decodeEntities } from './decode-entities'
import { isWrite } from './publish-command'
import type { PublishCommand, PublishEvent, SiteAnswer, Standing } from './publish-command'
import type { PictureState, PublishJob, SeenPost } from './publish-job'
import { beginsWith, draftSlugOf, twinSlugsOf } from './publish-machine'
import { areCorrectedThere, areLeftToOthers, withOurWords } from './media-words'
import { instantOfGmt, writesWords } from './operation'
import { standardSlug } from './post-type'
import type { PublishPlan } from './publish-plan'
import { mediaSlugOf } from './publish-plan'
import { compareRemoteIds } from './remote-id'
import type { RemoteId } from './remote-id'
import { isOtherBeside, isSameMark } from './remote-mark'
import type { RemotePost, StoredMedia } from './remote-post'
import type { SiteRights } from './site'
import { findNamed } from './site-term'
import type { SiteTerm } from './site-term'

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
      return checkRights(plan, job, answer.rights)
    case 'posts-found':
      return job.published === null ? adoptFound(plan, job, answer.posts) : noteTwins(plan, job, answer.posts)
    case 'post-told':
      return applyPost(plan, job, command, answer.post)
    case 'media-found':
      if (job.published !== null) return noteTwinMedia(job, command, answer.media)
      return claimTwins({ ...job, pictures: job.pictures.map((picture) => withFoundMedia(plan, job, picture, command, answer.media)) }, command)
    case 'media-stored':
      return storeMedia(plan, job, command, answer.media)
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

type StoredTwin = PublishJob['twinMedia'][number]

function checkRights(plan: PublishPlan, job: PublishJob, rights: SiteRights): PublishJob {
  if (!writesWords(plan.operation)) return { ...job, isUserVerified: true }
  const [missing] = missingRights(plan, rights)
  return missing === undefined ? { ...job, isUserVerified: true } : { ...job, failure: missing }
}

/** What an article cannot be written without and the user may not do, the gravest first. */
export function missingRights({ host, postType, pictures }: PublishPlan, { canCreatePosts, canPublishPosts, canUploadFiles }: SiteRights): Failure[] {
  // What holds for one type alone is no reason to stop what else goes to the site.
  const ofType = postType.slug !== standardSlug && !(canCreatePosts && canPublishPosts)
  const codes: readonly (readonly [FailureCode, boolean])[] = [
    ['right-missing-type', ofType],
    ['right-missing-create', !ofType && !canCreatePosts],
    ['right-missing-publish', !ofType && canCreatePosts && !canPublishPosts],
    ['right-missing-upload', pictures.length > 0 && !canUploadFiles]
  ]
  return codes.flatMap(([code, isMissing]) => (isMissing ? [failure(code, { host, type: postType.name })] : []))
}

function seenOf(plan: PublishPlan, post: RemotePost): SeenPost {
  return { postId: post.id, modifiedGmt: post.modifiedGmt, fingerprint: plan.fingerprint(post.title, post.content) }
}

/** The category of a post that is still as it was made. */
function categoryGivenTo({ isUpdate }: PublishJob, { status, content, categoryIds: [first, ...others] }: RemotePost): RemoteId | null {
  return !isUpdate && status === 'draft' && content === '' && others.length === 0 ? (first ?? null) : null
}

function adopt(plan: PublishPlan, job: PublishJob, post: RemotePost): PublishJob {
  return {
    ...job,
    post: { state: 'known', postId: post.id, status: post.status, modifiedGmt: post.modifiedGmt, dateGmt: post.dateGmt, isFresh: true, takesScripts: post.takesScripts === true },
    seen: seenOf(plan, post),
    givenCategoryId: job.givenCategoryId ?? categoryGivenTo(job, post),
    askedAbout: null,
    twinPosts: job.twinPosts.filter((twin) => twin !== post.id)
  }
}

function ask(plan: PublishPlan, job: PublishJob, code: FailureCode, postId: RemoteId): PublishJob {
  return { ...job, askedAbout: postId, failure: failure(code, { host: plan.host }) }
}

/** Whether the editor chose to write over what the post has now, and not over what it had when they looked. */
function mayWriteOver({ whenPostDiffers, comparedMark }: PublishPlan, post: RemotePost): boolean {
  return whenPostDiffers === 'overwrite' && (comparedMark === undefined || isSameMark(comparedMark, post.modifiedGmt))
}

/** The first look: is there a post of ours, made by a request whose answer got lost? */
function adoptFound(plan: PublishPlan, job: PublishJob, found: readonly RemotePost[]): PublishJob {
  const ours = found.filter((post) => !job.forgotten.includes(post.id)).toSorted((one, other) => compareRemoteIds(one.id, other.id))
  const alive = ours.find((post) => post.status !== 'trash')
  if (alive !== undefined) {
    const isOurWork = (alive.status === 'draft' && alive.content === '') || seenOf(plan, alive).fingerprint === job.inFlight
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
  const isEmpty = (post: RemotePost) => post.status === 'draft' && post.content === ''
  const isUntouched = (post: RemotePost) => post.excerpt === '' && post.leadMediaId === 0 && decodeEntities(post.title) === decodeEntities(title)
  const isTwin = (post: RemotePost) => isEmpty(post) && (operation.type !== 'check-twins' || isUntouched(post))
  const twins = found.filter((post) => isTwin(post) && post.id !== job.published?.id && !job.forgotten.includes(post.id))
  return { ...job, mayHaveTwin: false, twinPosts: [...new Set([...job.twinPosts, ...twins.map(({ id }) => id)])] }
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

function applyPost(plan: PublishPlan, job: PublishJob, command: PublishCommand, post: RemotePost): PublishJob {
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

/** Public, or about to be. */
function isOut({ status }: RemotePost): boolean {
  return status === 'publish' || status === 'future'
}

/** A post whose minute came while it was being scheduled is public at once. */
function isStanding(wanted: Standing, post: RemotePost): boolean {
  if (wanted.type === 'kept') return true
  return post.status === 'publish' || (wanted.type === 'scheduled' && post.status === 'future')
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
    post: { state: 'known', postId: post.id, status: post.status, modifiedGmt: post.modifiedGmt, dateGmt: post.dateGmt, isFresh: true, takesScripts: post.takesScripts === true },
    isForeign: !isAsSeen(job, now) && !wentLive && now.fingerprint !== job.inFlight
  }
  const settled: PublishJob = { ...known, published: post, readBack: post }
  if (plan.operation.type === 'unpublish') return isOut(post) ? known : settled
  if (plan.operation.type === 'check-twins') return settled
  const isOverdue = post.status === 'future' && Date.parse(instantOfGmt(post.dateGmt) ?? '') <= plan.now.getTime()
  return isOverdue ? { ...known, failure: failure('schedule-missed', { host: plan.host }) } : settled
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

/** Before writing over a post that was there: is it as we last saw it, or as we last sent it? */
function checkPost(plan: PublishPlan, job: PublishJob, post: RemotePost): PublishJob {
  if (mayWriteOver(plan, post)) return adopt(plan, job, post)
  if (post.status === 'trash') return ask(plan, job, 'post-trashed-on-site', post.id)
  const now = seenOf(plan, post)
  const isOurWork = now.fingerprint === job.inFlight || (post.status === 'draft' && post.content === '' && !job.isUpdate)
  return isAsSeen(job, now) || isOurWork || wentLiveAsScheduled(plan, job, post, now) ? adopt(plan, job, post) : ask(plan, job, 'post-changed-on-site', post.id)
}

function stored(plan: PublishPlan, job: PublishJob, picture: PictureState, media: StoredMedia, wasUploaded: boolean, areSettled: boolean): PictureState {
  const { pictureId, wasTried } = picture
  const { mediaId, url, sizeSlug, alt, caption } = media
  const planned = plan.pictures.find((one) => one.pictureId === pictureId)
  const areWordsOfOthers = areLeftToOthers(plan, job, pictureId, media)
  const areWordsSettled = areSettled || areWordsOfOthers || (planned?.alt === alt && planned.caption === caption) || areCorrectedThere(plan, job, pictureId, media)
  return { pictureId, state: 'stored', wasTried, mediaId, url, sizeSlug, wasUploaded, alt, caption, areWordsSettled, areWordsOfOthers }
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

/** Where the slug was taken and still no such picture is found, something else has it, and the upload with another slug is the one. */
function claimTwins(job: PublishJob, command: PublishCommand): PublishJob {
  if (command.type !== 'find-media') return job
  const claimed = new Set<StoredTwin>()
  const pictures = job.pictures.map((picture): PictureState => {
    const twin = picture.state === 'absent' ? job.twinMedia.find(({ pictureId }) => pictureId === picture.pictureId) : undefined
    if (twin === undefined) return picture
    claimed.add(twin)
    return { ...twin, state: 'claimed', wasTried: true, wasUploaded: true }
  })
  return { ...job, pictures, twinMedia: job.twinMedia.filter((twin) => !claimed.has(twin)) }
}

/** An upload takes long, so a post that was looked at before it is looked at again before it is written. */
function withoutFreshness(job: PublishJob): PublishJob {
  return job.post.state === 'known' ? { ...job, post: { ...job.post, isFresh: false } } : job
}

function storeMedia(plan: PublishPlan, job: PublishJob, command: PublishCommand, media: StoredMedia): PublishJob {
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
    const hasDoubts = (job.doubts[`upload-media ${command.pictureId}`] ?? 0) > 0
    return { ...stored(plan, known, picture, media, true, false), wasTried: hasDoubts || job.twinMedia.some(({ pictureId }) => pictureId === command.pictureId) }
  })
  return withoutFreshness({ ...known, pictures, twinMedia: isTwin ? [...job.twinMedia, { pictureId: command.pictureId, mediaId: media.mediaId }] : job.twinMedia })
}

/** The ids of those names of a path, from the root down, that a site's tree has. */
export function findIds(path: readonly string[], tree: readonly SiteTerm[]): RemoteId[] {
  const ids: RemoteId[] = []
  for (const name of path) {
    const parentId = ids.at(-1) ?? 0
    const children = tree.filter((term) => term.parentId === parentId)
    const found = findNamed(children, name)
    if (found === undefined) break
    ids.push(found.id)
  }
  return ids
}

function withCategory(job: PublishJob, command: PublishCommand, termId: RemoteId): PublishJob {
  if (command.type !== 'create-category' || job.categories === null) throw mismatch(command, { type: 'term-stored', termId })
  const created = job.categories.find(({ path, ids }) => ids.length < path.length)
  if (created === undefined) throw mismatch(command, { type: 'term-stored', termId })
  const names = created.path.slice(0, created.ids.length + 1)
  const categories = job.categories.map((category) =>
    category.ids.length === created.ids.length && beginsWith(category.path, names) ? { ...category, ids: [...category.ids, termId] } : category
  )
  return { ...job, categories, createdCategories: [...job.createdCategories, names.join(' › ')] }
}

function withTag(job: PublishJob, command: PublishCommand, tagId: RemoteId | undefined): PublishJob {
  if (command.type !== 'find-tag' && command.type !== 'create-tag') throw mismatch(command, { type: 'tag-found', tagId })
  const tags = job.tags.map((tag) => (tag.name === command.name ? { ...tag, isLookedUp: true, tagId: tagId ?? null } : tag))
  return { ...job, tags, createdTags: isWrite(command) ? [...job.createdTags, command.name] : job.createdTags }
}

function withTerm(job: PublishJob, command: PublishCommand, termId: RemoteId | undefined): PublishJob {
  const asked = command.type === 'find-term' || command.type === 'create-term' ? job.terms.find(({ taxonomy, path, ids }) => taxonomy === command.taxonomy && ids.length < path.length) : undefined
  if (asked === undefined) throw mismatch(command, { type: 'term-found', termId })
  const names = asked.path.slice(0, asked.ids.length + 1)
  const terms = job.terms.map((term) => {
    const isMeant = term.taxonomy === asked.taxonomy && term.ids.length === asked.ids.length && beginsWith(term.path, names)
    if (!isMeant) return term
    return termId === undefined ? { ...term, isLookedUp: true } : { ...term, ids: [...term.ids, termId], isLookedUp: false }
  })
  return { ...job, terms, createdTerms: isWrite(command) ? [...job.createdTerms, names.join(' › ')] : job.createdTerms }
}

function mismatch(command: PublishCommand, answer: SiteAnswer): Error {
  return new Error(`The answer ${answer.type} does not belong to the command ${command.type}`)
}
