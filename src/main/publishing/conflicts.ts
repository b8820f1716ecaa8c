import { isDeepStrictEqual } from 'node:util'
import type { Article, ArticleDraft, ArticleId } from '../../core/article/article'
import { articleDraftSchema, wordsOf } from '../../core/article/article'
import { failure } from '../../core/failure'
import type { Failure } from '../../core/failure'
import type { ArticleAtSite } from '../../core/publishing/article-at-site'
import type { Conflict } from '../../core/publishing/conflict'
import type { TakenCopy, UntakenPart } from '../../core/publishing/take-theirs'
import { conflictOf } from '../../core/publishing/conflict'
import { takeTheirs } from '../../core/publishing/take-theirs'
import type { Copies } from '../../core/publishing/copies'
import { leftOnSite } from '../../core/publishing/left-on-site'
import { baseBeforeTaking, baseOfTaken } from '../../core/publishing/published-base'
import type { PublishedBase } from '../../core/publishing/published-base'
import type { RemoteBinding, RemoteMedia } from '../../core/publishing/remote-binding'
import { bindingStatusOf } from '../../core/publishing/remote-post'
import { ownHeadOf } from './tie-post'
import type { SiteId } from '../../core/publishing/site'
import type { SiteChoice } from '../../core/publishing/site-choice'
import { fail, ok } from '../../core/result'
import type { Result } from '../../core/result'
import type { VersionSummary } from '../../core/versions/version'
import type { PictureStore } from '../pictures/picture-store'
import { readSides } from './conflict-sides'
import type { ConflictReading, KnownSides } from './conflict-sides'
import type { HttpForFile } from './http'
import type { Outbox } from './outbox'
import { readCopies, siteAsChange } from './read-copies'

export interface ConflictsOptions extends ConflictReading {
  readonly library: ConflictReading['library'] & {
    readonly replaceWords: (id: ArticleId, words: ArticleDraft) => Promise<Result<{ readonly article: Article; readonly before: VersionSummary }, Failure>>
    readonly saveBinding: (id: ArticleId, binding: RemoteBinding) => Promise<Result<RemoteBinding[], Failure>>
    readonly choices: { readonly set: (id: ArticleId, siteId: SiteId, choice: SiteChoice) => Promise<Result<undefined, Failure>> }
    readonly bases: {
      readonly keep: (base: PublishedBase) => Promise<Result<unknown, Failure>>
      readonly remove: (articleId: ArticleId, siteId: SiteId) => Promise<void>
    }
  }
  readonly outbox: Pick<Outbox, 'jobOf' | 'noteSeen' | 'noteTaken' | 'cancel'>
  readonly pictures: Pick<PictureStore, 'importBytes'>
  readonly httpForFile: HttpForFile
}

/** What two copies were merged into, of the state of both that was read. */
export interface Merged {
  readonly mark: string
  readonly edition: number
  /** What the article shall be. */
  readonly words: ArticleDraft
  /** The site's copy as an article. */
  readonly theirs: ArticleDraft
  readonly choice: SiteChoice
}

/** What came of taking the site's copy over. */
export interface Taken {
  readonly article: Article
  readonly before: VersionSummary
  /** What was chosen for the site until then. */
  readonly choiceBefore: SiteChoice
  readonly untaken: UntakenPart[]
}

/** A site whose copy the article has taken over, and how it was seen before that. */
interface TakenOver {
  readonly binding: RemoteBinding
  readonly base: PublishedBase
  readonly seen: Pick<RemoteBinding, 'edition' | 'modifiedGmt' | 'contentHash'>
}

/** Posts that were changed on the web since we last saw them: both copies, and taking over the site's. Writes nothing to a site. */
export class Conflicts {
  private readonly options: ConflictsOptions
  /** What the pictures of a site's copy that was read last are there. */
  private fetched: (ArticleAtSite & { readonly mark: string; readonly media: readonly RemoteMedia[] }) | undefined
  private reading = new AbortController()

  constructor(options: ConflictsOptions) {
    this.options = options
  }

  /** Both copies, the site's as it holds it now. */
  async read(key: ArticleAtSite): Promise<Result<Conflict, Failure>> {
    const sides = await readSides(this.options, key)
    return sides.ok ? ok(conflictOf(sides.value)) : sides
  }

