import type { CheckedArticle, Finding } from '../../../../core/checks/check-article'
import { checkArticle } from '../../../../core/checks/check-article'
import { checkedArticleOf } from '../../checks/checked-article'
import { useAfterSaves } from '../../checks/use-after-saves'
import type { ArticleSession } from '../../session/article-session'

/** An article as it was last looked at, and what was found. */
interface Looked {
  readonly article: CheckedArticle
  readonly findings: readonly Finding[]
}

/** What the open article lacks. */
export function useFindings(): Looked {
  return useAfterSaves(lookAt)
}

function lookAt(session: ArticleSession): Looked {
  const article = checkedArticleOf(session)
  return { article, findings: checkArticle(article) }
}
