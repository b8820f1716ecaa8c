import type { CopyProgress } from '../../core/backup/backup'

/** Between two tidings of progress, in milliseconds. */
const pause = 80

/** Lets through as many tidings of progress as somebody can follow, and always the last one. */
export function nowAndThen<Progress extends Pick<CopyProgress, 'done' | 'total'>>(tell: (progress: Progress) => void): (progress: Progress) => void {
  let last = Number.NEGATIVE_INFINITY
  return (progress) => {
    if (performance.now() - last < pause && progress.done !== progress.total) return
    last = performance.now()
    tell(progress)
  }
}
