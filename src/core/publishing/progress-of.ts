import { writesWords } from './operation'
import type { PublishJob } from './publish-job'
import { decide } from './publish-machine'
import type { PublishPlan } from './publish-plan'
import type { PublishProgress } from './publish-progress'

/** How far a job is, counted in things that shall be true at its end. Never goes back but where an answer got lost. */
export function progressOf(plan: PublishPlan, job: PublishJob): PublishProgress {
  const goals = [job.isUserVerified, job.post.state === 'known', job.published !== null, job.readBack !== null]
  const reached = goals.filter(Boolean).length
  const common = { articleId: plan.article.id, siteId: plan.siteId, step: stepOf(plan, job), isOffline: job.wait !== null && job.attempts > 0 }
  if (!writesWords(plan.operation)) return { ...common, done: reached, total: goals.length }
  const pictures = job.pictures.filter((picture) => picture.state === 'stored' && picture.areWordsSettled).length
  const own = job.terms.filter(({ path, ids }) => ids.length === path.length).length
  const terms = job.tags.filter(({ tagId }) => tagId !== null).length + (job.categories === null ? 0 : 1) + own
  return { ...common, done: reached + pictures + terms, total: goals.length + job.pictures.length + job.tags.length + job.terms.length + 1 }
}

function stepOf(plan: PublishPlan, job: PublishJob): PublishProgress['step'] {
  const command = decide(plan, { ...job, wait: null })
  switch (command.type) {
    case 'verify-user':
    case 'wait':
      return 'connecting'
    case 'list-media':
    case 'upload-media':
    case 'update-media':
      return 'uploading-pictures'
    case 'list-categories':
    case 'find-tag':
    case 'find-term':
    case 'create-category':
    case 'create-tag':
    case 'create-term':
      return 'preparing-terms'
    case 'create-post':
      return 'creating-draft'
    case 'publish-post':
      return plan.operation.type === 'draft' ? 'creating-draft' : 'publishing'
    case 'restore-post':
    case 'unpublish-post':
      return 'publishing'
    case 'read-post':
    case 'find-posts':
      return job.published === null ? 'connecting' : 'checking'
    case 'find-media':
      return job.published === null ? 'uploading-pictures' : 'checking'
    case 'list-terms':
    case 'list-authors':
    case 'list-posts':
    case 'read-html':
    case 'trash-post':
    case 'remove-media':
    case 'finished':
    case 'failed':
      return 'checking'
  }
}
