import type { Article, ArticleId } from '../../core/article/article'
import { picturesOf } from '../../core/article/walk'
import { failure } from '../../core/failure'
import type { Failure } from '../../core/failure'
import type { PictureId } from '../../core/picture/picture'
import type { ArticleAtSite } from '../../core/publishing/article-at-site'
import { rehearse } from '../../core/publishing/rehearse'
import type { Rehearsal } from '../../core/publishing/rehearsal'
import type { SiteId } from '../../core/publishing/site'
import type { SiteChoice } from '../../core/publishing/site-choice'
import { fail } from '../../core/result'
import type { Result } from '../../core/result'
import { writerFor } from './adapters'
import type { Outbox } from './outbox'
import type { Sites } from './sites'

export interface RehearsalSurroundings {
  readonly library: {
    readonly current: (id: ArticleId) => Promise<Result<Article, Failure>>
    readonly choices: { readonly read: (id: ArticleId, siteId: SiteId) => Promise<Result<SiteChoice, Failure>> }
  }
  /** In bytes; undefined where the library lacks the file. */
  readonly pictures: { readonly sizeOf: (id: PictureId) => Promise<number | undefined> }
  readonly sites: Pick<Sites, 'find'>
  readonly outbox: Pick<Outbox, 'jobOf'>
  readonly clock: () => Date
}

/** What publishing an article as the disk has it would do at a site. Asks nobody: all of it is read from the library. */
export async function rehearseArticle({ library, pictures, sites, outbox, clock }: RehearsalSurroundings, key: ArticleAtSite): Promise<Result<Rehearsal, Failure>> {
  const site = await sites.find(key.siteId)
  if (site === undefined) return fail(failure('site-not-found-in-library'))
  const article = await library.current(key.articleId)
  if (!article.ok) return article
  const choice = await library.choices.read(key.articleId, key.siteId)
  if (!choice.ok) return choice
  const ids = [...new Set(picturesOf(article.value).map(({ pictureId }) => pictureId))]
  const sizes = await Promise.all(ids.map(async (id) => [id, await pictures.sizeOf(id)] as const))
  const pictureBytes = new Map(sizes.flatMap(([id, bytes]) => (bytes === undefined ? [] : [[id, bytes] as const])))
  return rehearse({ article: article.value, site, choice: choice.value, writer: writerFor(site), now: clock(), before: outbox.jobOf(key), pictureBytes })
}
