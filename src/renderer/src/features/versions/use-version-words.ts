import { useEffect, useState } from 'react'
import type { ArticleDraft, ArticleId } from '../../../../core/article/article'
import type { Failure } from '../../../../core/failure'

/** The words of a version; undefined while they are read, and when `number` is. */
export function useVersionWords(id: ArticleId, number: number | undefined, onFailure: (failure: Failure) => void): ArticleDraft | undefined {
  const [read, setRead] = useState<{ readonly number: number; readonly words: ArticleDraft }>()
  useEffect(() => {
    if (number === undefined) return
    let isOutdated = false
    const readWords = async () => {
      const outcome = await window.copydesk.versions.read({ id, number })
      if (isOutdated) return
      if (outcome.ok) setRead({ number, words: outcome.value.words })
      else onFailure(outcome.error)
    }
    void readWords()
    return () => {
      isOutdated = true
    }
  }, [id, number, onFailure])
  return read?.number === number ? read?.words : undefined
}
