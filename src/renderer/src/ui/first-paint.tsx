import { lazy } from 'react'
import type { ComponentType, LazyExoticComponent } from 'react'

let announce: () => void = () => undefined
/** Resolves when the window has been painted for the first time: what is not needed to write waits for it. */
export const firstPaint = new Promise<void>((resolve) => {
  announce = resolve
})

/** To be called once the frame is in the document. */
export function announceFirstPaint(): void {
  requestAnimationFrame(() => setTimeout(announce))
}

/** A component whose code is read after the first paint. */
export function lazyAfterPaint<Props extends object>(load: () => Promise<ComponentType<Props>>): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => {
    await firstPaint
    return { default: await load() }
  })
}
