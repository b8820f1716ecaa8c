import type { PictureId } from '../picture/picture'
import { differencesOf } from './compare-post'
import { knownWords } from './media-words'
import { hasAddress } from './has-address'
import { instantOfGmt } from './instant-of-gmt'
import { writesWords } from './operation'
import { partsIn } from './post-head'
import { standardSlug } from './post-type'
import type { FinishedBinding, PublishCommand } from './publish-command'
import type { PublishJob } from './publish-job'
import type { PublishPlan } from './publish-plan'
import type { Receipt } from './receipt'
import type { RemoteMedia } from './remote-binding'
import { bindingStatusOf } from './remote-post'
import type { RemotePost } from './remote-post'
import { categoryIdsOf, chosenOf, contentOf, givenCategoryOf, leadMediaIdOf, mediaOf, sentHeadOf, tagIdsOf } from './sent-post'

/** The end of a job: its receipt and the tie to the post, by what was read back. */
export function finish(plan: PublishPlan, job: PublishJob, found: RemotePost): Extract<PublishCommand, { type: 'finished' }> {
  const hasWritten = writesWords(plan.operation)
  return {
    type: 'finished',
    receipt: {
      articleId: plan.article.id,
      siteId: plan.siteId,
      siteName: plan.siteName,
      action: actionOf(plan, job, found),
      scheduledFor: found.status === 'future' ? (instantOfGmt(found.dateGmt) ?? null) : null,
      postId: found.id,
      link: found.link,
      pictures: hasWritten ? job.pictures.flatMap((picture) =>
        picture.state === 'stored' ? [{ pictureId: picture.pictureId, mediaId: picture.mediaId, wasUploaded: picture.wasUploaded }] : []
      ) : [],
      ...(hasWritten && plan.creditWaiver && { creditWaiver: plan.creditWaiver }),
      createdTags: hasWritten ? [...job.createdTags] : [],
      createdCategories: hasWritten ? [...job.createdCategories] : [],
      ...(hasWritten && job.createdTerms.length > 0 && { createdTerms: [...job.createdTerms] }),
      differences: hasWritten
        ? differencesOf(plan, job, {
            content: contentOf(plan, job),
            categoryIds: categoryIdsOf(job),
            tagIds: tagIdsOf(job),
            leadMediaId: leadMediaIdOf(plan, job),
            head: sentHeadOf(plan, job),
            chosen: chosenOf(plan, job)
          })
        : [],
      ...(job.removedTwins.length > 0 && { removedTwins: [...job.removedTwins] }),
      publishedAt: found.status === 'publish' ? (instantOfGmt(found.dateGmt) ?? null) : null,
      live: null
    },
    binding: hasWritten ? writtenBinding(plan, job, found) : movedBinding(plan, job, found)
  }
}

function actionOf({ operation, binding }: PublishPlan, job: PublishJob, found: RemotePost): Receipt['action'] {
  switch (operation.type) {
    case 'unpublish':
      return 'unpublished'
    case 'check-schedule':
      if (found.status === 'publish') return 'went-live'
      return found.status === 'future' ? 'scheduled' : 'unpublished'
    case 'draft':
      if (found.status === 'draft') return 'drafted'
      return found.status === 'pending' ? 'handed-in' : 'updated' // somebody has published it there meanwhile, or made it private
    case 'update':
    case 'check-twins': // has no receipt of its own
      return 'updated'
    case 'schedule':
      return found.status === 'future' ? 'scheduled' : 'published'
    case 'publish':
      return job.isUpdate && binding?.status === 'published' ? 'updated' : 'published'
  }
}

function writtenBinding(plan: PublishPlan, job: PublishJob, found: RemotePost): FinishedBinding {
  const status = bindingStatusOf(found)
  const givenCategoryId = givenCategoryOf(plan, job)
  return {
    siteId: plan.siteId,
    postId: found.id,
    ...(plan.postType.slug !== standardSlug && { postType: plan.postType.slug }),
    status,
    ...(status === 'draft' && !hasAddress(plan.binding === undefined ? [] : [plan.binding]) && { neverOut: true }),
    link: found.link,
    publishedAt: status === 'published' ? undefined : (instantOfGmt(status === 'scheduled' ? found.dateGmt : '') ?? plan.binding?.publishedAt),
    edition: plan.article.edition,
    modifiedGmt: found.modifiedGmt,
    contentHash: plan.fingerprint(found.title, found.content),
    ...(givenCategoryId !== undefined && { givenCategoryId }),
    ownHead: partsIn(plan.head),
    media: [...mediaOf(job).values()].map((media) => ({ ...media, ...wordsHashOf(plan, job, media.pictureId) }))
  }
}

/** Where the site tells what it has, so that a correction made there is known from our own words. */
function wordsHashOf(plan: PublishPlan, job: PublishJob, pictureId: PictureId): Pick<RemoteMedia, 'wordsHash'> {
  const picture = job.pictures.find((candidate) => candidate.pictureId === pictureId)
  if (plan.capabilities.media === 'remembered' || picture?.state !== 'stored') return {}
  const wordsHash = knownWords(plan, job, picture)
  return wordsHash === undefined ? {} : { wordsHash }
}

/** The words on the site are those of before. Somebody else's changes stay to be asked about before the next writing. */
function movedBinding(plan: PublishPlan, job: PublishJob, found: RemotePost): FinishedBinding {
  const { binding } = plan
  if (binding === undefined) throw new Error('Nothing on the site that could have been moved')
  const seen = job.isForeign
    ? { modifiedGmt: binding.modifiedGmt, contentHash: binding.contentHash }
    : { modifiedGmt: found.modifiedGmt, contentHash: plan.fingerprint(found.title, found.content) }
  const status = bindingStatusOf(found)
  const { neverOut, ...tie } = binding
  return { ...tie, ...seen, status, ...(status === 'draft' && !hasAddress([binding]) && { neverOut }), link: found.link, publishedAt: (status === 'draft' ? undefined : instantOfGmt(found.dateGmt)) ?? binding.publishedAt }
}
