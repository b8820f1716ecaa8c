import { newArticleSchema } from '../../../../core/article/article'
import type { Failure } from '../../../../core/failure'
import { failure } from '../../../../core/failure'
import type { PulledPost } from '../../../../core/publishing/pulled-post'
import type { Result } from '../../../../core/result'
import { fail, ok } from '../../../../core/result'
import { fillTemplate } from '../../../../core/template/fill-template'
import { findIn, readLead, readPost } from '../../posts/read-post'
import type { MadeArticle } from './make-article'

/** Makes an article from a post of a site. */
export async function articleOfPost(post: PulledPost): Promise<Result<MadeArticle, Failure>> {
  const find = findIn(post.pictures)
  const read = await readPost(post.html, post.isAsWritten, find)
  const tooLarge = fail(failure('document-too-large', { name: post.headline }))
  if (read === undefined) return tooLarge
  const { dek, byline, body, emptyPlaces } = read
  const lead = await readLead(post.lead, find)
  const { headline, excerpt, slug, seoTitle, seoDescription, socialTitle, categories, tags, areCommentsOpen } = post
  const beside = { headline, excerpt, slug, seoTitle, seoDescription, socialTitle, categories, tags, areCommentsOpen, isSlugEdited: slug !== '' }
  const article = newArticleSchema.safeParse({ ...fillTemplate({ template: 'blank' }), ...beside, dek, byline: byline ?? post.byline, leadPicture: lead ?? null, body })
  if (!article.success) return tooLarge
  return ok({ article: article.data, picturesLeft: emptyPlaces + (post.lead !== '' && lead === undefined ? 1 : 0) })
}
