import type { ArticleId } from '../../../../core/article/article'
import type { Failure } from '../../../../core/failure'
import type { UntakenPart } from '../../../../core/publishing/take-theirs'
import type { RemoteId } from '../../../../core/publishing/remote-id'
import type { Result } from '../../../../core/result'
import { ok } from '../../../../core/result'
import { articleOfPost } from './article-of-post'
import type { Imported } from './import-dialog'

/** An article that was made of a post, and what of the post is on its site alone. */
export interface Pulled extends Imported {
  readonly left: readonly UntakenPart[]
}

interface PostKey {
  readonly siteId: string
  readonly postType: string
  readonly postId: RemoteId
}

/** Makes an article of the library from a post of a site, tied to it, unless it is no longer wanted once it is read; then nothing is answered. */
export async function pullPost(key: PostKey, isWanted: () => boolean): Promise<Result<Pulled | { readonly known: ArticleId }, Failure> | undefined> {
  const pulled = await window.copydesk.publishing.pullPost(key)
  if (!pulled.ok) return pulled
  if (pulled.value.is === 'known') return ok({ known: pulled.value.articleId })
  const made = await articleOfPost(pulled.value.post)
  if (!isWanted()) return undefined
  if (!made.ok) return made
  const adopted = await window.copydesk.publishing.adoptPost({ siteId: key.siteId, postId: key.postId, article: made.value.article })
  return adopted.ok ? ok({ articles: [adopted.value.article], picturesLeft: made.value.picturesLeft, left: adopted.value.left }) : adopted
}
