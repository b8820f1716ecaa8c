import { useEffect, useState } from 'react'
import type { ArticleId } from '../../../../core/article/article'

/** When the post of an article was last brought up to date at each of its sites, by the receipts. */
export function useLastUpdates(articleId: ArticleId): ReadonlyMap<string, string> {
  const [updates, setUpdates] = useState<ReadonlyMap<string, string>>(new Map())
  useEffect(() => {
    let isGone = false
    void window.copydesk.publishing.readReceipts({ articleId }).then((receipts) => {
      // The newest receipt comes first, and is to be what stays.
      if (!isGone) setUpdates(new Map(receipts.filter(({ action }) => action === 'updated').reverse().map(({ siteId, at }) => [siteId, at])))
    })
    return () => {
      isGone = true
    }
  }, [articleId])
  return updates
}
