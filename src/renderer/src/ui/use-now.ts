import { useEffect, useState } from 'react'

/** The time, at most so many milliseconds ago: what is said as "now", as "today" or as still to come does not stay so. */
export function useNow(pauseMs: number): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), pauseMs)
    return () => clearInterval(timer)
  }, [pauseMs])
  return now
}
