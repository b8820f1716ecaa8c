import type { Article, NewArticle } from '../../core/article/article'
import type { PostNames } from '../../core/publishing/post-copy'
import type { UntakenPart } from '../../core/publishing/take-theirs'
import { leftOnSite } from '../../core/publishing/left-on-site'
import { instantOfGmt } from '../../core/publishing/instant-of-gmt'
import { headOf } from '../../core/publishing/article-head'
import { partsIn } from '../../core/publishing/post-head'
import type { HeadPart } from '../../core/publishing/post-head'
import { standardSlug } from '../../core/publishing/post-type'
import type { PostType } from '../../core/publishing/post-type'
import { planPublish } from '../../core/publishing/publish-plan'
import type { PublishPlan } from '../../core/publishing/publish-plan'
import type { RemoteBinding, RemoteMedia } from '../../core/publishing/remote-binding'
import { bindingStatusOf } from '../../core/publishing/remote-post'
import type { RemotePost } from '../../core/publishing/remote-post'
import type { Site } from '../../core/publishing/site'
import { nothingChosen } from '../../core/publishing/site-choice'
import { fillTemplate } from '../../core/template/fill-template'
import { readFieldOf, writerFor } from './adapters'
import { sha256 } from './sha256'

/** A post as it was read, with how its numbers read, and the files of the site that are pictures of the library now. */
export interface ReadPost {
  readonly site: Site
  readonly postType: PostType
  readonly post: RemotePost
  readonly names: PostNames
  readonly media: readonly RemoteMedia[]
  /** Those of the lead picture as the site keeps them; undefined without one. */
  readonly leadWords: RemotePost['leadWords']
}

/** The state of no post: the next publish shows both copies before it writes over the site's. */
const unseen = { modifiedGmt: '', contentHash: '0'.repeat(64) }

/**
 * The tie between a post and the article that was made of it, and what of the post did not come along. Only where all did does the post count as seen, as
 * when a site's copy is taken over.
 */
export function tie(read: ReadPost, article: NewArticle, now: Date): { readonly binding: RemoteBinding; readonly left: readonly UntakenPart[] } {
  const { site, postType, post, names, media, leadWords } = read
  const binding: RemoteBinding = {
    siteId: site.id,
    postId: post.id,
    ...(postType.slug === standardSlug ? {} : { postType: postType.slug }),
    status: bindingStatusOf(post),
    link: post.link,
    publishedAt: instantOfGmt(post.dateGmt) ?? now.toISOString(),
    edition: 0,
    ...unseen,
    ownHead: ownHeadOf(post, article),
    media: [...media]
  }
  const plan = plannedFor(site, postType, article, [binding], now)
  if (plan === undefined) return { binding, left: ['title'] } // no headline, so nothing to compare it as
  const known = { ...binding, media: media.map((file) => (file.pictureId === article.leadPicture?.pictureId ? { ...file, ...wordsHashOf(plan, leadWords) } : file)) }
  const left = leftOnSite({ plan, post, choice: nothingChosen, names, published: undefined, readField: readFieldOf(site), writeBody: writerFor(site).content }, leadWords)
  return left.length > 0 ? { binding: known, left } : { binding: { ...known, modifiedGmt: post.modifiedGmt, contentHash: plan.fingerprint(post.title, post.content) }, left }
}

/** What of the head of a post the article has, as it was taken from there. */
export function ownHeadOf(post: RemotePost, article: NewArticle): HeadPart[] {
  const own = headOf(article)
  return partsIn(post).filter((part) => own[part] !== '')
}

/** The words of a lead picture's file are the only ones that an update writes: those of now are not a correction made since. */
function wordsHashOf({ capabilities, fingerprint }: PublishPlan, words: ReadPost['leadWords']): Pick<RemoteMedia, 'wordsHash'> {
  return words === undefined || capabilities.media === 'remembered' ? {} : { wordsHash: fingerprint(words.alt, words.caption) }
}

/** The plan of an article of which nothing is known: how a post is read depends on its type alone. */
export function planToRead(site: Site, postType: PostType, now: Date): PublishPlan {
  const plan = plannedFor(site, postType, { ...fillTemplate({ template: 'blank' }), headline: '–' }, [], now)
  if (plan === undefined) throw new Error('An article with a headline and a type of its site can be planned')
  return plan
}

function plannedFor(site: Site, postType: PostType, article: NewArticle, remotes: RemoteBinding[], now: Date): PublishPlan | undefined {
  const instant = now.toISOString()
  const whole: Article = { ...article, id: 'pulled-post', createdAt: instant, updatedAt: instant, edition: 0, remotes }
  const choice = { ...nothingChosen, postType: postType.slug }
  const plan = planPublish({ operation: { type: 'publish' }, now, article: whole, site, choice, begunAs: undefined, whenPostDiffers: 'ask', writer: writerFor(site), hash: sha256 })
  return plan.ok ? plan.value : undefined
}
