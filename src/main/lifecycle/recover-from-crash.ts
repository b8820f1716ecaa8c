import type { BrowserWindow } from 'electron'
import { CrashLoop } from './crash-loop'

interface CrashRecovery {
  readonly logFault: (error: unknown) => void
  /** The page crashed: it is to be started again. */
  readonly onCrash: () => void
  /** It crashed three times within a minute. */
  readonly onLoop: () => void
}

/** Sees to the page of a window when its process died, whatever of: a crash, no memory left, a kill. */
export function recoverFromCrash(window: BrowserWindow, { logFault, onCrash, onLoop }: CrashRecovery): void {
  const loop = new CrashLoop(() => performance.now())
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return
    logFault(new Error(`The page's process is gone: ${reason}, ${String(exitCode)}`))
    if (loop.note()) onLoop()
    else onCrash()
  })
}
