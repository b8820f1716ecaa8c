import type { App } from 'electron'

const patience = 3_000

/** Holds the last moment of quitting until `finish` is done, or as long as patience lasts. */
export function finishBeforeQuit(app: App, finish: () => Promise<void>): void {
  let isFinished = false
  app.on('will-quit', (event) => {
    if (isFinished) return
    event.preventDefault()
    const quit = () => {
      if (isFinished) return
      isFinished = true
      app.quit()
    }
    setTimeout(quit, patience)
    // Never before this event is over: Electron takes no second quit while it asks about the first one.
    const quitSoon = () => setImmediate(quit)
    finish().then(quitSoon, quitSoon)
  })
}
