import { lazy } from 'react'
import type { ComponentType, LazyExoticComponent } from 'react'

/** So long, in milliseconds, all that comes after the first paint waits for the list at most: without its index it takes seconds. */
const patience = 500

let announce: () => void = () => undefined
/** Resolves when the window has been painted for the first time, the list's first rows included: what is not needed to write waits for it. */
export const firstPaint = new Promise<void>((resolve) => {
  announce = resolve
})

/** To be called once the frame is in the document, and again with the rows of its list. The answer takes it back. */
export function announceFirstPaint(isListRead: boolean): () => void {
  const timer = setTimeout(announce, patience)
  // No moment is idle before the frame is on its way to the screen.
  const idle = isListRead ? requestIdleCallback(announce) : undefined
  return () => {
    clearTimeout(timer)
    if (idle !== undefined) cancelIdleCallback(idle)
  }
}

/** A component whose code is read after the first paint. */
export function lazyAfterPaint<Props extends object>(load: () => Promise<ComponentType<Props>>): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => {
    await firstPaint
    return { default: await load() }
  })
}
