import { startTransition, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { ArticleSummary } from '../../../../ipc/library-answers'
import { readSummaries } from '../../../../ipc/long-lists'
import type { ArticleSession } from '../../session/article-session'
import { firstPaint } from '../../ui/first-paint'

/** How long after tidings of the library the list is read again: a burst of saves is one reading, in an idle moment. */
const readingDelay = 1_500

export interface Articles {
  /** Newest first; undefined until first read. */
  readonly list: readonly ArticleSummary[] | undefined
  readonly refresh: () => Promise<void>
  /** Has the list show this article in the trash already while `act` brings it there; then as the library has it. */
  readonly showTrashed: (id: string, act: () => Promise<void>) => Promise<void>
  /** Resolves once those that the list shows in the trash already are there. */
  readonly arrivals: () => Promise<unknown>
}

/**
 * The articles of the library, those that the list shows first ahead of all the others. The open one is kept up to date from its own session,
 * without asking main at every save.
 */
export function useArticles(session: ArticleSession | undefined, newestArticles: Promise<string>, newestByNow: () => string | undefined): Articles {
  const [read, setRead] = useState(() => {
    const newest = newestByNow()
    return newest === undefined ? undefined : readSummaries(newest)
  })
  const [isWhole, setWhole] = useState(false)
  const latest = useRef(read)
  const keep = useCallback((list: readonly ArticleSummary[]) => {
    latest.current = list
    setRead(list)
  }, [])

  const refresh = useCallback(async () => {
    keep(readSummaries(await window.copydesk.library.list()))
    setWhole(true)
  }, [keep])

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const readLater = () => {
      timer ??= setTimeout(() => {
        timer = undefined
        requestIdleCallback(() => void refresh(), { timeout: readingDelay })
      }, readingDelay)
    }
    // Thousands of articles take some frames to cross the bridge; those in sight come first, and by themselves.
    const readFirst = async () => {
      const newest = await newestArticles.catch(() => undefined)
      if (latest.current === undefined && newest !== undefined) keep(readSummaries(newest))
      await firstPaint
      requestIdleCallback(() => void refresh(), { timeout: readingDelay })
    }
    const first = requestAnimationFrame(() => void readFirst())
    const stop = window.copydesk.on('library:changed', readLater)
    return () => {
      cancelAnimationFrame(first)
      clearTimeout(timer)
      stop()
    }
  }, [keep, refresh, newestArticles])

  useEffect(() => {
    if (session === undefined) return
    const stopSaves = session.subscribe('status', () => {
      const status = session.status()
      if (status.kind !== 'saved' || latest.current === undefined) return
      const list = withSaved(latest.current, session.id, session.get('headline'), status.savedAt)
      // Asked before React is: most saves change no row, and a render that comes to nothing costs as well.
      if (list !== latest.current) startTransition(() => keep(list))
    })
    const stopPublishing = session.subscribe('remotes', () => void refresh())
    return () => {
      stopSaves()
      stopPublishing()
    }
  }, [session, keep, refresh])

  // An article that was just made stands in the list at once, not with the next tidings.
  const lookedFor = useRef<string>(undefined)
  useEffect(() => {
    if (session === undefined || read === undefined || !isWhole || lookedFor.current === session.id) return undefined
    lookedFor.current = session.id
    if (read.some((article) => article.id === session.id)) return undefined
    const soon = requestAnimationFrame(() => void refresh())
    return () => cancelAnimationFrame(soon)
  }, [session, read, isWhole, refresh])

  // Who clicks the row of an article that is on its way out would open it again.
  const [onTheWay, setOnTheWay] = useState<readonly string[]>([])
  const arriving = useRef<Promise<unknown>>(Promise.resolve())
  const arrivals = useCallback(() => arriving.current, [])
  const showTrashed = useCallback(
    async (id: string, act: () => Promise<void>) => {
      setOnTheWay((ids) => [...ids, id])
      const arrival = act()
      arriving.current = Promise.allSettled([arriving.current, arrival])
      try {
        await arrival
        await refresh()
      } finally {
        setOnTheWay((ids) => ids.filter((other) => other !== id))
      }
    },
    [refresh]
  )

  const list = useMemo(() => read && newestFirst(inTrash(read, onTheWay)), [read, onTheWay])
  return { list, refresh, showTrashed, arrivals }
}

/**
 * The list with one article as its last save left it: the same list, while the save changed nothing that a row shows. Else the whole
 * list would be rendered anew several times a second while somebody types.
 */
export function withSaved(list: readonly ArticleSummary[], id: string, headline: string, savedAt: string): readonly ArticleSummary[] {
  const saved = list.find((article) => article.id === id)
  if (saved === undefined) return list
  const status = saved.status === 'published' ? 'changed' : saved.status
  const isSameMinute = saved.updatedAt.slice(0, 16) === savedAt.slice(0, 16)
  const isNewest = list.every((article) => article.updatedAt <= saved.updatedAt)
  if (saved.headline === headline && saved.status === status && isSameMinute && isNewest) return list
  return list.map((article) => (article.id === id ? { ...article, headline, updatedAt: savedAt, status } : article))
}

function inTrash(list: readonly ArticleSummary[], ids: readonly string[]): readonly ArticleSummary[] {
  return ids.length === 0 ? list : list.map((article) => (ids.includes(article.id) ? { ...article, isTrashed: true } : article))
}

/** By the time of the last change; equal times keep their order. */
export function newestFirst(list: readonly ArticleSummary[]): readonly ArticleSummary[] {
  return list.toSorted((one, other) => (one.updatedAt < other.updatedAt ? 1 : one.updatedAt > other.updatedAt ? -1 : 0))
}
