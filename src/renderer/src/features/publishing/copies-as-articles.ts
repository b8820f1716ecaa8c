import type { ArticleDraft } from '../../../../core/article/article'
import { articleDraftSchema } from '../../../../core/article/article'
import { bodySchema } from '../../../../core/article/document'
import { lift } from '../../../../core/merge/lift'
import { isOfBlocks } from '../../../../core/publishing/is-of-blocks'
import type { UntakenPart } from '../../../../core/publishing/take-theirs'
import type { Copies } from '../../../../core/publishing/copies'
import { findIn, readLead, readPost } from '../../posts/read-post'

/** Three articles: the copy here, the site's, and what both are changes of. */
export interface ArticleCopies {
  readonly base: ArticleDraft
  readonly mine: ArticleDraft
  readonly theirs: ArticleDraft
  /** What of the site's copy is not in `theirs`, where it is as in the base. */
  readonly unread: readonly UntakenPart[]
}

/** Makes an article of the site's copy, its HTML included. What was not changed there is the base's own, with the notes and references that no site has. */
export async function copiesAsArticles(copies: Copies): Promise<ArticleCopies> {
  const { base, mine } = copies
  const [text, lead] = await Promise.all([readText(copies), readLead(copies.lead ?? '', findIn(copies.pictures))])
  const read = articleDraftSchema.safeParse({ ...copies.theirs, ...text, ...(lead === undefined ? {} : { leadPicture: lead }) })
  if (!read.success) return { base, mine, theirs: copies.theirs, unread: copies.untaken }
  const isRead = (part: UntakenPart) => (part === 'text' && text !== undefined) || (part === 'leadPicture' && lead !== undefined)
  return { base, mine, theirs: read.data, unread: copies.untaken.filter((part) => !isRead(part)) }
}

/** What the HTML of the site's copy says, in terms of the base. Undefined where it was not asked for, or where reading does not give the base's own HTML back. */
async function readText({ html, pictures, base, theirs }: Copies): Promise<Pick<ArticleDraft, 'body' | 'dek' | 'byline'> | undefined> {
  if (html === null) return undefined
  const find = findIn(pictures)
  const read = (post: string) => readPost(post, isOfBlocks(post), find)
  const [before, now] = await Promise.all([read(html.base), read(html.theirs)])
  const [bodyBefore, bodyNow] = [before, now].map((read) => bodySchema.safeParse(read?.body).data)
  const body = bodyBefore === undefined || bodyNow === undefined ? undefined : lift(base.body, bodyBefore, bodyNow)
  if (body === undefined) return undefined
  const isByline = JSON.stringify(before?.byline) === JSON.stringify(now?.byline)
  return { body, dek: before?.dek === now?.dek ? theirs.dek : (now?.dek ?? ''), byline: isByline ? theirs.byline : [...(now?.byline ?? [])] }
}
