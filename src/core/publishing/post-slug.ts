import type { ArticleId } from '../article/article'
import type { PublishJob } from './publish-job'

/** What the slugs begin with under which our drafts are looked for, until they are public. */
function draftSlugStart(articleId: ArticleId): string {
  return `copydesk-${articleId}`
}

/**
 * The slug under which our draft is looked for until it is public; in the trash WordPress puts `__trashed` behind it. A post that the
 * editor let go keeps its own.
 */
export function draftSlugOf({ articleId, forgotten }: Pick<PublishJob, 'articleId' | 'forgotten'>): string {
  const letGo = forgotten.at(-1)
  return letGo === undefined ? draftSlugStart(articleId) : `${draftSlugStart(articleId)}-after-${letGo}`
}

/** A slug that is taken gets a number, so what a request makes that is carried out late is called so. */
export function twinSlugsOf(slug: string): string[] {
  return [2, 3, 4].map((number) => `${slug}-${number}`)
}

/** Whether a slug is only there for our draft to be found by: nobody has written it, so nobody's copy differs by it. */
export function isDraftSlug(slug: string, articleId: ArticleId): boolean {
  return slug.startsWith(draftSlugStart(articleId))
}
