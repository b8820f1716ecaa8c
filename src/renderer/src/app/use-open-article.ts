import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Failure } from '../../../core/failure'
import type { Boot } from '../../../ipc/contract'
import type { ArticleSession } from '../session/article-session'
import { keepLastWords } from './last-words'
import { OpenArticle } from './open-article'

interface Tidings {
  readonly onFailure: (failure: Failure) => void
  /** The window was to close, and the disk does not take what was typed. The editor is to be asked, and main answered. */
  readonly onUnsaved: (failure: Failure) => void
}

/** The open article as the window shows it, and the window's own ties to it: its title, its closing, its losing the focus. */
export function useOpenArticle(boot: Boot, { onFailure, onUnsaved }: Tidings): readonly [OpenArticle, ArticleSession | undefined] {
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

  useEffect(() => {
    keepLastWords({ settle: open.settle, onUnsaved })
  }, [open, onUnsaved])

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
    let shown = ''
    const entitle = () => {
      const headline = session.get('headline').trim()
      const title = headline === '' ? 'Copydesk' : `${headline} – Copydesk`
      if (title !== shown) document.title = shown = title
    }
    entitle()
    return session.subscribe('status', entitle)
  }, [session])

  return [open, session]
}
