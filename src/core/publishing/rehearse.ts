import type { Article } from '../article/article'
import type { Failure } from '../failure'
import { ok } from '../result'
import type { Result } from '../result'
import { carriedText, oneLine } from '../serialise/escape'
import { listAndCredits } from '../structured-data/list-and-credits'
import { apply } from './apply-event'
import { leftOutOf } from './article-for-type'
import { newPublishJob, resumePublishJob } from './begin-job'
import { capabilitiesOf } from './capabilities'
import { missingRights } from './check-rights'
import { isSiteCommand } from './publish-command'
import type { PostWords, SiteCommand, Standing } from './publish-command'
import { begunAs } from './publish-job'
import { headOf } from './article-head'
import { overlongTexts } from './overlong-texts'
import { fieldOfHead, partsIn } from './post-head'
import type { PublishJob } from './publish-job'
import { decide } from './publish-machine'
import { planPublish } from './publish-plan'
import type { PublishPlan, PublishWish } from './publish-plan'
import type { Loss, Rehearsal, RehearsedStop } from './rehearsal'
import { answerFromMemory, troubleFromMemory } from './remembered-site'
import type { SiteMemory } from './remembered-site'
import { rightsTo } from './site'
import { findIds, findNamed } from './site-term'

/** `before` is what an earlier try has left behind. */
export interface RehearsalWish extends Pick<PublishWish, 'article' | 'choice' | 'writer' | 'now'>, SiteMemory {
  readonly before: PublishJob | null
}

/** What the machine came to: the post as it would be written, what it asked for until then, and what stood in the way. */
interface Run {
  readonly job: PublishJob
  readonly words: PostWords
  readonly standing: Standing
  readonly stops: readonly RehearsedStop[]
  readonly commands: readonly SiteCommand[]
}

/**
 * Publishes an article to a site that is as the library remembers it: the publish machine decides, and memory answers. What is published now, at a time,
 * as an update or a draft is the same, so one rehearsal holds for all of them. What cannot be known here, such as a post that was changed on the web, is told when it happens.
 * Fails where nothing can be planned.
 */
export function rehearse({ article, choice, writer, now, before, ...memory }: RehearsalWish): Result<Rehearsal, Failure> {
  const { site } = memory
  // Nothing is compared: what somebody may have changed there is not known.
  const planned = planPublish({ operation: { type: 'publish' }, now, article, site, choice, begunAs: begunAs(before), whenPostDiffers: 'overwrite', writer, hash: () => '' })
  if (!planned.ok) return planned
  const { binding, postType } = planned.value
  const handsIn = !rightsTo(postType, site).canPublishPosts && (binding === undefined || binding.status === 'draft')
  // The text is written with the addresses that the site gives to pictures: there are none yet. Who may not publish sends a draft.
  const plan: PublishPlan = { ...planned.value, contentWith: () => '', operation: { type: handsIn ? 'draft' : 'publish' } }
  const { job, words, standing, stops, commands } = runToWriting(plan, before, memory)
  const picturesSent = commands.filter(({ type }) => type === 'upload-media').length
  return ok({
    makesPost: commands.some(({ type }) => type === 'create-post'),
    picturesSent,
    picturesThere: job.pictures.length - picturesSent,
    ...newTermsOf(plan, job, memory, before),
    slug: words.slug === undefined || words.slug === '' || standing.type === 'for-review' ? null : words.slug, // who publishes what waits for review gives it its address
    bylineInText: writer.bylineInText(plan.article),
    stops: merged(stops),
    losses: lossesOf(plan, article, memory)
  })
}

/** What stands in the way is noted, and gone on as if it did not: an editor wants to know of all of it at once. */
function runToWriting(plan: PublishPlan, before: PublishJob | null, memory: SiteMemory): Run {
  let job = before === null ? newPublishJob(plan) : resumePublishJob(plan, before)
  const stops: RehearsedStop[] = []
  const commands: SiteCommand[] = []
  for (;;) {
    const command = decide(plan, job)
    if (command.type === 'publish-post') return { job, words: command.words, standing: command.standing, stops, commands }
    if (!isSiteCommand(command)) throw new Error(`A rehearsal comes to no ${command.type}`)
    commands.push(command)
    const answer = answerFromMemory(plan, job, memory, command)
    if (answer.type === 'user-verified') {
      stops.push(...missingRights(plan, answer.rights).map((failure) => ({ failure, names: [], pictureIds: [] })), ...overlongTexts(plan).map((text) => ({ ...text, pictureIds: [] })))
      job = { ...job, isUserVerified: true }
      continue
    }
    const trouble = troubleFromMemory(plan, memory, command)
    const reason = trouble && apply(plan, job, command, trouble).failure
    if (reason) stops.push({ failure: reason, names: 'name' in command ? [command.name] : [], pictureIds: command.type === 'upload-media' ? [command.pictureId] : [] })
    job = apply(plan, job, command, answer)
  }
}

/** Where terms go by name the site makes what it lacks; else the machine has made it. What an earlier try made is there. */
function newTermsOf(plan: PublishPlan, job: PublishJob, { site }: SiteMemory, before: PublishJob | null): Pick<Rehearsal, 'newCategories' | 'newTags' | 'newTerms'> {
  if (plan.capabilities.terms === 'by-name') {
    return {
      newCategories: plan.categories.filter((path) => findIds(path, site.categories).length < path.length).map((path) => path.join(' › ')),
      newTags: plan.tags.filter((name) => findNamed(site.tags, name) === undefined),
      newTerms: []
    }
  }
  const since = (made: readonly string[], earlier: readonly string[] = []) => made.filter((name) => !earlier.includes(name))
  return {
    newCategories: since(job.createdCategories, before?.createdCategories),
    newTags: since(job.createdTags, before?.createdTags),
    newTerms: since(job.createdTerms, before?.createdTerms)
  }
}

/** What is refused alike is told together. */
function merged(stops: readonly RehearsedStop[]): RehearsedStop[] {
  const codes = [...new Set(stops.map(({ failure }) => failure.code))]
  return codes.flatMap((code) => {
    const alike = stops.filter(({ failure }) => failure.code === code)
    const [first] = alike
    return first === undefined ? [] : [{ ...first, names: alike.flatMap(({ names }) => names), pictureIds: alike.flatMap(({ pictureIds }) => pictureIds) }]
  })
}

/** What of an article no post of this site can hold. What its type of post has no place for is told where the type is chosen (`leftOutOf`). */
function lossesOf(plan: PublishPlan, whole: Article, { site }: SiteMemory): Loss[] {
  const { longest } = plan.capabilities
  const { excerpt, leadPicture } = plan.article
  const leftOut = leftOutOf(site, plan.postType, whole)
  const losses: readonly (readonly [Loss, boolean])[] = [
    [{ kind: 'excerpt-cut', most: longest.excerpt }, carriedText(excerpt).trim().length > longest.excerpt],
    [{ kind: 'lead-alt-cut', most: longest.leadAlt }, oneLine(leadPicture?.alt ?? '').length > longest.leadAlt],
    [{ kind: 'comments' }, !whole.areCommentsOpen && capabilitiesOf(site).comments === 'by-site'],
    ...partsIn(headOf(whole)).map((part) => [{ kind: fieldOfHead[part] }, plan.head[part] === undefined && !leftOut.includes(fieldOfHead[part])] as const),
    [{ kind: 'structured-data' }, !site.rights.canPublishUnfilteredHtml && listAndCredits(plan.article, (id) => id) !== undefined]
  ]
  return losses.flatMap(([loss, isLost]) => (isLost ? [loss] : []))
}
