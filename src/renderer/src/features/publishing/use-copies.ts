import { useEffect, useState } from 'react'
import type { ArticleId } from '../../../../core/article/article'
import type { Conflict } from '../../../../core/publishing/conflict'
import type { Copies } from '../../../../core/publishing/copies'
import { copiesAsArticles } from './copies-as-articles'
import type { ArticleCopies } from './copies-as-articles'
import { mergeCopies } from './merge-copies'
import type { Merge } from './merge-copies'

export interface CopiesToMerge {
  readonly read: Copies
  readonly articles: ArticleCopies
  readonly merge: Merge
}

/**
 * Both copies of a conflict, read to be merged. Undefined where nobody knows what both are changes of, and where they cannot be read: the conflict has
 * other ways to go on.
 */
export function useCopies(conflict: Conflict | undefined, { articleId, siteId }: { readonly articleId: ArticleId; readonly siteId: string }): CopiesToMerge | 'reading' | undefined {
  const [found, setFound] = useState<{ readonly of: Conflict; readonly copies: CopiesToMerge | undefined }>()

  useEffect(() => {
    if (conflict === undefined || conflict.base === null) return
    let isWanted = true
    const read = async (): Promise<CopiesToMerge | undefined> => {
      const outcome = await window.copydesk.publishing.readCopies({ articleId, siteId })
      if (!outcome.ok || outcome.value.mark !== conflict.mark) return undefined
      const articles = await copiesAsArticles(outcome.value)
      return { read: outcome.value, articles, merge: mergeCopies(articles, outcome.value.choices) }
    }
    void read().catch(() => undefined).then((copies) => {
      if (isWanted) setFound({ of: conflict, copies })
    })
    return () => {
      isWanted = false
    }
  }, [conflict, articleId, siteId])
  if (conflict === undefined || conflict.base === null) return undefined
  return found?.of === conflict ? found.copies : 'reading'
}
