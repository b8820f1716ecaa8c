import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Failure } from '../../../core/failure'
import type { Boot } from '../../../ipc/contract'
import type { ArticleSession } from '../session/article-session'
import { OpenArticle } from './open-article'

/** The open article as the window shows it, and the window's own ties to it: its title, its closing, its losing the focus. */
export function useOpenArticle(boot: Boot, onFailure: (failure: Failure) => void): readonly [OpenArticle, ArticleSession | undefined] {
  const [open] = useState(
    () =>
      new OpenArticle(
        boot.article,
        {
          read: (id) => window.copydesk.library.open({ id }),
          save: (draft) => window.copydesk.library.save({ draft }),
          onFailure
        },
        boot.crash?.caret ?? undefined
      )
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
    const stop = window.copydesk.on('app:hand-over-requested', handOver)
    return () => {
      window.removeEventListener('blur', handOver)
      stop()
    }
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
