import type { Article, ArticleDraft, ArticleId } from '../../core/article/article'
import { articleDraftSchema } from '../../core/article/article'
import { failure } from '../../core/failure'
import type { Failure } from '../../core/failure'
import type { Conflict, ConflictSides, UntakenPart } from '../../core/publishing/conflict'
import { conflictOf, takeTheirs } from '../../core/publishing/conflict'
import { baseBeforeTaking, baseOfTaken, wordsOf } from '../../core/publishing/published-base'
import type { PublishedBase } from '../../core/publishing/published-base'
import type { SiteCommand } from '../../core/publishing/publish-command'
import { begunAs } from '../../core/publishing/publish-job'
import { planPublish } from '../../core/publishing/publish-plan'
import type { PublishPlan } from '../../core/publishing/publish-plan'
import type { RemoteBinding } from '../../core/publishing/remote-binding'
import type { Site, SiteId } from '../../core/publishing/site'
import type { SiteChoice } from '../../core/publishing/site-choice'
import { nothingChosen } from '../../core/publishing/site-choice'
import { fail, ok } from '../../core/result'
import type { Result } from '../../core/result'
import type { Version, VersionSummary } from '../../core/versions/version'
import type { PasswordStore } from '../secrets/password-store'
import { openSite, readFieldOf, writerFor } from './adapters'
import { failureOfReading } from './failure-of-reading'
import type { Http } from './http'
import type { Outbox } from './outbox'
import type { OutboxKey } from './outbox-options'
import { findPostNames } from './post-names'
import { sha256 } from './sha256'
import type { Sites } from './sites'

export interface ConflictsOptions {
  readonly library: {
    readonly open: (id: ArticleId) => Promise<Result<Article, Failure>>
    readonly current: (id: ArticleId) => Promise<Result<Article, Failure>>
    readonly replaceWords: (id: ArticleId, words: ArticleDraft) => Promise<Result<{ readonly article: Article; readonly before: VersionSummary }, Failure>>
    readonly saveBinding: (id: ArticleId, binding: RemoteBinding) => Promise<Result<RemoteBinding[], Failure>>
    readonly choices: {
      readonly read: (id: ArticleId, siteId: SiteId) => Promise<Result<SiteChoice, Failure>>
      readonly set: (id: ArticleId, siteId: SiteId, choice: SiteChoice) => Promise<Result<undefined, Failure>>
    }
    readonly bases: {
      readonly read: (articleId: ArticleId, siteId: SiteId) => Promise<PublishedBase | undefined>
      readonly keep: (base: PublishedBase) => Promise<Result<unknown, Failure>>
      readonly remove: (articleId: ArticleId, siteId: SiteId) => Promise<void>
    }
    readonly versions: {
      readonly list: (id: ArticleId) => Promise<Result<VersionSummary[], Failure>>
      readonly read: (id: ArticleId, number: number) => Promise<Result<Version, Failure>>
    }
  }
  readonly sites: Pick<Sites, 'find' | 'refresh'>
  readonly passwords: PasswordStore
  readonly outbox: Pick<Outbox, 'jobOf' | 'noteSeen' | 'noteTaken' | 'cancel'>
  readonly http: Http
  readonly clock: () => Date
}

/** `article` is whole: the plan's is as far as the type of post can hold it. */
interface KnownSides extends ConflictSides {
  readonly article: Article
}

/** What came of taking the site's copy over. */
export interface Taken {
  readonly article: Article
  readonly before: VersionSummary
  /** What was chosen for the site until then. */
  readonly choiceBefore: SiteChoice
  readonly untaken: UntakenPart[]
}

/** Posts that were changed on the web since we last saw them: both copies, and taking over the site's. Writes nothing to a site. */
export class Conflicts {
  private readonly options: ConflictsOptions

  constructor(options: ConflictsOptions) {
    this.options = options
  }

  /** Both copies, the site's as it holds it now. */
  async read(key: OutboxKey): Promise<Result<Conflict, Failure>> {
    const sides = await this.sidesOf(key)
    return sides.ok ? ok(conflictOf(sides.value)) : sides
  }

  /**
   * The article's words become the site's, as far as they can; those from before are a version. What is chosen for the site becomes what it has. Only
   * where all was taken does the site's copy count as seen: else the next publish asks again. Refused where the site holds another copy than the one
   * with this mark.
   */
  async takeTheirs(key: OutboxKey, mark: string): Promise<Result<Taken, Failure>> {
    const { library, outbox } = this.options
    const sides = await this.sidesOf(key)
    if (!sides.ok) return sides
    const { plan, post } = sides.value
    if (post.modifiedGmt !== mark) return fail(failure('post-changed-on-site', { host: plan.host }))
    const { article, choice, untaken } = takeTheirs(sides.value.article, sides.value)
    const chosen = await library.choices.set(key.articleId, key.siteId, choice)
    if (!chosen.ok) return chosen
    const replaced = await library.replaceWords(key.articleId, articleDraftSchema.parse(wordsOf(article)))
    if (!replaced.ok) {
      await library.choices.set(key.articleId, key.siteId, sides.value.choice)
      return replaced
    }
    await outbox.cancel(key)
    const remotes = untaken.length > 0 ? ok(replaced.value.article.remotes) : await this.countAsSeen(key, sides.value, replaced.value.article, choice)
    if (!remotes.ok) return remotes
    const taken = { ...replaced.value.article, remotes: remotes.value }
    await outbox.noteTaken(key, taken, choice)
    return ok({ ...replaced.value, article: taken, choiceBefore: sides.value.choice, untaken })
  }

