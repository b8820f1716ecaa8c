import type { CopyProgress } from '../../core/backup/backup'

/** Between two tidings of progress, in milliseconds. */
const pause = 80

/** Tells of progress so often as a person can see it, and always of the end. */
export function nowAndThen(tell: (progress: CopyProgress) => void): (progress: CopyProgress) => void {
  let last = Number.NEGATIVE_INFINITY
  return (progress) => {
    if (performance.now() - last < pause && progress.done !== progress.total) return
    last = performance.now()
    tell(progress)
  }
}
