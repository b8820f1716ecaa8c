import { useCallback, useEffect, useState } from 'react'
import type { Article, ArticleId } from '../../../../core/article/article'
import type { Failure } from '../../../../core/failure'
import type { VersionSummary } from '../../../../core/versions/version'

export interface Versions {
  /** The newest first; undefined until first read. */
  readonly list: readonly VersionSummary[] | undefined
  /** The article as the disk holds it now, with everything typed. */
  readonly present: Article | undefined
  readonly failure: Failure | undefined
  readonly refresh: () => Promise<void>
  readonly fail: (failure: Failure | undefined) => void
}

/** The versions of an article, read once everything typed is on disk. */
export function useVersions(id: ArticleId, handOver: () => Promise<boolean>): Versions {
  const [list, setList] = useState<readonly VersionSummary[]>()
  const [present, setPresent] = useState<Article>()
  const [failure, fail] = useState<Failure>()

  const refresh = useCallback(async () => {
    const found = await window.copydesk.versions.list({ id })
    if (found.ok) setList(found.value)
    else fail(found.error)
  }, [id])

  useEffect(() => {
    const read = async () => {
      if (!(await handOver())) {
        fail({ code: 'disk-failed', details: {} })
        return
      }
      const article = await window.copydesk.library.open({ id })
      if (article.ok) setPresent(article.value)
      else fail(article.error)
      await refresh()
    }
    void read()
  }, [id, handOver, refresh])

  return { list, present, failure, refresh, fail }
}
