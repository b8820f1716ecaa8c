import type { App, BrowserWindow, NativeImage } from 'electron'

/** Milliseconds. The new process for drawing has drawn within one; on a machine with ten times its work it took up to nine, and a page started anew is no loss then. */
export const betweenLooks = 1_000
export const mostEmptyLooks = 5

interface DrawingWatch {
  readonly window: () => BrowserWindow | undefined
  /** The page is to hand over what is typed. */
  readonly handOver: () => void
  readonly logFault: (error: unknown) => void
}

/**
 * Ends a page that is drawn no more, which is then started again like one that crashed. Where Chromium draws without a graphics card, a page
 * can stay empty once the process for drawing died (about one in a hundred, Electron 33): it answers and takes keys, but its process has
 * lost the way to the screen, and no resize, hiding or reload mends that. Only a process of its own does.
 */
export function watchDrawing(app: Pick<App, 'on'>, watch: DrawingWatch): void {
  let isLooking = false
  const look = async () => {
    if (isLooking) return
    isLooking = true
    try {
      await lookUntilDrawn(watch)
    } finally {
      isLooking = false
    }
  }
  app.on('child-process-gone', (_event, { type }) => {
    if (type === 'GPU') look().catch(watch.logFault)
  })
}

async function lookUntilDrawn({ window, handOver, logFault }: DrawingWatch): Promise<void> {
  for (let empty = 0; empty < mostEmptyLooks; empty++) {
    await waitForNextLook()
    const watched = window()
    if (watched === undefined) return
    await untilSeen(watched)
    // A page that crashed meanwhile is started again as it is.
    if (watched.isDestroyed() || watched.webContents.isCrashed() || (await isDrawn(watched))) return
    handOver()
  }
  await waitForNextLook() // for what was handed over last
  logFault(new Error('The page is not drawn any more'))
  window()?.webContents.forcefullyCrashRenderer()
}

const waitForNextLook = () => new Promise<void>((done) => setTimeout(done, betweenLooks))

/** What nobody sees is not drawn. */
async function untilSeen(window: BrowserWindow): Promise<void> {
  if (window.isVisible() && !window.isMinimized()) return
  await new Promise<void>((done) => {
    window.once('show', done)
    window.once('restore', done)
    window.once('closed', done)
  })
}

/** A look that gets no answer, as while there is no process for drawing, has seen nothing. */
async function isDrawn(window: BrowserWindow): Promise<boolean> {
  const noAnswer = waitForNextLook().then(() => undefined)
  const image = await Promise.race([window.webContents.capturePage().catch(() => undefined), noAnswer])
  return image !== undefined && hasSeveralColours(image)
}

function hasSeveralColours(image: NativeImage): boolean {
  const pixels = image.toBitmap()
  return !pixels.subarray(4).equals(pixels.subarray(0, -4)) // each pixel beside the next
}