  /**
   * The article's words become the site's, as far as they can; those from before are a version. What is chosen for the site becomes what it has. Only
   * where all was taken does the site's copy count as seen: else the next publish asks again. Refused where the site holds another copy than the one
   * with this mark.
   */
  async takeTheirs(key: ArticleAtSite, mark: string): Promise<Result<Taken, Failure>> {
    const { library, outbox } = this.options
    const sides = await readSides(this.options, key)
    if (!sides.ok) return sides
    const { plan, post } = sides.value
    if (post.modifiedGmt !== mark) return fail(failure('post-changed-on-site', { host: plan.host }))
    const { article, choice, untaken } = takeTheirs(sides.value.article, sides.value)
    const unseen = await this.forgetOthers(key, sides.value.article)
    if (!unseen.ok) return unseen
    const chosen = await library.choices.set(key.articleId, key.siteId, choice)
    if (!chosen.ok) return chosen
    const replaced = await library.replaceWords(key.articleId, articleDraftSchema.parse(wordsOf(article)))
    if (!replaced.ok) {
      await library.choices.set(key.articleId, key.siteId, sides.value.choice)
      return replaced
    }
    await outbox.cancel(key)
    const remotes = untaken.length > 0 ? replaced.value.article.remotes : await this.countAsSeen(key, sides.value, replaced.value.article, choice)
    const taken = { ...replaced.value.article, remotes }
    await outbox.noteTaken(key, taken, choice)
    return ok({ ...replaced.value, article: taken, choiceBefore: sides.value.choice, untaken })
  }

  /** Both copies as articles, to be merged. Refused where nobody knows what both are changes of. A later question ends one that is under way (`cancelled`). */
  async readCopies(key: ArticleAtSite): Promise<Result<Copies, Failure>> {
    this.reading.abort()
    this.reading = new AbortController()
    const { signal } = this.reading
    const { pictures, httpForFile } = this.options
    const sides = await readSides(this.options, key)
    if (!sides.ok) return sides
    const { base, plan } = sides.value
    if (base === undefined) return fail(failure('not-on-site', { site: plan.siteName }))
    const read = await readCopies(sides.value, base, { pictures, httpForFile, signal })
    if (!read.ok) return read
    if (signal.aborted) return fail(failure('cancelled'))
    this.fetched = { ...key, mark: read.value.copies.mark, media: read.value.media }
    return ok(read.value.copies)
  }

  /**
   * The article becomes what both copies were merged into, by way of the site's: so that what the site has is an edition of its own, which the merged words
   * are newer than. The words from before are a version. Refused where either copy is another one by now.
   */
  async takeMerged(key: ArticleAtSite, { mark, edition, words, theirs, choice }: Merged): Promise<Result<Taken, Failure>> {
    const { library, outbox } = this.options
    const read = await readSides(this.options, key)
    if (!read.ok) return read
    const { post, plan, article, base, choice: choiceBefore } = read.value
    if (base === undefined || post.modifiedGmt !== mark) return fail(failure('post-changed-on-site', { host: plan.host }))
    if (article.edition !== edition) return fail(failure('article-changed-elsewhere'))
    const media = this.fetchedOf(key, mark)
    const sides = withMedia(read.value, media)
    const there = siteAsChange(sides, base)
    const left = leftOf(sides, theirs, there)
    const unseen = isDeepStrictEqual(words, theirs) ? await this.forgetOthers(key, article) : ok(undefined)
    if (!unseen.ok) return unseen
    const chosen = await library.choices.set(key.articleId, key.siteId, choice)
    if (!chosen.ok) return chosen
    const asThere = await library.replaceWords(key.articleId, theirs)
    const replaced = asThere.ok ? await library.replaceWords(key.articleId, words) : asThere
    if (!replaced.ok) await library.choices.set(key.articleId, key.siteId, choiceBefore)
    if (!asThere.ok) return asThere
    if (!replaced.ok) await library.replaceWords(key.articleId, wordsOf(article)) // the page shows these yet
    if (!replaced.ok) return replaced
    await outbox.cancel(key)
    const remotes = left.length > 0 ? await this.keepMedia(sides, replaced.value.article, media) : await this.countAsSeen(key, sides, asThere.value.article, there.choice)
    const merged = { ...replaced.value.article, remotes }
    await outbox.noteTaken(key, merged, choice)
    return ok({ article: merged, before: asThere.value.before, choiceBefore, untaken: left })
  }

  /** Two posts may be changed in the same second, and have the same mark. */
  private fetchedOf({ articleId, siteId }: ArticleAtSite, mark: string): readonly RemoteMedia[] {
    const { fetched } = this
    return fetched?.articleId === articleId && fetched.siteId === siteId && fetched.mark === mark ? fetched.media : []
  }

  private async keepMedia({ plan }: KnownSides, article: Article, fetched: readonly RemoteMedia[]): Promise<RemoteBinding[]> {
    const kept = plan.binding === undefined || fetched.length === 0 ? undefined : await this.options.library.saveBinding(article.id, plan.binding)
    return kept?.ok === true ? kept.value : article.remotes
  }

