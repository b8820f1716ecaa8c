import type { CheckedArticle } from '../../../core/checks/check-article'
import type { ArticleSession } from '../session/article-session'

/** The open article as it stands on the page. */
export function checkedArticleOf(session: ArticleSession): CheckedArticle {
  return {
    headline: session.get('headline'),
    dek: session.get('dek'),
    byline: session.get('byline'),
    leadPicture: session.get('leadPicture'),
    body: session.currentBody(),
    categories: session.get('categories'),
    tags: session.get('tags'),
    slug: session.get('slug'),
    excerpt: session.get('excerpt'),
    seoTitle: session.get('seoTitle'),
    seoDescription: session.get('seoDescription'),
    socialTitle: session.get('socialTitle'),
    socialPicture: session.get('socialPicture')
  }
}
