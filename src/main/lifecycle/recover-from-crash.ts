import type { BrowserWindow } from 'electron'
import { CrashLoop } from './crash-loop'

interface CrashRecovery {
  readonly logFault: (error: unknown) => void
  /** The page crashed: it is to be started again. */
  readonly onCrash: () => void
  /** It crashed three times within a minute. */
  readonly onLoop: () => void
}

/**
 * Sees to the page of a window when its process died, whatever of: a crash, no memory left, a kill. What is answered is for a page that lives
 * and says itself that it broke.
 */
export function recoverFromCrash(window: BrowserWindow, { logFault, onCrash, onLoop }: CrashRecovery): (fault: Error) => void {
  const loop = new CrashLoop(() => performance.now())
  const recover = (fault: Error) => {
    logFault(fault)
    if (loop.note()) onLoop()
    else onCrash()
  }
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return
    recover(new Error(`The page's process is gone: ${reason}, ${String(exitCode)}`))
  })
  return recover
}