  /**
   * The article has all that the site has: the next publish need not ask about it. The answer is where the article lives now. The way back is on the disk
   * before anything counts as seen, and where it cannot be, nothing does: the next publish asks once more.
   */
  private async countAsSeen(key: ArticleAtSite, { plan, post }: KnownSides, article: Article, choice: SiteChoice): Promise<RemoteBinding[]> {
    const { library, outbox } = this.options
    if (plan.binding === undefined) return article.remotes
    const seen = { modifiedGmt: post.modifiedGmt, contentHash: plan.fingerprint(post.title, post.content), edition: article.edition, link: post.link, status: bindingStatusOf(post), ownHead: ownHeadOf(post, article) }
    const before = await library.bases.read(key.articleId, key.siteId)
    const kept = await library.bases.keep(baseOfTaken(article, choice, plan.binding, before?.edition === plan.binding.edition ? before : undefined))
    const saved = kept.ok ? await library.saveBinding(key.articleId, { ...plan.binding, ...seen }) : kept
    if (!saved.ok) return article.remotes
    await outbox.noteSeen(key, { postId: post.id, modifiedGmt: seen.modifiedGmt, fingerprint: seen.contentHash })
    return saved.value
  }

  /**
   * The words of an edition are about to come back. Where a site's copy was taken over since that edition, or they are the copy of another site, the site's
   * words are not in the article any more, and count as not seen. Where that cannot be kept, the words shall not come back.
   */
  async beforeRestoring(articleId: ArticleId, edition: number): Promise<Result<undefined, Failure>> {
    const article = await this.options.library.current(articleId)
    if (!article.ok) return article
    const taken = await this.takenOver(article.value)
    const isCopy = taken.some(({ base }) => base.edition === edition)
    return this.forget(articleId, taken.filter(({ base }) => edition < base.edition || (isCopy && edition !== base.edition)))
  }

  /** The copy of one site is about to take the place of what was taken over from others. */
  private async forgetOthers({ articleId, siteId }: ArticleAtSite, article: Article): Promise<Result<undefined, Failure>> {
    return this.forget(articleId, (await this.takenOver(article)).filter(({ binding }) => binding.siteId !== siteId))
  }

  /** The sites whose copy was taken over, and nothing published since. */
  private async takenOver({ id, remotes }: Article): Promise<TakenOver[]> {
    const known = await Promise.all(remotes.map(async (binding) => ({ binding, base: await this.options.library.bases.read(id, binding.siteId) })))
    return known.flatMap(({ binding, base }) => (base !== undefined && base.before !== null && base.edition === binding.edition ? [{ binding, base, seen: base.before.seen }] : []))
  }

  /** What was taken over counts as not seen again, so that the next publish asks before it writes over it. What says that there is something to do goes last. */
  private async forget(articleId: ArticleId, taken: readonly TakenOver[]): Promise<Result<undefined, Failure>> {
    const { library, outbox } = this.options
    for (const { binding, base, seen } of taken) {
      const { siteId, postId } = binding
      const noted = await outbox.noteSeen({ articleId, siteId }, { postId, modifiedGmt: seen.modifiedGmt, fingerprint: seen.contentHash })
      if (!noted.ok) return noted
      const saved = await library.saveBinding(articleId, { ...binding, ...seen })
      if (!saved.ok) return saved
      const before = baseBeforeTaking(base)
      if (before === undefined) await library.bases.remove(articleId, siteId)
      else await library.bases.keep(before)
    }
    return ok(undefined)
  }
}

/** Both copies, with the files of the site that are pictures of the library since. */
function withMedia(sides: KnownSides, media: readonly RemoteMedia[]): KnownSides {
  const { article, plan, site } = sides
  const ids = new Set(media.map(({ pictureId }) => pictureId))
  const binding = plan.binding && { ...plan.binding, media: [...plan.binding.media.filter(({ pictureId }) => !ids.has(pictureId)), ...media] }
  if (binding === undefined) return sides
  return { ...sides, plan: { ...plan, binding }, article: { ...article, remotes: article.remotes.map((remote) => (remote.siteId === site.id ? binding : remote)) } }
}

/** What of the site's copy is not in what was read of it. */
function leftOf(sides: KnownSides, theirs: ArticleDraft, there: TakenCopy): UntakenPart[] {
  const plan = sides.planOf({ ...sides.article, ...theirs }, there.choice)
  if (!plan.ok) return ['title'] // no headline, so nothing to compare it as
  const left = leftOnSite({ ...sides, plan: plan.value }, undefined)
  return left.length === 0 && there.untaken.includes('unseen') ? ['unseen'] : left
}
