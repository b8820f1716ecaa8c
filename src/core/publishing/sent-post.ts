import type { PictureId } from '../picture/picture'
import { addressOf } from '../serialise/html'
import { listAndCredits } from '../structured-data/list-and-credits'
import type { HeadWords } from './post-head'
import type { SentChoice } from './publish-command'
import type { PublishJob } from './publish-job'
import type { PublishPlan } from './publish-plan'
import type { RemoteMedia } from './remote-binding'
import type { RemoteId } from './remote-id'

/** The pictures of a job that stand in the site's media library. */
export function mediaOf(job: PublishJob): Map<PictureId, RemoteMedia> {
  return new Map(
    job.pictures.flatMap((picture) => {
      if (picture.state !== 'stored') return []
      const { pictureId, mediaId, url, sizeSlug } = picture
      return [[pictureId, { pictureId, mediaId, url, sizeSlug }]]
    })
  )
}

/** The markup of the post, with every picture at its address on the site; with structured data only where the site takes scripts at this moment. */
export function contentOf(plan: PublishPlan, job: PublishJob): string {
  const media = mediaOf(job)
  return plan.contentWith(media, takesData(job) ? listAndCredits(plan.article, (id) => addressOf(id, media)) : undefined)
}

/** Whether the site takes structured data within a text, as far as the post was read. */
export function takesData({ post, isDataTakenOut }: PublishJob): boolean {
  return post.state === 'known' && post.takesScripts && !isDataTakenOut
}

/** 0 without a lead picture. */
export function leadMediaIdOf(plan: PublishPlan, job: PublishJob): RemoteId {
  const lead = plan.article.leadPicture
  return lead === null ? 0 : (mediaOf(job).get(lead.pictureId)?.mediaId ?? 0)
}

/** What goes into the head of the post, its picture by its address on the site. */
export function sentHeadOf({ head }: PublishPlan, job: PublishJob): HeadWords {
  const { socialPicture } = head
  return socialPicture === undefined || socialPicture === '' ? head : { ...head, socialPicture: mediaOf(job).get(socialPicture)?.url }
}

export function categoryIdsOf(job: PublishJob): RemoteId[] {
  return [...new Set((job.categories ?? []).flatMap(({ ids }) => ids.at(-1) ?? []))]
}

/** What the site puts a post of no category into, as far as that is known. */
export function givenCategoryOf({ binding }: PublishPlan, { givenCategoryId }: PublishJob): RemoteId | undefined {
  return givenCategoryId ?? binding?.givenCategoryId
}

export function tagIdsOf(job: PublishJob): RemoteId[] {
  return [...new Set(job.tags.flatMap(({ tagId }) => tagId ?? []))]
}

/** What was chosen, its terms by their ids. */
export function chosenOf({ chosen, terms }: PublishPlan, job: PublishJob): SentChoice {
  const idsOf = (taxonomy: string): RemoteId[] => [...new Set(job.terms.flatMap((term) => (term.taxonomy === taxonomy ? (term.ids.at(-1) ?? []) : [])))]
  return { ...chosen, terms: Object.fromEntries(terms.map(({ taxonomy }) => [taxonomy, idsOf(taxonomy)])) }
}
