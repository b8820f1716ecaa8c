import { failure } from '../failure'
import type { Failure, FailureCode } from '../failure'
import { writesWords } from './operation'
import { standardSlug } from './post-type'
import type { PublishJob } from './publish-job'
import type { PublishPlan } from './publish-plan'
import type { SiteRights } from './site'

/** Takes in who is signed in: what cannot succeed is not begun. */
export function checkRights(plan: PublishPlan, job: PublishJob, rights: SiteRights): PublishJob {
  if (!writesWords(plan.operation)) return { ...job, isUserVerified: true }
  const [missing] = missingRights(plan, rights)
  return missing === undefined ? { ...job, isUserVerified: true } : { ...job, failure: missing }
}

/** What an article cannot be written without and the user may not do, the gravest first. A draft needs nobody's right to publish. */
export function missingRights({ host, operation, postType, pictures }: PublishPlan, { canCreatePosts, canPublishPosts, canUploadFiles }: SiteRights): Failure[] {
  // What holds for one type alone is no reason to stop what else goes to the site.
  const mayMove = canPublishPosts || operation.type === 'draft'
  const ofType = postType.slug !== standardSlug && !(canCreatePosts && mayMove)
  const codes: readonly (readonly [FailureCode, boolean])[] = [
    ['right-missing-type', ofType],
    ['right-missing-create', !ofType && !canCreatePosts],
    ['right-missing-publish', !ofType && canCreatePosts && !mayMove],
    ['right-missing-upload', pictures.length > 0 && !canUploadFiles]
  ]
  return codes.flatMap(([code, isMissing]) => (isMissing ? [failure(code, { host, type: postType.name })] : []))
}
