import type { Article, ArticleId, NewArticle } from '../../core/article/article'
import { failure } from '../../core/failure'
import type { Failure } from '../../core/failure'
import { capabilitiesOf } from '../../core/publishing/capabilities'
import type { UntakenPart } from '../../core/publishing/take-theirs'
import type { ListedPost, PostsKey } from '../../core/publishing/listed-post'
import { listedStatusOf } from '../../core/publishing/listed-post'
import type { PostType } from '../../core/publishing/post-type'
import { baseOfPublished } from '../../core/publishing/published-base'
import type { PublishedBase } from '../../core/publishing/published-base'
import type { PulledOutcome } from '../../core/publishing/pulled-post'
import type { RemoteBinding } from '../../core/publishing/remote-binding'
import type { RemoteId } from '../../core/publishing/remote-id'
import type { Site, SiteId } from '../../core/publishing/site'
import { findPostType } from '../../core/publishing/site'
import { nothingChosen } from '../../core/publishing/site-choice'
import { fail, ok } from '../../core/result'
import type { Result } from '../../core/result'
import type { ArticleSummary } from '../../ipc/library-answers'
import type { PictureStore } from '../pictures/picture-store'
import type { PasswordStore } from '../secrets/password-store'
import { failureOfReading } from './failure-of-reading'
import type { Http, HttpForFile } from './http'
import type { AskSite } from './open-to-read'
import { openToRead } from './open-to-read'
import { fetchPictures, findMedia, picturesIn } from './pictures-of-post'
import { findPostNames } from './post-names'
import { leadOf, pulledPostOf, readHtml } from './read-pulled-post'
import type { Sites } from './sites'
import { planToRead, tie } from './tie-post'
import type { ReadPost } from './tie-post'

export interface PostsOnSiteOptions {
  readonly library: {
    readonly list: () => Promise<ArticleSummary[]>
    readonly current: (id: ArticleId) => Promise<Result<Article, Failure>>
    readonly create: (article: NewArticle, remotes: RemoteBinding[]) => Promise<Result<Article, Failure>>
    readonly bases: { readonly keep: (base: PublishedBase) => Promise<Result<unknown, Failure>> }
  }
  readonly pictures: Pick<PictureStore, 'importBytes'>
  readonly sites: Pick<Sites, 'find' | 'refresh'>
  readonly passwords: PasswordStore
  readonly http: Http
  readonly httpForFile: HttpForFile
  readonly clock: () => Date
}

/** The article that was made of a post, and what of the post is on the site alone. */
export interface AdoptedPost {
  readonly article: Article
  readonly left: UntakenPart[]
}

interface OpenedSite {
  readonly site: Site
  readonly postType: PostType
  readonly host: string
  readonly ask: AskSite
}

/** Posts that were written on a site, or by another Copydesk, on their way into the library. Writes nothing to a site. */
export class PostsOnSite {
  private readonly options: PostsOnSiteOptions
  /** Until the page has made an article of it. */
  private pulled: ReadPost | undefined
  private pulling = new AbortController()

  constructor(options: PostsOnSiteOptions) {
    this.options = options
  }

  /** Those changed last, or those with these words, to choose from. */
  async list(key: PostsKey, query: string): Promise<Result<ListedPost[], Failure>> {
    const opened = await this.open(key)
    if (!opened.ok) return opened
    const command = { type: 'list-posts', query } as const
    const told = await opened.value.ask(command)
    return told.type === 'posts-listed' ? ok([...told.posts]) : fail(failureOfReading(told, command, opened.value.host))
  }

  /** Reads a post and takes its pictures into the library, in the place of what is pulled just now. A post that an article of the library is tied to is not read again. */
  async pull(key: PostsKey, postId: RemoteId): Promise<Result<PulledOutcome, Failure>> {
    this.pulling.abort()
    this.pulling = new AbortController()
    const { signal } = this.pulling
    const bound = await this.findBound(key.siteId, postId)
    if (bound !== undefined) return bound.isTrashed ? fail(failure('article-in-trash', { headline: bound.headline })) : ok({ is: 'known', articleId: bound.id })
    const opened = await this.open(key)
    if (!opened.ok) return opened
    const { site, postType, host, ask } = opened.value
    const command = { type: 'read-post', postId } as const
    const told = await ask(command)
    if (told.type !== 'post-told') return fail(notThere(failureOfReading(told, command, host)))
    const { post } = told
    if (listedStatusOf(post.status) === undefined) return fail(failure('post-not-offered'))
    const html = await readHtml(post, site, ask)
    if (!html.ok) return html
    const names = await findPostNames(post, planToRead(site, postType, this.options.clock()), site, { ask, refresh: (id) => this.options.sites.refresh(id) })
    const wanted = picturesIn(html.value)
    const mediaIds = [post.leadMediaId, ...wanted.map(({ mediaId }) => mediaId ?? 0)].filter((id) => id !== 0)
    const known = capabilitiesOf(site).media === 'looked-up' ? await findMedia([...new Set(mediaIds)], ask) : []
    const lead = leadOf(post, known)
    const { httpForFile, pictures } = this.options
    const fetched = await fetchPictures(lead === undefined ? wanted : [lead, ...wanted], { site, known, httpForFile, pictures, signal })
    if (signal.aborted) return fail(failure('cancelled'))
    this.pulled = { site, postType, post, names, media: fetched.media, leadWords: lead }
    return ok({ is: 'new', post: pulledPostOf({ site, post, names, html: html.value, lead, pictures: fetched.pictures }) })
  }

  /** Keeps the article that the page has made of the post that was pulled last, tied to it. */
  async adopt(siteId: SiteId, postId: RemoteId, article: NewArticle): Promise<Result<AdoptedPost, Failure>> {
    const { pulled } = this
    if (pulled?.site.id !== siteId || pulled.post.id !== postId) return fail(failure('cancelled'))
    this.pulled = undefined
    const { binding, left } = tie(pulled, article, this.options.clock())
    const created = await this.options.library.create(article, [binding])
    if (!created.ok) return created
    // Without it, the next publish would still know whether the post was changed since, only not what.
    if (left.length === 0) await this.options.library.bases.keep(baseOfPublished(pulled.site.id, created.value, nothingChosen))
    return ok({ article: created.value, left: [...left] })
  }

  private async open({ siteId, postType: wanted }: PostsKey): Promise<Result<OpenedSite, Failure>> {
    const site = await this.options.sites.find(siteId)
    if (site === undefined) return fail(failure('site-not-found-in-library'))
    const postType = findPostType(site, wanted)
    if (postType === undefined) return fail(failure('type-missing-on-site', { site: site.name, type: wanted }))
    const { host } = new URL(site.address)
    const ask = await openToRead(site, postType, this.options)
    return ask.ok ? ok({ site, postType, host, ask: ask.value }) : ask
  }

  /** The article that is tied to a post. Reads the files of those alone that are on the site. */
  private async findBound(siteId: SiteId, postId: RemoteId): Promise<ArticleSummary | undefined> {
    for (const summary of await this.options.library.list()) {
      if (!summary.siteIds.includes(siteId)) continue
      const article = await this.options.library.current(summary.id)
      if (article.ok && article.value.remotes.some((remote) => remote.siteId === siteId && remote.postId === postId)) return summary
    }
    return undefined
  }
}

/** What is said where there is an article of ours to publish anew does not help whoever looks for a post. */
function notThere(told: Failure): Failure {
  return told.code === 'post-missing-on-site' ? failure('post-not-offered') : told
}
