import { startTransition, useEffect, useState } from 'react'
import type { ComponentType } from 'react'

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

/**
 * A component whose code is read after the first paint, when it is first asked for. Until then `StandIn` has its place, or nothing has. Code that
 * cannot be read throws where the component stands. No `React.lazy`: React shows what was waited for 300 ms after the waiting began at the
 * earliest, which made every dialog slow to open for the first time.
 */
export function lazyAfterPaint<Props extends object>(load: () => Promise<ComponentType<Props>>, StandIn?: ComponentType<Props>): ComponentType<Props> {
  type Outcome = { readonly component: ComponentType<Props> } | { readonly error: unknown }
  let known: Outcome | undefined
  const read = async (): Promise<Outcome> => {
    await firstPaint
    known = { component: await load() }
    return known
  }
  return function ReadAfterPaint(props: Props) {
    const [outcome, setOutcome] = useState(known)
    useEffect(() => {
      if (outcome !== undefined) return undefined
      let isGone = false
      const show = (found: Outcome) => {
        if (!isGone) startTransition(() => setOutcome(found)) // typing goes first
      }
      read().then(show, (error: unknown) => show({ error }))
      return () => {
        isGone = true
      }
    }, [outcome])
    if (outcome === undefined) return StandIn === undefined ? null : <StandIn {...props} />
    if ('error' in outcome) throw outcome.error
    return <outcome.component {...props} />
  }
}
