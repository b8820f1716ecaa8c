import { appendFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describeFault } from './describe-fault'

const perSession = 500

/**
 * Notes a fault of ours (never an expected failure) in `faults.log` and on the standard error. A session notes so many at most, for a
 * fault in a loop must not fill the disk; and what cannot be written is let go, for a log must never be in the way.
 */
export function createFaultLog(directory: string, clock: () => Date): (error: unknown) => void {
  let noted = 0
  let queue: Promise<unknown> = Promise.resolve()
  return (error) => {
    if (++noted > perSession) return
    const text = `${clock().toISOString()} ${describeFault(error)}\n`
    process.stderr.write(text)
    queue = queue
      .then(() => mkdir(directory, { recursive: true }))
      .then(() => appendFile(join(directory, 'faults.log'), text))
      .catch(() => undefined)
  }
}
