import { useEffect, useReducer } from 'react'

const minute = 60_000

/** Renders anew once a minute: what is said as "now" or "today" does not stay so. */
export function useEveryMinute(): void {
  const [, renderAnew] = useReducer((count: number) => count + 1, 0)
  useEffect(() => {
    const timer = setInterval(renderAnew, minute)
    return () => clearInterval(timer)
  }, [])
}
