import { failure } from '../failure'
import type { Failure } from '../failure'
import type { WholeText } from './capabilities'
import { writesWords } from './operation'
import { fieldOfHead } from './post-head'
import type { PublishJob } from './publish-job'
import type { PublishPlan } from './publish-plan'

/** A text that a site refuses for its length. */
export interface OverlongText {
  readonly failure: Failure
  /** What it says, where the article has several of its kind. */
  readonly names: readonly string[]
}

/** What of the words a site would refuse for its length, each by how much. */
export function overlongTexts({ capabilities: { longestWhole }, host, title, head, slug, tags, binding, article }: PublishPlan): OverlongText[] {
  const texts: readonly (readonly [WholeText, string])[] = [
    ['headline', title],
    ...(['seoTitle', 'seoDescription', 'socialTitle'] as const).map((part) => [fieldOfHead[part], head[part] ?? ''] as const),
    ['slug', binding === undefined || article.isSlugEdited ? slug : ''], // else a post that is there keeps its address
    ...tags.map((tag) => ['tag', tag] as const)
  ]
  return texts.flatMap(([kind, text]) => {
    const [length, most] = [Array.from(text).length, longestWhole[kind]]
    if (length <= most) return []
    return [{ failure: failure(`${kind}-too-long-for-site`, { host, length, most, over: length - most }), names: kind === 'tag' ? [text] : [] }]
  })
}

/** Stops before anything is sent where a text would be refused once the pictures are there. */
export function checkLengths(plan: PublishPlan, job: PublishJob): PublishJob {
  const [overlong] = job.failure === null && writesWords(plan.operation) ? overlongTexts(plan) : []
  return overlong === undefined ? job : { ...job, isUserVerified: false, failure: overlong.failure }
}
