import { doubtOfUpload } from './publish-job'
import type { PictureState, PublishJob } from './publish-job'
import type { PlannedPicture, PublishPlan } from './publish-plan'

/** A job at its beginning. What the binding knows is taken up. */
export function newPublishJob(plan: PublishPlan): PublishJob {
  const { article, binding } = plan
  const forgets = plan.whenPostDiffers === 'new-post' && binding !== undefined
  return {
    format: 1,
    articleId: article.id,
    siteId: plan.siteId,
    edition: article.edition,
    postType: plan.postType.slug,
    isUserVerified: false,
    post: { state: 'unknown' },
    seen: binding === undefined || forgets ? null : { postId: binding.postId, modifiedGmt: binding.modifiedGmt, fingerprint: binding.contentHash },
    givenCategoryId: null,
    inFlight: null,
    askedAbout: null,
    forgotten: forgets ? [binding.postId] : [],
    twinPosts: [],
    twinMedia: [],
    removedTwins: [],
    mayHaveTwin: false,
    mayComeLate: false,
    areTwinsLeft: false,
    pictures: plan.pictures.map((picture) => pictureOf(plan, picture)),
    mediaWords: [],
    ...termsOf(plan),
    terms: plan.terms.flatMap(({ taxonomy, paths }) => paths.map((path) => ({ taxonomy, path: [...path], ids: [], isLookedUp: false }))),
    createdTerms: [],
    createdCategories: [],
    createdTags: [],
    attempts: 0,
    doubts: {},
    wait: null,
    published: null,
    isUpdate: binding !== undefined && !forgets,
    isForeign: false,
    isDataTakenOut: false,
    readBack: null,
    failure: null
  }
}

function pictureOf({ binding, capabilities }: PublishPlan, { pictureId, alt, caption }: PlannedPicture): PictureState {
  const media = binding?.media.find((candidate) => candidate.pictureId === pictureId)
  if (media === undefined) return { pictureId, state: 'unknown', wasTried: false }
  const { mediaId, url, sizeSlug } = media
  if (capabilities.media === 'looked-up') return { pictureId, state: 'claimed', wasTried: false, mediaId, wasUploaded: false }
  return { pictureId, state: 'stored', wasTried: false, mediaId, url, sizeSlug, wasUploaded: false, alt, caption, areWordsSettled: true, areWordsOfOthers: false }
}

/** Where terms go by name there is nothing to look up: the names are the ids. */
function termsOf({ categories, tags, capabilities }: PublishPlan): Pick<PublishJob, 'categories' | 'tags'> {
  const areNamed = capabilities.terms === 'by-name'
  const named = categories.map((path) => ({ path: [...path], ids: path.map((_, depth) => path.slice(0, depth + 1).join(' › ')) }))
  return {
    categories: areNamed || categories.length === 0 ? named : null,
    tags: tags.map((name) => ({ name, isLookedUp: areNamed, tagId: areNamed ? name : null }))
  }
}

/**
 * Goes on with a job that was cut off, cancelled or failed: what it made on the site is kept, everything else is asked anew. The
 * article may have been edited since.
 */
export function resumePublishJob(plan: PublishPlan, journaled: PublishJob): PublishJob {
  const fresh = newPublishJob(plan)
  const letGo = plan.whenPostDiffers === 'new-post' ? journaled.askedAbout : null
  const isLetGo = letGo !== null && (journaled.seen?.postId ?? letGo) === letGo
  const hasMovedOn = plan.binding === undefined || journaled.forgotten.includes(plan.binding.postId)
  const seen = isLetGo ? null : (journaled.seen ?? (hasMovedOn ? null : fresh.seen))
  return {
    ...fresh,
    seen,
    givenCategoryId: journaled.givenCategoryId,
    inFlight: isLetGo ? null : journaled.inFlight,
    askedAbout: isLetGo ? null : journaled.askedAbout,
    forgotten: [...new Set([...journaled.forgotten, ...(isLetGo ? [letGo] : []), ...(seen === null ? fresh.forgotten : [])])],
    twinPosts: journaled.twinPosts,
    twinMedia: journaled.twinMedia,
    removedTwins: journaled.removedTwins,
    mayHaveTwin: journaled.mayHaveTwin || journaled.mayComeLate,
    mayComeLate: journaled.mayComeLate && (plan.operation.type === 'check-twins' || !isOver(journaled)),
    pictures: fresh.pictures.map((picture) => claimOf(plan, journaled, picture)),
    mediaWords: journaled.mediaWords,
    createdTerms: journaled.createdTerms,
    createdCategories: journaled.createdCategories,
    createdTags: journaled.createdTags,
    doubts: doubtsAfter(journaled),
    isUpdate: seen !== null && seen.postId === plan.binding?.postId
  }
}

/** Whether a job came to its end, and was not cut off between the publishing and that. */
function isOver({ published, readBack, mayHaveTwin, twinPosts }: PublishJob): boolean {
  return published !== null && readBack !== null && !mayHaveTwin && twinPosts.length === 0
}

/** What was under way when the job ended may be carried out yet, so it counts as answered with a doubt. */
function doubtsAfter({ mayHaveTwin, pictures }: PublishJob): PublishJob['doubts'] {
  const uploads = pictures.filter(({ state, wasTried }) => wasTried && state !== 'stored')
  return Object.fromEntries([...(mayHaveTwin ? ['create-post'] : []), ...uploads.map(({ pictureId }) => doubtOfUpload(pictureId))].map((key) => [key, 1]))
}

function claimOf({ capabilities }: PublishPlan, journaled: PublishJob, picture: PictureState): PictureState {
  const before = journaled.pictures.find(({ pictureId }) => pictureId === picture.pictureId)
  if (before === undefined) return picture
  if (capabilities.media === 'remembered') return before.state === 'stored' ? before : picture
  if (before.state !== 'stored' && before.state !== 'claimed') return { ...picture, wasTried: before.wasTried }
  return { pictureId: picture.pictureId, state: 'claimed', wasTried: before.wasTried || journaled.mayComeLate, mediaId: before.mediaId, wasUploaded: before.wasUploaded }
}
