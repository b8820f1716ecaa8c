import type { BrowserWindow } from 'electron'

interface PowerWatch {
  /** The page is to hand over what is typed; there is no time to wait for it. */
  readonly handOver: () => void
  readonly quit: () => void
}

/**
 * Brings what is typed to safety when the computer goes to sleep or the session ends. Sleep may last until the battery is empty, so the
 * words go to disk before it. A shutdown waits until the app has quit as usual (Linux, macOS); SIGTERM quits it by Electron itself.
 * Electron's `powerMonitor` tells of `shutdown`, its types do not.
 */
export function watchPower(powerMonitor: NodeJS.EventEmitter, { handOver, quit }: PowerWatch): void {
  powerMonitor.on('suspend', handOver)
  powerMonitor.on('lock-screen', handOver)
  powerMonitor.on('shutdown', (event: { readonly preventDefault: () => void }) => {
    event.preventDefault()
    quit()
  })
}

/** The same at the end of a session of Windows, which waits for no answer and tells the window alone. */
export function watchSessionEnd(window: BrowserWindow, handOver: PowerWatch['handOver']): void {
  window.on('query-session-end', handOver)
  window.on('session-end', handOver)
}
