import type { ArticleId } from '../article/article'

/** What the slugs begin with under which our drafts are looked for, until they are public. */
export function draftSlugStart(articleId: ArticleId): string {
  return `copydesk-${articleId}`
}

/** Whether a slug is only there for our draft to be found by: nobody has written it, so nobody's copy differs by it. */
export function isDraftSlug(slug: string, articleId: ArticleId): boolean {
  return slug.startsWith(draftSlugStart(articleId))
}
