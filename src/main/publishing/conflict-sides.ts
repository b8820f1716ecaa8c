import type { Article, ArticleDraft, ArticleId } from '../../core/article/article'
import { failure } from '../../core/failure'
import type { Failure } from '../../core/failure'
import type { ArticleAtSite } from '../../core/publishing/article-at-site'
import type { ConflictSides } from '../../core/publishing/post-copy'
import type { PublishedBase } from '../../core/publishing/published-base'
import { begunAs } from '../../core/publishing/publish-job'
import { planPublish } from '../../core/publishing/publish-plan'
import type { PublishPlan } from '../../core/publishing/publish-plan'
import type { Site, SiteId } from '../../core/publishing/site'
import type { SiteChoice } from '../../core/publishing/site-choice'
import { nothingChosen } from '../../core/publishing/site-choice'
import { fail, ok } from '../../core/result'
import type { Result } from '../../core/result'
import type { Version, VersionSummary } from '../../core/versions/version'
import type { PasswordStore } from '../secrets/password-store'
import { readFieldOf, writerFor } from './adapters'
import { failureOfReading } from './failure-of-reading'
import type { Http } from './http'
import type { AskSite } from './open-to-read'
import { openToRead } from './open-to-read'
import type { Outbox } from './outbox'
import { findPostNames } from './post-names'
import { sha256 } from './sha256'
import type { Sites } from './sites'

export interface ConflictReading {
  readonly library: {
    readonly current: (id: ArticleId) => Promise<Result<Article, Failure>>
    readonly choices: { readonly read: (id: ArticleId, siteId: SiteId) => Promise<Result<SiteChoice, Failure>> }
    readonly bases: { readonly read: (articleId: ArticleId, siteId: SiteId) => Promise<PublishedBase | undefined> }
    readonly versions: {
      readonly list: (id: ArticleId) => Promise<Result<VersionSummary[], Failure>>
      readonly read: (id: ArticleId, number: number) => Promise<Result<Version, Failure>>
    }
  }
  readonly sites: Pick<Sites, 'find' | 'refresh'>
  readonly passwords: PasswordStore
  readonly outbox: Pick<Outbox, 'jobOf'>
  readonly http: Http
  readonly clock: () => Date
}

/** What a site is known to have: the words, and what was chosen for it with them. */
export interface KnownWords {
  readonly words: ArticleDraft
  readonly choice: SiteChoice
  readonly plan: PublishPlan
}

export interface KnownSides extends ConflictSides {
  /** Whole: the plan's is as far as the type of post can hold it. */
  readonly article: Article
  readonly site: Site
  /** Undefined where it is not known. */
  readonly base: KnownWords | undefined
  readonly planOf: (article: Article, choice: SiteChoice) => Result<PublishPlan, Failure>
  readonly ask: AskSite
}

/** Reads both copies of a post: the article as it is on the disk, and what the site holds now. */
export async function readSides(options: ConflictReading, key: ArticleAtSite): Promise<Result<KnownSides, Failure>> {
  const { library, sites, outbox, clock } = options
  const site = await sites.find(key.siteId)
  if (site === undefined) return fail(failure('site-not-found-in-library'))
  const article = await library.current(key.articleId)
  if (!article.ok) return article
  const choice = await library.choices.read(key.articleId, key.siteId)
  if (!choice.ok) return choice
  const job = outbox.jobOf(key)
  const begun = begunAs(job)
  const writer = writerFor(site)
  // What has been begun stays of its type, whatever is chosen since.
  const planOf = (words: Article, chosen: SiteChoice) =>
    planPublish({ choice: { ...chosen, postType: begun ?? chosen.postType }, begunAs: begun, operation: { type: 'publish' }, now: clock(), article: words, site, whenPostDiffers: 'ask', writer, hash: sha256 })
  const plan = planOf(article.value, choice.value)
  if (!plan.ok) return plan
  const postId = job?.askedAbout ?? plan.value.binding?.postId
  if (postId === undefined) return fail(failure('not-on-site', { site: site.name }))
  const asked = await openToRead(site, plan.value.postType, options)
  if (!asked.ok) return asked
  const ask = asked.value
  const command = { type: 'read-post', postId } as const
  const told = await ask(command)
  if (told.type !== 'post-told') return fail(failureOfReading(told, command, plan.value.host))
  const base = await findBase(article.value, plan.value, library, planOf)
  return ok({
    article: article.value,
    site,
    plan: plan.value,
    post: told.post,
    choice: choice.value,
    names: await findPostNames(told.post, plan.value, site, { ask, refresh: (siteId) => sites.refresh(siteId) }),
    base,
    published: base?.plan,
    readField: readFieldOf(site),
    writeBody: writer.content,
    planOf,
    ask
  })
}

/** The words that the site is known to have: those kept when it got them, or else the version of then. */
async function findBase(article: Article, { binding }: PublishPlan, { bases, versions }: ConflictReading['library'], planOf: KnownSides['planOf']): Promise<KnownWords | undefined> {
  if (binding === undefined) return undefined
  const kept = await bases.read(article.id, binding.siteId)
  const isBase = kept?.edition === binding.edition
  const words = isBase ? kept.words : await versionOf(article.id, binding.edition, versions)
  if (words === undefined) return undefined
  const choice = (isBase ? kept.choice : null) ?? nothingChosen
  const plan = planOf({ ...article, ...words }, choice)
  return plan.ok ? { words, choice, plan: plan.value } : undefined
}

async function versionOf(id: ArticleId, wanted: number, versions: ConflictReading['library']['versions']): Promise<ArticleDraft | undefined> {
  const listed = await versions.list(id)
  const found = listed.ok ? listed.value.find(({ edition }) => edition === wanted) : undefined
  const version = found === undefined ? undefined : await versions.read(id, found.number)
  return version?.ok === true ? version.value.words : undefined
}
