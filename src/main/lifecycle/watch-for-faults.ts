import { CrashLoop } from './crash-loop'

/** What of Node's `process` tells of faults that nothing caught. */
interface FaultSource {
  on(event: 'uncaughtException' | 'unhandledRejection', listener: (error: unknown) => void): unknown
}

interface FaultWatch {
  readonly source: FaultSource
  readonly now: () => number
  readonly logFault: (error: unknown) => void
  /** Whether there is a page that can be told. Before, a thrown error means that the start has failed. */
  readonly hasPage: () => boolean
  /** The app goes on: the words in hand are to be saved and the editor told. */
  readonly onFault: () => void
  /** Three faults within a minute, or none could be told: the app is not to be trusted any more, and begins anew. */
  readonly onLoop: () => void
  readonly onFailedStart: () => void
}

/**
 * Sees to errors in the main process that nothing caught (docs/decisions/0010). One or two leave the app running: what is on disk is
 * whole, since files are only ever replaced whole and by their one owner. Three within a minute start it anew.
 */
export function watchForFaults({ source, now, logFault, hasPage, onFault, onLoop, onFailedStart }: FaultWatch): void {
  const loop = new CrashLoop(now)
  const note = (error: unknown): void => {
    logFault(error)
    if (loop.note()) onLoop()
    else if (hasPage()) onFault()
  }
  source.on('unhandledRejection', note)
  source.on('uncaughtException', (error) => {
    if (hasPage()) {
      note(error)
      return
    }
    logFault(error)
    onFailedStart()
  })
}
