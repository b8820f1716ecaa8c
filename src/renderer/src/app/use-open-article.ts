import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Article } from '../../../core/article/article'
import type { Failure } from '../../../core/failure'
import type { ArticleSession } from '../session/article-session'
import { OpenArticle } from './open-article'

/** The open article as the window shows it, and the window's own ties to it: its title, its closing, its losing the focus. */
export function useOpenArticle(first: Article | null, onFailure: (failure: Failure) => void): readonly [OpenArticle, ArticleSession | undefined] {
  const [open] = useState(
    () =>
      new OpenArticle(first, {
        read: (id) => window.copydesk.library.open({ id }),
        save: (draft) => window.copydesk.library.save({ draft }),
        onFailure
      })
  )
  const session = useSyncExternalStore(open.subscribe, open.session)

  useEffect(
    () =>
      window.copydesk.on('app:close-requested', () => {
        void open.handOver().finally(() => void window.copydesk.app.confirmClose())
      }),
    [open]
  )

  useEffect(() => {
    const handOver = () => void open.handOver()
    window.addEventListener('blur', handOver)
    return () => window.removeEventListener('blur', handOver)
  }, [open])

  useEffect(() => {
    if (session === undefined) {
      document.title = 'Copydesk'
      return
    }
    const entitle = () => {
      const headline = session.get('headline').trim()
      document.title = headline === '' ? 'Copydesk' : `${headline} – Copydesk`
    }
    entitle()
    return session.subscribe('status', entitle)
  }, [session])

  return [open, session]
}
