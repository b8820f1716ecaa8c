import { app, dialog } from 'electron'
import type { BrowserWindow } from 'electron'
import type { Messages } from '../../i18n/messages/en'

const calmAfter = 60_000

/** Starts the page again when its process died, once a minute at most; the second time the editor is asked. */
export function recoverFromCrash(window: BrowserWindow, words: () => Promise<Messages['shell']>): void {
  let lastCrash = Number.NEGATIVE_INFINITY

  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return
    const isRepeated = performance.now() - lastCrash < calmAfter
    lastCrash = performance.now()
    if (isRepeated) void askWhatToDo()
    else {
      window.webContents.reload()
      void tellOfRestart()
    }
  })

  async function tellOfRestart(): Promise<void> {
    const { crash } = await words()
    if (window.isDestroyed()) return
    await dialog.showMessageBox(window, { type: 'warning', title: crash.title, message: crash.what, detail: crash.advice, buttons: [crash.button] })
  }

  async function askWhatToDo(): Promise<void> {
    const { crashAgain } = await words()
    if (window.isDestroyed()) return
    const { response } = await dialog.showMessageBox(window, {
      type: 'error',
      title: crashAgain.title,
      message: crashAgain.what,
      detail: crashAgain.advice,
      buttons: [crashAgain.again, crashAgain.quit],
      cancelId: 0
    })
    if (response === 1) app.quit()
    else if (!window.isDestroyed()) window.webContents.reload()
  }
}
