import { useSyncExternalStore } from 'react'
import type { Node } from '@tiptap/pm/model'
import type { Metrics } from '../../../../core/article/metrics'
import { measureDocument } from './article-counts'

let counts: Metrics = { words: 0, cjkCharacters: 0 }
let counted: Node | undefined
let scheduled: (() => Node) | undefined
const listeners = new Set<() => void>()

/** Counts a document when the page next has a moment; asked again before then, it counts once, the latest. */
export function countWhenIdle(readDocument: () => Node): void {
  const isScheduled = scheduled !== undefined
  scheduled = readDocument
  if (!isScheduled) requestIdleCallback(countNow, { timeout: 1_000 })
}

/** Forgets what was to be counted: the editor that held it is gone. */
export function stopCounting(): void {
  scheduled = undefined
  counted = undefined
}

function countNow(): void {
  const document = scheduled?.()
  scheduled = undefined
  if (document === undefined || document === counted) return
  counted = document
  const next = measureDocument(document)
  if (next.words === counts.words && next.cjkCharacters === counts.cjkCharacters) return
  counts = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The length of the open article's body, for the status bar and the byline; rendered anew only when a number changes. */
export function useCounts(): Metrics {
  return useSyncExternalStore(subscribe, () => counts)
}
