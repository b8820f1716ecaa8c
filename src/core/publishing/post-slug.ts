import type { ArticleId } from '../article/article'

/** What the slugs begin with under which our drafts are looked for, until they are public. */
export function draftSlugStart(articleId: ArticleId): string {
  return `copydesk-${articleId}`
}

/** Whether a slug is only there for our draft to be found by: nobody has written it, so nobody's copy differs by it. */
export function isDraftSlug(slug: string, articleId: ArticleId): boolean {
  return slug.startsWith(draftSlugStart(articleId))
}

/** A slug as it is read: WordPress keeps letters of other scripts percent-encoded. What is no encoding stays as it is. */
export function decodedSlug(slug: string): string {
  try {
    return decodeURIComponent(slug)
  } catch {
    return slug
  }
}
