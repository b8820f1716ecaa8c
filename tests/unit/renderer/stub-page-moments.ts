import { vi } from 'vitest'

/** Frames and idle moments of a page, which come with the fake timers of a test. To be taken back by `vi.unstubAllGlobals`. */
export function stubPageMoments(): void {
  vi.stubGlobal('requestIdleCallback', (run: () => void) => setTimeout(run, 1))
  vi.stubGlobal('cancelIdleCallback', clearTimeout)
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => setTimeout(run, 16))
  vi.stubGlobal('cancelAnimationFrame', clearTimeout)
}