  /** The article has all that the site has: the next publish need not ask about it. The answer is where the article lives now. */
  private async countAsSeen(key: OutboxKey, { plan, post }: KnownSides, article: Article, choice: SiteChoice): Promise<Result<RemoteBinding[], Failure>> {
    const { library, outbox } = this.options
    if (plan.binding === undefined) return ok(article.remotes)
    const status = post.status === 'publish' ? 'published' : post.status === 'future' ? 'scheduled' : 'draft'
    const seen = { modifiedGmt: post.modifiedGmt, contentHash: plan.fingerprint(post.title, post.content), edition: article.edition, link: post.link, status } as const
    await outbox.noteSeen(key, { postId: post.id, modifiedGmt: seen.modifiedGmt, fingerprint: seen.contentHash })
    const before = await library.bases.read(key.articleId, key.siteId)
    await library.bases.keep(baseOfTaken(article, choice, plan.binding, before?.edition === plan.binding.edition ? before : undefined))
    return library.saveBinding(key.articleId, { ...plan.binding, ...seen })
  }

  /**
   * The words of an edition are about to come back. Where a site's copy was taken over since that edition, and nothing published since, the
   * site's words are not in the article any more: they count as not seen again, so that the next publish asks before it writes over them.
   */
  async beforeRestoring(articleId: ArticleId, edition: number): Promise<void> {
    const { library, outbox } = this.options
    const article = await library.current(articleId)
    if (!article.ok) return
    for (const binding of article.value.remotes) {
      const base = await library.bases.read(articleId, binding.siteId)
      if (base === undefined || base.before === null || base.edition !== binding.edition || edition >= base.edition) continue
      const { seen } = base.before
      const before = baseBeforeTaking(base)
      if (before === undefined) await library.bases.remove(articleId, binding.siteId)
      else await library.bases.keep(before)
      await library.saveBinding(articleId, { ...binding, ...seen })
      await outbox.noteSeen({ articleId, siteId: binding.siteId }, { postId: binding.postId, modifiedGmt: seen.modifiedGmt, fingerprint: seen.contentHash })
    }
  }

  private async sidesOf(key: OutboxKey): Promise<Result<KnownSides, Failure>> {
    const { library, sites, passwords, outbox, http, clock } = this.options
    const site = await sites.find(key.siteId)
    if (site === undefined) return fail(failure('site-not-found-in-library'))
    const article = await library.current(key.articleId)
    if (!article.ok) return article
    const choice = await library.choices.read(key.articleId, key.siteId)
    if (!choice.ok) return choice
    const job = outbox.jobOf(key)
    const begun = begunAs(job)
    const wish = { choice: choiceFor(choice.value, begun), begunAs: begun }
    const writer = writerFor(site)
    const plan = planPublish({ ...wish, operation: { type: 'publish' }, now: clock(), article: article.value, site, whenPostDiffers: 'ask', writer, hash: sha256 })
    if (!plan.ok) return plan
    const postId = job?.askedAbout ?? plan.value.binding?.postId
    if (postId === undefined) return fail(failure('not-on-site', { site: site.name }))
    const password = await passwords.read(site.id)
    if (password === undefined) return fail(failure('password-missing', { host: plan.value.host }))
    const runCommand = openSite(site, plan.value.postType, password)
    // Reading needs no picture of the library.
    const ask = (command: SiteCommand) => runCommand(command, { http, now: clock, readPicture: () => Promise.resolve(fail(failure('picture-missing-in-library'))) })
    const command = { type: 'read-post', postId } as const
    const told = await ask(command)
    if (told.type !== 'post-told') return fail(failureOfReading(told, command, plan.value.host))
    return ok({
      article: article.value,
      plan: plan.value,
      post: told.post,
      choice: choice.value,
      names: await findPostNames(told.post, plan.value, site, { ask, refresh: (siteId) => sites.refresh(siteId) }),
      published: await this.findPublished(article.value, plan.value, begun, site),
      readField: readFieldOf(site),
      writeBody: writer.content
    })
  }

  /** The words that the site is known to have: those kept when it got them, or else the version of then. */
  private async findPublished(article: Article, { binding }: PublishPlan, begun: string | undefined, site: Site): Promise<PublishPlan | undefined> {
    if (binding === undefined) return undefined
    const { bases, versions } = this.options.library
    const base = await bases.read(article.id, site.id)
    const isBase = base?.edition === binding.edition
    const words = isBase ? base.words : await versionOf(article.id, binding.edition, versions)
    if (words === undefined) return undefined
    const choice = choiceFor((isBase ? base.choice : null) ?? nothingChosen, begun)
    const plan = planPublish({ choice, begunAs: begun, operation: { type: 'publish' }, now: this.options.clock(), article: { ...article, ...words }, site, whenPostDiffers: 'ask', writer: writerFor(site), hash: sha256 })
    return plan.ok ? plan.value : undefined
  }
}

/** What has been begun stays of its type, whatever is chosen since. */
function choiceFor(choice: SiteChoice, begun: string | undefined): SiteChoice {
  return { ...choice, postType: begun ?? choice.postType }
}

async function versionOf(id: ArticleId, wanted: number, versions: ConflictsOptions['library']['versions']): Promise<ArticleDraft | undefined> {
  const listed = await versions.list(id)
  const found = listed.ok ? listed.value.find(({ edition }) => edition === wanted) : undefined
  const version = found === undefined ? undefined : await versions.read(id, found.number)
  return version?.ok === true ? version.value.words : undefined
}
